import type { CriterionType } from "../model/criterion.js";
import { contact } from "./contact.js";
import { cue } from "./cue.js";
import { effort } from "./effort.js";
import { facts } from "./facts.js";
import { handOff } from "./hand-off.js";
import { pattern } from "./pattern.js";
import { resolution } from "./resolution.js";
import { response } from "./response.js";
import { timing } from "./timing.js";

/** All criterion types, in the order in which help shows them. */
export const criterionTypes: readonly CriterionType[] = [
  cue,
  response,
  pattern,
  timing,
  facts,
  resolution,
  contact,
  effort,
  handOff,
];
