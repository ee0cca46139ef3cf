import type { CriterionType } from "../../model/criterion.js";
import type { Rubric } from "../../model/rubric.js";
import type { Cues } from "../cues/uses.js";
import type { Origins } from "../origins.js";
import type { RubricFile } from "../schema.js";
import type { Sources } from "../sources.js";
import type { Spot } from "../spot.js";
import type { Shadows } from "./shadows.js";

/** What a rubric may say, but hardly means: where, whose it is, what, and what to write instead. */
export interface Suspicion {
  readonly spot: Spot;
  /** The criterion or the list that it is about; null for the rubric as a whole. */
  readonly criterion: string | null;
  readonly list: string | null;
  readonly what: string;
  readonly instead: string | null;
}

/** A rubric without mistakes, as suspicions look at it. */
export interface Examined {
  readonly file: RubricFile;
  readonly rubric: Rubric;
  readonly origins: Origins;
  readonly sources: Sources;
  readonly types: readonly CriterionType[];
  readonly cues: Cues;
  readonly shadows: Shadows;
}

/** What is wrong about a rubric in one respect. */
export type Suspect = (examined: Examined) => Iterable<Suspicion>;
