import { scaleLinear, scalePoint } from "d3-scale";
import { area, line } from "d3-shape";
import type { Figure } from "../../../../model/report.js";
import { points } from "../../../words.js";

/** A figure of a week. */
export interface WeekFigure {
  readonly week: string;
  readonly figure: Figure;
}

const WIDTH = 680;
const HEIGHT = 220;
const LEFT = 40;
const RIGHT = WIDTH - 12;
const FLOOR = HEIGHT - 26;
/** The most labels of weeks that stand side by side. */
const LABELS = 12;

/** A mean from week to week, with the ribbon of its intervals; weeks without a figure are gaps. */
export function WeeksChart({
  name,
  weeks,
  show = points,
}: {
  name: string;
  weeks: readonly WeekFigure[];
  show?: (value: number | null) => string;
}) {
  const x = scalePoint(
    weeks.map(({ week }) => week),
    [LEFT + 8, RIGHT - 8],
  );
  const y = scaleLinear(extentOf(weeks), [FLOOR, 10]).nice(4);
  const ribbon = area<WeekFigure>()
    .defined(({ figure }) => figure.low !== null && figure.high !== null)
    .x(({ week }) => x(week)!)
    .y0(({ figure }) => y(figure.low!))
    .y1(({ figure }) => y(figure.high!));
  const path = line<WeekFigure>()
    .defined(({ figure }) => figure.mean !== null)
    .x(({ week }) => x(week)!)
    .y(({ figure }) => y(figure.mean!));
  const every = Math.ceil(weeks.length / LABELS);
  return (
    <svg class="weeks" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken(name, weeks, show)}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class="grid" x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {show(tick)}
          </text>
        </g>
      ))}
      <path class="ribbon" d={ribbon(weeks) ?? ""} />
      <path class="line" d={path(weeks) ?? ""} />
      {weeks.map(({ week, figure }, i) => (
        <g key={week}>
          {figure.mean !== null && <circle class="mean" cx={x(week)} cy={y(figure.mean)} r={3.5} />}
          {i % every === 0 && (
            <text class="tick" x={x(week)} y={HEIGHT - 8} text-anchor="middle">
              {week.replace(/^\d+-/, "")}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** From the lowest to the highest bound, a little more where all are alike. */
function extentOf(weeks: readonly WeekFigure[]): [number, number] {
  const values = weeks.flatMap(({ figure: { mean, low, high } }) => [mean, low, high]).filter((one) => one !== null);
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? [least * 0.9, most * 1.1 || 1] : [least, most];
}

function spoken(name: string, weeks: readonly WeekFigure[], show: (value: number | null) => string): string {
  const parts = weeks.map(({ week, figure: { mean, low, high } }) =>
    low === null || high === null ? `${week} ${show(mean)}` : `${week} ${show(mean)} (${show(low)} to ${show(high)})`,
  );
  return `${name} by week, with 95% intervals: ${parts.join(", ")}`;
}
