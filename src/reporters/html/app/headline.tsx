import type { ComponentChildren } from "preact";
import { percent, points } from "../../words.js";
import { BANDS, BandsBar } from "./charts/bands-bar.js";
import { IntervalBar } from "./charts/interval-bar.js";
import { bandsInWords, RESOLUTION } from "./columns.js";
import { conversationsHref } from "./router.js";
import type { Store } from "./store.js";
import { intervalOf, rateIntervalOf } from "./words.js";

/** The few figures to begin with, each with how sure it is. */
export function Headline({ store }: { store: Store }) {
  const { team, titles } = store.report;
  const unscored = team.conversations - team.overall.n;
  const knowsOutcomes = titles.dimensions.some(({ id }) => id === RESOLUTION);
  return (
    <dl class="headline">
      <Fact name="Overall score" value={points(team.overall.mean)}>
        <IntervalBar figure={team.overall} />
        <span>{intervalOf(team.overall)}</span>
      </Fact>
      <Fact name="Settled in one contact" value={team.fcrRate.n === 0 ? "–" : percent(team.fcrRate.mean)}>
        {team.fcrRate.n > 0 && <IntervalBar figure={team.fcrRate} most={1} />}
        <span>{knowsOutcomes ? contactWords(store) : "This rubric has no dimension that says how contacts end."}</span>
      </Fact>
      <Fact name="Expectations" value={percent(team.bands.exceeded / Math.max(1, bandsTotal(store)))} unit="exceeded">
        <BandsBar bands={team.bands} isLarge label={`Expectations ${bandsInWords(team.bands)} conversations`} />
        <ul class="bands-key">
          {BANDS.map((band) => (
            <li key={band} class={band}>
              <a href={conversationsHref({ facets: { band } })}>{band}</a> {team.bands[band].toLocaleString("en-US")}
            </li>
          ))}
        </ul>
        {unscored > 0 && <span>{unscored} have no score</span>}
      </Fact>
      {team.risk.n > 0 && (
        <Fact name="Risk of a complaint in public" value={points(team.risk.mean)} unit="of 100">
          <IntervalBar figure={team.risk} />
          <span>{intervalOf(team.risk)}</span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  value,
  unit,
  children,
}: {
  name: string;
  value: string;
  unit?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="card">
      <dt>{name}</dt>
      <dd>
        <p class="big">
          {value}
          {unit !== undefined && <span class="unit"> {unit}</span>}
        </p>
        <div class="how">{children}</div>
      </dd>
    </div>
  );
}

function bandsTotal(store: Store): number {
  return BANDS.reduce((sum, band) => sum + store.report.team.bands[band], 0);
}

/** Of how many it could be told whether a contact was the only one, or why of none. */
function contactWords({ report: { team } }: Store): string {
  if (team.fcrRate.n === 0)
    return "No conversation can be judged: it takes customers, times, and data that goes on until the window for a return has passed.";
  return `${rateIntervalOf(team.fcrRate)}, of ${team.fcrRate.n.toLocaleString("en-US")} whose return could have been seen (of ${team.conversations.toLocaleString("en-US")})`;
}
