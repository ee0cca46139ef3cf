import { scaleBand, scaleLinear } from "d3-scale";

const WIDTH = 680;
const HEIGHT = 110;
const FLOOR = HEIGHT - 22;
const LABELS = 12;
/** No bar is wider, however few there are. */
const WIDEST = 56;

/** How many conversations began in each week. */
export function Volume({ weeks }: { weeks: readonly { readonly week: string; readonly conversations: number }[] }) {
  const width = Math.min(WIDTH, weeks.length * WIDEST * 1.25);
  const x = scaleBand(
    weeks.map(({ week }) => week),
    [0, width],
  ).padding(0.2);
  const y = scaleLinear([0, Math.max(1, ...weeks.map(({ conversations }) => conversations))], [FLOOR, 16]);
  const every = Math.ceil(weeks.length / LABELS);
  const spoken = weeks.map(({ week, conversations }) => `${week} ${conversations}`).join(", ");
  return (
    <svg class="volume" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Conversations by week: ${spoken}`}>
      {weeks.map(({ week, conversations }, i) => {
        const middle = x(week)! + x.bandwidth() / 2;
        return (
          <g key={week}>
            <rect
              class="bar"
              x={x(week)}
              y={y(conversations)}
              width={x.bandwidth()}
              height={FLOOR - y(conversations)}
            />
            {i % every === 0 && (
              <>
                <text class="count" x={middle} y={y(conversations) - 4} text-anchor="middle">
                  {conversations}
                </text>
                <text class="tick" x={middle} y={HEIGHT - 6} text-anchor="middle">
                  {week.replace(/^\d+-/, "")}
                </text>
              </>
            )}
          </g>
        );
      })}
      <line class="axis" x1={0} x2={width} y1={FLOOR} y2={FLOOR} />
    </svg>
  );
}
