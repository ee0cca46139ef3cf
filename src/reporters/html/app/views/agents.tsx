import { printable } from "../../../../model/printable.js";
import type { AgentData } from "../../data.js";
import { Spark } from "../charts/spark.js";
import { BandsKey, figureColumns, RESOLUTION } from "../columns.js";
import { AgentLink, ConversationLink, Few, Section, Title } from "../parts.js";
import type { Store } from "../store.js";
import { type Column, SortableTable } from "../table.js";

/** All agents side by side. */
export function Agents({ store }: { store: Store }) {
  return (
    <>
      <Title>Agents</Title>
      <AgentsIntro store={store} />
      <AgentsTable store={store} />
      <Repeated store={store} />
    </>
  );
}

/** How the table of agents is to be read. */
export function AgentsIntro({ store }: { store: Store }) {
  const { agents, titles } = store.report;
  return (
    <>
      <p class="intro">
        The dot is the mean, the bar its 95% interval, the upright line the team’s mean. Where bars overlap, the order
        may be chance.
        {agents.some(({ tooFew, agent }) => tooFew && agent !== null) &&
          " Agents marked “few” have too few conversations to compare: listed, never ranked."}
        {titles.dimensions.some(({ id }) => id === RESOLUTION) &&
          " FCR rate: settled with no contact before or after, of those whose return could have been seen."}
      </p>
      <BandsKey />
    </>
  );
}

/** The agents with their figures, by name until another column is chosen. */
export function AgentsTable({ store }: { store: Store }) {
  const { agents, titles, team, insight } = store.report;
  const weeks = insight.weeks.map(({ week }) => week);
  const columns: readonly Column<AgentData>[] = [
    {
      id: "agent",
      name: "Agent",
      value: ({ agent }) => agent,
      cell: ({ agent, tooFew }) => (
        <>
          <AgentLink agent={agent} /> {tooFew && agent !== null && <Few />}
        </>
      ),
    },
    ...figureColumns<AgentData>(titles, team),
    ...(weeks.length < 2
      ? []
      : [{ id: "weeks", name: "Weeks", cell: (row: AgentData) => <Spark values={row.weeks} weeks={weeks} /> }]),
  ];
  return (
    <SortableTable
      caption="Agents, their scores and rates"
      columns={columns}
      rows={agents}
      keyOf={({ agent }) => (agent === null ? "nobody" : `agent ${agent}`)}
      unranked={{
        is: ({ tooFew, agent }) => tooFew || agent === null,
        why: "Too few conversations to compare, or credited to nobody: not ranked",
      }}
    />
  );
}

function Repeated({ store }: { store: Store }) {
  const { repeated } = store.report.insight;
  if (repeated.length === 0) return null;
  return (
    <Section
      title="Written word for word"
      intro="Sentences that stand in several conversations exactly alike. They change no score; a template is fine where it fits."
    >
      <SortableTable
        caption="Sentences that agents repeat"
        columns={[
          {
            id: "sentence",
            name: "Sentence",
            cell: ({ sentence }) => (sentence === null ? "(kept out)" : <bdi>{printable(sentence, 300)}</bdi>),
          },
          {
            id: "conversations",
            name: "Conversations",
            isNumber: true,
            value: ({ conversations }) => conversations,
            cell: ({ conversations }) => conversations,
          },
          {
            id: "agents",
            name: "Agents",
            isNumber: true,
            value: ({ agents }) => agents.length,
            cell: ({ agents }) => agents.length,
          },
          {
            id: "first",
            name: "First in",
            cell: ({ first }) => <ConversationLink id={first.conversation} message={first.message} />,
          },
        ]}
        rows={repeated}
        keyOf={({ first }) => `${first.conversation} ${first.message} ${first.start}`}
      />
    </Section>
  );
}
