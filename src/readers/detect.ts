import { nearest, UserError } from "../model/errors.js";
import type { Reader, ReadOptions } from "../model/reading.js";
import { listed } from "./names.js";
import { NotRead } from "./source/not-read.js";
import type { OpenSource } from "./source/open.js";
import { labelOf } from "./transcript/labels.js";

/** The reader of a source, how it was found, and which other format it looks like where the user says this one. */
export interface Detected {
  readonly reader: Reader;
  readonly why: string;
  readonly rather?: string | undefined;
}

/** The reader of a source and how it was found. Throws `NotRead` where none recognises it, `UserError` where more than one does. */
export function detect(source: OpenSource, readers: readonly Reader[], options: ReadOptions = {}): Detected {
  const wanted = options.inputFormat;
  const claims = (some: readonly Reader[]) =>
    some.flatMap((reader) => {
      const why = reader.recognise(source.head, options);
      return why === null ? [] : [{ reader, why }];
    });
  const ids = readers.map((reader) => reader.id).join(", ");
  if (wanted !== undefined) {
    const reader = readers.find(({ id }) => id === wanted);
    if (reader) {
      const why = "as given with --input-format";
      const isClaimed = reader.recognise(source.head, options) !== null;
      if (isClaimed && reader.generic !== true) return { reader, why };
      if (!isClaimed && source.binary !== null) throw noText(source);
      const [other] = claims(readers.filter(({ generic }) => generic !== true));
      return { reader, why, rather: other && `it looks like ${other.reader.id}: ${other.why}` };
    }
    const meant = nearest(
      wanted,
      readers.map(({ id }) => id),
    );
    throw new UserError(
      "--input-format",
      `unknown format ${listed([wanted])}`,
      `${meant ? `did you mean ${meant}? ` : ""}the formats are ${ids}`,
    );
  }
  const particular = claims(readers.filter(({ generic }) => generic !== true));
  const found = particular.length > 0 ? particular : claims(readers.filter(({ generic }) => generic === true));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const what = `this may be ${found.map(({ reader, why }) => `${reader.id} (${why})`).join(" or ")}`;
    throw new UserError(source.name, what, `say which it is: --input-format ${found[0]!.reader.id}`);
  }
  if (source.binary !== null) throw noText(source);
  throw new NotRead(
    "unrecognised-file",
    source.name,
    "the format is not recognised",
    `known are ${ids}; if it is one of them, say which: --input-format ${hasLabels(source.head) ? "text" : "csv"}`,
  );
}

/** Whether most lines begin with a word and a colon, as in a transcript of speakers whom nothing names. */
function hasLabels(head: string): boolean {
  const lines = head.split(/[\r\n]+/, 200).filter((line) => line.trim() !== "");
  return lines.filter((line) => labelOf(line) !== null).length * 2 > lines.length;
}

function noText({ name, binary }: OpenSource): NotRead {
  return new NotRead("unrecognised-file", name, binary!.what, binary!.instead);
}
