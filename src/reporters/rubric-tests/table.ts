import { Chalk, type ChalkInstance } from "chalk";
import type { Coverage, UncoveredCue } from "../../model/coverage.js";
import { printable } from "../../model/printable.js";
import type { RubricTestReport, TestCase } from "../../model/rubric-tests.js";
import { many, wrap } from "../words.js";
import type { RubricTestOptions, RubricTestReporter } from "./index.js";
import { foundIn, titleOf } from "./words.js";

/** So many cues that no test exercises are named unless all shall be. */
const FEW = 10;
const LONGEST_LINE = 200;
const LONGEST_CUE = 120;

const FAULTS = { missed: "MISSED", noisy: "NOISY", evidence: "WRONG EVIDENCE", broken: "BROKEN" } as const;

/** For people: every test that failed, then how many there were, and the cues that none exercises. */
export const table: RubricTestReporter = {
  id: "table",
  render: (reports, options) => reports.map((report) => rubricOf(report, options)).join("\n"),
};

function rubricOf({ file, rubric, cases, coverage }: RubricTestReport, options: RubricTestOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const failed = cases.filter(({ failure }) => failure !== null);
  const untested = cases.filter(({ kind }) => kind === null);
  const run = cases.length - untested.length;
  const lines = [`${chalk.bold(printable(rubric.id))} ${rubric.version} (${printable(file, LONGEST_LINE)})`];
  for (const one of failed) lines.push("", ...failureLines(one, options, chalk));
  if (failed.length > 0) lines.push("");
  const count = `${many(run, "test")}: ${failed.length === 0 ? "all passed" : countsOf(failed)}`;
  lines.push(`  ${failed.length === 0 ? chalk.green(count) : chalk.red(count)}`);
  if (untested.length > 0) {
    const names = untested.map(titleOf).join(", ");
    lines.push(wrap(`without tests: ${names}`, options.width, "  ", "    "));
  }
  if (coverage !== null) lines.push(...coverageLines(coverage, options, chalk));
  return `${lines.join("\n")}\n`;
}

function countsOf(failed: readonly TestCase[]): string {
  const counts = Object.entries(FAULTS).flatMap(([fault, name]) => {
    const n = failed.filter(({ failure }) => failure!.fault === fault).length;
    return n === 0 ? [] : `${n} ${name.toLowerCase()}`;
  });
  return `${failed.length} failed (${counts.join(", ")})`;
}

function failureLines({ failure }: TestCase, { width }: RubricTestOptions, chalk: ChalkInstance): readonly string[] {
  const { file, line, column, fault, text, why } = failure!;
  const place = `${printable(file, LONGEST_LINE)}:${line}:${column}`;
  const name = printable(titleOf(failure!), LONGEST_LINE);
  const fits = FAULTS[fault].length + name.length + place.length + 6 <= width;
  return [
    `  ${chalk.red(FAULTS[fault])}  ${name}${fits ? "  " : "\n    "}${chalk.dim(place)}`,
    wrap(printable(text, LONGEST_LINE), width, "    ", "      "),
    wrap(printable([why, foundIn(failure!) ?? []].flat().join("; "), 3 * LONGEST_LINE), width, "    ", "      "),
  ];
}

function coverageLines(
  { cues, exercised, uncovered }: Coverage,
  { uncovered: all, width }: RubricTestOptions,
  chalk: ChalkInstance,
): readonly string[] {
  const said = (n: number) => n.toLocaleString("en-US");
  if (cues === 0) return [];
  // Never 100% as long as one is left.
  const share = Math.floor((1000 * exercised) / cues) / 10;
  const lines = [`  ${said(exercised)} of ${said(cues)} cues exercised (${share}%)`];
  let left = all ? uncovered.length : FEW;
  for (const [owner, own] of byOwner(uncovered)) {
    if (left <= 0) break;
    lines.push(`  ${owner}: ${many(own.length, "cue")} not exercised`);
    for (const { file, line, column, cue } of own.slice(0, left))
      lines.push(cueLines(`${printable(file, LONGEST_LINE)}:${line}:${column}`, printable(cue, all ? 10_000 : LONGEST_CUE), width, chalk)); // biome-ignore format: one line
    left -= own.length;
  }
  if (!all && uncovered.length > FEW) lines.push(`    … ${said(uncovered.length - FEW)} more; --uncovered names all`);
  return lines;
}

/** A cue beside its place, or below it where the line is too short for both. */
function cueLines(place: string, cue: string, width: number, chalk: ChalkInstance): string {
  if (place.length + cue.length + 6 <= width) return `    ${chalk.dim(place)}  ${cue}`;
  return `    ${chalk.dim(place)}\n${wrap(cue, width, "      ")}`;
}

function byOwner(uncovered: readonly UncoveredCue[]): ReadonlyMap<string, readonly UncoveredCue[]> {
  const owners = new Map<string, UncoveredCue[]>();
  for (const cue of uncovered) {
    const owner = cue.list === null ? String(cue.criterion) : `list ${cue.list}`;
    owners.set(owner, [...(owners.get(owner) ?? []), cue]);
  }
  return owners;
}
