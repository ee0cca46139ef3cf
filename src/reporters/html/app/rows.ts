import type { RubricWords } from "../../../model/reporter.js";
import type { RowColumns } from "../data.js";
import type { ListedRow } from "./store.js";

/** The listed conversations, a row each. */
export function rowsOf(columns: RowColumns, titles: RubricWords): readonly ListedRow[] {
  const { names } = columns;
  const named = (column: readonly number[], place: number) => names[column[place]!] ?? null;
  return columns.id.map((id, place) => ({
    place,
    id,
    agent: named(columns.agent, place),
    customer: columns.customer[place]!,
    about: columns.about[place]!,
    channel: named(columns.channel, place),
    language: named(columns.language, place),
    week: named(columns.week, place),
    startedAt: columns.startedAt[place]!,
    band: named(columns.band, place),
    outcome: named(columns.outcome, place),
    overall: columns.overall[place]!,
    dimensions: columns.dimensions.map((scores) => scores[place]!),
    risk: columns.risk[place]!,
    length: columns.length[place]!,
    failed: columns.failed[place]!.map((criterion) => titles.criteria[criterion]!.id),
    isWhole: columns.whole[place]! >= 0,
  }));
}
