import type { CriterionType } from "../model/criterion.js";
import { address } from "./address.js";
import { command } from "./command.js";
import { commitment } from "./commitment.js";
import { condition } from "./condition.js";
import { contact } from "./contact.js";
import { cue } from "./cue.js";
import { echo } from "./echo.js";
import { effort } from "./effort.js";
import { facts } from "./facts.js";
import { handOff } from "./hand-off.js";
import { mood } from "./mood.js";
import { pattern } from "./pattern.js";
import { resolution } from "./resolution.js";
import { response } from "./response.js";
import { timing } from "./timing.js";

/** All criterion types, in the order in which help shows them. */
export const criterionTypes: readonly CriterionType[] = [
  cue,
  response,
  echo,
  address,
  pattern,
  mood,
  timing,
  facts,
  condition,
  resolution,
  contact,
  effort,
  commitment,
  handOff,
  command,
];
