import { utf16Of } from "./utf-16.js";

/** What a file is that is no text, and what to give instead. */
export interface Binary {
  readonly what: string;
  readonly instead: string;
}

const EXPORT = "export the conversations as CSV or JSON";

/** Files by their first bytes, in Latin-1; `?` stands for any. */
const KINDS: readonly (readonly [marks: readonly string[], what: string, instead: string])[] = [
  [["PK\u0003\u0004"], "this is an Excel workbook that can't be read", "save the sheet as “CSV UTF-8”"],
  [["PAR1"], "this is a Parquet file that can't be read", EXPORT],
  [["\u00d0\u00cf\u0011\u00e0"], "this is an old Office file (.xls, .doc, .msg)", "save it as .xlsx or as “CSV UTF-8”"],
  [["%PDF-"], "this is a PDF", "give the export that it was made from, as CSV or JSON"],
  [["\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "RIFF????WEBP"], "this is a picture", "give the text, as CSV or JSON"],
  [["ID3", "\u00ff\u00fb", "\u00ff\u00f3", "OggS", "fLaC", "RIFF????WAVE", "RIFF????AVI ", "????ftyp", "\u001aE\u00df\u00a3"], "this is a recording", "give its transcript: .vtt, .srt, JSON or text"],
  [["SQLite format 3\0"], "this is a database", EXPORT],
  [["7z\u00bc\u00af", "Rar!\u001a", "BZh91AY", "\u00fd7zXZ"], "this is an archive of a kind that is not read (7z, rar, bz2, xz)", "unpack it, or pack it as .zip, .gz or .zst"],
  [[`${"?".repeat(257)}ustar`], "this is a tar archive", "unpack it and give the folder, or pack it as .zip"],
]; // biome-ignore format: a table

/** What a file is by its first bytes, where it is no text of any encoding that is read; null where it may be text. */
export function binaryOf(start: Buffer): Binary | null {
  const begin = start.subarray(0, 512);
  const latin = begin.toString("latin1");
  const matches = (mark: string) => [...mark].every((byte, i) => byte === "?" || byte === latin[i]);
  const known = KINDS.find(([marks]) => marks.some(matches));
  // Text may begin with the letters of a mark, but has no control characters.
  const isText = !latin.startsWith("%PDF-") && !begin.some((byte) => byte < 9);
  if (known !== undefined && !isText) return { what: known[1], instead: known[2] };
  if (start.length >= 4 && [0xfffe0000, 0x0000feff].includes(start.readUInt32BE(0)))
    return { what: "this file is UTF-32", instead: "save it as UTF-8" };
  if (utf16Of(start) === null && start.includes(0)) return { what: "this is a binary file, not text", instead: EXPORT };
  return null;
}
