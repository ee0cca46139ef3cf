import { scaleBand, scaleLinear } from "d3-scale";
import type { Bins } from "../../data.js";

const WIDTH = 260;
const HEIGHT = 96;
const FLOOR = HEIGHT - 18;

/** How many conversations scored how much; `mean` is marked. */
export function Histogram({ name, bins, mean }: { name: string; bins: Bins; mean: number | null }) {
  const x = scaleBand(
    bins.map((_, i) => i),
    [2, WIDTH - 2],
  ).paddingInner(0.12);
  const y = scaleLinear([0, Math.max(1, ...bins)], [FLOOR, 14]);
  const at = scaleLinear([0, 100], [2, WIDTH - 2]);
  return (
    <svg class="histogram" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken(name, bins)}>
      {bins.map((count, i) => (
        <g key={rangeOf(i, bins.length)}>
          <rect class="bar" x={x(i)} y={y(count)} width={x.bandwidth()} height={FLOOR - y(count)} />
          {count > 0 && (
            <text class="count" x={x(i)! + x.bandwidth() / 2} y={y(count) - 3} text-anchor="middle">
              {count}
            </text>
          )}
        </g>
      ))}
      <line class="axis" x1={2} x2={WIDTH - 2} y1={FLOOR} y2={FLOOR} />
      {mean !== null && <line class="compare" x1={at(mean)} x2={at(mean)} y1={12} y2={FLOOR} />}
      {[0, 50, 100].map((tick) => (
        <text key={tick} class="tick" x={at(tick)} y={HEIGHT - 5} text-anchor={anchorOf(tick)}>
          {tick}
        </text>
      ))}
    </svg>
  );
}

/** What the chart shows, in words. */
function spoken(name: string, bins: Bins): string {
  const parts = bins.flatMap((count, i) => (count === 0 ? [] : [`${count} scored ${rangeOf(i, bins.length)}`]));
  return parts.length === 0 ? `${name}: no conversation has a score` : `${name}, conversations: ${parts.join(", ")}`;
}

function rangeOf(bin: number, bins: number): string {
  const width = 100 / bins;
  return `${bin * width} to ${(bin + 1) * width}`;
}

function anchorOf(tick: number): "start" | "middle" | "end" {
  return tick === 0 ? "start" : tick === 100 ? "end" : "middle";
}
