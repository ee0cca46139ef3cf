/** Whether a ZIP file is a workbook, a document or a program, not an archive of files, by the names in it. */
export function isOneFile(names: readonly string[]): boolean {
  const marks = ["xl/workbook.xml", "[Content_Types].xml", "META-INF/manifest.xml", "META-INF/MANIFEST.MF"];
  return names.some((name) => marks.includes(name));
}

/** Whether a ZIP file, by its first bytes, may be a workbook that was saved as .xlsx. */
export function mayBeWorkbook(start: Buffer): boolean {
  const names = namesIn(start);
  if (names.some((name) => /^(?:word|ppt|META-INF|Index)\/|^mimetype$|^xl\/workbook\.bin$/.test(name))) return false;
  return /^(?:xl\/|docProps\/|customXml\/|_rels\/\.rels$|\[Content_Types\]\.xml$)/.test(names[0] ?? "");
}

/** Names of the files whose headers stand in the first bytes. */
function namesIn(start: Buffer): readonly string[] {
  const names: string[] = [];
  for (
    let at = start.indexOf("PK\u0003\u0004");
    at !== -1 && at + 30 <= start.length;
    at = start.indexOf("PK\u0003\u0004", at + 4)
  ) {
    names.push(start.toString("latin1", at + 30, at + 30 + start.readUInt16LE(at + 26)));
  }
  return names;
}
