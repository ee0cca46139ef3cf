import { headerKey, meanings } from "../../csv/fields.js";

/** How many rows may stand above a header. */
export const MOST_ABOVE = 50;

/** A row of a sheet that names its columns. */
export interface Header {
  /** From 0, among the rows looked at. */
  readonly at: number;
  /** Whether its names are those of a table of conversations. */
  readonly known: boolean;
}

/**
 * The header among the first rows of a sheet: the one most of whose cells name something that a conversation has, or
 * that `mapped` names; where none does, the first as wide as the rows are. Null where there are no rows.
 */
export function findHeader(rows: readonly (readonly string[])[], mapped: readonly string[]): Header | null {
  const given = new Set(mapped.map(headerKey));
  const scores = rows.map((cells) => score(cells, given));
  const best = Math.max(0, ...scores.map(({ fields }) => fields));
  const named = scores.findIndex(({ fields }) => fields === best);
  if (best >= 2 && scores[named]!.telling) return { at: named, known: true };
  const filled = rows.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(0, ...filled);
  return widest === 0 ? null : { at: filled.indexOf(widest), known: false };
}

function score(cells: readonly string[], given: ReadonlySet<string>) {
  const fields = new Set<string>();
  let telling = false;
  for (const cell of cells) {
    if (cell.length > 100) continue;
    if (given.has(headerKey(cell)) && cell.trim() !== "") {
      fields.add(`given ${headerKey(cell)}`);
      telling = true;
    }
    for (const { field, strong } of meanings(cell)) {
      fields.add(field);
      if (field === "conversation" || field === "text" || field === "transcript" || (strong && field === "role"))
        telling = true;
    }
  }
  return { fields: fields.size, telling };
}
