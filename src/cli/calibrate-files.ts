import { type CalibrateOptions, calibrate, labelsOf } from "../calibration/calibrate.js";
import { proposeFit } from "../calibration/fit/fit.js";
import { criterionTypes } from "../criteria/index.js";
import { evaluateAll } from "../engine/evaluate.js";
import type { CalibrationReport, CalibrationReporter } from "../model/calibration.js";
import type { Conversation } from "../model/conversation.js";
import { didYouMean, UserError } from "../model/errors.js";
import { type Evaluation, stampOf } from "../model/evaluation.js";
import { idInCell, LABEL_KEYS, type LabelSheet } from "../model/labels.js";
import { printable } from "../model/printable.js";
import { reportOf } from "../model/report.js";
import type { Rubric } from "../model/rubric.js";
import { VERSION } from "../model/version.js";
import { type InputOptions, openInputs } from "../readers/index.js";
import { readLabels } from "../readers/labels.js";
import { calibrationReporters } from "../reporters/calibration/index.js";
import { type Loaded, pathsOf, readRubric, rubricOf } from "../rubric/load.js";
import type { Floor } from "./calibrate.js";
import type { CodeFlags } from "./code.js";
import { checkFitFile, newRubric } from "./fitted-rubric.js";
import { type Host, print, wantsColor, widthOf } from "./host.js";
import { noteBroken } from "./left-out.js";
import { type CommonFlags, readOptions } from "./options.js";
import { reporterNamed, type Target, targets, writeWhole, written } from "./output.js";
import { pluginLoader } from "./plugin-loader.js";
import { Progress } from "./progress.js";

/** The options of `wow calibrate`. */
export interface CalibrateFlags extends CommonFlags, CodeFlags {
  readonly labels: string;
  readonly rubric: string;
  readonly labelMap?: Readonly<Record<string, string>>;
  readonly scale?: Readonly<Record<string, string>>;
  readonly cut?: Readonly<Record<string, string>>;
  readonly only?: readonly string[];
  readonly worst: number;
  /** A file for the new rubric; true where it is only to be shown. */
  readonly fit?: string | true;
  readonly format: string;
  readonly output?: readonly string[];
  readonly failUnder?: readonly Floor[];
}

/** Compares scores with reviewers' labels and writes every output. Gives the exit code. Throws `UserError`. */
export async function calibrateFiles(files: readonly string[], flags: CalibrateFlags, host: Host): Promise<number> {
  const printer = reporterNamed(flags.format, calibrationReporters);
  if (flags.labels === "-" && files.includes("-"))
    throw new UserError("--labels", "standard input is the transcripts already", "Give one of them as a file.");
  const code = pluginLoader(flags);
  const loaded = await readRubric(flags.rubric, { types: criterionTypes, code });
  const rubric = rubricOf(loaded);
  try {
    const taken = [...files, flags.labels, ...pathsOf(loaded)];
    const outputs = await targets(flags.output ?? [], taken, calibrationReporters);
    const leaveOut = await written(outputs);
    const input = { ...readOptions(flags), readers: code.readers, stdin: host.stdin, leaveOut };
    return await calibrateWith(rubric, loaded, files, { printer, outputs, input }, flags, host);
  } finally {
    await rubric.close();
  }
}

/** How it is read, and where it goes. */
interface Ways {
  readonly printer: CalibrationReporter;
  readonly outputs: readonly Target<CalibrationReporter>[];
  readonly input: InputOptions;
}

async function calibrateWith(
  rubric: Rubric,
  loaded: Loaded,
  files: readonly string[],
  { printer, outputs, input }: Ways,
  flags: CalibrateFlags,
  host: Host,
): Promise<number> {
  const fitFile = typeof flags.fit === "string" ? flags.fit : null;
  if (fitFile !== null) await checkFitFile(fitFile, pathsOf(loaded), [...files, flags.labels, ...(flags.output ?? [])]);
  const isKey = (name: string) => (LABEL_KEYS as readonly string[]).includes(name);
  const mapped = Object.entries(flags.labelMap ?? {});
  const written = await readLabels(flags.labels, {
    columns: Object.fromEntries(mapped.filter(([name]) => isKey(name))),
    verdicts: mapped.flatMap(([name, column]) => (isKey(name) ? [] : [column])),
    stdin: host.stdin,
  });
  const found = await evaluateLabelled(files, input, written, rubric, flags, host);
  const { evaluations, files: read, conversations } = found;
  const sheet = withIds(written, found.ids);
  const options: CalibrateOptions = {
    map: Object.fromEntries(mapped.filter(([name]) => !isKey(name))),
    scales: flags.scale ?? {},
    cuts: flags.cut ?? {},
    only: flags.only ?? null,
    worst: flags.worst,
  };
  const { targets: compared, uses, labelled } = calibrate(rubric, evaluations, sheet, options);
  checkFloors(flags.failUnder ?? [], compared);
  const known = new Set(evaluations.map(({ conversation }) => conversation));
  const proposal = flags.fit === undefined ? null : proposeFit(rubric, evaluations, labelled);
  const proposed = proposal === null ? null : newRubric(proposal, loaded, flags.rubric, fitFile);
  const report: CalibrationReport = {
    schema: 1,
    tool: { name: "wow", version: VERSION },
    rubric: stampOf(rubric),
    inputs: read.map(reportOf),
    labels: labelsOf(sheet, uses, known, conversations),
    targets: compared,
    fit: proposed?.report ?? null,
  };
  const view = { width: widthOf(host), color: false, title: rubric.title };
  // First, as the reports say that it is written.
  if (fitFile !== null && proposed?.source) await writeWhole(fitFile, [proposed.source]);
  for (const { file, reporter } of outputs) await writeWhole(file, [reporter.render(report, view)]);
  await print(host.stdout, [printer.render(report, { ...view, color: wantsColor(host, flags.color) })]);
  return Math.max(noteBroken(read, host), exitCode(report, evaluations, flags, host));
}

