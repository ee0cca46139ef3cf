import type { Week } from "../../../../model/insight.js";
import { many, percent } from "../../../words.js";
import type { Slim } from "../../data.js";
import { Volume } from "../charts/volume.js";
import { type WeekFigure, WeeksChart } from "../charts/weeks-chart.js";
import { figureColumns, RESOLUTION } from "../columns.js";
import { Few, Scrolling, Section, Title } from "../parts.js";
import { conversationsHref } from "../router.js";
import type { Store } from "../store.js";
import { SortableTable } from "../table.js";
import { dayOf } from "../words.js";

/** The team week by week. */
export function Weeks({ store }: { store: Store }) {
  const { titles, team, insight } = store.report;
  const { weeks, undated } = insight;
  const series = (figure: (week: Slim<Week>) => WeekFigure["figure"] | undefined) =>
    weeks.map((week) => ({ week: week.week, figure: figure(week) ?? { mean: null, low: null, high: null, n: 0 } }));
  return (
    <>
      <Title>Week by week</Title>
      <p class="intro">
        ISO weeks, Monday to Sunday in UTC, by when a conversation began. The ribbon is the 95% interval: where ribbons
        overlap, a change may be chance.
        {undated > 0 && ` ${many(undated, "conversation")} without a date are left out.`}
      </p>
      {weeks.length === 0 && <p class="warning">No conversation has a date.</p>}
      {weeks.length === 1 && <p class="warning">All conversations lie in one week: there is nothing to compare yet.</p>}
      {weeks.length > 1 && (
        <>
          <Section title="Overall score">
            <Scrolling label="Overall score by week" isChart>
              <WeeksChart name="Overall score" weeks={series(({ overall }) => overall)} />
            </Scrolling>
          </Section>
          <div class="grid wider">
            {titles.dimensions.map(({ id, title }) => (
              <Section key={id} title={title}>
                <Scrolling label={`${title} by week`} isChart>
                  <WeeksChart name={title} weeks={series(({ dimensions }) => dimensions[id])} />
                </Scrolling>
              </Section>
            ))}
            {titles.dimensions.some(({ id }) => id === RESOLUTION) && (
              <Section title="Resolved at the end">
                <Scrolling label="Resolved by week" isChart>
                  <WeeksChart
                    name="Share resolved at the end"
                    weeks={series(({ resolvedRate }) => resolvedRate)}
                    show={percent}
                  />
                </Scrolling>
              </Section>
            )}
            <Section title="Conversations">
              <Scrolling label="Conversations by week" isChart>
                <Volume weeks={weeks} />
              </Scrolling>
            </Section>
          </div>
        </>
      )}
      {weeks.length > 0 && (
        <Section title="Figures">
          <SortableTable
            caption="Figures by week"
            columns={[
              {
                id: "week",
                name: "Week",
                value: ({ week }) => week,
                cell: ({ week, from, tooFew, conversations }) => (
                  <>
                    <a href={conversationsHref({ facets: { week } })}>{week}</a>{" "}
                    <span class="soft date">from {dayOf(from)}</span> {tooFew && conversations > 0 && <Few />}
                  </>
                ),
              },
              ...figureColumns<Slim<Week>>(titles, team),
            ]}
            rows={weeks}
            keyOf={({ week }) => week}
            unranked={{ is: ({ tooFew }) => tooFew, why: "Too few conversations to compare" }}
          />
        </Section>
      )}
    </>
  );
}
