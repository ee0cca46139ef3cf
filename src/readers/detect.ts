import { nearest, UserError } from "../model/errors.js";
import type { Reader } from "../model/reading.js";
import { listed } from "./names.js";
import { NotRead } from "./source/not-read.js";
import type { OpenSource } from "./source/open.js";

/** The reader of a source and how it was found. Throws `NotRead` where none recognises it, `UserError` where more than one does. */
export function detect(
  source: OpenSource,
  readers: readonly Reader[],
  wanted?: string,
): { readonly reader: Reader; readonly why: string } {
  const ids = readers.map((reader) => reader.id).join(", ");
  if (wanted !== undefined) {
    const reader = readers.find(({ id }) => id === wanted);
    if (reader) {
      if (source.binary !== null && reader.recognise(source.head) === null) throw noText(source);
      return { reader, why: "as given with --input-format" };
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
  const claims = (some: readonly Reader[]) =>
    some.flatMap((reader) => {
      const why = reader.recognise(source.head);
      return why === null ? [] : [{ reader, why }];
    });
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
    `known are ${ids}; if it is one of them, say which: --input-format csv`,
  );
}

function noText({ name, binary }: OpenSource): NotRead {
  return new NotRead("unrecognised-file", name, binary!.what, binary!.instead);
}
