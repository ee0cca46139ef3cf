import { scaleLinear } from "d3-scale";

const WIDTH = 120;

/** A bar of so much of the most there is, and how much of it is of one kind; the figures stand beside it. */
export function ShareBar({ value, most, part = 0 }: { value: number; most: number; part?: number }) {
  const x = scaleLinear([0, Math.max(most, Number.MIN_VALUE)], [0, WIDTH]);
  return (
    <svg
      class="share"
      width={WIDTH}
      height={10}
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="track" x={0} y={0} width={WIDTH} height={10} />
      <rect class="bar" x={0} y={0} width={x(value)} height={10} />
      {part > 0 && <rect class="part" x={0} y={0} width={x(part)} height={10} />}
    </svg>
  );
}
