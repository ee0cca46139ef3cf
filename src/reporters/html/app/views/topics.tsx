import { many, percent } from "../../../words.js";
import { ShareBar } from "../charts/share-bar.js";
import { ConversationLink, Few, Name, Score, Section, Title } from "../parts.js";
import type { Store } from "../store.js";
import { type Column, SortableTable } from "../table.js";
import { duration, rateOf } from "../words.js";

type Topic = Store["report"]["insight"]["topics"][number];

/** What customers get in touch about, and what it costs them. */
export function Topics({ store }: { store: Store }) {
  const { insight, team } = store.report;
  const { topics, switches } = insight;
  const most = Math.max(1, ...topics.map(({ contacts }) => contacts));
  const sources = [...new Set(topics.map(({ source }) => source))];
  const columns: readonly Column<Topic>[] = [
    {
      id: "topic",
      name: "Topic",
      value: ({ topic }) => topic,
      cell: ({ topic, summary }) => (
        <>
          <Name text={topic} /> {summary.tooFew && <Few />}
        </>
      ),
    },
    {
      id: "contacts",
      name: "Contacts",
      isNumber: true,
      value: ({ contacts }) => contacts,
      cell: ({ contacts, repeats }) => (
        <span class="drawn">
          <span class="value">{contacts.toLocaleString("en-US")}</span>
          <ShareBar value={contacts} most={most} part={repeats} />
        </span>
      ),
    },
    {
      id: "repeats",
      name: "Repeats",
      isNumber: true,
      value: ({ repeats }) => repeats,
      cell: ({ contacts, repeats }) =>
        `${repeats.toLocaleString("en-US")} (${percent(repeats / Math.max(1, contacts))})`,
    },
    {
      id: "customers",
      name: "Customers",
      isNumber: true,
      value: ({ customers }) => customers,
      cell: ({ customers }) => customers,
    },
    {
      id: "waited",
      name: "Waited",
      isNumber: true,
      value: ({ waited }) => waited,
      cell: ({ waited }) => (waited === null ? "–" : duration(waited)),
    },
    {
      id: "score",
      name: "Overall, 95%",
      isNumber: true,
      value: ({ summary }) => summary.overall.mean,
      cell: ({ summary }) => <Score figure={summary.overall} mark={team.overall.mean} />,
    },
    {
      id: "resolved",
      name: "Resolved",
      isNumber: true,
      value: ({ summary }) => summary.resolvedRate.mean,
      cell: ({ summary }) => rateOf(summary.resolvedRate),
    },
    {
      id: "examples",
      name: "Examples",
      cell: ({ examples }) =>
        examples.map((id, i) => (
          <span key={id}>
            {i > 0 && ", "}
            <ConversationLink id={id} />
          </span>
        )),
    },
  ];
  return (
    <>
      <Title>Pain by topic</Title>
      <p class="intro">
        What customers get in touch about
        {sources.length > 0 && `, from ${sources.map((one) => SOURCES[one]).join(", ")}`}. The dark part of a bar are
        repeats: contacts that were not the first about it. “Waited” is the time that the middle conversation’s customer
        waited for replies altogether.
      </p>
      {topics.length === 0 ? (
        <p class="soft">No topic comes up often enough.</p>
      ) : (
        <SortableTable
          caption="Topics"
          columns={columns}
          rows={topics}
          keyOf={({ source, topic }) => `${source} ${topic}`}
        />
      )}
      {switches.length > 0 && (
        <Section title="Channel switches" intro="Customers who came back within the window through another channel.">
          <ul class="plain">
            {switches.map(({ from, to, times }) => (
              <li key={`${from} ${to}`}>
                <Name text={from} /> → <Name text={to} />: {many(times, "time")}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

const SOURCES = { tag: "tags", subject: "subjects", phrase: "phrases of first messages" } as const;
