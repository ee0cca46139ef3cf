import type { ConversationInput } from "../../model/conversation.js";
import type { ReadLog } from "../../model/reading.js";
import { cellOf } from "./cells.js";
import type { Field } from "./fields.js";
import { readFigure } from "./figure.js";
import type { Columns } from "./map-option.js";
import type { Plan } from "./plan.js";
import { isUnrated, readRating } from "./rating.js";
import type { Row } from "./records.js";

/**
 * What the rows of a conversation, in order of time, say of it as a whole: who began it stands first, how it ended and
 * whose it was stands last.
 */
export function factsOf(
  lines: readonly { readonly row: Row }[],
  { columns }: Plan,
  log: ReadLog,
): Omit<ConversationInput, "id" | "messages"> {
  const first = (field: Field) => {
    if (columns[field] === undefined) return null;
    for (const { row } of lines) {
      const cell = cellOf(row, columns, field);
      if (cell !== "") return cell;
    }
    return null;
  };
  const last = (field: Field) => {
    if (columns[field] === undefined) return null;
    for (let i = lines.length - 1; i >= 0; i--) {
      const cell = cellOf(lines[i]!.row, columns, field);
      if (cell !== "") return cell;
    }
    return null;
  };
  return {
    agent: last("agent"),
    customer: first("customer"),
    channel: first("channel"),
    language: first("language"),
    subject: first("subject"),
    status: last("status"),
    team: last("team"),
    site: last("site"),
    csat:
      columns.csat === undefined
        ? null
        : ratingOf(
            lines.map(({ row }) => row),
            columns,
            log,
          ),
    reopens: readFigure(last("reopens") ?? ""),
    tags: columns.tags === undefined ? [] : tagsOf(lines.map(({ row }) => cellOf(row, columns, "tags"))),
  };
}

/** The last rating that can be read; where none can be, that is logged. */
function ratingOf(rows: readonly Row[], columns: Columns, log: ReadLog): number | null {
  let unreadable: Row | null = null;
  for (let i = rows.length - 1; i >= 0; i--) {
    const cell = cellOf(rows[i]!, columns, "csat");
    if (cell === "" || isUnrated(cell)) continue;
    const rating = readRating(cell);
    if (rating !== null) return rating;
    unreadable ??= rows[i]!;
  }
  if (unreadable !== null)
    log.skip({
      row: unreadable.line,
      reason: "unreadable-csat",
      detail: "the customer's rating is no figure that can be read",
    });
  return null;
}

function tagsOf(cells: readonly string[]): string[] {
  const tags = new Set<string>();
  for (const cell of new Set(cells)) {
    for (const part of cell.replace(/^\[|\]$/g, "").split(/[,;|]/)) {
      const tag = part.trim().replace(/^(["'])(.*)\1$/, "$2");
      if (tag !== "") tags.add(tag);
    }
  }
  return [...tags];
}
