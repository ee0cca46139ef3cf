import type { Finder, Span } from "../span.js";
import { type Run, runsIn } from "./groups.js";

/** Lengths by the first digits (ISO/IEC 7812 ranges of the large schemes). */
const SCHEME = /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14}|6\d{15}(?:\d{3})?|(?:5[06-9]|6)\d{12,18})$/; // biome-ignore format: one rule
const FEWEST = 13;
const MOST = 19;

export const card: Finder = {
  kind: "card",
  examples: ["{4111 1111 1111 1111}", "{3782-822463-10005} is it", "4111 1111 1111 1112", "2 {4242424242424242}"],
  find(text) {
    const spans: Span[] = [];
    for (const run of runsIn(text)) {
      for (let at = 0; at < run.groups.length; at++) {
        const last = lastGroup(run, at);
        if (last < 0) continue;
        spans.push({ kind: "card", start: run.groups[at]!.start, end: run.groups[last]!.end });
        at = last;
      }
    }
    return spans;
  },
};

/** The last group of the longest card number that starts at a group, or -1. */
function lastGroup({ groups }: Run, first: number): number {
  let digits = "";
  let last = -1;
  for (let at = first; at < groups.length && digits.length < MOST; at++) {
    digits += groups[at]!.digits;
    if (digits.length >= FEWEST && digits.length <= MOST && SCHEME.test(digits) && luhn(digits)) last = at;
  }
  return last;
}

/** The check of ISO/IEC 7812-1, annex B (Luhn). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    sum += at % 2 === 0 ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
  }
  return sum % 10 === 0;
}
