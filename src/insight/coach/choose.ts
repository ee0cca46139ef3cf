import type { CoachingPoint, Standing } from "../../model/coaching.js";
import type { RubricWords } from "../../model/reporter.js";
import { distanceFromOthers } from "../../stats/shrink.js";
import { figureFrom, rounded } from "./figures.js";
import { type CoachSums, type CriterionSums, together, UNITS } from "./sums.js";

/** A point without its examples. */
export type Chosen = Omit<CoachingPoint, "example" | "better">;

/** So many of each are on a card. */
const SHOWN = 2;
/** A question must have applied so often, and in such a part of the agent's conversations, to be talked about. */
const [LEAST, PART] = [10, 0.2];
/** All of the interval below or above these is low or high in itself; a mean above the last one leaves little to win. */
const [LOW, HIGH, NEARLY_ALL] = [0.5, 0.75, 0.9];
const ORDER: readonly Standing[] = ["apart", "itself", "tendency", "example"];

interface Candidate {
  readonly chosen: Chosen;
  /** Points of the overall score, 0–100, that are won or lost by it in an average conversation. */
  readonly points: number;
}

/**
 * Strengths and opportunities of an agent, the surest first, then what moves the overall score most: its share in the
 * score × how often it applied × the distance. Left out: bonuses, dimensions that are likelihoods (signs of what customers
 * do), and questions whose evidence is mostly other people's words. With too few conversations nothing is claimed.
 */
export function choose(
  sums: CoachSums,
  agent: string,
  words: RubricWords,
  tooFew: boolean,
): { readonly strengths: readonly Chosen[]; readonly opportunities: readonly Chosen[] } {
  const strengths: Candidate[] = [];
  const opportunities: Candidate[] = [];
  const conversations = sums.agents.get(agent)?.conversations ?? 0;
  for (const criterion of words.criteria) {
    const found = sums.criteria.get(criterion.id);
    const own = found?.agents.get(agent);
    if (found === undefined || own === undefined || !isOwnWork(criterion, found, words)) continue;
    const part = own.n / Math.max(1, conversations);
    if (!tooFew && (own.n < LEAST || part < PART)) continue;
    const names = [agent, ...[...found.agents.keys()].filter((name) => name !== agent)];
    const all = names.map((name) => found.agents.get(name)!);
    const mean = figureFrom(own, UNITS.value, 1);
    const distance = tooFew ? null : scaled(distanceFromOthers(all, 0));
    const chosen = {
      criterion: criterion.id,
      dimension: criterion.dimension,
      question: criterion.question,
      good: criterion.good,
      coach: criterion.coach,
      own: mean,
      others: figureFrom(together(tooFew ? [] : all.slice(1)), UNITS.value, 1),
      distance,
    };
    const weight = 100 * shareOf(criterion, words) * Math.min(1, part);
    const up = standingAbove(mean, distance, tooFew);
    const down = standingBelow(mean, distance, tooFew);
    const add = (list: Candidate[], standing: Standing, gap: number) =>
      list.push({ chosen: { ...chosen, standing }, points: weight * gap });
    if (up !== null && (down === null || isSurer(up, down))) add(strengths, up, gapOf(up, mean.mean!, distance));
    else if (down !== null) add(opportunities, down, gapOf(down, 1 - mean.mean!, distance));
  }
  return { strengths: best(strengths), opportunities: best(opportunities) };
}

function best(candidates: readonly Candidate[]): readonly Chosen[] {
  return [...candidates]
    .sort((a, b) => rank(a) - rank(b) || b.points - a.points)
    .slice(0, SHOWN)
    .map(({ chosen }) => chosen);
}

function rank({ chosen }: Candidate): number {
  return ORDER.indexOf(chosen.standing);
}

function isSurer(a: Standing, b: Standing): boolean {
  return ORDER.indexOf(a) < ORDER.indexOf(b);
}

function standingAbove(own: Chosen["own"], distance: Chosen["distance"], tooFew: boolean): Standing | null {
  const mean = own.mean!;
  if (tooFew) return mean > LOW ? "example" : null;
  if (distance !== null && distance.low > 0) return "apart";
  if ((own.low ?? 0) > HIGH && !(distance !== null && distance.high < 0)) return "itself";
  return distance !== null && distance.difference > 0 && mean > LOW ? "tendency" : null;
}

function standingBelow(own: Chosen["own"], distance: Chosen["distance"], tooFew: boolean): Standing | null {
  const mean = own.mean!;
  if (tooFew) return mean <= LOW ? "example" : null;
  if (distance !== null && distance.high < 0) return "apart";
  if ((own.high ?? 1) < LOW && !(distance !== null && distance.low > 0)) return "itself";
  return distance !== null && distance.difference <= 0 && mean < NEARLY_ALL ? "tendency" : null;
}

/** What is at stake: the distance from the others, or, of what stands for itself, that from the other end. */
function gapOf(standing: Standing, itself: number, distance: Chosen["distance"]): number {
  return standing === "itself" || distance === null ? itself : Math.abs(distance.difference);
}

/** Is it the agent's to do better? Without transcripts it is told from the question. */
function isOwnWork(
  { dimension, bonus, question }: RubricWords["criteria"][number],
  { agentsWords, othersWords }: CriterionSums,
  { dimensions }: RubricWords,
): boolean {
  if (bonus !== null || dimensions.some(({ id, likelihood }) => id === dimension && likelihood !== null)) return false;
  if (agentsWords + othersWords > 0) return agentsWords >= othersWords;
  return /\bagent\b/i.test(question) || !/\bcustomer\b/i.test(question);
}

/** A criterion's part of the overall score where everything applies, 0–1. */
function shareOf({ id, dimension, weight }: RubricWords["criteria"][number], words: RubricWords): number {
  const all = words.dimensions.reduce((sum, one) => sum + one.weight, 0);
  const own = words.dimensions.find((one) => one.id === dimension)?.weight ?? 0;
  const inside = words.criteria
    .filter((one) => one.dimension === dimension && one.bonus === null)
    .reduce((sum, one) => sum + one.weight, 0);
  return all === 0 || inside === 0 || id === "" ? 0 : (own / all) * (weight / inside);
}

function scaled(distance: Chosen["distance"]): Chosen["distance"] {
  if (distance === null) return null;
  const { difference, low, high } = distance;
  return {
    difference: rounded(difference / UNITS.value),
    low: rounded(low / UNITS.value),
    high: rounded(high / UNITS.value),
  };
}
