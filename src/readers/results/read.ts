import { createHash } from "node:crypto";
import { UserError } from "../../model/errors.js";
import type { Evaluation, RubricStamp } from "../../model/evaluation.js";
import type { ReadLog } from "../../model/reading.js";
import type { InputReport } from "../../model/report.js";
import type { SavedHead } from "../../model/saved.js";
import type { Scored } from "../../model/scored.js";
import { nativeReader } from "../formats/native/conversation.js";
import { isObject } from "../json/head.js";
import { jsonLines } from "../json/lines.js";
import { jsonValues } from "../json/stream.js";
import type { OpenSource } from "../source/open.js";
import { resultForm } from "../source/own-report.js";
import { savedEvaluation, savedInput, savedNotes } from "./schema.js";

/** Saved results being read: one stream of scored conversations, each once, and what their files said of themselves. */
export interface Results {
  /** For one consumer. Throws `UserError`. */
  readonly scored: AsyncIterable<Scored>;
  /** Grows while `scored` is read. */
  readonly heads: readonly SavedHead[];
  /** How many conversations stood in more than one file. */
  repeated(): number;
}

const SAVE_AGAIN = "Save it again: wow score EXPORT -o results.json.";

/** Reads results that `wow score` saved as `json` or `ndjson`, all of the same rubric. */
export function readResults(sources: readonly OpenSource[]): Results {
  const heads: SavedHead[] = [];
  const known = new Map<string, { readonly content: string; readonly file: string }>();
  let repeated = 0;
  let rubric: { readonly stamp: RubricStamp; readonly file: string } | null = null;

  /** Whether it is new. Throws where it can't stand beside those before. */
  function isNew({ evaluation }: Scored, file: string): boolean {
    rubric ??= { stamp: evaluation.rubric, file };
    if (rubric.stamp.digest !== evaluation.rubric.digest)
      throw new UserError(
        file,
        `it was scored with ${named(evaluation.rubric)}, and ${rubric.file} with ${named(rubric.stamp)}: their scores can't be put together`,
        "Score both with one rubric; wow diff says what another one changes.",
      );
    const { context: _, ...facts } = evaluation;
    const content = createHash("sha256").update(JSON.stringify(facts)).digest("base64");
    const before = known.get(evaluation.conversation);
    if (before === undefined) {
      known.set(evaluation.conversation, { content, file });
      return true;
    }
    if (before.content !== content)
      throw new UserError(
        file,
        `conversation "${evaluation.conversation}" stands in ${before.file} too, and is another one there`,
        "Give results that have each conversation once.",
      );
    repeated++;
    return false;
  }

  async function* all(): AsyncGenerator<Scored> {
    for (const source of sources) {
      const inputs: InputReport[] = [];
      const head: { -readonly [K in keyof SavedHead]: SavedHead[K] } = { file: source.name, inputs, notes: null };
      heads.push(head);
      let conversations = 0;
      let messages = 0;
      for await (const part of partsOf(source)) {
        if ("input" in part) inputs.push(part.input);
        else if ("notes" in part) head.notes = part.notes;
        else {
          conversations++;
          messages += messagesOf(part.scored);
          if (isNew(part.scored, source.name)) yield part.scored;
        }
      }
      if (conversations === 0)
        throw new UserError(
          source.name,
          "these results hold no conversations, only sums",
          "Save them without --summary.",
        );
      if (inputs.length === 0)
        inputs.push({
          file: source.name,
          format: "wow-results",
          sha256: await source.sha256(),
          conversations,
          messages,
          skipped: {},
        });
    }
  }

  return { scored: all(), heads, repeated: () => repeated };
}

/** The rubric that a result was scored with. Throws `UserError` where it holds no conversation. */
export async function rubricOfResults(source: OpenSource): Promise<RubricStamp> {
  for await (const part of partsOf(source)) if ("scored" in part) return part.scored.evaluation.rubric;
  throw new UserError(source.name, "these results hold no conversations, only sums", "Save them without --summary.");
}

type Part = { readonly scored: Scored } | { readonly input: InputReport } | { readonly notes: SavedHead["notes"] };

async function* partsOf(source: OpenSource): AsyncGenerator<Part> {
  const refuse = (row: number, what: string) => new UserError(`${source.name}:${row}`, what, SAVE_AGAIN);
  const read = nativeReader({}, REFUSING);
  const scoredOf = (value: unknown, row: number): Scored => {
    const saved = savedEvaluation(value);
    if ("wrong" in saved) throw refuse(row, `this is no conversation as wow saves it: ${saved.wrong}`);
    return { evaluation: saved.evaluation, conversation: transcriptOf(value, saved.evaluation, row) };
  };
  function transcriptOf(value: unknown, { conversation: id }: Evaluation, row: number): Scored["conversation"] {
    const transcript = isObject(value) ? (value.transcript ?? null) : null;
    if (transcript === null) return null;
    const conversation = read(transcript, row);
    if (conversation?.id !== id) throw refuse(row, "its transcript can't be read");
    return conversation;
  }

  if (resultForm(source.head) === "ndjson") {
    const log: ReadLog = {
      ...REFUSING,
      skip: ({ row, detail }) => {
        throw refuse(row ?? 1, detail);
      },
    };
    for await (const { row, value } of jsonLines(source, log)) yield { scored: scoredOf(value, row) };
    return;
  }
  let row = 0;
  for await (const { value, under } of jsonValues(source, ["$.inputs.*", "$.notes", "$.conversations.*"])) {
    if (under === "conversations") yield { scored: scoredOf(value, ++row) };
    else if (under === "inputs") {
      const input = savedInput(value);
      if (input === null) throw new UserError(source.name, "one of its inputs is not as wow saves it", SAVE_AGAIN);
      yield { input };
    } else yield { notes: savedNotes(value) };
  }
}

/** What `wow` saved was readable: nothing of it is left out. */
const REFUSING: ReadLog = {
  skip() {},
  layout() {},
  place() {},
  zoneless() {},
  guessed() {},
};

/** Notes among colleagues are only known where the transcript was saved. */
function messagesOf({ evaluation, conversation }: Scored): number {
  const { agent, customer, bot, system } = evaluation.messages;
  return conversation?.messages.length ?? agent + customer + bot + system;
}

function named({ id, version, digest }: RubricStamp): string {
  return `${id} ${version} (${digest.slice(0, 19)})`;
}
