import { didYouMean, UserError } from "../model/errors.js";
import { printable } from "../model/printable.js";
import type { Target } from "./targets.js";

/** The reviewers' scale of a target. Positions run from 0 (low) to `levels.length - 1` (high); of classes they are names. */
export interface Scale {
  readonly levels: readonly string[];
  readonly ordered: boolean;
  /** What one step is in the reviewers' units. */
  readonly step: number;
  /** Was it read off the labels? */
  readonly observed: boolean;
  /** Where a verdict stands, between steps where reviewers wrote parts of one; null where it is not on the scale. */
  position(verdict: string): number | null;
  /** Where on it the rubric's value stands. */
  place(value: number | string): number | null;
}

/** A verdict as it stands in the sheet. */
export interface Written {
  readonly value: string;
  readonly row: number;
}

const MOST_LEVELS = 20;
const NO = /^(false|no|n|f|fail|failed|0)$/i;
const YES = /^(true|yes|y|t|pass|passed|1)$/i;
const NUMBER = /^[+\u2212-]?(\d+(\.\d*)?|\.\d+|\d+,\d{1,2})( ?%)?$/;

/**
 * The scale of a target: as `--scale` gives it (`1..5`, `2..-2`, `bad..ok..great`, `good:exceeded..fine:met`), else read off
 * the verdicts. `where` names file and column. Throws `UserError` where no scale can be seen.
 */
export function scaleOf(target: Target, given: string | null, verdicts: readonly Written[], where: string): Scale {
  if (given !== null) return givenScale(target, given);
  const values = verdicts.map(({ value }) => value);
  if (target.kind === "classes" || target.kind === "levels") return wordScale(target, verdicts, where);
  if (values.every((value) => NO.test(value) || YES.test(value)) && !values.every((value) => NUMBER.test(value)))
    return yesNo(target);
  const numbers = values.map(numberOf);
  if (!areWhole(numbers)) throw unseen(target, verdicts, where);
  const lowest = Math.floor(numbers.reduce((least, value) => Math.min(least, value), numbers[0]!));
  const high = Math.ceil(numbers.reduce((most, value) => Math.max(most, value), lowest));
  const low = target.kind === "count" || high === 1 ? Math.min(0, lowest) : lowest;
  if (low < high || high === 0) return numeric(target, low, Math.max(high, low + 1), true);
  const what = `every verdict on ${target.id} is “${high}”, so the scale can't be seen`;
  throw new UserError(where, what, `Say the scale, lowest and highest: --scale ${target.id}=1..5`);
}

/** Why no scale can be seen, by the first verdict that is no whole number. */
function unseen(target: Target, verdicts: readonly Written[], where: string): UserError {
  const odd = verdicts.find(({ value }) => !Number.isInteger(numberOf(value)))!;
  const words = [...new Set(verdicts.map(({ value }) => value))].filter((value) => !NUMBER.test(value));
  const about = `the verdict “${printable(odd.value)}” on ${target.id} is`;
  const numbers = `Say the scale, lowest and highest: --scale ${target.id}=1..5`;
  if (NUMBER.test(odd.value))
    return new UserError(`${where}:${odd.row}`, `${about} no whole number, so the scale can't be seen`, numbers);
  const areNumbers = verdicts.some(({ value }) => NUMBER.test(value));
  const said = words.slice(0, 5).map((word) => printable(word, 20)).join(", "); // biome-ignore format: one chain
  const instead = areNumbers
    ? `Mend it; or ${numbers.replace("Say", "say")}, and what is not on it is left out.`
    : `Say their order: --scale ${target.id}=LOWEST..HIGHEST, such as bad..ok..great. They are ${said}${words.length > 5 ? ", …" : ""}.`;
  return new UserError(`${where}:${odd.row}`, `${about} on no scale that is known`, instead);
}

/** The number that is written, with a decimal point or comma or a percent sign; NaN for anything else. */
function numberOf(verdict: string): number {
  return NUMBER.test(verdict)
    ? Number(verdict.replace(",", ".").replace("\u2212", "-").replace(/ ?%$/, ""))
    : Number.NaN;
}

/** Whole numbers, with a few halves between them, as where two readings were settled by their mean. */
function areWhole(numbers: readonly number[]): boolean {
  const whole = numbers.filter(Number.isInteger).length;
  return numbers.every((number) => Number.isInteger(2 * number)) && whole >= numbers.length / 2;
}

