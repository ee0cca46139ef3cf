import { UserError } from "../model/errors.js";

/** Throws `UserError` where the first bytes of a file are no UTF-8 text. */
export function refuseBinary(head: Buffer, name: string): void {
  const start = head.toString("latin1");
  if (start.startsWith("PAR1") || (start.startsWith("PK") && /\[Content_Types\]\.xml|xl\/|docProps\//.test(start)))
    return;
  const mark = head.length >= 2 ? head.readUInt16BE(0) : 0;
  if (mark === 0xfffe || mark === 0xfeff || looksLikeUtf16(head)) {
    throw new UserError(
      name,
      "this file is UTF-16, not UTF-8",
      `save it as UTF-8 (Excel: “CSV UTF-8”), or run: iconv -f UTF-16 -t UTF-8 FILE > utf8.csv`,
    );
  }
  if (head.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") {
    throw new UserError(name, "this is an Excel workbook or a ZIP file", "save the sheet as “CSV UTF-8”, or unpack it");
  }
  if (head.includes(0)) {
    throw new UserError(name, "this is a binary file, not text", "export the conversations as CSV or JSON");
  }
}

/** Every other byte of western text is NUL in UTF-16. */
function looksLikeUtf16(head: Buffer): boolean {
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(head.length, 1024); i++) if (head[i] === 0) zeros[i % 2]!++;
  const pairs = Math.min(head.length, 1024) / 2;
  return pairs >= 2 && Math.max(...zeros) > pairs * 0.7 && Math.min(...zeros) < pairs * 0.1;
}
