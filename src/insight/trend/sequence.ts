import type { Sequence } from "../../stats/largest-step.js";
import type { Values } from "./group.js";

/** Values in order of time, with their times; those of one time stay together, in the order of the input. */
export interface Timed extends Sequence {
  readonly times: Float64Array;
}

/** Puts the values of a figure in order of time. */
export function inOrder({ times, values }: Values): Timed {
  const order = Uint32Array.from(times, (_, i) => i).sort((a, b) => times[a]! - times[b]! || a - b);
  const sorted = Float64Array.from(order, (at) => times[at]!);
  return {
    times: sorted,
    values: Float64Array.from(order, (at) => values[at]!),
    begins: Uint8Array.from(sorted, (time, i) => (i === 0 || time !== sorted[i - 1] ? 1 : 0)),
  };
}
