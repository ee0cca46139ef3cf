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
    throw unclearColumns(source.name, "no column tells which conversation a message belongs to", sample, others);
  }
  const numbersTheRows = `${listed([sample.header[best]!])} only numbers the rows`;
  const severalRoles = hasSeveralRoles(table, columns);
  for (const column of candidates) {
    const counts = await count(column);
    const allDiffer = counts.rows > 2 && counts.byId.size === counts.rows;
    if (severalRoles && allDiffer && mayNumberRows(column, sample)) continue;
    const note = `${numbersTheRows}; ${listed([sample.header[column]!])} tells the conversations apart.`;
    return { column, counts, note: column === best ? null : note };
  }
  throw unclearColumns(source.name, `${numbersTheRows} and does not tell conversations apart`, sample, others);
}

/** Whether ids that all differ may be numbers of rows: because they count up or down, or by a header as weak as `id`. */
function mayNumberRows(column: number, sample: Sample): boolean {
  const strong = meanings(sample.header[column]!).some((meaning) => meaning.field === "conversation" && meaning.strong);
  const values = sample.values(column).map(Number);
  const step = (value: number, i: number) => i === 0 || Math.abs(value - values[i - 1]!) === 1;
  return !strong || values.every((value, i) => Number.isInteger(value) && step(value, i));
}

function hasSeveralRoles({ sample, roles }: Table, { role, inbound, author }: Columns): boolean {
  if (role !== undefined) return new Set(sample.values(role).map((value) => roles.read(value)?.role ?? value)).size > 1;
  const speaker = inbound ?? author;
  return speaker !== undefined && sample.distinct(speaker) > 1;
}
