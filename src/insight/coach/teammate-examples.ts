import type { Passage } from "../../model/coaching.js";
import type { Scored } from "../../model/scored.js";
import { ContentWords, sentenceAt } from "../../text/content-words.js";
import type { Chosen } from "./choose.js";
import { cuesOf, evidenceOf, exchangeOf, verdictOf } from "./exchange.js";
import type { Repeated } from "./repeated.js";
import { type Candidate, pickEach, Shortlist } from "./shortlist.js";
import { makerOf } from "./sums.js";

/** A conversation with the names and other personal data in it masked, its evidence moved along. */
export type Masker = (scored: Scored) => Scored;

const SHORTEST = 50;

/** Looks for a teammate's answer to what an agent's opportunities are about: fully met, on a like occasion, in own words. */
export class TeammateExamples {
  readonly #words = new ContentWords();
  readonly #agent: string;
  readonly #wanted: readonly {
    readonly point: Chosen;
    readonly cues: ReadonlySet<string>;
    readonly channel: string | null;
    readonly stems: ReadonlySet<string>;
  }[];
  readonly #lists: ReadonlyMap<string, Shortlist>;
  readonly #repeated: Repeated;
  readonly #mask: Masker;

  constructor(
    agent: string,
    opportunities: readonly Chosen[],
    own: ReadonlyMap<string, Candidate>,
    repeated: Repeated,
    mask: Masker,
  ) {
    this.#agent = agent;
    this.#repeated = repeated;
    this.#mask = mask;
    this.#wanted = opportunities.map((point) => {
      const example = own.get(point.criterion);
      const stems = this.#stems(example?.exchange.customer?.text ?? "");
      return { point, cues: example?.cues ?? new Set(), channel: example?.channel ?? null, stems };
    });
    this.#lists = new Map(opportunities.map(({ criterion }) => [criterion, new Shortlist()]));
  }

  add(scored: Scored): void {
    const { evaluation, conversation } = scored;
    if (evaluation.agents.length > 1) return;
    for (const { point, cues, channel, stems } of this.#wanted) {
      const credited = makerOf(evaluation, point.dimension);
      const verdict = verdictOf(scored, point.criterion);
      if (credited === null || credited === this.#agent || verdict === null || verdict.value < 1) continue;
      const { answers } = evidenceOf(verdict);
      // Without its transcript a name could not be masked.
      if (answers.length === 0 || (conversation === null && answers.some(({ cue }) => cue === "name"))) continue;
      const found = exchangeOf(scored, verdict);
      if (found?.agent == null || (conversation !== null && !this.#isOwn(found.agent))) continue;
      const raised = cuesOf(verdict);
      const isAlike = [...cues].some((cue) => raised.has(cue));
      const worth =
        likeness(stems, this.#stems(found.customer?.text ?? "")) +
        (isAlike ? 1 : 0) +
        (channel !== null && evaluation.channel === channel ? 0.3 : 0) +
        0.1 * Math.min(3, new Set(answers.map(({ cue }) => cue)).size);
      const list = this.#lists.get(point.criterion)!;
      if (!list.takes(worth)) continue;
      const shown = this.#mask(scored);
      const exchange = shown === scored ? found : exchangeOf(shown, verdictOf(shown, point.criterion)!);
      if (exchange !== null) list.add({ worth, exchange, cues: raised, channel: evaluation.channel });
    }
  }

  /** The examples by criterion. */
  picked(): ReadonlyMap<string, Candidate> {
    return pickEach(this.#lists);
  }

  /** Does something count in it, in a sentence that stands nowhere else? */
  #isOwn({ text, marks }: Passage): boolean {
    if (text.length < SHORTEST || marks.length === 0) return false;
    return marks.every(([start]) => !this.#repeated.isIn(text.slice(...sentenceAt(text, start))));
  }

  #stems(text: string): ReadonlySet<string> {
    return new Set(this.#words.in(text).map(({ stem }) => stem));
  }
}

/** Words that two share, 0–1: the cosine of their sets. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  return shared / Math.sqrt(a.size * b.size);
}
