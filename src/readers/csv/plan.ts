import { UserError } from "../../model/errors.js";
import type { ReadLog, Source } from "../../model/reading.js";
import { looksLikeHtml } from "../html.js";
import type { ReaderOptions } from "../options.js";
import { type RoleReader, readFlag, roleReader } from "../people/roles.js";
import { NotRead } from "../source/not-read.js";
import { type TimeStyle, timeStyle } from "../times/style.js";
import { tighterOrder } from "../times/tighter.js";
import { labelNotes } from "../transcript/turns.js";
import { chooseColumns } from "./columns.js";
import type { Dialect } from "./dialect.js";
import { isOpposite, languageOf, meanings } from "./fields.js";
import { aliasColumns, clockColumn, mayHoldNames } from "./further-columns.js";
import { settleIds } from "./ids.js";
import { withOneKind } from "./kind.js";
import { type Columns, mappedColumns, unclearColumns } from "./map-option.js";
import { readPrivate } from "./private.js";
import type { Start } from "./records.js";
import { type Watched, watch } from "./row-counts.js";
import { readSample, type Sample, type Table } from "./sample.js";

/** How a file is to be read. */
export interface Plan {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly width: number;
  /** Where the rows below the header begin. */
  readonly start: Start;
  readonly columns: Columns;
  /** Further columns that name the agent or the customer. */
  readonly aliases: { readonly agent: readonly number[]; readonly customer: readonly number[] };
  /** The column with the time of day, where `at` holds only days. */
  readonly clock: number | undefined;
  readonly times: TimeStyle;
  readonly roles: RoleReader;
  /** Whether the role column may hold people's names. */
  readonly namesAsRoles: boolean;
  /** Whether a cell of the column `private` makes its message private. */
  readonly isPrivate: (cell: string) => boolean;
  /** Whether a cell of the column `inbound` says that the customer wrote; null where it does not say. */
  readonly isInbound: (cell: string) => boolean | null;
  /** How many rows each conversation has; empty where each row is a conversation. */
  readonly rowsById: Map<string, number>;
  /** The lines of rows with a quoted cell of several lines whose quotes are not in order. */
  readonly suspects: readonly number[];
  /** How many cells the rows have, where none has as many as the header; else null. */
  readonly short: number | null;
  /** Whether errors may quote cells and names. */
  readonly quotes: boolean;
  /** Findings, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Finds out how a file is to be read. Throws `UserError` where that is not clear, `NotRead` where it is no table of
 * conversations.
 */
export async function planOf(source: Source, dialect: Dialect, options: ReaderOptions, log: ReadLog): Promise<Plan> {
  const sample = await readSample(source, dialect);
  const quotes = options.quotes ?? true;
  const given = mappedColumns(options.map ?? {}, sample.header, source.name, quotes);
  const isKnown = Object.keys(given).length > 0 || sample.header.some((name) => meanings(name).length > 0);
  if (sample.rows.length === 0) {
    const instead = "check the export's filter, and export again";
    const reason = isKnown ? "empty-file" : "unrecognised-file";
    throw new NotRead(reason, source.name, "there is a header but no row below it", instead);
  }
  const table: Table = { source, dialect, sample, roles: roleReader(options.roles), quotes };
  try {
    return await planFor(table, given, options, log);
  } catch (error) {
    if (isKnown || !(error instanceof UserError)) throw error;
    throw new NotRead("unrecognised-file", error.where, error.what, error.instead);
  }
}

async function planFor(table: Table, given: Columns, options: ReaderOptions, log: ReadLog): Promise<Plan> {
  const { dialect, sample, quotes } = table;
  const found = withOneKind(table, chooseColumns(sample, given, table.roles), given);
  if (found.text === undefined && found.transcript === undefined) {
    const { where, what, instead } = unclearColumns(table, "no column holds the text of the messages", found);
    throw new NotRead("unrecognised-file", where, what, instead);
  }
  const style = timeStyle(options, log);
  const language = languageOf(sample.header);
  if (language !== "English") style.customarilyDayFirst(language);
  const times = learned(table, found, style);
  // Days can only be told from months by a date such as 13/03, which may lie anywhere in the file.
  const undecided = found.at !== undefined && (times.open || sample.values(found.at).length === 0);
  const watched = undecided ? { column: found.at!, see: times.see.bind(times) } : null;
  const { columns, rowsById, suspects, note } = await withIds(table, found, given, watched);
  return {
    delimiter: dialect.delimiter,
    header: sample.header,
    width: sample.width,
    start: sample.start,
    columns,
    aliases: { agent: aliasColumns("agent", sample, columns), customer: aliasColumns("customer", sample, columns) },
    clock: clockColumn(sample, columns),
    times,
    roles: table.roles,
    namesAsRoles: mayHoldNames(sample, columns.role),
    ...flagReaders(table, columns),
    rowsById,
    suspects,
    short: sample.short,
    quotes,
    notes: [...(note === null ? [] : [note]), ...markupNotes(sample, columns)],
  };
}

function learned({ sample }: Table, { at, conversation, transcript }: Columns, style: TimeStyle): TimeStyle {
  if (at !== undefined) for (const value of sample.values(at)) style.see(value);
  if (at !== undefined && conversation !== undefined && style.open) {
    const order = tighterOrder(sample.rows.map(({ cells }) => [cells[conversation] ?? "", cells[at] ?? ""]));
    if (order !== null) style.tighter(order);
  }
  if (transcript !== undefined) {
    for (const value of sample.values(transcript)) for (const note of labelNotes(value)) style.see(note);
  }
  return style;
}

/** That texts are HTML, which is read as it stands. */
function markupNotes(sample: Sample, { text, transcript }: Columns): readonly string[] {
  const column = text ?? transcript;
  if (column === undefined || sample.share(column, looksLikeHtml) < 0.02) return [];
  return ["Texts hold HTML, which is read as it stands, tags and all: export plain text if you can."];
}

/** Settles the column with the id, and counts the rows of each conversation. */
async function withIds(table: Table, columns: Columns, given: Columns, watched: Watched | null) {
  if (columns.transcript === undefined) {
    const { column, counts, note } = await settleIds(table, columns, given, watched);
    return { columns: { ...columns, conversation: column }, rowsById: counts.byId, suspects: counts.suspects, note };
  }
  const suspects = await watch(table.source, table.dialect, watched === null ? [] : [watched]);
  const note =
    columns.conversation === undefined ? "No column holds an id; the file's name and the row numbers are taken." : null;
  return { columns, rowsById: new Map<string, number>(), suspects, note };
}

function flagReaders({ sample }: Table, columns: Columns): Pick<Plan, "isPrivate" | "isInbound"> {
  const isNo = (column: number | undefined) => column !== undefined && isOpposite(sample.header[column]!);
  const [notPrivate, notInbound] = [isNo(columns.private), isNo(columns.inbound)];
  return {
    isPrivate: (cell) => cell !== "" && readPrivate(cell) === !notPrivate,
    isInbound(cell) {
      const flag = cell === "" ? null : readFlag(cell);
      return flag === null ? null : flag !== notInbound;
    },
  };
}
