import { scaleLinear } from "d3-scale";
import type { Summary } from "../../../../model/report.js";

/** From the worst to the best. */
export const BANDS = ["failed", "met", "exceeded"] as const;

const WIDTH = 120;

/** Which share of conversations failed, met and exceeded expectations; the figures stand beside it, or in its label. */
export function BandsBar({
  bands,
  isLarge = false,
  label,
}: {
  bands: Summary["bands"];
  isLarge?: boolean;
  label?: string;
}) {
  const total = BANDS.reduce((sum, band) => sum + bands[band], 0);
  const x = scaleLinear([0, Math.max(1, total)], [0, WIDTH]);
  let before = 0;
  return (
    <svg
      class={isLarge ? "bands large" : "bands"}
      viewBox={`0 0 ${WIDTH} 12`}
      preserveAspectRatio="none"
      role={label === undefined ? undefined : "img"}
      aria-hidden={label === undefined ? true : undefined}
      aria-label={label}
    >
      <rect class="empty" x={0} y={0} width={WIDTH} height={12} />
      {BANDS.map((band) => {
        const from = before;
        before += bands[band];
        return <rect key={band} class={band} x={x(from)} y={0} width={x(before) - x(from)} height={12} />;
      })}
    </svg>
  );
}
