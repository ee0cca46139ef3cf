import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import type { Layout, Problem, Reader, ReadLog } from "../model/reading.js";
import type { InputReport } from "../model/report.js";
import { languageRecogniser, withLanguage } from "../text/language.js";
import { detect } from "./detect.js";
import { Duplicates } from "./duplicates.js";
import { inOneSpelling } from "./one-spelling.js";
import type { ReaderOptions } from "./options.js";
import { openSource } from "./source.js";
import { zoneNamed } from "./times/zone.js";

/** How inputs are read: the reader's options, the formats known, and what `-` stands for. */
export interface InputOptions extends ReaderOptions {
  readonly readers: readonly Reader[];
  /** Default: the process's standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
}

/** One input as it was read; complete once its last conversation has been taken. */
export interface InputFile extends InputReport {
  /** Why it was taken for this format. */
  readonly why: string;
  readonly layout: Layout | null;
  /** The zone in which times were read that name none; null where all times name one. */
  readonly assumedTimezone: string | null;
  /** The first few of each reason; `skipped` has the counts. */
  readonly problems: readonly Problem[];
}

/** Inputs being read: one stream of conversations, and the files it has come from so far. */
export interface Inputs {
  /** For one consumer. Throws `UserError`. */
  readonly conversations: AsyncIterable<Conversation>;
  /** Grows while `conversations` is read. */
  readonly files: readonly InputFile[];
}

const SHOWN = 5;

/** Opens paths (`-`: standard input), to be read in this order, each conversation once. */
export function readInputs(paths: readonly string[], options: InputOptions): Inputs {
  const files: FileInProgress[] = [];
  return { conversations: readAll(paths, options, files), files };
}

type FileInProgress = { -readonly [K in keyof InputFile]: InputFile[K] } & {
  skipped: Record<string, number>;
  problems: Problem[];
};

async function* readAll(
  paths: readonly string[],
  options: InputOptions,
  files: FileInProgress[],
): AsyncGenerator<Conversation> {
  if (paths.filter((path) => path === "-").length > 1) {
    throw new UserError("standard input", "it is named twice", "write - once");
  }
  zoneNamed(options.timezone);
  const duplicates = new Duplicates();
  const recognise = options.recogniseLanguages === false ? null : languageRecogniser();
  for (const path of paths) {
    const source = await openSource(path, options.stdin);
    const { reader, why } = detect(source, options.readers, options.inputFormat);
    const file: FileInProgress = {
      file: source.name,
      format: reader.id,
      sha256: "",
      conversations: 0,
      messages: 0,
      skipped: {},
      assumedTimezone: null,
      why,
      layout: null,
      problems: [],
    };
    files.push(file);
    let row: number | null = null;
    const log: ReadLog = {
      skip: (problem) => count(file, problem, options.strict ?? false),
      layout: (layout) => {
        file.layout = layout;
      },
      place: (at) => {
        row = at;
      },
      zoneless: () => {
        file.assumedTimezone = options.timezone ?? "UTC";
      },
    };
    for await (const read of reader.read(source, options, log)) {
      const conversation = inOneSpelling(read);
      const before = duplicates.before(conversation, source.name, row);
      if (before !== null) {
        log.skip({ row, reason: "duplicate", detail: `the same conversation as in ${before}` });
        continue;
      }
      file.conversations++;
      file.messages += conversation.messages.length;
      yield recognise === null ? conversation : await withLanguage(conversation, recognise);
    }
    file.sha256 = await source.sha256();
  }
}

function count(file: FileInProgress, problem: Omit<Problem, "file">, strict: boolean): void {
  if (strict) {
    const where = problem.row === null ? file.file : `${file.file}:${problem.row}`;
    throw new UserError(where, `${problem.detail} (${problem.reason})`, "mend it, or leave --strict out to skip it");
  }
  const before = file.skipped[problem.reason] ?? 0;
  file.skipped[problem.reason] = before + 1;
  if (before < SHOWN) file.problems.push({ file: file.file, ...problem });
}
