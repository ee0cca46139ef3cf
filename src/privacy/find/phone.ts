import type { Finder, Span } from "../span.js";
import { context } from "./contexts.js";
import { isDate, type Run, runsIn } from "./groups.js";

const FEWEST = 6;
/** ITU-T E.164: no more digits, with `00` before them. */
const MOST = 17;

export const phone: Finder = {
  kind: "phone",
  examples: [
    "on {+49 170 5551234} or {+44 (0)20 7946 0958}",
    "{(555) 010-4477}, {1-800-555-0199}",
    "{020 7946 0321} is my office",
    "Mon numéro est le {06 12 34 56 78}",
    "on 05/03/2026 at 09:00",
    "£129.50, 12 glasses, 1 250 000 points",
  ],
  find(text) {
    const spans: Span[] = [];
    for (const run of runsIn(text)) {
      for (let at = 0; at < run.groups.length; at++) {
        if (isDate(run, at)) {
          at += 2;
          continue;
        }
        const last = lastGroup(run, at);
        if (last < 0) continue;
        spans.push({ kind: "phone", start: startOf(run, at), end: run.groups[last]!.end });
        at = last;
      }
    }
    return spans;
  },
};

/** The last group of the longest phone number that starts at a group, or -1. */
function lastGroup(run: Run, first: number): number {
  const { text, groups } = run;
  const start = startOf(run, first);
  if (/[\p{L}\p{N}_][-_/]?$/u.test(text.slice(Math.max(0, start - 2), start))) return -1;
  const introduced = context.isPhone(text, start);
  let digits = 0;
  let last = -1;
  for (let at = first; at < groups.length; at++) {
    if (at > first && isDate(run, at)) break;
    digits += groups[at]!.digits.length;
    if (digits > MOST) break;
    if (digits >= FEWEST && isPhone(text.slice(start, groups[at]!.end), introduced)) last = at;
  }
  if (last < 0 || context.isQuantity(text, start, groups[last]!.end)) return -1;
  const isOther = context.isSurelyNumber(text, start) && !introduced && !/^[+(]/.test(text[start]!);
  return isOther ? -1 : last;
}

const FORMS: readonly RegExp[] = [
  // International.
  /^\+[1-9](?:\D{0,3}\d){6,14}$/,
  /^00[ -]?[1-9](?:\D{0,3}\d){7,14}$/,
  // North America.
  /^(?:\+?1[-. ]?)?\(?[2-9]\d\d(?:\)[-. ]?|[-. ])\d{3}[-. ]\d{4}$/,
  // A trunk prefix: Britain, Germany, France, Italy and most of the world.
  /^\(?0\d(?:[ ./()-]{0,2}\d){7,10}$/,
  // Spain and Portugal.
  /^[6789]\d\d[ .-]\d{3}[ .-]\d{3}$/,
  /^[6789]\d\d(?:[ .-]\d\d){3}$/,
  // Brazil.
  /^\(\d\d\) ?9?\d{4}[- ]\d{4}$/,
];

function isPhone(written: string, introduced: boolean): boolean {
  return introduced ? /^[+(]{0,2}\d(?:\D{0,3}\d){5,16}$/.test(written) : FORMS.some((form) => form.test(written));
}

/** With the `+` or bracket before the group. */
function startOf({ text, groups }: Run, at: number): number {
  let { start } = groups[at]!;
  const least = at === 0 ? 0 : groups[at - 1]!.end;
  while (start > least && /[+(]/.test(text[start - 1]!)) start--;
  return start;
}
