import { scaleLinear } from "d3-scale";
import type { Figure } from "../../../../model/report.js";

const WIDTH = 120;
const HEIGHT = 16;

/** A mean with its interval on a line from 0 to `most`; the figures stand beside it. `mark`: what it is compared with. */
export function IntervalBar({
  figure,
  most = 100,
  mark = null,
}: {
  figure: Figure;
  most?: number;
  mark?: number | null;
}) {
  const { mean, low, high } = figure;
  const x = scaleLinear([0, most], [4, WIDTH - 4]);
  const middle = HEIGHT / 2;
  return (
    <svg class="interval" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="track" x1={x(0)} x2={x(most)} y1={middle} y2={middle} />
      {low !== null && high !== null && (
        <rect class="range" x={x(low)} y={middle - 3.5} width={Math.max(1, x(high) - x(low))} height={7} rx={3.5} />
      )}
      {mark !== null && <line class="compare" x1={x(mark)} x2={x(mark)} y1={1} y2={HEIGHT - 1} />}
      {mean !== null && <circle class="mean" cx={x(mean)} cy={middle} r={3.5} />}
    </svg>
  );
}
