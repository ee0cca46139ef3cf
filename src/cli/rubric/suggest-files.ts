import { criterionTypes } from "../../criteria/index.js";
import { evaluate } from "../../engine/evaluate.js";
import { inFlight } from "../../engine/in-flight.js";
import { waits } from "../../engine/prepare.js";
import type { Conversation } from "../../model/conversation.js";
import { didYouMean, UserError } from "../../model/errors.js";
import { type Evaluation, stampOf } from "../../model/evaluation.js";
import { reportOf } from "../../model/report.js";
import type { Rubric } from "../../model/rubric.js";
import { SPEAKERS, type Speaker, type SuggestionReport, type SuggestionTarget } from "../../model/suggestion.js";
import { VERSION } from "../../model/version.js";
import { type Inputs, openInputs } from "../../readers/index.js";
import { suggestionReporters } from "../../reporters/suggestion/index.js";
import { readRubric, rubricOf } from "../../rubric/load.js";
import type { RubricFile } from "../../rubric/schema.js";
import { SentenceReader } from "../../suggestion/sentences.js";
import { type Scored, suggest } from "../../suggestion/suggest.js";
import type { CodeFlags } from "../code.js";
import { type Host, print, wantsColor, widthOf } from "../host.js";
import { noteBroken } from "../left-out.js";
import { type CommonFlags, readOptions } from "../options.js";
import { reporterNamed } from "../output.js";
import { pluginLoader } from "../plugin-loader.js";
import { Progress } from "../progress.js";
import { Spool } from "../spool.js";

const EXAMPLES = 2;

/** The options of `wow rubric suggest`. */
export interface SuggestFlags extends CommonFlags, CodeFlags {
  readonly rubric: string;
  readonly criterion?: string;
  readonly dimension?: string;
  readonly own?: boolean;
  readonly by?: Speaker;
  readonly top: number;
  readonly minZ: number;
  readonly format: string;
}

/** Suggests phrases. Gives the exit code. Throws `UserError`. */
export async function suggestFiles(files: readonly string[], flags: SuggestFlags, host: Host): Promise<number> {
  const printer = reporterNamed(flags.format, suggestionReporters);
  const code = pluginLoader(flags);
  const loaded = await readRubric(flags.rubric, { types: criterionTypes, code });
  const rubric = rubricOf(loaded);
  try {
    const target = targetOf(rubric, flags);
    const by = flags.by ?? speakerOf(target, loaded.file!);
    const inputs = openInputs(files, { ...readOptions(flags), readers: code.readers, stdin: host.stdin });
    const { report, broken } = await suggestionsOf(rubric, inputs, { target, by }, flags, host);
    const view = { width: widthOf(host), color: wantsColor(host, flags.color), title: rubric.title };
    await print(host.stdout, [printer.render(report, view)]);
    const exit = noteBroken(inputs.files, host);
    if (broken === 0) return exit;
    host.stderr.write(`wow: in ${broken} conversations a criterion broke; see wow explain\n`);
    return 2;
  } finally {
    await rubric.close();
  }
}

/** What phrases are looked for. */
interface Sought {
  readonly target: SuggestionTarget;
  readonly by: Speaker;
}

/** The suggestions, and in how many conversations a criterion broke. */
async function suggestionsOf(
  rubric: Rubric,
  inputs: Inputs,
  { target, by }: Sought,
  flags: SuggestFlags,
  host: Host,
): Promise<{ readonly report: SuggestionReport; readonly broken: number }> {
  const reader = new SentenceReader(rubric.scanner);
  const spool = new Spool<Scored>();
  const progress = new Progress(host, flags.quiet);
  let broken = 0;
  try {
    const scored = async (conversation: Conversation) => {
      const evaluation = await evaluate(rubric, conversation, { quotes: false, evidence: false });
      return { conversation, evaluation };
    };
    for await (const { conversation, evaluation } of inFlight(inputs.conversations, waits(rubric), scored)) {
      progress.step();
      if (evaluation.criteria.some(({ status }) => status === "error")) broken++;
      const score = scoreOf(target, evaluation);
      if (score === null) continue;
      await spool.add({ id: conversation.id, score, sentences: reader.read(conversation, by) });
    }
    progress.end();
    const found = await suggest(() => spool.values(), {
      top: flags.top,
      threshold: flags.minZ,
      examples: flags.quotes ? EXAMPLES : 0,
      phrase: (words) => reader.phrase(words),
    });
    const report = {
      schema: 1 as const,
      tool: { name: "wow", version: VERSION },
      rubric: stampOf(rubric),
      inputs: inputs.files.map(reportOf),
      target,
      by,
      ...found,
    };
    return { report, broken };
  } finally {
    progress.end();
    await spool.close();
  }
}

/** What conversations are to be told apart by. Throws `UserError`. */
function targetOf(rubric: Rubric, { criterion: id, dimension, own = false }: SuggestFlags): SuggestionTarget {
  if ((id === undefined) === (dimension === undefined))
    throw new UserError(null, "say what conversations are told apart by", "Give --criterion ID or --dimension ID.");
  if (dimension !== undefined) {
    if (own) throw new UserError("--own", "goes with --criterion", "Take it out.");
    known("dimension", dimension, rubric.dimensions);
    return { dimension, criterion: null, own: false };
  }
  const criterion = known("criterion", id!, rubric.criteria);
  return { dimension: criterion.dimension, criterion: criterion.id, own };
}

function known<Part extends { readonly id: string }>(kind: string, id: string, parts: readonly Part[]): Part {
  const found = parts.find((part) => part.id === id);
  if (found !== undefined) return found;
  const ids = parts.map((part) => part.id);
  throw new UserError(
    `--${kind}`,
    `the rubric has no ${kind} "${id}"${didYouMean(id, ids)}`,
    `There are: ${ids.join(", ")}.`,
  );
}

/** Whose words the criterion reads, where it says so. */
function speakerOf({ criterion }: SuggestionTarget, { criteria }: RubricFile): Speaker {
  const check = criteria.find(({ id }) => id === criterion)?.check;
  return SPEAKERS.find((speaker) => speaker === check?.by) ?? "any";
}

/** The figure that tells a conversation apart; null where it has none. */
function scoreOf(target: SuggestionTarget, { dimensions, criteria }: Evaluation): number | null {
  const { score } = dimensions[target.dimension]!;
  if (target.criterion === null) return score;
  const verdict = criteria.find(({ id }) => id === target.criterion)!;
  if (verdict.status !== "scored") return null;
  return target.own ? verdict.value : score;
}
