import type { Finder, Span } from "../span.js";
import { context } from "./contexts.js";
import { isDate, runsIn } from "./groups.js";
import { digitTokens } from "./tokens.js";

/** A code of letters alone, behind what says that it is one. */
const LETTERS =
  /(?<=(?:reference|booking|confirmation|reservation)(?: code| number)?(?: is)?:? )\p{Lu}{5,8}(?![\p{L}\p{N}])/gu;
/** Letters before the digits: `POL 553 201 9`. */
const PREFIX = /(?<![\p{L}\p{N}])\p{Lu}{1,4} $/u;
const YEAR = /^(?:19|20)\d\d$/;
const SIZE = /^\d{1,5}[x×]\d{1,5}$/i;
const DAY = /^(?:\d{4}-\d{2}(?:-\d{2}|$)|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}$|(?:19|20)\d\d[/-](?:19|20)?\d\d$)/;
/** A word of it, after "number": digits, or letters in capitals. */
const FURTHER = /[ .-](?:\d{1,10}|\p{Lu}{1,4}(?![\p{L}]))(?:[/-]\d{1,6})?(?![\p{L}\p{N}]|[.,]\d)/uy;
const FEWEST_ALONE = 5;
const FEWEST_TOGETHER = 9;

export const reference: Finder = {
  kind: "number",
  examples: [
    "your order {KB-77702}, case {#48213}",
    "order number {123456}",
    "PO {4500098871}, invoice no. {2026/00417}",
    "my policy number is {POL 553 201 9}",
    "the WH-1000XM5, 12 glasses, 125000 g, in 2026, 1920x1080",
    "in order 2 things, case closed",
  ],
  find(text) {
    const spans: Span[] = [...text.matchAll(LETTERS)].map(({ 0: { length }, index }) => span(index, index + length));
    let rest = 0;
    for (const token of digitTokens(text)) {
      if (token.start < rest) continue;
      const prefix = PREFIX.exec(text.slice(Math.max(rest, token.start - 6), token.start));
      const start = token.start - (prefix?.[0].length ?? 0);
      const isPrefixed = prefix !== null && token.end - token.start > 2 && context.isSurelyNumber(text, start);
      const end = isPrefixed ? further(text, token.end) : endOf(text, text.slice(token.start, token.end), token.start);
      const from = isPrefixed ? start : token.start;
      if (end <= from) continue;
      spans.push(span(text[from - 1] === "#" ? from - 1 : from, end));
      rest = end;
    }
    return joined([...spans, ...long(text)]);
  },
};

/** Where the number that starts with this token ends; its start where it is none. */
function endOf(text: string, token: string, start: number): number {
  const end = start + token.length;
  const digits = token.replace(/\D/g, "").length;
  if (DAY.test(token) || SIZE.test(token) || context.isQuantity(text, start, end)) return start;
  if (context.isSurelyNumber(text, start)) {
    const whole = further(text, end);
    const all = text.slice(start, whole).replace(/\D/g, "").length;
    if (all >= 3 || (digits > 0 && token.length >= 5)) return whole;
  }
  if (digits === 0 || context.isModel(text, start)) return start;
  if (text[start - 1] === "#" && digits >= 3) return end;
  const isMixed = /\p{L}/u.test(token);
  const longest = longestOf(token);
  if (isMixed && (longest >= FEWEST_ALONE || digits >= FEWEST_ALONE + 1) && !isUnit(token)) return end;
  if (!isMixed && longest > FEWEST_ALONE && !isFigure(text, start, end)) return end;
  const groups = further(text, end);
  if (groups > end && context.mayBeNumber(text, start) && isLong(text.slice(start, groups))) return groups;
  const isTold = context.mayBeNumber(text, start) && !YEAR.test(token);
  return isTold && (digits >= 4 || (isMixed && digits >= 3)) && !isFigure(text, start, end) ? end : start;
}

/** How many digits stand together, at most. */
function longestOf(token: string): number {
  let longest = 0;
  for (const [digits] of token.matchAll(/\d+/g)) longest = Math.max(longest, digits.length);
  return longest;
}

/** Six digits and more in groups, not those of thousands. */
function isLong(written: string): boolean {
  return written.replace(/\D/g, "").length > FEWEST_ALONE && !/^\d{1,3}(?:[ .]\d{3}){1,4}$/.test(written);
}

function further(text: string, end: number): number {
  for (let words = 0; words < 6; words++) {
    FURTHER.lastIndex = end;
    if (!FURTHER.test(text)) break;
    end = FURTHER.lastIndex;
  }
  return end;
}

/** `125000g`, `10000km`. */
function isUnit(token: string): boolean {
  return /^\d{1,9}\p{Ll}{1,3}$/u.test(token) && context.isQuantity(token, 0, token.replace(/\D+$/, "").length);
}

/** Part of a price or a decimal: `123456.50`, `0.123456`; or a day, `20260305`. */
function isFigure(text: string, start: number, end: number): boolean {
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text.slice(start, end))) return true;
  return /^[.,]\d/.test(text.slice(end, end + 2)) || /\d[.,]$/.test(text.slice(Math.max(0, start - 2), start));
}

/** Digits in groups, too many for a figure: `118 4402 97`. */
function long(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const run of runsIn(text)) {
    const { groups } = run;
    const digits = groups.reduce((sum, group) => sum + group.digits.length, 0);
    const isThousands = groups.slice(1).every((group) => group.digits.length === 3);
    if (digits < FEWEST_TOGETHER || isThousands || groups.some((_, at) => isDate(run, at))) continue;
    const [start, end] = [groups[0]!.start, groups.at(-1)!.end];
    if (!/[./()]/.test(text.slice(start, end)) && !context.isQuantity(text, start, end)) spans.push(span(start, end));
  }
  return spans;
}

function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const one of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last !== undefined && one.start < last.end) all[all.length - 1] = span(last.start, Math.max(last.end, one.end));
    else all.push(one);
  }
  return all;
}

function span(start: number, end: number): Span {
  return { kind: "number", start, end };
}
