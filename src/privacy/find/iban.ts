import type { Finder, Span } from "../span.js";

// SWIFT IBAN registry: the length by country.
const LENGTHS = new Map(
  "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
    .split(" ")
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const BEGINNING = /(?<![\p{L}\p{N}])[a-z]{2}\d{2}/giu;
/** With a separator after every unit: none is longer. */
const LONGEST = 80;

export const iban: Finder = {
  kind: "iban",
  examples: ["to {GB29 NWBK 6016 1331 9268 19} please", "{de89370400440532013000}", "GB29 NWBK 6016 1331 9268 18"],
  find(text) {
    const spans: Span[] = [];
    let rest = 0;
    for (const { index } of text.matchAll(BEGINNING)) {
      const end = index < rest ? null : endOf(text, index);
      if (end === null) continue;
      spans.push({ kind: "iban", start: index, end });
      rest = end;
    }
    return spans;
  },
};

/** Where the IBAN that starts here ends; null where the check digits are wrong (ISO 13616, mod 97). */
function endOf(text: string, start: number): number | null {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  if (length === undefined) return null;
  let code = "";
  const last = Math.min(text.length, start + LONGEST);
  for (let at = start; at < last; at++) {
    const unit = text[at]!;
    if (/[A-Za-z0-9]/.test(unit)) code += unit.toUpperCase();
    else if (!/[ \u00a0.-]/.test(unit)) return null;
    if (code.length === length) return /[\p{L}\p{N}]/u.test(text[at + 1] ?? "") || !checks(code) ? null : at + 1;
  }
  return null;
}

function checks(code: string): boolean {
  let rest = 0;
  for (const unit of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(unit, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}
