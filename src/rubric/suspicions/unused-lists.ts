import { isReference } from "../cues/written.js";
import type { Suspect } from "./suspicion.js";

/** Named lists of the rubric's own file that nothing uses; files of lists are there for others too. */
export const unusedLists: Suspect = function* ({ file, origins }) {
  const used = new Set<string>();
  const use = (given: unknown): void => {
    if (isReference(given)) {
      const name = given.slice(1);
      if (used.has(name)) return;
      used.add(name);
      use(file.lists?.[name]?.any);
    } else if (typeof given === "object" && given !== null) for (const part of Object.values(given)) use(part);
  };
  for (const { when, check, variants } of file.criteria) for (const part of [when, check, variants]) use(part);
  for (const name of Object.keys(file.lists ?? {})) {
    const spot = origins.atKey(["lists"], name);
    if (used.has(name) || spot.file !== origins.files[0]!.file) continue;
    yield { spot, criterion: null, list: name, what: "nothing uses this list", instead: `Write $${name} where its cues belong, or take it out.` }; // biome-ignore format: one step
  }
};
