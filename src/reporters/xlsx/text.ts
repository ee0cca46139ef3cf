import { printableText } from "../../model/printable.js";

/** The most that a cell holds, in UTF-16 units (ECMA-376 sets no limit; every spreadsheet program does). */
const MOST_UNITS = 32_767;

/** Text as a cell shows it: control and direction characters escaped, cut with a mark where it is longer than a cell. */
export function cellText(text: string): string {
  const shown = printableText(text).replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd");
  if (shown.length <= MOST_UNITS) return shown;
  const mark = `… [cut: ${shown.length.toLocaleString("en-US")} characters]`;
  return `${shown.slice(0, MOST_UNITS - mark.length).replace(/[\ud800-\udbff]$/, "")}${mark}`;
}

/** Text as it stands in a worksheet; `_x0041_` would be read as a character's number (ECMA-376, 22.9.2.19). */
export function asXml(text: string): string {
  if (!/[_&<>"]/.test(text)) return text;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
