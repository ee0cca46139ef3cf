import { InvalidArgumentError } from "commander";
import { didYouMean, UserError } from "../model/errors.js";
import type { Figure, Summary } from "../model/report.js";

/** The team's figure that must not be below a number. */
export interface Gate {
  /** `overall`, `fcr-rate`, or a dimension's id. */
  readonly what: string;
  readonly least: number;
}

/** Reads `[WHAT=]N`; N is 0–100, for `fcr-rate` 0–1 or a percentage. */
export function gate(text: string, before: readonly Gate[] = []): readonly Gate[] {
  const parts = /^(?:([a-z0-9-]+)=)?(\d+(?:\.\d+)?)(%?)$/.exec(text.trim());
  if (!parts) throw new InvalidArgumentError("Write a number, or WHAT=NUMBER such as empathy=60 or fcr-rate=0.7.");
  const what = parts[1] ?? "overall";
  const isRate = what === "fcr-rate";
  const least = Number(parts[2]) / (isRate && parts[3] === "%" ? 100 : 1);
  if (isRate && least > 1)
    throw new InvalidArgumentError(`A rate is between 0 and 1: write fcr-rate=${least / 100}, or fcr-rate=${least}%.`);
  if (least > 100) throw new InvalidArgumentError("Scores are between 0 and 100.");
  return [...before, { what, least }];
}

/** Throws `UserError` for a gate on a figure that there is not. */
export function checkGates(gates: readonly Gate[], dimensions: readonly string[]): void {
  const known = ["overall", "fcr-rate", ...dimensions];
  for (const { what } of gates) {
    if (known.includes(what)) continue;
    const hint = didYouMean(what, known);
    throw new UserError("--fail-under", `unknown figure "${what}"${hint}`, `Figures: ${known.join(", ")}.`);
  }
}

export interface GateResult {
  /** 0 met, 1 not met, 2 the figure is null. */
  readonly code: 0 | 1 | 2;
  readonly message: string | null;
}

/** Holds the team's figures against the gates; one verdict for text and exit code. */
export function judgeGates(gates: readonly Gate[], team: Summary): readonly GateResult[] {
  return gates.map(({ what, least }) => {
    const mean = figure(what, team)?.mean ?? null;
    if (mean === null)
      return { code: 2, message: `--fail-under ${what}=${least}: the team has no figure for ${what}${whyNone(what)}` };
    if (mean < least) return { code: 1, message: `--fail-under ${what}=${least}: the team's ${what} is ${mean}` };
    return { code: 0, message: null };
  });
}

function figure(what: string, team: Summary): Figure | undefined {
  if (what === "overall") return team.overall;
  return what === "fcr-rate" ? team.fcrRate : team.dimensions[what];
}

function whyNone(what: string): string {
  if (what !== "fcr-rate") return ", as it applied to no conversation";
  return ": it takes customers, times, and data that goes on until the window has passed; give --history or a shorter --window";
}
