import type { Source } from "../../../model/reading.js";
import { lines } from "../../json/lines.js";

/** A caption as the file has it. */
export interface Cue {
  /** The line of its times, from 1. */
  readonly row: number;
  /** Milliseconds since the start; null where they can't be read. */
  readonly start: number | null;
  readonly end: number | null;
  /** Its lines, tags and all. */
  readonly lines: readonly string[];
}

/** Lines between empty ones that belong to no cue: the head of the file, notes, styles, text that lost its times. */
export interface Loose {
  readonly row: number;
  readonly lines: readonly string[];
}

const TIME = String.raw`(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?`;
const TIMES = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);
const NUMBER = /^\s*\d+\s*$/;

/**
 * The cues of a WebVTT or SubRip file and what stands between them, in the order of the file. A line of times begins a
 * cue, whatever stands before it; a number before it, or a line of its own, names the cue.
 */
export async function* cuesOf(source: Source): AsyncGenerator<Cue | Loose> {
  let row = 0;
  let cue: { row: number; start: number | null; end: number | null; lines: string[] } | null = null;
  let loose: { row: number; lines: string[] } = { row: 1, lines: [] };
  for await (const { text } of lines(source.open())) {
    row++;
    for (const line of text.replace(/\r$/, "").split("\r")) {
      if (line.includes("-->")) {
        if (cue === null) loose.lines.pop();
        else if (NUMBER.test(cue.lines.at(-1) ?? "")) cue.lines.pop();
        if (cue !== null) yield cue;
        if (loose.lines.length > 0) yield loose;
        cue = { row, ...timesIn(line), lines: [] };
        loose = { row, lines: [] };
      } else if (line.trim() === "") {
        if (cue !== null) yield cue;
        if (loose.lines.length > 0) yield loose;
        cue = null;
        loose = { row: row + 1, lines: [] };
      } else (cue ?? loose).lines.push(line);
    }
  }
  if (cue !== null) yield cue;
  if (loose.lines.length > 0) yield loose;
}

/** Whether a line says when a caption begins and ends. */
export function isCueTimes(line: string): boolean {
  return line.length < 200 && TIMES.test(line);
}

function timesIn(line: string): { readonly start: number | null; readonly end: number | null } {
  const parts = TIMES.exec(line);
  if (!parts) return { start: null, end: null };
  const start = milliseconds(parts.slice(1, 5));
  return { start, end: Math.max(start, milliseconds(parts.slice(5, 9))) };
}

function milliseconds([hours = "0", minutes, seconds, fraction = "0"]: readonly (string | undefined)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Math.floor(Number(`0.${fraction}`) * 1000);
}
