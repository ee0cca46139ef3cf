import type { RowOf, View } from "../../model/reporter.js";

/** What may stand in a cell; null is an empty one. */
export type Cell = string | number | boolean | null;

/**
 * What a column holds: words, words that take room, the same on several lines, a name or code, a score 0–100, a rate 0–1, a count, yes or no, a time
 * (ISO 8601).
 */
export type ColumnKind = "text" | "wide" | "long" | "code" | "score" | "rate" | "count" | "flag" | "time";

export interface Column {
  /** As CSV names it: `first_contact_resolution_low`. */
  readonly name: string;
  /** As people read it: `First-contact resolution, low`. */
  readonly title: string;
  readonly kind: ColumnKind;
}

/** A table of a report: the same columns and values in every format that has rows. */
export interface RowSet {
  readonly id: RowOf;
  columns(view: View): readonly Column[];
  /** The rows, each as long as the columns; read as often as asked for. */
  rows(view: View): AsyncIterable<readonly Cell[]>;
}

/** A column's name in CSV, of an id in kebab-case. */
export function snake(id: string): string {
  return id.replaceAll("-", "_");
}

/** A mean and its bounds, as three columns. */
export function bounded(name: string, title: string, kind: "score" | "rate"): readonly Column[] {
  return [
    { name, title, kind },
    { name: `${name}_low`, title: `${title}, low`, kind },
    { name: `${name}_high`, title: `${title}, high`, kind },
  ];
}
