import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { many, points } from "../../words.js";
import { timeOf } from "./conversation-head.js";
import type { Filter } from "./filter.js";
import { Name } from "./parts.js";
import { conversationHref } from "./router.js";
import type { ListedRow } from "./store.js";

export interface ConversationTableProps {
  readonly rows: readonly ListedRow[];
  /** Of the list that they are in. */
  readonly filter: Filter;
  readonly titles: RubricWords;
}

/** Conversations, a row each, linked to their views. */
export function ConversationTable({ rows, filter, titles }: ConversationTableProps) {
  return (
    <table class="conversation-table">
      <thead>
        <tr>
          <th scope="col">Conversation</th>
          <th scope="col">Overall</th>
          {titles.dimensions.map(({ id, title }) => (
            <th key={id} scope="col" class="number">
              <Name text={title} />
            </th>
          ))}
          <th scope="col">Outcome</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a class="open" href={conversationHref(row.id, null, filter)}>
                <Name text={row.id} />
              </a>
              {row.about !== null && (
                <span class="about">
                  {" "}
                  <Name text={row.about} most={200} />
                </span>
              )}
              <FactLine row={row} />
            </th>
            <td class="overall" data-label="Overall">
              <Bar score={row.overall} band={row.band} />
            </td>
            {row.dimensions.map((score, i) => (
              <td key={titles.dimensions[i]!.id} class="number" data-label={printable(titles.dimensions[i]!.title)}>
                {points(score)}
              </td>
            ))}
            <td data-label="Outcome">{row.outcome ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who, how and when, in small print. */
function FactLine({ row }: { readonly row: ListedRow }) {
  const facts = [row.agent ?? "nobody", row.channel, timeOf(row.startedAt)].filter((fact) => fact !== null);
  return (
    <span class="fact-line">
      {facts.map((fact) => (
        <span key={fact}>
          <Name text={fact} />
          {" · "}
        </span>
      ))}
      {many(row.length, "message")}
    </span>
  );
}

/** A score as a number and a bar, with its band in words. */
function Bar({ score, band }: { readonly score: number | null; readonly band: string | null }) {
  return (
    <span class={`score-bar band-${band ?? "none"}`}>
      <span class="points">{points(score)}</span>
      {score !== null && (
        <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect class="track" width="100" height="8" />
          <rect class="bar" width={score} height="8" />
        </svg>
      )}
      <span class="band">{band ?? "no band"}</span>
    </span>
  );
}
