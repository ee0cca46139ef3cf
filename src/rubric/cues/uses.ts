import type { Role } from "../../model/conversation.js";
import type { CriterionType, Cue, CueList, CueLists } from "../../model/criterion.js";
import { Lexicon } from "../../text/lexicon.js";
import type { RubricFile } from "../schema.js";
import { tagged } from "./tagged.js";
import { type WrittenCue, writtenInLists } from "./written.js";

/** A cue in a list that is looked for. */
export interface UsedCue {
  readonly written: WrittenCue;
  /** The same for cues that it makes no difference which of them is found. */
  readonly says: string;
  /** Of several on the same words, the one with the lowest counts. */
  readonly order: number;
}

/** A list of cues as a criterion looks for it. */
export interface CueUse {
  readonly criterion: string;
  /** Where in the rubric its check stands. */
  readonly path: readonly PropertyKey[];
  readonly cues: readonly UsedCue[];
  readonly except: readonly UsedCue[];
}

/** All cues that a rubric writes, and how its criteria look for them. */
export interface Cues {
  readonly written: readonly WrittenCue[];
  readonly uses: readonly CueUse[];
}

/** Finds out from a rubric without mistakes where its cues are written, and what comes of them. */
export function cuesOf(file: RubricFile, types: readonly CriterionType[]): Cues {
  const lists = writtenInLists(file);
  const written = new Set<WrittenCue>();
  for (const list of lists.values()) for (const entry of list) if (typeof entry !== "string") written.add(entry);
  const lexicon = new Lexicon();
  const uses: CueUse[] = [];
  for (const { path, criterion, given } of checksOf(file)) {
    const type = types.find((one) => one.type === given.type);
    // What looks for cues in code of its own keeps them to itself.
    if (type === undefined || type.runsCode === true) continue;
    const { options, origin, own } = tagged(given, type, { lists, file, path, criterion });
    for (const cue of own) written.add(cue);
    const recorder: CueLists = {
      list(cues: readonly Cue[], except: readonly Cue[] = [], by: Role | "any" = "any"): CueList {
        const used = (cue: Cue, order: number) => {
          const found = origin(cue);
          written.add(found.written);
          return { ...found, order };
        };
        const exceptions = except.map((cue, place) => ({ ...used(cue, cues.length + place), says: "exception" }));
        uses.push({ criterion, path, cues: cues.map(used), except: exceptions });
        return lexicon.list(cues, except, by);
      },
    };
    type.bind(options, recorder);
  }
  return { written: [...written], uses };
}

/** Every check of a rubric, with the place at which it stands. */
export function* checksOf(file: RubricFile) {
  for (const [index, { id, when, check, variants = [] }] of file.criteria.entries()) {
    const asked = [
      { part: ["when"], given: when },
      { part: ["check"], given: check },
      ...variants.flatMap((variant, number) =>
        (["when", "check"] as const).map((part) => ({ part: ["variants", number, part], given: variant[part] })),
      ),
    ];
    for (const { part, given } of asked)
      if (given !== undefined) yield { criterion: id, path: ["criteria", index, ...part], given };
  }
}
