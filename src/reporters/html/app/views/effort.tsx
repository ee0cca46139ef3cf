import { EFFORTS, type Effort as Kind } from "../../../../model/insight.js";
import { many, percent } from "../../../words.js";
import { ShareBar } from "../charts/share-bar.js";
import { AgentLink, ConversationLink, Name, Quote, Section, Title } from "../parts.js";
import type { Store } from "../store.js";
import { SortableTable } from "../table.js";
import { duration } from "../words.js";

/** What each effort is called. */
export const EFFORT_WORDS: Readonly<Record<Kind, string>> = {
  "came-back": "Came back about it",
  "told-again": "Had to explain again",
  "handed-on": "Was handed on",
  "sent-elsewhere": "Was sent elsewhere",
  "switched-channel": "Switched channel",
  "long-wait": "Waited long",
  "many-turns": "Wrote many messages",
};

/** What made customers work. */
export function Effort({ store }: { store: Store }) {
  const { insight, counts } = store.report;
  const { efforts, effortCases } = insight;
  const most = Math.max(1, ...EFFORTS.map((effort) => efforts[effort]));
  return (
    <>
      <Title>Customer effort</Title>
      <p class="intro">
        What made customers work: counted in conversations, one may show several. It changes no score.
        {insight.withoutText > 0 &&
          ` ${many(insight.withoutText, "conversation")} came without messages: of these only what the scores say counts.`}
      </p>
      <Section title="How often">
        <ul class="bars">
          {EFFORTS.map((effort) => (
            <li key={effort}>
              <span>{EFFORT_WORDS[effort]}</span>
              <ShareBar value={efforts[effort]} most={most} />
              <span class="number">
                {efforts[effort].toLocaleString("en-US")}{" "}
                <span class="soft">{percent(efforts[effort] / Math.max(1, counts.conversations))}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Conversations that cost the most" intro="The most effort first.">
        {effortCases.length === 0 ? (
          <p class="soft">No conversation shows any of these.</p>
        ) : (
          <SortableTable
            caption="Conversations that cost customers the most"
            columns={[
              {
                id: "conversation",
                name: "Conversation",
                cell: ({ conversation }) => <ConversationLink id={conversation} />,
              },
              {
                id: "agent",
                name: "Agent",
                value: ({ agent }) => agent,
                cell: ({ agent }) => <AgentLink agent={agent} />,
              },
              {
                id: "customer",
                name: "Customer",
                value: ({ customer }) => customer,
                cell: ({ customer }) => (customer === null ? "–" : <Name text={customer} most={30} />),
              },
              { id: "why", name: "Why", cell: (one) => <Why efforts={one.efforts} places={one.places} /> },
              {
                id: "waited",
                name: "Waited",
                isNumber: true,
                value: ({ waited }) => waited,
                cell: ({ waited }) => (waited === null ? "–" : duration(waited)),
              },
              {
                id: "turns",
                name: "Messages written",
                isNumber: true,
                value: ({ turns }) => turns,
                cell: ({ turns }) => turns,
              },
            ]}
            rows={effortCases}
            keyOf={({ conversation }) => conversation}
          />
        )}
      </Section>
    </>
  );
}

function Why({ efforts, places }: Pick<Store["report"]["insight"]["effortCases"][number], "efforts" | "places">) {
  return (
    <>
      {efforts.map((effort, i) => (i === 0 ? EFFORT_WORDS[effort] : EFFORT_WORDS[effort].toLowerCase())).join(", ")}
      {places.slice(0, 2).map((place) => (
        <Quote key={`${place.message} ${place.start}`} place={place} isHere />
      ))}
    </>
  );
}
