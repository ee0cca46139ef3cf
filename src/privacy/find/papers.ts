import type { Finder } from "../span.js";

/** A social security number (US), a taxpayer's (Brazil), a National Insurance number (UK), a tax number (Spain). */
const PAPERS = /(?<![\p{L}\p{N}.-])(?:\d{3}-\d{2}-\d{4}|\d{3}\.\d{3}\.\d{3}-\d{2}|[A-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]|(?:ATU|BE|DE|DK|ES|FR|GB|IE|IT|NL|PL|PT|SE) ?\d{3,4} ?\d{3,4} ?\d{2,4}|(?<=sort code:? (?:is )?)\d\d-\d\d-\d\d|\d\d-\d\d-\d\d(?=[ ,;]{1,3}\d{8}(?!\d))|[XYZ]?-?\d{7,8}-?[A-HJ-NP-TV-Z])(?![\p{L}\p{N}])/gu; // biome-ignore format: one rule

export const papers: Finder = {
  kind: "number",
  examples: [
    "sort code {00-11-22}",
    "VAT {GB 118 4402 97}",
    "SSN {078-05-1120}",
    "QQ in {QQ 12 34 56 C}",
    "CPF {111.444.777-35}",
    "mi DNI {12345678Z}",
    "10-12-2026",
  ],
  find(text) {
    if (!/\d/.test(text)) return [];
    return [...text.matchAll(PAPERS)].map(({ 0: { length }, index }) => ({
      kind: "number",
      start: index,
      end: index + length,
    }));
  },
};
