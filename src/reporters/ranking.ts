import type { CriterionSummary } from "../model/report.js";
import type { RubricWords } from "../model/reporter.js";

/** A criterion that applied less often is neither best nor weakest. */
const ENOUGH = 10;

/** The criteria with the highest means, and those with the lowest, the most telling first. */
export interface Ranking {
  readonly strongest: readonly CriterionSummary[];
  readonly weakest: readonly CriterionSummary[];
}

/** At most `most` of each, of those that applied to enough of so many conversations; none stands on both sides. */
export function rankingOf(
  criteria: readonly CriterionSummary[],
  titles: Pick<RubricWords, "dimensions" | "criteria">,
  conversations: number,
  most: number,
): Ranking {
  const work = workOf(titles);
  const judged = criteria.filter(({ id, n }) => work.has(id) && n > 0 && n >= Math.min(ENOUGH, conversations));
  const ranked = [...judged].sort((a, b) => b.mean! - a.mean!);
  const listed = Math.min(most, Math.floor(ranked.length / 2));
  return { strongest: ranked.slice(0, listed), weakest: listed === 0 ? [] : ranked.slice(-listed).reverse() };
}

/**
 * Ids of the criteria that are an agent's work. The criteria of a likelihood are signs in what customers say, not work that
 * an agent can do better; and nobody owes a bonus.
 */
export function workOf({ dimensions, criteria }: Pick<RubricWords, "dimensions" | "criteria">): ReadonlySet<string> {
  const signs = new Set(dimensions.filter(({ likelihood }) => likelihood !== null).map(({ id }) => id));
  return new Set(
    criteria.filter(({ dimension, bonus }) => !signs.has(dimension) && bonus === null).map(({ id }) => id),
  );
}
