import type { Scene } from "../model/criterion.js";
import { formatDuration } from "../model/duration.js";
import type { Evidence } from "../model/evaluation.js";

/** The customer's waiting for the agent. */
export interface Wait {
  /** The number of the message that ends it. */
  readonly reply: number;
  /** Null where a time is unknown. */
  readonly milliseconds: number | null;
}

/** From the first message of the customer that awaits an answer to the agent's next. */
export function waitsOf(scene: Scene): readonly Wait[] {
  const { messages } = scene.conversation;
  const found: Wait[] = [];
  let since: number | null = null;
  let waiting = false;
  for (const number of scene.messages("any")) {
    const { role, at } = messages[number]!;
    if (role === "customer" && !waiting) {
      waiting = true;
      since = at;
    } else if (role === "agent" && waiting) {
      found.push({ reply: number, milliseconds: since === null || at === null ? null : at - since });
      waiting = false;
    }
  }
  return found;
}

/** How waits are measured: the first, or the longest of all. */
export type Measure = "first-reply" | "longest-wait";

/** Why a wait is not known. */
export const NO_WAIT = "no times, or no reply to the customer";

/** The wait of a conversation that a measure means, with its length in milliseconds; null where it is not known. */
export function waitOf(scene: Scene, measure: Measure): (Wait & { readonly milliseconds: number }) | null {
  const waits = waitsOf(scene);
  const wait = measure === "first-reply" ? waits[0] : longest(waits);
  return wait === undefined || wait.milliseconds === null ? null : { ...wait, milliseconds: wait.milliseconds };
}

/** The first line of the reply that ended a wait, which says how long that was; nothing where it has no words. */
export function waitEvidence(scene: Scene, measure: Measure, wait: Wait): readonly Evidence[] {
  const end = firstLine(scene.conversation.messages[wait.reply]!.text);
  const cue = `${measure === "first-reply" ? "first reply" : "longest wait"}: ${formatDuration(wait.milliseconds!)}`;
  return end === 0 ? [] : [{ message: wait.reply, start: 0, end, cue }];
}

function longest(waits: readonly Wait[]): Wait | undefined {
  return waits.reduce<Wait | undefined>(
    (a, b) => ((b.milliseconds ?? -1) > (a?.milliseconds ?? -1) ? b : a),
    undefined,
  );
}

/** Where the first line of a text ends, at most 80 units on; no letter is cut in two. */
function firstLine(text: string): number {
  const line = text.indexOf("\n");
  let end = Math.min(80, line > 0 ? line : text.length);
  if (end < text.length && /[\udc00-\udfff]/.test(text[end]!)) end--;
  return end;
}
