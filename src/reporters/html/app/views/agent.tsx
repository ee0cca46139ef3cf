import { many } from "../../../words.js";
import { AgentCriteria, AllCriteria } from "../agent-criteria.js";
import { AgentDimensions } from "../agent-dimensions.js";
import { WeeksChart } from "../charts/weeks-chart.js";
import { bandsInWords } from "../columns.js";
import { ExtremeConversations } from "../extremes.js";
import { Name, Quote, Scrolling, Section, Title } from "../parts.js";
import { conversationsHref } from "../router.js";
import type { Store } from "../store.js";
import { rateIntervalOf, rateOf } from "../words.js";

/** One agent beside the team. */
export function Agent({ store, agent }: { store: Store; agent: string | null }) {
  const { report } = store;
  const found = report.agents.find((one) => one.agent === agent);
  if (found === undefined) {
    return (
      <>
        <Title>No such agent in this report</Title>
        <p>
          <a href="#/agents">All agents</a>
        </p>
      </>
    );
  }
  const { conversations, tooFew, bands, fcrRate, weeks } = found;
  const kudos = report.insight.kudos.filter((one) => one.agent === agent);
  const rate =
    fcrRate.n === 0
      ? ""
      : ` Settled in one contact: ${rateOf(fcrRate)} that can be judged (${rateIntervalOf(fcrRate)}).`;
  return (
    <>
      <Title>{agent === null ? "Credited to nobody" : <Name text={agent} />}</Title>
      <p class="sub">
        <a href={conversationsHref({ facets: { agent } })}>{many(conversations, "conversation")}</a> · expectations{" "}
        {bandsInWords(bands)}.{rate}
      </p>
      {tooFew && (
        <p class="warning">
          Too few conversations to compare anybody by: read them, and don’t rank. The figures will change with every
          further conversation.
        </p>
      )}
      <AgentDimensions agent={found} report={report} />
      <AgentCriteria agent={found} report={report} />
      {kudos.length > 0 && (
        <Section title="Kudos" intro="Praise from customers that names the agent.">
          <div class="quotes">
            {kudos.map(({ place }) => (
              <Quote key={`${place.conversation} ${place.message} ${place.start}`} place={place} />
            ))}
          </div>
        </Section>
      )}
      <ExtremeConversations store={store} agent={agent} />
      {weeks.filter(({ overall }) => overall.mean !== null).length > 1 && (
        <Section
          title="Weeks"
          intro="The overall score by week; the ribbon is the 95% interval. Where ribbons overlap, a change may be chance."
        >
          <Scrolling label="Overall score by week" isChart>
            <WeeksChart name="Overall score" weeks={weeks.map(({ week, overall }) => ({ week, figure: overall }))} />
          </Scrolling>
        </Section>
      )}
      <AllCriteria agent={found} report={report} />
    </>
  );
}
