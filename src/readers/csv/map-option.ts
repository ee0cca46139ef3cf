import { nearest, UserError } from "../../model/errors.js";
import { printable } from "../../model/printable.js";
import { columnsOf, listed, option } from "../names.js";
import { FIELDS, type Field, headerKey, meanings } from "./fields.js";
import { isWrittenTime } from "./fits.js";
import type { Sample, Table } from "./sample.js";

/** Columns by the field that they hold. */
export type Columns = Partial<Record<Field, number>>;

/** The columns that `--map` names. Throws `UserError` at an unknown field, or a column that is not there. */
export function mappedColumns(
  map: Readonly<Record<string, string>>,
  header: readonly string[],
  file: string,
  quotes: boolean,
): Columns {
  const columns: Columns = {};
  for (const [field, name] of Object.entries(map)) {
    if (!isField(field)) {
      const meant = nearest(field, FIELDS);
      throw new UserError(
        "--map",
        `unknown field ${listed([field])}`,
        `${meant ? `did you mean ${meant}? ` : ""}the fields are ${FIELDS.join(", ")}`,
      );
    }
    const column = columnNamed(name, header);
    if (column === -1) {
      const meant = !quotes
        ? null
        : nearest(
            name.slice(0, 100),
            header.slice(0, 1000).filter((each) => each.length <= 100),
          );
      throw new UserError(
        file,
        `--map ${field}=${printable(name)}: there is no such column`,
        `${meant ? `did you mean ${listed([meant])}? ` : ""}${columnsOf(header, quotes)}`,
      );
    }
    columns[field] = column;
  }
  return columns;
}

/**
 * The error for a file whose layout is not clear: what is wrong, its columns, and a `--map` to write; `id` is the column
 * to name there where no better one tells the conversations.
 */
export function unclearColumns(
  { source, sample, quotes }: Table,
  what: string,
  columns: Columns,
  id?: number,
): UserError {
  const instead = sample.header.some(isWrittenTime)
    ? "the first row must name the columns: write one like conversation,time,role,text above the others"
    : `say which is which: ${suggestedMap(sample, columns, quotes, id)}`;
  return new UserError(source.name, `${what}; ${columnsOf(sample.header, quotes)}`, instead);
}

/** A complete `--map`: the columns that are known, and for the others the most likely ones. */
function suggestedMap(sample: Sample, known: Columns, quotes: boolean, id?: number): string {
  const used = new Set<number | undefined>(Object.values(known));
  const best = (columns: readonly number[], score: (column: number) => number) => {
    const free = columns.filter((column) => !used.has(column)).sort((a, b) => score(b) - score(a));
    used.add(free[0]);
    return free[0];
  };
  const columns = sample.filled.slice(0, 1000);
  const text = known.text ?? known.transcript ?? best(columns, (column) => sample.length(column));
  const inbound = known.role === undefined && known.author === undefined ? known.inbound : undefined;
  const role = known.role ?? known.author ?? inbound ?? best(columns, (column) => -sample.distinct(column));
  used.delete(known.customer);
  const repeated = columns.filter((column) => sample.repeats(column));
  const conversation = known.conversation ?? best(repeated, (column) => sample.distinct(column)) ?? id;
  const parts = Object.entries({ conversation, [inbound === undefined ? "role" : "inbound"]: role, text }).map(
    ([field, column]) => `${field}=${column === undefined ? "COLUMN" : typeable(sample.header[column]!, quotes)}`,
  );
  return option("--map", parts.join(","));
}

/** A header as it can stand in `--map`; where nothing may be quoted, only one that is a known word. */
function typeable(header: string, quotes: boolean): string {
  if (!quotes && meanings(header).length === 0) return "COLUMN";
  const plain = header.replace(/[,="'`$\\!]|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, " ").trim();
  return headerKey(plain) === headerKey(header) ? plain : header;
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

function columnNamed(name: string, header: readonly string[]): number {
  const tests: ((each: string) => boolean)[] = [
    (each) => each === name.trim(),
    (each) => each.toLowerCase() === name.trim().toLowerCase(),
    (each) => headerKey(each) !== "" && headerKey(each) === headerKey(name),
  ];
  for (const test of tests) {
    const column = header.findIndex(test);
    if (column !== -1) return column;
  }
  return -1;
}
