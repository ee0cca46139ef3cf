import { criterionTypes } from "../criteria/index.js";
import { type Contact, contactOfConversation } from "../engine/context.js";
import { evaluateAll } from "../engine/evaluate.js";
import { type SummarizeOptions, Tally } from "../engine/tally.js";
import { UserError } from "../model/errors.js";
import { type Evaluation, stampOf } from "../model/evaluation.js";
import { printable } from "../model/printable.js";
import { reportOf } from "../model/report.js";
import type { Reporter, ReporterOptions, View } from "../model/reporter.js";
import type { Rubric } from "../model/rubric.js";
import { type InputFile, type InputOptions, openInputs } from "../readers/index.js";
import { pathsOf, readRubric, rubricOf } from "../rubric/load.js";
import type { CodeFlags } from "./code.js";
import { checkGates, type Gate, judgeGates } from "./gates.js";
import { ClosedPipe, type Host, print, wantsColor, widthOf } from "./host.js";
import { noteBroken, noteLeftOut, nothingTo } from "./left-out.js";
import { type CommonFlags, readOptions } from "./options.js";
import { reporterNamed, type Target, targets, writeWhole, written } from "./output.js";
import { pluginLoader } from "./plugin-loader.js";
import { Progress } from "./progress.js";
import { Spool } from "./spool.js";

/** The options of `wow score`. */
export interface ScoreFlags extends CommonFlags, CodeFlags {
  readonly rubric: string;
  readonly format: string;
  readonly output?: readonly string[];
  readonly by: string;
  readonly summary?: boolean;
  readonly window: number;
  readonly history?: readonly string[];
  readonly minConversations: number;
  readonly failUnder?: readonly Gate[];
}

/** Scores files and writes every output. Gives the exit code. Throws `UserError`, with nothing written. */
export async function scoreFiles(files: readonly string[], flags: ScoreFlags, host: Host): Promise<number> {
  const code = pluginLoader(flags);
  const loaded = await readRubric(flags.rubric, { types: criterionTypes, code });
  const rubric = rubricOf(loaded);
  try {
    const printer = reporterNamed(flags.format, code.reporters);
    const taken = [...files, ...(flags.history ?? []), ...pathsOf(loaded)];
    const outputs = await targets(flags.output ?? [], taken, code.reporters);
    const leaveOut = await written(outputs);
    const input = { ...readOptions(flags), readers: code.readers, stdin: host.stdin, leaveOut };
    return await scoreWith(rubric, files, { printer, outputs, input }, flags, host);
  } finally {
    await rubric.close();
  }
}

/** How it is read, and where it goes. */
interface Ways {
  readonly printer: Reporter;
  readonly outputs: readonly Target<Reporter>[];
  readonly input: InputOptions;
}

async function scoreWith(
  rubric: Rubric,
  files: readonly string[],
  { printer, outputs, input }: Ways,
  flags: ScoreFlags,
  host: Host,
): Promise<number> {
  if (flags.by !== "agent" && flags.by !== "conversation") {
    throw new UserError("--by", `can't be "${flags.by}"`, "Write --by agent or --by conversation.");
  }
  checkGates(
    flags.failUnder ?? [],
    rubric.dimensions.map(({ id }) => id),
  );

  const options: ReporterOptions = {
    by: flags.by,
    summary: flags.summary === true,
    withText: false,
    maxConversations: 500,
    quotes: flags.quotes,
    width: widthOf(host),
    color: false,
  };
  const wanted = [printer, ...outputs.map(({ reporter }) => reporter)].some((one) => one.needsConversations(options));
  const spool = wanted ? new Spool<Evaluation>() : null;
  try {
    const { tally, inputs } = await readAndScore(files, input, flags, rubric, spool, host);
    const { contacts: history, files: past } = await contactsOf(
      flags.history ?? [],
      tally.contacts,
      input,
      flags,
      host,
    );
    const settings = {
      window: flags.window,
      history,
      minConversations: flags.minConversations,
      inputs: inputs.map(reportOf),
      guesses: guessesOf(inputs, flags.timezone),
      rubric: stampOf(rubric),
    };
    const contexts = tally.contexts(settings);
    const head = tally.head(contexts, settings);
    const view: View = {
      head,
      titles: { rubric: rubric.title, bands: rubric.bands, dimensions: rubric.dimensions, criteria: rubric.criteria },
      problems: inputs.flatMap(({ problems }) => problems),
      options,
      scored: async function* () {
        for await (const evaluation of this.conversations()) yield { evaluation, conversation: null };
      },
      insight: () => Promise.reject(new Error("not yet")),
      conversations: async function* () {
        let place = 0;
        for await (const evaluation of spool?.values() ?? []) yield { ...evaluation, context: contexts[place++]! };
      },
    };
    for (const { file, reporter } of outputs) await writeWhole(file, reporter.render(view));
    let piped = true;
    const shown = { ...view, options: { ...options, color: wantsColor(host, flags.color) } };
    await print(host.stdout, printer.render(shown)).catch((error) => {
      if (!(error instanceof ClosedPipe)) throw error;
      piped = false;
    });
    if (piped && printer.id !== "table" && flags.quiet !== true) noteLeftOut(head.inputs, host);
    return Math.max(noteBroken([...inputs, ...past], host), exitCode(view, flags, host));
  } finally {
    await spool?.close();
  }
}

