import type { Conversation } from "../model/conversation.js";
import type { Evaluation } from "../model/evaluation.js";
import { EFFORTS, type Effort, type EffortCase } from "../model/insight.js";
import { byCodePoint } from "./parts.js";
import { evidenceFor, placesIn } from "./places.js";
import { waitsOf } from "./waits.js";

/** Where people sit and wait for the answer, ten minutes without one are long. */
const LIVE = new Set(["chat", "phone", "voice", "call", "live chat", "webchat", "web chat", "messaging", "video"]);
const LONG_LIVE = 10;
/** Where they come back to look, a day is: in minutes. */
const LONG = 24 * 60;
/** So many messages of the customer's are many. */
const MANY_TURNS = 10;
const MOST_CASES = 100;
const MOST_PLACES = 5;

/** What customers had to do twice, wait for, or go elsewhere for; the gravest conversations are kept. */
export class Efforts {
  readonly #counts = new Map<Effort, number>(EFFORTS.map((effort) => [effort, 0]));
  #cases: EffortCase[] = [];

  /** A conversation with its context; `signs` and `conversation` are null where the text is not known. */
  add(
    evaluation: Evaluation,
    conversation: Conversation | null,
    signs: Evaluation | null,
    { switched, quotes }: { readonly switched: boolean; readonly quotes: boolean },
  ): void {
    const found = conversation === null || signs === null ? [] : [...evidenceFor(signs, "told-again"), ...evidenceFor(signs, "asks-again")]; // biome-ignore format: one choice
    const waits = conversation === null ? null : waitsOf(conversation);
    const handOff = evaluation.dimensions["escalation-style"]?.outcome === "handoff";
    const elsewhere = handOff && isBelowHalf(evaluation, "hand-off-made-easy");
    const efforts: Readonly<Record<Effort, boolean>> = {
      "came-back":
        evaluation.context.earlier !== null || evaluation.dimensions["first-contact-resolution"]?.repeatBefore === true,
      "told-again": found.length > 0,
      "handed-on": handOff && !elsewhere,
      "sent-elsewhere": elsewhere,
      "switched-channel": switched,
      "long-wait": waits !== null && waits.longest > (isLive(evaluation.channel) ? LONG_LIVE : LONG),
      "many-turns": evaluation.messages.customer >= MANY_TURNS,
    };
    const here = EFFORTS.filter((effort) => efforts[effort]);
    for (const effort of here) this.#counts.set(effort, this.#counts.get(effort)! + 1);
    if (here.length < 2) return;
    this.#cases.push({
      conversation: evaluation.conversation,
      agent: evaluation.agent,
      customer: evaluation.customer,
      efforts: here,
      waited: waits === null ? null : Math.round(waits.total * 10) / 10,
      turns: evaluation.messages.customer,
      places: conversation === null ? [] : found.slice(0, MOST_PLACES).map(placesIn(conversation, quotes)),
    });
    if (this.#cases.length > 4 * MOST_CASES) this.#cases = this.cases().slice();
  }

  /** How many conversations show each. */
  counts(): Readonly<Record<Effort, number>> {
    return Object.fromEntries(this.#counts) as Record<Effort, number>;
  }

  /** Those with the most kinds of effort, and of these with the longest waiting first. */
  cases(): readonly EffortCase[] {
    return [...this.#cases]
      .sort(
        (a, b) =>
          b.efforts.length - a.efforts.length ||
          (b.waited ?? 0) - (a.waited ?? 0) ||
          b.turns - a.turns ||
          byCodePoint(a.conversation, b.conversation),
      )
      .slice(0, MOST_CASES);
  }
}

function isLive(channel: string | null): boolean {
  return channel !== null && LIVE.has(channel.toLowerCase());
}

function isBelowHalf({ criteria }: Evaluation, id: string): boolean {
  const verdict = criteria.find((one) => one.id === id);
  return verdict?.status === "scored" && verdict.value < 0.5;
}
