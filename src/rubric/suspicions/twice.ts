import type { UsedCue } from "../cues/uses.js";
import { spotOf } from "../cues/written.js";
import type { Suspect } from "./suspicion.js";

/** Named lists that come into one list by two ways, such as `[$kind, $warm]` where `kind` is part of `warm`. */
export const twice: Suspect = function* ({ cues, origins }) {
  const told = new Set<string>();
  for (const { criterion, path, cues: list, except } of cues.uses) {
    const seen = new Map<UsedCue["written"], UsedCue>();
    for (const cue of [...list, ...except]) {
      const before = seen.get(cue.written);
      seen.set(cue.written, cue);
      const name = cue.written.list;
      if (before === undefined || name === null || told.has(`${criterion} ${name}`)) continue;
      told.add(`${criterion} ${name}`);
      const isSame = before.says === cue.says;
      const what = isSame
        ? `the list "${name}" comes in twice`
        : `the list "${name}" stands in two places at once: only the first that finds a cue counts`;
      const instead = isSame ? "Name it once." : "Keep it in one of them.";
      const again = { text: `$${name}`, list: null, criterion, path, before: 1 };
      yield { spot: spotOf(again, origins), criterion, list: null, what, instead };
    }
  }
};
