import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { points } from "../../words.js";
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
          <th scope="col" class="figure">
            Overall
          </th>
          <th scope="col">Band</th>
          {titles.dimensions.map(({ id, title }) => (
            <th key={id} scope="col" class="figure">
              <Name text={title} />
            </th>
          ))}
          <th scope="col">Outcome</th>
          <th scope="col">Agent</th>
          <th scope="col">Channel</th>
          <th scope="col">Began</th>
          <th scope="col" class="figure">
            Messages
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} class={`band-${row.band ?? "none"}`}>
            <th scope="row">
              <a class="open" href={conversationHref(row.id, null, filter)}>
                <Name text={row.id} />
              </a>
            </th>
            <td class="figure" data-label="Overall">
              {points(row.overall)}
            </td>
            <td data-label="Band">{row.band ?? "–"}</td>
            {row.dimensions.map((score, i) => (
              <td key={titles.dimensions[i]!.id} class="figure" data-label={printable(titles.dimensions[i]!.title)}>
                {points(score)}
              </td>
            ))}
            <td data-label="Outcome">{row.outcome ?? "–"}</td>
            <td data-label="Agent">{row.agent === null ? "nobody" : <Name text={row.agent} />}</td>
            <td data-label="Channel">{row.channel === null ? "–" : <Name text={row.channel} />}</td>
            <td data-label="Began">{timeOf(row.startedAt) ?? "–"}</td>
            <td class="figure" data-label="Messages">
              {row.length}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
