import type { Figure } from "../model/report.js";

/** A score or bound with one decimal, or a dash where there is none. */
export function points(value: number | null): string {
  return value === null ? "–" : (nearest(value, 1) / 10).toFixed(1);
}

/** A rate as a percentage, or a dash. */
export function percent(value: number | null): string {
  return value === null ? "–" : `${nearest(value, 2)}%`;
}

/**
 * The whole number nearest to a value times ten to the `places`, halves away from zero as its digits are written: 42.35
 * gives 424 for one place, whatever its binary form is, as spreadsheets round what they show.
 */
function nearest(value: number, places: number): number {
  const [digits, exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.sign(value) * Math.round(Number(`${digits}e${Number(exponent) + places}`));
}

/** A mean with its interval: `71.3 (66.2–76.4)`. */
export function interval(figure: Figure): string {
  const { mean, low, high } = figure;
  return low === null || high === null ? points(mean) : `${points(mean)} (${points(low)}–${points(high)})`;
}

/** `1 conversation`, `2 conversations`. */
export function many(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}

/** That so many files have dates whose order was guessed. */
export function datesNote(files: number, orders: readonly string[]): string {
  const taken = orders.map((order) => order.replace("-", " ")).join(" in some, ");
  return `Nothing shows whether dates in ${many(files, "file")} are written day first or month first: taken as ${taken}${orders.length > 1 ? " in others" : ""} (--dates).`;
}

/** Text broken at spaces, and in words longer than a line after each `|`, into lines of at most `width` units; the first after `indent`, the others after `hanging`. */
export function wrap(text: string, width: number, indent = "", hanging = indent): string {
  const lines: string[] = [];
  let line = indent;
  let empty = true;
  for (const word of text.split(" ")) {
    let gap = empty ? "" : " ";
    for (const piece of word.length > width - hanging.length ? word.split(/(?<=\|)/) : [word]) {
      if (!empty && line.length + gap.length + piece.length > width) {
        lines.push(line);
        line = hanging;
        gap = "";
      }
      line += gap + piece;
      gap = "";
      empty = false;
    }
  }
  return [...lines, line].join("\n");
}

// Legal in JSON as they are, but a terminal would obey them.
const UNSAFE_IN_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that is safe to look at: control and direction characters are escaped. */
export function asJson(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  return text.replace(UNSAFE_IN_JSON, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