async function readAndScore(
  files: readonly string[],
  input: InputOptions,
  flags: ScoreFlags,
  rubric: Rubric,
  spool: Spool<Evaluation> | null,
  host: Host,
) {
  const inputs = openInputs(files, input);
  const tally = new Tally();
  const progress = new Progress(host, flags.quiet);
  let count = 0;
  try {
    const options = { quotes: flags.quotes, evidence: spool !== null };
    for await (const evaluation of evaluateAll(rubric, inputs.conversations, options)) {
      tally.add(evaluation);
      await spool?.add(evaluation);
      progress.step();
      count++;
    }
  } finally {
    progress.end();
  }
  if (count === 0) throw nothingTo("score", files, inputs.files);
  return { tally, inputs: inputs.files };
}

function guessesOf(inputs: readonly InputFile[], told: string | undefined): SummarizeOptions["guesses"] {
  const zones = inputs.map(({ assumedTimezone }) => assumedTimezone).filter((zone) => zone !== null);
  const orders = inputs.map(({ assumedDates }) => assumedDates).filter((order) => order !== null);
  return {
    assumedTimezone: told === undefined ? (zones[0] ?? null) : null,
    zonelessFiles: zones.length,
    ambiguousDates: orders.length,
    assumedDates: [...new Set(orders)].sort(),
  };
}

/** The contacts of neighbouring exports. One that is in the input too must be the same there. */
async function contactsOf(
  files: readonly string[],
  own: readonly Contact[],
  input: InputOptions,
  flags: ScoreFlags,
  host: Host,
): Promise<{ readonly contacts: readonly Contact[]; readonly files: readonly InputFile[] }> {
  const contacts: Contact[] = [];
  const inputs = openInputs(files, input);
  const byId = new Map(files.length === 0 ? [] : own.map((contact) => [contact.id, contact]));
  for await (const conversation of inputs.conversations) {
    const contact = contactOfConversation(conversation);
    const same = byId.get(contact.id);
    if (
      same !== undefined &&
      (same.customer !== contact.customer || same.start !== contact.start || same.end !== contact.end)
    ) {
      const file = inputs.files.at(-1)!.file;
      const what = `the history's conversation "${contact.id}" stands in the input too, with another customer or other times`;
      throw new UserError(file, what, "Give conversations of different exports different ids.");
    }
    contacts.push(contact);
  }
  if (flags.quiet !== true) noteLeftOut(inputs.files, host);
  return { contacts, files: inputs.files };
}

function exitCode({ head }: View, flags: ScoreFlags, host: Host): number {
  let code = 0;
  const say = (message: string, worth: number) => {
    host.stderr.write(`wow: ${message}\n`);
    code = Math.max(code, worth);
  };
  const { errors, broken } = head.notes;
  if (errors > 0) {
    say(`in ${errors} conversations a criterion broke; its verdict says why, and it is out of the mean`, 2);
    for (const { criterion, conversations, first, reason } of broken)
      host.stderr.write(
        `  ${criterion}: in ${conversations}, first in ${printable(first, 80)}: ${printable(reason, 300)}\n`,
      );
  }
  if (head.team.overall.n === 0) say("nothing to score: no conversation has an overall score", 2);
  for (const gate of judgeGates(flags.failUnder ?? [], head.team)) {
    if (gate.message !== null) say(gate.message, gate.code);
  }
  return code;
}
