import { listed } from "../names.js";
import { idColumns } from "./columns.js";
import { meanings } from "./fields.js";
import { type Columns, unclearColumns } from "./map-option.js";
import { countRows, type RowCounts, type Watched } from "./row-counts.js";
import type { Sample, Table } from "./sample.js";

/** The column that tells the conversation of a message, and the rows of each conversation. */
export interface Ids {
  readonly column: number;
  readonly counts: RowCounts;
  /** What there is to say about the choice, or null. */
  readonly note: string | null;
}

/**
 * Settles which column tells the conversation of a message. One that merely numbers the rows is passed over for a
 * better one, unless it was `given`. Throws `UserError` where there is none.
 */
export async function settleIds(table: Table, columns: Columns, given: Columns, watched: Watched | null): Promise<Ids> {
  const { source, dialect, sample } = table;
  const count = (column: number) => countRows(source, dialect, column, watched);
  if (given.conversation !== undefined) {
    return { column: given.conversation, counts: await count(given.conversation), note: null };
  }
  const { conversation: _, ...others } = columns;
  const candidates = idColumns(sample, new Set(Object.values(others)));
  const best = candidates[0];
  if (best === undefined) {
    throw unclearColumns(table, "no column tells which conversation a message belongs to", others);
  }
  const named = (column: number) =>
    table.quotes || meanings(sample.header[column]!).length > 0
      ? listed([sample.header[column]!])
      : `column ${column + 1}`;
  const numbersTheRows = `${named(best)} only numbers the rows`;
  const severalRoles = hasSeveralRoles(table, columns);
  for (const column of candidates) {
    const counts = await count(column);
    const allDiffer = counts.rows > 2 && counts.byId.size === counts.rows;
    if (severalRoles && allDiffer && mayNumberRows(column, sample)) continue;
    const note = `${numbersTheRows}; ${named(column)} tells the conversations apart.`;
    return { column, counts, note: column === best ? null : note };
  }
  const what = `${numbersTheRows} and does not tell conversations apart`;
  throw unclearColumns(table, what, others, best);
}

/** Whether ids that all differ may be numbers of rows: by a header as weak as `id`. */
function mayNumberRows(column: number, sample: Sample): boolean {
  return !meanings(sample.header[column]!).some((meaning) => meaning.field === "conversation" && meaning.strong);
}

function hasSeveralRoles({ sample, roles }: Table, { role, inbound, author }: Columns): boolean {
  const isFilled = (column: number | undefined) => column !== undefined && sample.values(column).length > 0;
  if (isFilled(role)) return new Set(sample.values(role!).map((value) => roles.read(value)?.role ?? value)).size > 1;
  const speaker = [inbound, author].find(isFilled);
  return speaker !== undefined && sample.distinct(speaker) > 1;
}
