import { nearest, UserError } from "../model/errors.js";
import type { Reader, Source } from "../model/reading.js";
import { listed } from "./names.js";

/** The reader of a source and how it was found. Throws `UserError` where none or more than one recognises it. */
export function detect(
  source: Source,
  readers: readonly Reader[],
  wanted?: string,
): { readonly reader: Reader; readonly why: string } {
  const ids = readers.map((reader) => reader.id).join(", ");
  if (wanted !== undefined) {
    const reader = readers.find(({ id }) => id === wanted);
    if (reader) return { reader, why: "as given with --input-format" };
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
  throw new UserError(
    source.name,
    found.length === 0
      ? `the format is not recognised; known are ${ids}`
      : `this may be ${found.map(({ reader, why }) => `${reader.id} (${why})`).join(" or ")}`,
    found.length === 0
      ? "if it is one of them, say which: --input-format csv"
      : `say which it is: --input-format ${found[0]!.reader.id}`,
  );
}
