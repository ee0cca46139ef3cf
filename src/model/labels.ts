import { printableText } from "./printable.js";

/** What a reviewer said of a conversation, as it is written: an empty cell is nothing said. */
export interface Reading {
  /** 1-based: the line in CSV and NDJSON, the place in a JSON list. */
  readonly row: number;
  readonly conversation: string;
  /** Null where the sheet names none. */
  readonly reviewer: string | null;
  /** The verdict that stands, where reviewers differed and somebody settled it. */
  readonly settled: boolean;
  /** How many conversations it stands for; above 0. */
  readonly weight: number;
  /** By column, or in a long sheet by what its target column says; never empty. */
  readonly values: ReadonlyMap<string, string>;
}

/** What the heading of a column names, and the scale that it says in brackets, as `empathy [1..5]`; null where it says none. */
export function headingOf(column: string): { readonly name: string; readonly scale: string | null } {
  const [, name, hint] = /^(.*\S)\s*\[([^[\]]+)\]$/s.exec(column.trim()) ?? [];
  if (name === undefined) return { name: column, scale: null };
  return { name, scale: /[^.\s]\s*\.\.\s*[^.\s]/.test(hint!) ? hint! : null };
}

/** Reviewers' verdicts as a file gives them. */
export interface LabelSheet {
  readonly file: string;
  /** What verdicts are on, in the order of the file. */
  readonly columns: readonly string[];
  readonly readings: readonly Reading[];
  /** Conversations that it names and says nothing of. */
  readonly unfilled: number;
  /** Conversations that are judged more than once without a reviewer's name. */
  readonly unnamed: number;
  /** Does it say how conversations were drawn? */
  readonly weighted: boolean;
  /** Column → what it was taken for, of those that say no verdict. */
  readonly keys: Readonly<Record<string, string>>;
}

/** What a column of a label sheet may be beside a verdict; `--label-map` names them so. */
export const LABEL_KEYS = ["conversation", "reviewer", "weight", "probability", "target", "value"] as const;
export type LabelKey = (typeof LABEL_KEYS)[number];

/**
 * An id as a sheet gives it to be read back by `idWritten`: a spreadsheet's mark of text, an apostrophe before what would be
 * a formula, is taken off there, so that one which belongs to the id is doubled.
 */
export function writtenId(id: string): string {
  return /^'+[=+\-@]/.test(id) ? `'${id}` : id;
}

/**
 * How a cell gives an id once it has been read back: signs that a terminal would obey are escaped in every output, and halves
 * of a character can't be written.
 */
export function idInCell(id: string): string {
  return printableText(id)
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .trim();
}

/** The id that a cell holds. */
export function idWritten(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
