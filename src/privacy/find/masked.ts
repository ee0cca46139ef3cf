import { KINDS } from "../span.js";

const MASKED = new RegExp(
  String.raw`\[[\p{Lu}_ -]{2,30}\]|\[(?:${KINDS.join("|")}) \d{1,6}\]|<[\p{Lu}_]{2,30}>|\{\{[\p{L}_. ]{1,40}\}\}|[*•]{2}[*•]*`,
  "gu",
);

/** What a help desk, or this program, has masked before: `[PII]`, `[name 2]`, `****`. */
export function maskedBefore(text: string): readonly { readonly start: number; readonly end: number }[] {
  if (!/[[<{*•]/.test(text)) return [];
  return [...text.matchAll(MASKED)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
}
