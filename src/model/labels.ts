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

/** Reviewers' verdicts as a file gives them. */
export interface LabelSheet {
  readonly file: string;
  /** What verdicts are on, in the order of the file. */
  readonly columns: readonly string[];
  readonly readings: readonly Reading[];
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

/** The id that a cell holds. */
export function idWritten(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
