import type { CodeLoader } from "../../model/code.js";
import { UserError } from "../../model/errors.js";
import { stampOf } from "../../model/evaluation.js";
import { printableText } from "../../model/printable.js";
import type { Remark, RubricCheckReport } from "../../model/rubric-check.js";
import { rubricCheckReporters } from "../../reporters/rubric-check/index.js";
import type { RubricMistake } from "../../rubric/spot.js";
import { type Suspicion, suspicionsOf } from "../../rubric/suspicions/index.js";
import type { CodeFlags } from "../code.js";
import { type Host, print, wantsColor, widthOf } from "../host.js";
import { reporterNamed } from "../output.js";
import { pluginLoader } from "../plugin-loader.js";
import { openTests, runTests } from "./run-tests.js";

/** The options of `wow rubric validate`. */
export interface ValidateFlags extends CodeFlags {
  readonly format: string;
  readonly strict?: boolean;
  readonly color?: boolean;
}

/** Validates rubrics. Gives the exit code: 2 where one has mistakes, with `strict` 1 where one is suspect. Throws `UserError`. */
export async function validateFiles(references: readonly string[], flags: ValidateFlags, host: Host): Promise<number> {
  const reporter = reporterNamed(flags.format, rubricCheckReporters);
  const reports: RubricCheckReport[] = [];
  let isUnreadable = false;
  for (const reference of references.length === 0 ? ["wow"] : references) {
    try {
      reports.push(await check(reference, pluginLoader(flags)));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      host.stderr.write(`wow: ${printableText(error.message)}\n`);
      isUnreadable = true;
    }
  }
  const options = { width: widthOf(host), color: wantsColor(host, flags.color) };
  if (reports.length > 0) await print(host.stdout, [reporter.render(reports, options)]);
  const has = (kind: Remark["kind"]) => reports.some(({ remarks }) => remarks.some((one) => one.kind === kind));
  if (isUnreadable || has("mistake")) return 2;
  return flags.strict === true && has("suspicion") ? 1 : 0;
}

async function check(reference: string, code: CodeLoader): Promise<RubricCheckReport> {
  const opened = await openTests(reference, code);
  const { rubric, origins, mistakes } = opened.loaded;
  const file = origins.files[0]!.file;
  if (rubric === null) return { file, rubric: null, remarks: mistakes.map(ofMistake) };
  try {
    const { failures } = await runTests(opened);
    const remarks = suspicionsOf(opened.loaded, opened.types, failures).map(ofSuspicion);
    return { file, rubric: stampOf(rubric), remarks };
  } finally {
    await rubric.close();
  }
}

function ofMistake({ spot, criterion, what, instead }: RubricMistake): Remark {
  const prefix = `criterion ${criterion}: `;
  const bare = criterion !== null && what.startsWith(prefix) ? what.slice(prefix.length) : what;
  return { kind: "mistake", ...spot, criterion, list: null, what: bare, instead };
}

function ofSuspicion({ spot, ...said }: Suspicion): Remark {
  return { kind: "suspicion", ...spot, ...said };
}
