import type { CriterionVerdict, DimensionScore, Evaluation } from "../model/evaluation.js";
import type { Figure, Summary } from "../model/report.js";
import { type Interval, meanInterval, wilson } from "../stats/interval.js";

const CRITERION_UNITS = 1e4;

/** Count, sum and sum of squares of whole numbers, so that parts add up exactly in any order. */
class Moments {
  n = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.n++;
    this.#sum += value;
    this.#squares += value * value;
  }

  /** Mean and bounds in units of `unit` whole numbers; bounds stay within 0 and `most`. */
  figure(unit: number, most: number): Figure {
    const { mean, low, high, n } = meanInterval(this.n, this.#sum, this.#squares);
    const inUnits = (value: number | null) => (value === null ? null : Math.min(most, Math.max(0, value / unit)));
    return figure({ mean: inUnits(mean), low: inUnits(low), high: inUnits(high), n });
  }
}

interface CriterionSums {
  readonly values: Moments;
  notApplicable: number;
  errors: number;
}

/** What a summary is made of: counts and sums over conversations, in tenths of a point. */
export class Sums {
  conversations = 0;
  readonly #overall = new Moments();
  readonly #risk = new Moments();
  readonly #dimensions = new Map<string, Moments>();
  readonly #criteria = new Map<string, CriterionSums>();
  readonly #bands = { failed: 0, met: 0, exceeded: 0 };
  #opportunities = 0;
  #answered = 0;
  #resolved = 0;
  #clear = 0;
  #firstContact = 0;
  #judged = 0;

  /** All dimensions and criteria are known from the start, so that each stands in every summary. */
  constructor(dimensions: readonly string[], criteria: readonly string[]) {
    for (const id of dimensions) this.#dimensions.set(id, new Moments());
    for (const id of criteria) this.#criteria.set(id, { values: new Moments(), notApplicable: 0, errors: 0 });
  }

  /** A conversation, but for its dimensions. */
  addConversation(evaluation: Evaluation): void {
    this.conversations++;
    if (evaluation.overall !== null) this.#overall.add(Math.round(evaluation.overall * 10));
    if (evaluation.band !== null) this.#bands[evaluation.band]++;
  }

  /** A dimension of a conversation, with the verdicts on its criteria. */
  addDimension(id: string, dimension: DimensionScore, verdicts: readonly CriterionVerdict[]): void {
    if (dimension.score !== null) this.#dimensions.get(id)?.add(Math.round(dimension.score * 10));
    if (typeof dimension.risk === "number") this.#risk.add(Math.round(dimension.risk * 10));
    if (typeof dimension.opportunities === "number") this.#opportunities += dimension.opportunities;
    if (typeof dimension.answered === "number") this.#answered += dimension.answered;
    for (const verdict of verdicts) {
      const sums = this.#criteria.get(verdict.id);
      if (sums === undefined) continue;
      if (verdict.status === "scored") sums.values.add(Math.round(verdict.value * CRITERION_UNITS));
      else if (verdict.status === "error") sums.errors++;
      else sums.notApplicable++;
    }
  }

  /** How the matter ended; `unclear` counts nowhere. */
  addOutcome(resolved: boolean): void {
    this.#clear++;
    if (resolved) this.#resolved++;
  }

  /** A conversation of which it is known whether the customer came back. */
  addFirstContact(resolvedForGood: boolean): void {
    this.#judged++;
    if (resolvedForGood) this.#firstContact++;
  }

  summary(minConversations: number): Summary {
    return {
      conversations: this.conversations,
      tooFew: this.conversations < minConversations,
      overall: this.#overall.figure(10, 100),
      dimensions: Object.fromEntries([...this.#dimensions].map(([id, moments]) => [id, moments.figure(10, 100)])),
      risk: this.#risk.figure(10, 100),
      opportunities: this.#opportunities,
      answered: this.#answered,
      resolvedRate: figure(wilson(this.#resolved, this.#clear)),
      fcrRate: figure(wilson(this.#firstContact, this.#judged)),
      bands: { ...this.#bands },
      criteria: [...this.#criteria].map(([id, { values, notApplicable, errors }]) => {
        const { mean, n } = values.figure(CRITERION_UNITS, 1);
        return { id, mean, n, notApplicable, errors };
      }),
    };
  }
}

/** Four decimals: more would only be the noise of binary fractions. */
function figure({ mean, low, high, n }: Interval): Figure {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e4) / 1e4);
  return { mean: round(mean), low: round(low), high: round(high), n };
}
