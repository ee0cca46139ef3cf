import { overallRange } from "./reach.js";
import type { Suspect } from "./suspicion.js";

/** Bands that no conversation can be in. */
export const bands: Suspect = function* ({ rubric, origins }) {
  const range = overallRange(rubric);
  const { met, exceeded } = rubric.bands;
  const at = (key: string, what: string, instead: string) => {
    return { spot: origins.at(["bands", key]), criterion: null, list: null, what, instead };
  };
  if (range === null) {
    const what = "no dimension has both a weight and a criterion with one, so there is never an overall score";
    yield { spot: origins.at(["dimensions"]), criterion: null, list: null, what, instead: "Give one a weight." };
    return;
  }
  const most = tenths(range.high);
  const least = tenths(range.low);
  if (met > most) yield at("met", `only \`failed\` can be reached: overall is ${most} at most`, "Lower `met`.");
  else if (exceeded > most)
    yield at("exceeded", `\`exceeded\` can't be reached: overall is ${most} at most`, "Lower it.");
  if (met === exceeded)
    yield at("met", "`met` can't be reached: it begins where `exceeded` does", "Lower `met`, or raise `exceeded`.");
  else if (exceeded <= least)
    yield at("exceeded", `only \`exceeded\` can be reached: overall is ${least} at least`, "Raise the bands.");
  else if (met <= least && !rubric.criteria.some(({ critical }) => critical))
    yield at("met", `\`failed\` can't be reached: overall is ${least} at least`, "Raise `met`, or make a criterion critical."); // biome-ignore format: one step
};

function tenths(points: number): number {
  return Math.round(points * 10) / 10;
}