function givenScale(target: Target, given: string): Scale {
  const parts = given.split("..").map((part) => part.trim());
  if (parts.length < 2 || given.includes("...") || parts.some((part) => part === "")) {
    const what = `“${given}” is no scale of ${target.id}`;
    throw new UserError(
      "--scale",
      what,
      `Write lowest and highest, ${target.id}=1..5, or words: ${target.id}=bad..ok..great`,
    );
  }
  if (parts.length === 2 && parts.every((part) => NUMBER.test(part))) {
    const [low, high] = parts.map(numberOf) as [number, number];
    if (low === high) throw new UserError("--scale", `“${given}” has one step only`, `Write ${target.id}=1..5.`);
    if (target.kind !== "classes") return numeric(target, low, high, false);
  }
  const words = parts.map((part) => part.split(":")[0]!.trim());
  const twice = words.find((word, i) => words.findIndex((other) => same(other, word)) < i);
  if (twice !== undefined)
    throw new UserError("--scale", `“${given}” names “${twice}” twice`, `Write each once: ${target.id}=bad..ok..great`);
  if (target.kind === "share" || target.kind === "count") return ofWords(words, target);
  const byPlace = parts.length === target.words.length && target.kind === "levels";
  const meant = parts.map((part, i) => part.split(":")[1]?.trim() ?? (byPlace ? target.words[i]! : part));
  const unknown = meant.find((word) => !target.words.includes(word));
  if (unknown !== undefined && target.words.length > 0) {
    const what = `the rubric never says "${unknown}" of ${target.id}${didYouMean(unknown, target.words)}`;
    throw new UserError(
      "--scale",
      what,
      `Write YOURS:OURS, such as ${target.id}=good:${target.words.at(-1)}; ours are ${target.words.join(", ")}.`,
    );
  }
  const levels = target.words;
  const position = (verdict: string) => {
    const which = words.findIndex((word) => same(word, verdict));
    return which === -1 ? null : levels.indexOf(meant[which]!);
  };
  return { levels, ordered: target.kind === "levels", step: 1, observed: false, position, place: placeOf(levels) };
}

/** Words from low to high, for a score. */
function ofWords(levels: readonly string[], target: Target): Scale {
  const position = (verdict: string) => {
    const which = levels.findIndex((level) => same(level, verdict));
    return which === -1 ? null : which;
  };
  return { levels, ordered: true, step: 1, observed: false, position, place: onSteps(target, levels.length, 0) };
}

function yesNo(target: Target): Scale {
  const position = (verdict: string) => (YES.test(verdict) ? 1 : NO.test(verdict) ? 0 : null);
  return { levels: ["no", "yes"], ordered: true, step: 1, observed: true, position, place: onSteps(target, 2, 0) };
}

/** Whole numbers from `low` to `high`, which may be the lesser one; of a long range its tenths. */
function numeric(target: Target, low: number, high: number, observed: boolean): Scale {
  const range = Math.abs(high - low);
  const steps = range <= MOST_LEVELS && Number.isInteger(range) ? range : 10;
  const step = range / steps;
  const sign = high > low ? 1 : -1;
  const levels = Array.from({ length: steps + 1 }, (_, i) => String(Math.round((low + sign * i * step) * 1e6) / 1e6));
  const position = (verdict: string) => {
    const number = NUMBER.test(verdict)
      ? numberOf(verdict)
      : YES.test(verdict)
        ? high
        : NO.test(verdict)
          ? low
          : Number.NaN;
    const at = (sign * (number - low)) / step;
    return at >= -1e-9 && at <= steps + 1e-9 ? at : null;
  };
  if (target.kind === "levels")
    return {
      levels: target.words,
      ordered: true,
      step: 1,
      observed,
      position: spread(position, steps, target),
      place: placeOf(target.words),
    };
  return { levels, ordered: true, step, observed, position, place: onSteps(target, levels.length, low) };
}

/** Numbers for words: lowest for lowest, highest for highest. */
function spread(position: Scale["position"], steps: number, { words }: Target): Scale["position"] {
  return (verdict) => {
    const at = position(verdict);
    return at === null ? null : (at / steps) * (words.length - 1);
  };
}

function wordScale(target: Target, verdicts: readonly Written[], where: string): Scale {
  const { words } = target;
  const isYesNo = words.length === 2 && words.includes("true");
  const position = (verdict: string) => {
    const which = words.findIndex((word) => same(word, verdict));
    if (which !== -1 || !isYesNo) return which === -1 ? null : which;
    return YES.test(verdict) ? 1 : NO.test(verdict) ? 0 : null;
  };
  const scale = {
    levels: words,
    ordered: target.kind === "levels",
    step: 1,
    observed: true,
    position,
    place: placeOf(words),
  };
  const odd = verdicts.find(({ value }) => position(value) === null);
  if (odd === undefined) return scale;
  const numbers = new Set(verdicts.map(({ value }) => value));
  if (target.kind === "levels" && [...numbers].every((value) => NUMBER.test(value)) && numbers.size === words.length) {
    const sorted = [...numbers].map(numberOf).sort((a, b) => a - b);
    return numeric(target, sorted[0]!, sorted.at(-1)!, true);
  }
  throw new UserError(
    `${where}:${odd.row}`,
    `“${printable(odd.value)}” is none of what the rubric says of ${target.id}${didYouMean(odd.value, words)}`,
    `Say what it stands for: --scale "${target.id}=${printable(odd.value)}:OURS..…"; ours are ${words.join(", ") || "none"}.`,
  );
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function placeOf(words: readonly string[]): Scale["place"] {
  return (value) => {
    const which = words.indexOf(String(value));
    return which === -1 ? null : which;
  };
}

/** A score lies linearly on the steps; a count is itself, or, where it is only asked whether, more than none. */
function onSteps({ kind }: Target, levels: number, low: number): Scale["place"] {
  return (value) => {
    if (typeof value !== "number") return null;
    if (kind === "share") return value * (levels - 1);
    return Math.min(levels - 1, Math.max(0, levels === 2 ? Math.sign(value) : value - low));
  };
}
