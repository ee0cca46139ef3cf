import { didYouMean, UserError } from "../../model/errors.js";
import { stampOf } from "../../model/evaluation.js";
import { printableText } from "../../model/printable.js";
import type { RubricTestReport } from "../../model/rubric-tests.js";
import { rubricTestReporters } from "../../reporters/rubric-tests/index.js";
import { coverageOf } from "../../rubric/cues/coverage.js";
import { pathsOf } from "../../rubric/paths.js";
import type { CodeFlags } from "../code.js";
import { type Host, print, wantsColor, widthOf } from "../host.js";
import { reporterNamed } from "../output.js";
import { pluginLoader } from "../plugin-loader.js";
import { type Opened, openTests, runTests } from "./run-tests.js";
import { casesOf } from "./test-cases.js";
import { watching } from "./watch.js";

/** The options of `wow rubric test`. */
export interface TestFlags extends CodeFlags {
  readonly format: string;
  readonly criterion?: readonly string[];
  readonly uncovered?: boolean;
  readonly failUnder?: number;
  readonly watch?: boolean;
  readonly color?: boolean;
}

/** What one run found, and the files that it depends on. */
interface Run {
  readonly code: number;
  readonly paths: readonly string[];
}

/** Tests rubrics. Gives the exit code: 1 where a test or the gate failed, 2 where a rubric has mistakes. Throws `UserError`. */
export async function testFiles(references: readonly string[], flags: TestFlags, host: Host): Promise<number> {
  reporterNamed(flags.format, rubricTestReporters);
  if (flags.failUnder !== undefined && flags.criterion !== undefined)
    throw new UserError("--fail-under", "means all tests, and --criterion only some", "Leave one of them out.");
  const run = () => runOnce(references.length === 0 ? ["wow"] : references, flags, host);
  if (flags.watch !== true) return (await run()).code;
  return watching(run, host);
}

async function runOnce(references: readonly string[], flags: TestFlags, host: Host): Promise<Run> {
  const { criterion: only = null } = flags;
  const opened: Opened[] = [];
  let code = 0;
  const refuse = (error: UserError) => {
    host.stderr.write(`wow: ${printableText(error.message)}\n`);
    code = 2;
  };
  for (const reference of references) {
    try {
      opened.push(await openTests(reference, pluginLoader(flags)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refuse(error);
    }
  }
  for (const { loaded } of opened) for (const mistake of loaded.mistakes) refuse(mistake);
  const sound = opened.filter(({ loaded }) => loaded.rubric !== null);
  if (code === 0) checkNames(only, sound);
  const reports = await Promise.all(sound.map((one) => reportOf(one, only)));
  const options = { width: widthOf(host), color: wantsColor(host, flags.color), uncovered: flags.uncovered === true };
  if (reports.length > 0)
    await print(host.stdout, [reporterNamed(flags.format, rubricTestReporters).render(reports, options)]);
  if (code === 0 && reports.some(({ cases }) => cases.some(({ failure }) => failure !== null))) code = 1;
  for (const report of reports) if (!isCovered(report, flags, host) && code === 0) code = 1;
  return { code, paths: opened.flatMap(({ loaded }) => pathsOf(loaded.sources)) };
}

async function reportOf(opened: Opened, only: readonly string[] | null): Promise<RubricTestReport> {
  const { rubric, file, origins } = opened.loaded;
  try {
    const { failures, found } = await runTests(opened, only);
    return {
      file: origins.files[0]!.file,
      rubric: stampOf(rubric!),
      cases: casesOf(file!, origins, failures, only, opened.foreign),
      coverage: only === null ? coverageOf(file!, origins, opened.types, found) : null,
    };
  } finally {
    await rubric!.close();
  }
}

/** Throws `UserError` for a criterion that no rubric has. */
function checkNames(only: readonly string[] | null, opened: readonly Opened[]): void {
  const known = opened.flatMap(({ loaded }) => loaded.rubric!.criteria.map(({ id }) => id));
  for (const id of only ?? []) {
    if (known.includes(id)) continue;
    throw new UserError("--criterion", `unknown criterion "${id}"${didYouMean(id, known)}`, `Criteria: ${known.join(", ")}.`); // biome-ignore format: one step
  }
}

/** Holds a rubric's coverage against the gate, and says where it is not met. */
function isCovered({ rubric, coverage }: RubricTestReport, { failUnder }: TestFlags, host: Host): boolean {
  if (failUnder === undefined || coverage === null || coverage.exercised * 100 >= failUnder * coverage.cues)
    return true;
  const share = Math.floor((1000 * coverage.exercised) / coverage.cues) / 10;
  host.stderr.write(
    `wow: --fail-under ${failUnder}: tests exercise ${share}% of the cues of ${printableText(rubric.id)}\n`,
  );
  return false;
}
