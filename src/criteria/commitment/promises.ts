import type { Scene } from "../../model/criterion.js";
import type { Evidence } from "../../model/evaluation.js";
import type { Found, finder } from "../sayings.js";
import type { Amount } from "./amounts.js";
import { type Particular, particulars } from "./particulars.js";
import type { Time } from "./terms.js";

type Find = ReturnType<typeof finder>;

/** Something promised by a time, or of an amount. */
export interface Promised {
  readonly message: number;
  /** From the words that promise to the time or amount, or the other way round. */
  readonly evidence: Evidence;
  /** In epoch milliseconds; null where it has no time, or its message has none. */
  readonly made: number | null;
  readonly due: number | null;
  readonly hasTime: boolean;
  readonly amounts: readonly Amount[];
  /** The agent is to be back by then, which the agent's own next message shows. */
  readonly isPause: boolean;
}

/** The promises of a conversation that name a time or an amount, in order. A pause needs a time. */
export function promisesOf(scene: Scene, find: Find, findPauses: Find | null): readonly Promised[] {
  const spoken = scene.messages("agent");
  const pauses = new Set<Found>(findPauses?.(scene, spoken));
  const cues = [...find(scene, spoken), ...pauses].sort((a, b) => a.message - b.message || a.start - b.start);
  return particulars(cues, scene).flatMap((one) => promised(one, pauses.has(one.found), scene) ?? []);
}

function promised({ found, times, amounts }: Particular, isPause: boolean, scene: Scene): Promised | null {
  const { messages, clock } = scene.conversation;
  const made = messages[found.message]!.at;
  // What is due on a day or at a time of it has no place in times that are counted from the start of a call.
  const isKnown = (one: Time) => made !== null && (clock !== "offset" || one.isSpan);
  const time = times.find((one) => !isKnown(one) || one.due(made!) !== null);
  const named = time ?? amounts[0];
  if (named === undefined || (isPause && time === undefined)) return null;
  return {
    message: found.message,
    evidence: {
      message: found.message,
      start: Math.min(found.start, named.start),
      end: Math.max(found.end, named.end),
      cue: found.cue,
    },
    made,
    due: time === undefined || !isKnown(time) ? null : time.due(made!),
    hasTime: time !== undefined,
    amounts,
    isPause,
  };
}
