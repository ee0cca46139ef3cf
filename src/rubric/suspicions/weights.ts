import { movesIn } from "./reach.js";
import type { Suspect } from "./suspicion.js";

/** Scores are published in tenths. */
const LEAST = 0.1;

/** Criteria that move nothing, or less than a tenth of a point, and neither decide the band nor say a fact. */
export const weights: Suspect = function* ({ file, rubric, origins }) {
  const moves = movesIn(rubric);
  for (const [index, criterion] of rubric.criteria.entries()) {
    const { id, critical, check, variants, weight, bonus } = criterion;
    const saysFact = [check, ...variants.map((variant) => variant.check)].some(({ facts }) => facts !== undefined);
    const most = moves(criterion);
    if (critical || saysFact || most >= LEAST) continue;
    const { likelihood, risk } = file.dimensions.find((one) => one.id === criterion.dimension)!;
    const isModelled = likelihood !== undefined && bonus === null;
    const spot = origins.at(["criteria", index, isModelled ? "id" : bonus === null ? "weight" : "bonus"]);
    const about = { spot, criterion: id, list: null };
    if (isModelled && most === 0) {
      const where = risk === undefined ? "its dimension's likelihood" : "its dimension's likelihood or risk";
      yield { ...about, what: `has no coefficient in ${where}, so it moves no score`, instead: "Give it one there, or take the criterion out." }; // biome-ignore format: one step
    } else if (weight === 0 && bonus === null && !isModelled) {
      yield { ...about, what: "has the weight 0, so it moves no score", instead: "Give it a weight, or take it out." };
    } else {
      const what = `can move no score by a tenth of a point (at most ${most.toPrecision(1)})`;
      yield { ...about, what, instead: "Give it more weight, or take it out." };
    }
  }
};
