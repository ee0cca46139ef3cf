import type { Suspect } from "./suspicion.js";

/** Dimensions that no criterion is of. */
export const emptyDimensions: Suspect = function* ({ file, origins }) {
  const used = new Set(file.criteria.map(({ dimension }) => dimension));
  for (const [index, { id }] of file.dimensions.entries()) {
    if (used.has(id)) continue;
    const spot = origins.at(["dimensions", index, "id"]);
    const what = `the dimension "${id}" has no criteria, so it never has a score`;
    yield { spot, criterion: null, list: null, what, instead: `Add a criterion with \`dimension: ${id}\`, or take it out.` }; // biome-ignore format: one step
  }
};
