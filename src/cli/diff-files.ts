import { Comparison } from "../comparison/compare.js";
import { sharesOf } from "../comparison/shares.js";
import { criterionTypes } from "../criteria/index.js";
import { inFlight } from "../engine/in-flight.js";
import { Mixtures } from "../engine/mixtures.js";
import type { ComparisonEffect, ComparisonReport, RubricDifference } from "../model/comparison.js";
import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import { stampOf } from "../model/evaluation.js";
import { reportOf } from "../model/report.js";
import { VERSION } from "../model/version.js";
import { type Inputs, openInputs } from "../readers/index.js";
import { comparisonReporters } from "../reporters/comparison/index.js";
import type { CodeFlags } from "./code.js";
import { type Host, print, wantsColor, widthOf } from "./host.js";
import { noteBroken } from "./left-out.js";
import { type CommonFlags, readOptions } from "./options.js";
import { reporterNamed, targets, writeWhole, written } from "./output.js";
import { pluginLoader } from "./plugin-loader.js";
import { Progress } from "./progress.js";
import { type LoadedVersions, loadVersions } from "./versions.js";

/** The options of `wow diff`. */
export interface DiffFlags extends CommonFlags, CodeFlags {
  readonly check?: boolean;
  readonly format: string;
  readonly output?: readonly string[];
  readonly minConversations: number;
}

/** Compares two versions of a rubric and writes every output. Gives the exit code. Throws `UserError`. */
export async function diffFiles(
  was: string,
  is: string,
  files: readonly string[],
  flags: DiffFlags,
  host: Host,
): Promise<number> {
  const printer = reporterNamed(flags.format, comparisonReporters);
  const code = pluginLoader(flags);
  const loaded = await loadVersions(was, is, criterionTypes, code);
  try {
    const outputs = await targets(flags.output ?? [], [...files, ...loaded.files], comparisonReporters);
    if (flags.check === true && loaded.was.id !== loaded.is.id) throw notOne(loaded);
    const input = { ...readOptions(flags), readers: code.readers, leaveOut: await written(outputs), stdin: host.stdin };
    const inputs = openInputs(files, input);
    const report: ComparisonReport = {
      schema: 1,
      tool: { name: "wow-score", version: VERSION },
      was: { ...stampOf(loaded.was), title: loaded.was.title, source: was },
      is: { ...stampOf(loaded.is), title: loaded.is.title, source: is },
      difference: loaded.changes.difference,
      effect: files.length === 0 ? null : await effectOn(files, loaded, inputs, flags, host),
    };
    const options = { width: widthOf(host), color: false };
    for (const { file, reporter } of outputs) await writeWhole(file, [reporter.render(report, options)]);
    await print(host.stdout, [printer.render(report, { ...options, color: wantsColor(host, flags.color) })]);
    return Math.max(noteBroken(inputs.files, host), exitCode(report, flags, host));
  } finally {
    await Promise.all([loaded.was.close(), loaded.is.close()]);
  }
}

async function effectOn(
  files: readonly string[],
  { was, is, changes, versions }: LoadedVersions,
  inputs: Inputs,
  flags: DiffFlags,
  host: Host,
): Promise<ComparisonEffect> {
  const mixtures = new Mixtures(versions);
  const comparison = new Comparison({
    edits: changes.edits,
    was: was.dimensions,
    is: is.dimensions,
    quotes: flags.quotes,
    minConversations: flags.minConversations,
  });
  const progress = new Progress(host, flags.quiet);
  let count = 0;
  try {
    const asked = async (conversation: Conversation) => ({
      conversation,
      ...(await mixtures.ask(conversation, (reading) => sharesOf(reading, () => progress.tick()))),
    });
    for await (const { conversation, reading, answer } of inFlight(inputs.conversations, mixtures.waits, asked)) {
      comparison.add(conversation, reading, reading.broke, answer);
      progress.step();
      count++;
    }
  } finally {
    progress.end();
  }
  if (count === 0)
    throw new UserError(files.join(", "), "there is no conversation in it", `See how it was understood: wow inspect ${files[0]}`); // biome-ignore format: one error
  return comparison.effect(inputs.files.map(reportOf));
}

function exitCode({ difference, effect }: ComparisonReport, flags: DiffFlags, host: Host): number {
  if (effect !== null && effect.errors > 0) {
    host.stderr.write(`wow: in ${effect.errors} conversations a criterion broke; see wow explain\n`);
    return 2;
  }
  if (flags.check !== true || difference.version === null || difference.version.enough) return 0;
  host.stderr.write(`wow: --check: ${tooLittle(difference.version)}\n`);
  return 1;
}

function notOne({ was, is }: LoadedVersions): UserError {
  const what = `the ids differ (${was.id} and ${is.id}): a version number is raised within one rubric`;
  return new UserError("--check", what, "Name two versions of one rubric, or leave --check out.");
}

function tooLittle({ from, to, due, said }: NonNullable<RubricDifference["version"]>): string {
  const raised = said === "lowered" ? `lowers it from ${from} to ${to}` : said === "none" ? `leaves it at ${from}` : `raises it by a ${said} version, from ${from} to ${to}`; // biome-ignore format: a choice
  return `the change is worth a ${due} version, and the new rubric ${raised}`;
}
