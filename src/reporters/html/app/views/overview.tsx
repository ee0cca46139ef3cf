import { rankingOf } from "../../../ranking.js";
import { interval, many, points } from "../../../words.js";
import { Histogram } from "../charts/histogram.js";
import { Volume } from "../charts/volume.js";
import { CriterionList, summariesOf } from "../criterion-list.js";
import { Headline } from "../headline.js";
import { Notes } from "../notes.js";
import { Scrolling, Section, Title } from "../parts.js";
import type { Store } from "../store.js";
import { dayOf } from "../words.js";
import { AgentsIntro, AgentsTable } from "./agents.js";

/** The most criteria on either side. */
const LISTED = 5;

/** The whole team at a glance. */
export function Overview({ store }: { store: Store }) {
  const { report } = store;
  const { team, titles, bins, insight } = report;
  const people = report.agents.filter(({ agent }) => agent !== null).length;
  const { strongest, weakest } = rankingOf(summariesOf(team.criteria, titles), titles, team.conversations, LISTED);
  return (
    <>
      <Title>Team overview</Title>
      <p class="sub">
        {[
          many(team.conversations, "conversation"),
          many(report.messages, "message"),
          many(people, "agent"),
          ...spanOf(insight.weeks.map(({ from }) => from)),
        ].join(" · ")}
      </p>
      {team.tooFew && (
        <p class="warning">
          {many(team.conversations, "conversation")} are too few to compare anything by. Read them one by one; the
          figures below are no more than a first impression.
        </p>
      )}
      <Headline store={store} />
      <Section
        title="Scores"
        intro="How many conversations scored how much, from 0 to 100. The line marks the mean; its 95% interval stands in brackets. A conversation to which a dimension does not apply is not counted there."
      >
        <div class="grid">
          <Distribution name="Overall" bins={bins.overall} figure={team.overall} all={team.conversations} />
          {titles.dimensions.map(({ id, title }, i) => (
            <Distribution
              key={id}
              name={title}
              bins={bins.dimensions[i]!}
              figure={team.dimensions[id] ?? NOTHING}
              all={team.conversations}
            />
          ))}
        </div>
      </Section>
      {weakest.length > 0 && (
        <div class="pair">
          <Section title="Coach first" intro="Questions with the lowest means.">
            <CriterionList criteria={weakest} titles={titles} advice="coach" />
          </Section>
          <Section title="Going well" intro="Questions with the highest means.">
            <CriterionList criteria={strongest} titles={titles} advice="good" />
          </Section>
        </div>
      )}
      <Section title="Agents">
        <AgentsIntro store={store} />
        <AgentsTable store={store} />
      </Section>
      {insight.weeks.length > 0 && (
        <Section title="Volume by week" intro="Conversations by the ISO week, in UTC, in which they began.">
          <Scrolling label="Conversations by week" isChart>
            <Volume weeks={insight.weeks} />
          </Scrolling>
          {insight.undated > 0 && <p class="soft">{many(insight.undated, "conversation")} without a date.</p>}
        </Section>
      )}
      <Notes report={report} />
    </>
  );
}

const NOTHING = { mean: null, low: null, high: null, n: 0 };

function Distribution({
  name,
  bins,
  figure,
  all,
}: {
  name: string;
  bins: readonly number[];
  figure: typeof NOTHING | Store["report"]["team"]["overall"];
  all: number;
}) {
  return (
    <div class="card">
      <h3>{name}</h3>
      <p class="measure">
        <strong>{points(figure.mean)}</strong> {interval(figure).replace(/^[^(]*/, "")}
      </p>
      <Histogram name={name} bins={bins} mean={figure.mean} />
      <p class="soft small">
        {figure.n.toLocaleString("en-US")} of {many(all, "conversation")}
      </p>
    </div>
  );
}

/** The first and the last week by their Mondays. */
function spanOf(mondays: readonly string[]): readonly string[] {
  const [first, last] = [mondays[0], mondays.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [first === last ? `week of ${dayOf(first)}` : `weeks of ${dayOf(first)} to ${dayOf(last)}`];
}
