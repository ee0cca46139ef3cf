import type { ReadOptions } from "../../../model/reading.js";
import { DELIMITERS, dialectOf } from "../../csv/dialect.js";
import { meanings } from "../../csv/fields.js";
import { RowScan } from "../../csv/row-scan.js";
import { jsonShape } from "../../json/shape.js";
import { roleReader } from "../../people/roles.js";
import { mayBeName } from "../../transcript/labels.js";
import { castOf } from "./cast.js";
import { stampOf, withoutMarks } from "./stamp.js";
import { openingsOf } from "./turns.js";

const MOST_LINES = 3000;
/** A head longer than this is cut off at its end. */
export const CUT = 60_000;

/** The lines of a text without marks of direction; the last one is left out where the text is cut off there. */
export function linesOf(text: string, cutOff: boolean): string[] {
  const lines = text.split(/\r\n|\n|\r/).map(withoutMarks);
  return cutOff && lines.length > 1 ? lines.slice(0, -1) : lines;
}

type Roles = ReadOptions["roles"];
let latest: { readonly head: string; readonly roles: Roles; readonly why: string | null } | null = null;

/**
 * Why a text is a transcript and no table, by its first characters; null where it isn't. A transcript has two lines or
 * more that open a turn, by a role word, by a name with a role (`--role`) or by names that come back; a table has a
 * header, and its rows fit it.
 */
export function transcriptIn(head: string, { roles }: ReadOptions = {}): string | null {
  if (latest?.head !== head || latest.roles !== roles) latest = { head, roles, why: look(head, roles) };
  return latest.why;
}

function look(head: string, given: Roles): string | null {
  if (jsonShape(head) !== null || /^\s*<[!?a-z]/i.test(head)) return null;
  const lines = linesOf(head, head.length > CUT)
    .filter((line) => line.trim() !== "")
    .slice(0, MOST_LINES);
  const cast = castOf(roleReader(given), given);
  const openings = openingsOf(lines);
  const names = new Map<string, number>();
  let turns = 0;
  let roles = 0;
  let stamped = 0;
  for (const opening of openings) {
    if (opening === null) continue;
    const known = cast(opening) !== null;
    if (!known && !mayBeName(opening.name)) continue;
    turns++;
    if (known) roles++;
    if (opening.notes.length > 0) stamped++;
    names.set(opening.name, (names.get(opening.name) ?? 0) + 1);
  }
  const fewest = head.length > CUT && roles > 0 ? 1 : 2;
  if (turns < fewest || (roles === 0 && names.size === turns && stamped < turns)) return null;
  if (isTable(head, lines, turns / lines.length)) return null;
  const who = roles > 0 ? "an agent or a customer" : "a name";
  return `${turns} lines begin with ${who}, as turns of a transcript do`;
}

/** Whether the first line is a header and the lines below it are rows under it. */
function isTable(head: string, lines: readonly string[], labelled: number): boolean {
  if (/^\s*"?sep=./i.test(head)) return true;
  const first = lines[0]!;
  const dialect = dialectOf(head);
  const widths: number[] = [];
  const scan = new RowScan(dialect, [], (_, width) => widths.push(width));
  scan.push(Buffer.from(head));
  scan.end();
  const cells = first.split(dialect.delimiter).map((cell) => cell.replace(/^\s*"|"\s*$/g, "").trim());
  const fitting = widths.filter((width) => width === widths[0]).length / Math.max(widths.length, 1);
  const named = cells.filter(
    (cell) => cell.length <= 40 && meanings(cell.replace(/:$/, "")).some(({ strong }) => strong),
  ).length;
  const opens = openingsOf([first])[0] !== null || stampOf(first) !== null;
  if (cells.length === 1)
    return (
      named === 1 && (/^\s*"/.test(lines[1] ?? "") || lines.slice(1, 20).some((line) => /<br|\S \/ \S/i.test(line)))
    );
  if (opens) return cells.every((cell) => cell.length <= 41 && /:$/.test(cell));
  if (named >= 2) return true;
  const severalLines = widths.length < lines.length * 0.9 && fitting >= 0.9;
  return (
    severalLines ||
    (fitting >= 0.9 && labelled < 0.5 && (named > 0 || cells.length > 2) && DELIMITERS.has(dialect.delimiter))
  );
}
