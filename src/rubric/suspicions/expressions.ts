import { spotOf } from "../cues/written.js";
import { excerpt } from "./excerpt.js";
import type { Suspect } from "./suspicion.js";

/** What regular expressions are full of and cues have no use for, with what to write in a cue. */
const SIGNS: readonly (readonly [sign: RegExp, instead: string])[] = [
  [/\\[a-zA-Z.]/, "Escapes are no part of cues: write the words out"],
  [/\[[^\]]*\]/, "Square brackets mean nothing in a cue: write (a|b) for alternatives"],
  [/(?<!\.)\.[*+?{]/, "Write * for one word, ... for a gap of up to five"],
  [
    /[\p{L}\p{N}][*+]|[*+][\p{L}\p{N}]/u,
    "A * stands for one whole word: write a space beside it, or the forms of a word out, as in (charge|charged)",
  ],
  [/\)[*+{]/, "Nothing is repeated in a cue: write it out"],
  [/^\^|\$$/, "A cue has no ^ and $: give the criterion a `place` instead"],
  [/[\p{L}\p{N}]\?(?=[\p{L}\p{N}])/u, "Write (a)? for what may be missing, in whole words"],
];

/** Cues that are written as regular expressions are. */
export const expressions: Suspect = function* ({ cues, origins }) {
  for (const cue of cues.written) {
    const { criterion, list, text } = cue;
    const found = SIGNS.find(([sign]) => sign.test(text));
    if (found === undefined) continue;
    const what = `the cue "${excerpt(text, text.search(found[0]))}" looks like a regular expression`;
    const instead = `${found[1]}; or use the criterion type "pattern".`;
    yield { spot: spotOf(cue, origins), criterion, list, what, instead };
  }
};
