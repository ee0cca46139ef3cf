import type { Scored } from "../../model/scored.js";
import type { Chosen } from "./choose.js";
import { cuesOf, evidenceOf, exchangeOf, verdictOf } from "./exchange.js";
import { type Candidate, pickEach, Shortlist } from "./shortlist.js";
import { makerOf } from "./sums.js";

/** Words of fewer units say little, taken from their place. */
const SHORTEST = 30;

/** Looks for an example of each point among the agent's own conversations: a strength at its best, an opportunity missed. */
export class OwnExamples {
  readonly #agent: string;
  readonly #points: readonly { readonly point: Chosen; readonly isStrength: boolean }[];
  readonly #lists: ReadonlyMap<string, Shortlist>;

  constructor(agent: string, strengths: readonly Chosen[], opportunities: readonly Chosen[]) {
    this.#agent = agent;
    this.#points = [
      ...strengths.map((point) => ({ point, isStrength: true })),
      ...opportunities.map((point) => ({ point, isStrength: false })),
    ];
    this.#lists = new Map(this.#points.map(({ point }) => [point.criterion, new Shortlist()]));
  }

  add(scored: Scored): void {
    for (const { point, isStrength } of this.#points) {
      const verdict = verdictOf(scored, point.criterion);
      if (verdict === null || makerOf(scored.evaluation, point.dimension) !== this.#agent) continue;
      const clear = isStrength ? verdict.value : 1 - verdict.value;
      const list = this.#lists.get(point.criterion)!;
      if (clear < 0.5 || !list.takes(clear + 1)) continue;
      const exchange = exchangeOf(scored, verdict);
      if (exchange === null) continue;
      const { customer, agent } = exchange;
      const { occasions, answers } = evidenceOf(verdict);
      // A strength is shown by the agent's words alone; what was missed, best by what gave the occasion.
      const marked = scored.conversation === null ? answers.length > 0 : (agent?.marks.length ?? 0) > 0;
      if (isStrength && !marked) continue;
      const shows = isStrength ? customer !== null : occasions.length > 0;
      const length = (isStrength ? agent : (agent ?? customer))?.text.length ?? 0;
      const worth = clear + (shows ? 0.5 : 0) + (length >= SHORTEST ? 0.25 : 0);
      list.add({ worth, exchange, cues: cuesOf(verdict), channel: scored.evaluation.channel });
    }
  }

  /** The examples by criterion. */
  picked(): ReadonlyMap<string, Candidate> {
    return pickEach(this.#lists);
  }
}