/** Scores the conversations that the sheet judges. */
async function evaluateLabelled(
  files: readonly string[],
  input: InputOptions,
  sheet: LabelSheet,
  rubric: Rubric,
  flags: CalibrateFlags,
  host: Host,
) {
  const wanted = new Set(sheet.readings.map(({ conversation }) => conversation));
  const inputs = openInputs(files, input);
  const progress = new Progress(host, flags.quiet);
  const evaluations: Evaluation[] = [];
  let conversations = 0;
  let example: string | null = null;
  const bare = new Map([...wanted].map((id) => [bareId(id), id]));
  let alike: string | null = null;
  const ids = new Map<string, string>();
  const labelled = async function* (): AsyncGenerator<Conversation> {
    for await (const conversation of inputs.conversations) {
      conversations++;
      example ??= conversation.id;
      progress.step();
      if (alike === null && bare.has(bareId(conversation.id))) alike = conversation.id;
      const cell = wanted.has(conversation.id) ? conversation.id : idInCell(conversation.id);
      if (!wanted.has(cell)) continue;
      if (cell !== conversation.id) ids.set(cell, conversation.id);
      yield conversation;
    }
  };
  try {
    for await (const one of evaluateAll(rubric, labelled(), { quotes: flags.quotes })) evaluations.push(one);
  } finally {
    progress.end();
  }
  if (evaluations.length === 0) {
    if (example === null) throw new UserError(sheet.file, "there is no conversation in the transcripts", null);
    const theirs = alike === null ? [...wanted][0]! : bare.get(bareId(alike))!;
    const what = `none of its conversations is in the transcripts: it has “${printable(theirs)}”, they have “${printable(alike ?? example)}”`;
    const instead = alike === null ? "Say which column has the ids: --label-map conversation=COLUMN" : "Write the ids as they stand in the transcripts."; // biome-ignore format: a choice
    throw new UserError(sheet.file, what, instead);
  }
  return { evaluations, files: inputs.files, conversations, ids };
}

/** The sheet with ids as the transcripts have them, where cells can't. */
function withIds(sheet: LabelSheet, ids: ReadonlyMap<string, string>): LabelSheet {
  const id = (cell: string) => ids.get(cell) ?? cell;
  if (ids.size === 0) return sheet;
  const readings = sheet.readings.map((reading) => ({ ...reading, conversation: id(reading.conversation) }));
  return { ...sheet, readings };
}

/** An id without what spreadsheets and people change of it: capitals, zeros before, a sign before, decimals of none. */
function bareId(id: string): string {
  return id.trim().toLowerCase().replace(/^[#0]+/, "").replace(/\.0+$/, ""); // biome-ignore format: one chain
}

/** Throws `UserError` for an agreement that is not measured. */
function checkFloors(floors: readonly Floor[], found: CalibrationReport["targets"]): void {
  for (const { target, statistic } of floors) {
    const statistics = Object.keys(found.find((one) => one.target === target)?.statistics ?? {});
    if (statistic === "brier" && statistics.includes("brierSkill"))
      throw new UserError("--fail-under", "the Brier score is better the lower it is", `Write ${target}.brierSkill.`);
    if (statistics.includes(statistic)) continue;
    const known = statistics.length > 0 ? statistics.map((name) => `${target}.${name}`) : found.map((one) => `${one.target}.${one.headline}`); // biome-ignore format: a choice
    const what = `nothing is measured as "${target}.${statistic}"${didYouMean(`${target}.${statistic}`, known)}`;
    throw new UserError("--fail-under", what, `Measured: ${known.join(", ")}.`);
  }
}

function exitCode(
  report: CalibrationReport,
  evaluations: readonly Evaluation[],
  flags: CalibrateFlags,
  host: Host,
): number {
  let code = 0;
  const say = (message: string, worth: number) => {
    host.stderr.write(`wow: ${message}\n`);
    code = Math.max(code, worth);
  };
  const broken = evaluations.filter(({ criteria }) => criteria.some(({ status }) => status === "error")).length;
  if (broken > 0) say(`in ${broken} conversations a criterion broke; see wow explain`, 2);
  if (report.targets.every(({ n }) => n === 0))
    say("nothing to compare: the rubric says nothing of what is labelled, or no verdict is on its scale", 2);
  for (const { target, statistic, least } of flags.failUnder ?? []) {
    const { value } = report.targets.find((one) => one.target === target)!.statistics[statistic]!;
    const gate = `--fail-under ${target}.${statistic}=${least}`;
    if (value === null) say(`${gate}: there is too little to tell`, 2);
    else if (value < least) say(`${gate}: it is ${value}`, 1);
  }
  return code;
}
