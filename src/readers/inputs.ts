import { realpath } from "node:fs/promises";
import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import type { Reader } from "../model/reading.js";
import { languageRecogniser, withLanguage } from "../text/language.js";
import { BROKEN, brokenDetail, isOfOneFile } from "./broken.js";
import { detect } from "./detect.js";
import { Duplicates } from "./duplicates.js";
import { begun, type FileInProgress, type InputFile, inputLog } from "./input-file.js";
import type { ReaderOptions } from "./options.js";
import { inOneSpelling } from "./people/one-spelling.js";
import { type FoundFile, filesOf } from "./source/files.js";
import { NotRead } from "./source/not-read.js";
import { open, sha256Of } from "./source/open.js";
import { zoneNamed } from "./times/zone.js";

/** How inputs are read: the reader's options, the formats known, and what `-` stands for. */
export interface InputOptions extends ReaderOptions {
  readonly readers: readonly Reader[];
  /** Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Files, by their real paths, that are no inputs although a folder or a pattern has them: what is written to. */
  readonly leaveOut?: readonly string[] | undefined;
}

/** Inputs being read: one stream of conversations, and the files it has come from so far. */
export interface Inputs {
  /** For one consumer. Throws `UserError`. */
  readonly conversations: AsyncIterable<Conversation>;
  /** Grows while `conversations` is read. */
  readonly files: readonly InputFile[];
}

/**
 * Opens what is named (files, folders, archives, patterns; `-`: standard input), to be read in this order, each
 * conversation once.
 */
export function readInputs(paths: readonly string[], options: InputOptions): Inputs {
  const files: FileInProgress[] = [];
  return { conversations: readAll(paths, options, files), files };
}

async function* readAll(
  paths: readonly string[],
  options: InputOptions,
  files: FileInProgress[],
): AsyncGenerator<Conversation> {
  if (paths.filter((path) => path === "-").length > 1) {
    throw new UserError("standard input", "it is named twice", "write - once");
  }
  zoneNamed(options.timezone);
  const run: Run = {
    troubles: [],
    duplicates: new Duplicates(),
    recognise: options.recogniseLanguages === false ? null : languageRecogniser(),
    options,
  };
  const leaveOut = new Set(options.leaveOut);
  for (const path of paths) {
    const first = files.length;
    run.troubles.length = 0;
    for await (const found of filesOf(path, options.stdin)) {
      if (leaveOut.size > 0 && found.path !== null && !found.named && leaveOut.has(await realpath(found.path)))
        continue;
      yield* readOne(found, files, run);
    }
    const here = files.slice(first);
    if (!here.every((file) => file.format === "unknown" || isUnread(file))) continue;
    throw run.troubles[0] ?? nothingIn(path, here);
  }
}

/** Whether a file broke before anything in it was read. */
function isUnread({ skipped, conversations }: InputFile): boolean {
  return Object.hasOwn(skipped, BROKEN) && conversations === 0;
}

/** What the inputs of a run share. */
interface Run {
  /** What broke among the files of one argument. */
  readonly troubles: UserError[];
  readonly duplicates: Duplicates;
  /** Null where languages are not to be recognised. */
  readonly recognise: ReturnType<typeof languageRecogniser> | null;
  readonly options: InputOptions;
}

async function* readOne(
  found: FoundFile,
  files: FileInProgress[],
  { duplicates, recognise, options, troubles }: Run,
): AsyncGenerator<Conversation> {
  const file = begun(found.name);
  const { log, row } = inputLog(file, options);
  try {
    if (found.trouble !== undefined) throw found.trouble;
    const source = await open(found);
    const { reader, why, rather } = detect(source, options.readers, options);
    file.format = reader.id;
    file.why = why;
    files.push(file);
    for await (const read of reader.read(source, options, log)) {
      const conversation = inOneSpelling(read);
      const before = duplicates.before(conversation, source, row());
      if (before !== null) {
        log.skip({ row: row(), reason: "duplicate", detail: `the same conversation as in ${before}` });
        continue;
      }
      file.conversations++;
      file.messages += conversation.messages.length;
      yield recognise === null ? conversation : await withLanguage(conversation, recognise);
    }
    if (file.conversations === 0 && Object.keys(file.skipped).length === 0)
      log.skip({
        row: null,
        reason: "no-conversation",
        detail: `nothing in it reads as a conversation of ${reader.id}`,
      });
    if (rather !== undefined && file.skipped["other-format"] === undefined)
      log.skip({ row: null, reason: "other-format", detail: rather });
    file.notes = source.notes;
    file.sha256 = await source.sha256();
  } catch (error) {
    if (found.named || options.strict === true || !isOfOneFile(error)) throw error;
    if (files.at(-1) !== file) files.push(file);
    if (error instanceof NotRead) {
      file.format = "unknown";
      file.layout = null;
      log.skip({ row: null, reason: error.reason, detail: error.what });
    } else {
      troubles.push(error);
      log.skip({ row: null, reason: BROKEN, detail: brokenDetail(found.name, error, file.conversations) });
    }
    if (file.format === "unknown") file.why = error.what;
    file.sha256 = await sha256Of(found).catch(() => "");
  }
}

function nothingIn(path: string, files: readonly InputFile[]): UserError {
  const counts = new Map<string, number>();
  for (const { skipped } of files)
    for (const [reason, count] of Object.entries(skipped)) counts.set(reason, (counts.get(reason) ?? 0) + count);
  const left = [...counts].map(([reason, count]) => `${count} × ${reason}`).join(", ");
  const what = left === "" ? "there is no file to read in it" : `nothing in it can be read: ${left}`;
  const example = files[0] === undefined ? "" : ` ${files[0].file}: ${files[0].why}`;
  return new UserError(path, what, `give a folder, archive or pattern with exports in it;${example}`);
}
