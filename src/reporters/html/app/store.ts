import type { Scored } from "../../../model/scored.js";
import type { Block, ReportData, RowColumns } from "../data.js";
import { BLOCK } from "../data.js";
import { rowsOf } from "./rows.js";
import type { Row } from "./search.js";
import { scoredOf } from "./unpack.js";

/** A conversation as the list has it. */
export interface ListedRow extends Row {
  /** Its place in the list, which is in the order of the input. */
  readonly place: number;
  /** What it is about, cut short. */
  readonly about: string | null;
  /** Scores, 0–100, in the order of the rubric's dimensions. */
  readonly dimensions: readonly (number | null)[];
  readonly risk: number | null;
  /** Is it in the file with all its verdicts? */
  readonly isWhole: boolean;
}

/** The data of the report; each part is parsed when it is first asked for. */
export interface Store {
  readonly report: ReportData;
  rows(): readonly ListedRow[];
  /** The conversation at this place of `rows`; null where it is not in the file whole. */
  whole(place: number): Scored | null;
  /** What is written in the conversation at this place: its subject, tags, authors and messages; empty without them. */
  written(place: number): readonly string[];
}

/** What the elements of the page hold; `textOf` gives the content of the one with this id. */
export function openStore(report: ReportData, textOf: (id: string) => string): Store {
  const blocks = new Map<number, Block>();
  let columns: RowColumns | null = null;
  let rows: readonly ListedRow[] | null = null;
  const table = () => {
    columns ??= JSON.parse(textOf("rows")) as RowColumns;
    return columns;
  };
  const block = (number: number) => {
    if (!blocks.has(number)) blocks.set(number, JSON.parse(textOf(`block-${number}`)) as Block);
    return blocks.get(number)!;
  };
  const packed = (place: number) => {
    const number = table().whole[place] ?? -1;
    if (number < 0) return null;
    const { words, conversations } = block(Math.floor(number / BLOCK));
    return { words, conversation: conversations[number % BLOCK]! };
  };
  return {
    report,
    rows() {
      rows ??= rowsOf(table(), report.titles);
      return rows;
    },
    whole(place) {
      const found = packed(place);
      return found === null ? null : scoredOf(found.conversation, found.words, report);
    },
    written(place) {
      const transcript = packed(place)?.conversation.transcript;
      if (transcript === null || transcript === undefined) return [];
      const { subject, tags, messages } = transcript;
      const authors = new Set(messages.map(({ author }) => author ?? ""));
      return [subject ?? "", ...tags, ...authors, ...messages.map(({ text }) => text)];
    },
  };
}
