import { UserError } from "../../model/errors.js";
import type { InputReport, Notes } from "../../model/report.js";
import type { Rubric } from "../../model/rubric.js";
import type { Scored } from "../../model/scored.js";
import type { PluginLoader } from "../../plugins/index.js";
import type { InputFile, InputOptions } from "../../readers/index.js";
import type { Host } from "../host.js";
import { exportsOrigin } from "./exports.js";
import type { GatherFlags } from "./options.js";

/** Where scored conversations come from: exports that are scored now, or results that were saved. */
export interface Origin {
  readonly rubric: Rubric;
  /** Files that no output may take the place of. */
  readonly taken: readonly string[];
  readonly areSaved: boolean;
  /** How exports are read. */
  readonly input: InputOptions;
  /** For one consumer. */
  open(options: OpenOptions): Opened;
}

export interface OpenOptions {
  /** Is the evidence wanted, or only the scores? */
  readonly evidence: boolean;
  /** Files that are written to, which are no inputs. */
  readonly leaveOut: readonly string[];
}

export interface Opened {
  readonly scored: AsyncIterable<Scored>;
  /** What was read so far; complete once all of `scored` has been taken. */
  read(): Read;
}

export interface Read {
  readonly inputs: readonly InputReport[];
  /** Files with what could not be used in each, a few of each reason. */
  readonly files: readonly Pick<InputFile, "file" | "problems">[];
  readonly guesses: Pick<Notes, "assumedTimezone" | "zonelessFiles" | "ambiguousDates" | "assumedDates">;
  /** Was personal data masked when it was saved? */
  readonly masked: boolean;
  /** Days within which returns counted as repeats when it was scored; null where that is to be said now. */
  readonly window: number | null;
}

/** Finds out what the files are, and loads the rubric. Throws `UserError`, also where a command takes no such files. */
export async function originOf(
  files: readonly string[],
  flags: GatherFlags,
  code: PluginLoader,
  host: Host,
  takes: "exports" | "results" | "either",
): Promise<Origin> {
  if (takes === "exports") return exportsOrigin(files, flags, code, host.stdin);
  const stdin = files.includes("-") ? await kept(host.stdin) : host.stdin;
  const { savedResults } = await import("../../readers/results/index.js");
  const results = await savedResults(files, stdin);
  const { resultsOrigin } = await import("./results.js");
  if (results !== null) return resultsOrigin(results, files, flags, code);
  if (takes === "either") return exportsOrigin(files, flags, code, stdin);
  throw new UserError(
    files[0]!,
    "this is no result that wow saved",
    "Save one first: wow score EXPORT -o results.json (with --with-text for what needs the messages).",
  );
}

/** Standard input flows once, and is looked at before it is read. */
async function kept(stdin: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(chunk);
  return {
    async *[Symbol.asyncIterator]() {
      yield* chunks;
    },
  };
}
