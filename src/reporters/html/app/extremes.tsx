import { many, points } from "../../words.js";
import { ConversationLink, Section } from "./parts.js";
import type { ListedRow, Store } from "./store.js";
import { dayOf } from "./words.js";

const LISTED = 3;

/** An agent's conversations with the highest and the lowest scores, of those in the list. */
export function ExtremeConversations({ store, agent }: { store: Store; agent: string | null }) {
  const scored = store.rows().filter((row) => row.agent === agent && row.overall !== null);
  const ranked = [...scored].sort((a, b) => b.overall! - a.overall! || a.place - b.place);
  const listed = Math.min(LISTED, Math.floor(ranked.length / 2));
  if (listed === 0) return null;
  return (
    <div class="pair">
      <Section title="Best conversations">
        <Conversations rows={ranked.slice(0, listed)} />
      </Section>
      <Section title="Conversations to look at">
        <Conversations rows={ranked.slice(-listed).reverse()} />
      </Section>
    </div>
  );
}

function Conversations({ rows }: { rows: readonly ListedRow[] }) {
  return (
    <ul class="extremes">
      {rows.map(({ id, overall, band, channel, startedAt, length }) => (
        <li key={id}>
          <strong>{points(overall)}</strong> <ConversationLink id={id} />{" "}
          <span class="soft">
            {[band, channel, startedAt === null ? null : dayOf(startedAt), many(length, "message")]
              .filter((fact) => fact !== null)
              .join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
