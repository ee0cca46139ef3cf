import type { ComparisonEffect } from "../../model/comparison.js";
import { many } from "../words.js";
import type { Block, Limits } from "./document.js";
import { more } from "./edits.js";

const CUE = 60;

/** Which cues match newly and which no longer, with a few places of each. */
export function cueBlocks({ cues }: ComparisonEffect, limits: Limits): readonly Block[] {
  return [true, false].flatMap((gained): readonly Block[] => {
    const some = cues.filter((cue) => cue.gained === gained);
    if (some.length === 0) return [];
    const items = some.slice(0, limits.cues).map(({ edit, cue, matches, conversations, examples }) => {
      const short = cue.length > CUE ? `${cue.slice(0, CUE - 1)}…` : cue;
      const places = examples.map(({ conversation, message, quote }) => {
        const words = quote === undefined ? "" : ` “${quote.replace(/\s+/g, " ").trim()}”`;
        return `${conversation}, message ${message}${words}`;
      });
      return `${edit} “${short}” ${many(matches, "time")} in ${many(conversations, "conversation")}: ${places.join("; ")}`;
    });
    return [
      { kind: "heading", text: gained ? "Cues that newly match" : "Cues that no longer match" },
      { kind: "list", items },
      ...more(some.length, items.length, "cue"),
    ];
  });
}
