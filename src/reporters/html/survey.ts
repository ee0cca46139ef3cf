import type { Evaluation } from "../../model/evaluation.js";
import type { RubricWords } from "../../model/reporter.js";
import type { Bins } from "./data.js";

const BINS = 10;

/** What a first reading of the conversations tells: how scores are distributed, and which conversations are shown. */
export interface Survey {
  readonly bins: { readonly overall: Bins; readonly dimensions: readonly Bins[] };
  readonly conversations: number;
  /** Places, in the order of the input, of the conversations in the list; null: all of them. */
  readonly listed: ReadonlySet<number> | null;
  /** Places of those that are embedded whole; null: all of them. */
  readonly whole: ReadonlySet<number> | null;
}

/** How many conversations are shown. */
export interface Most {
  readonly listed: number;
  readonly whole: number;
}

/** Reads conversations once, keeping no more than a number of each. */
export async function survey(
  conversations: AsyncIterable<Evaluation>,
  { dimensions }: Pick<RubricWords, "dimensions">,
  most: Most,
): Promise<Survey> {
  const overall = emptyBins();
  const bins = dimensions.map(emptyBins);
  const scores: (number | null)[] = [];
  for await (const evaluation of conversations) {
    scores.push(evaluation.overall);
    count(overall, evaluation.overall);
    dimensions.forEach(({ id }, i) => {
      count(bins[i]!, Object.hasOwn(evaluation.dimensions, id) ? evaluation.dimensions[id]!.score : null);
    });
  }
  return {
    bins: { overall, dimensions: bins },
    conversations: scores.length,
    listed: extremes(scores, most.listed),
    whole: extremes(scores, most.whole),
  };
}

/** The places of the lowest and the highest scores, half of each, then of those without one; null where all fit. */
export function extremes(scores: readonly (number | null)[], most: number): ReadonlySet<number> | null {
  if (scores.length <= most) return null;
  const places = scores.map((_, place) => place);
  const scored = places.filter((place) => scores[place] !== null).sort((a, b) => scores[a]! - scores[b]! || a - b);
  const worst = Math.ceil(most / 2);
  const chosen =
    scored.length <= most
      ? [...scored, ...places.filter((place) => scores[place] === null).slice(0, most - scored.length)]
      : [...scored.slice(0, worst), ...scored.slice(scored.length - (most - worst))];
  return new Set(chosen);
}

function emptyBins(): number[] {
  return new Array<number>(BINS).fill(0);
}

function count(bins: number[], score: number | null): void {
  if (score !== null) bins[Math.min(BINS - 1, Math.floor(score / BINS))]!++;
}
