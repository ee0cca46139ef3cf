import type { CriterionVerdict, DimensionScore } from "../../../model/evaluation.js";
import { printable } from "../../../model/printable.js";
import { percent } from "../../words.js";

const LONG = 400;

/** How a verdict is marked at a glance: 0.5 and more is good enough. */
export type Standing = "good" | "poor" | "none" | "broken";

/** Where a verdict stands. */
export function standingOf(verdict: CriterionVerdict): Standing {
  if (verdict.status === "error") return "broken";
  if (verdict.status === "not-applicable") return "none";
  return verdict.value >= 0.5 ? "good" : "poor";
}

/** Its value as a percentage, or that there is none. */
export function valueWords(verdict: CriterionVerdict): string {
  if (verdict.status === "error") return "broke";
  return verdict.status === "not-applicable" ? "n/a" : percent(verdict.value);
}

/** What a piece of evidence is named, and what kind it is: most count as they stand. */
export function pieceOf(cue: string): { readonly kind: PieceKind; readonly cue: string } {
  const found = /^(occasion|denied|mocking): (.*)$/s.exec(cue);
  return found === null ? { kind: "counts", cue } : { kind: found[1] as PieceKind, cue: found[2]! };
}

export type PieceKind = keyof typeof KINDS;

const KINDS = {
  counts: "",
  occasion: "the occasion",
  denied: "denied",
  mocking: "meant mockingly",
} as const;

/** The name of a piece of evidence in words: `trouble (the occasion)`. */
export function cueWords(given: string): string {
  const { kind, cue } = pieceOf(given);
  const name = printable(cue, LONG);
  return kind === "counts" ? name : `${name} (${KINDS[kind]})`;
}

/** Why a verdict is what it is, as a sentence; evidence, where there is some, is listed after it. */
export function whyOf(verdict: CriterionVerdict): string {
  if (verdict.status === "error") return `This could not be judged: ${printable(verdict.reason, LONG)}.`;
  if (verdict.status === "not-applicable") return `Not applicable: ${printable(verdict.reason, LONG)}.`;
  const { value, evidence } = verdict;
  if (verdict.because !== undefined)
    return `${capital(printable(verdict.because, LONG))}${evidence.length > 0 ? "; what counted:" : "."}`;
  if (evidence.length === 0) {
    if (value === 1) return "Nothing was found against it.";
    return value === 0 ? "Nothing of the kind was found." : `Nothing was found; that is worth ${percent(value)}.`;
  }
  if (!evidence.every(({ cue }) => pieceOf(cue).kind === "occasion")) return "What counted:";
  if (value === 1) return "There was occasion for it, and nothing was found against it:";
  return value === 0
    ? "There was occasion for it, and nothing of the kind was found:"
    : "There was occasion for it; what was found is worth a part:";
}

/** What a dimension says beside its score, as short phrases: `outcome unresolved`. */
export function factsOf({ score, ...facts }: DimensionScore): readonly string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    if (value === null || (name === "reason" && score !== null)) return [];
    const words = printable(name, LONG).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    if (typeof value === "boolean") return [value ? words : `no ${words}`];
    return [`${words} ${typeof value === "string" ? printable(value, LONG) : value}`];
  });
}

/** A band in words. */
export function bandWords(band: string | null): string {
  return band === null ? "no band" : `expectations ${printable(band)}`;
}

function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toUpperCase());
}
