import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { points } from "../../../words.js";
import type { WeekOfAgent } from "../../data.js";

const WIDTH = 96;
const HEIGHT = 22;

/** The mean of each week as a small line; weeks without a score are gaps. `weeks`: all weeks of the report. */
export function Spark({ values, weeks }: { values: readonly WeekOfAgent[]; weeks: readonly string[] }) {
  const known = new Map(values.map(({ week, overall }) => [week, overall.mean]));
  const series = weeks.map((week) => ({ week, mean: known.get(week) ?? null }));
  const means = series.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  if (means.length < 2) return <span class="soft">–</span>;
  const x = scalePoint(weeks, [3, WIDTH - 3]);
  const y = scaleLinear([Math.min(...means) - 2, Math.max(...means) + 2], [HEIGHT - 3, 3]);
  const path = line<(typeof series)[number]>()
    .defined(({ mean }) => mean !== null)
    .x(({ week }) => x(week)!)
    .y(({ mean }) => y(mean!));
  const last = series.findLast(({ mean }) => mean !== null)!;
  const spoken = series.flatMap(({ week, mean }) => (mean === null ? [] : [`${week} ${points(mean)}`])).join(", ");
  return (
    <svg class="spark" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken}>
      <path class="line" d={path(series) ?? ""} />
      {series.map(({ week, mean }, i) =>
        mean !== null && (series[i - 1]?.mean ?? null) === null && (series[i + 1]?.mean ?? null) === null ? (
          <circle key={week} class="alone" cx={x(week)} cy={y(mean)} r={1.5} />
        ) : null,
      )}
      <circle class="mean" cx={x(last.week)} cy={y(last.mean!)} r={2.5} />
    </svg>
  );
}
