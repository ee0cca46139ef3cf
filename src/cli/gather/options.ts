import type { Command } from "commander";
import type { CodeFlags } from "../code.js";
import { type CommonFlags, collect, days, wholeNumber } from "../options.js";
import { type PrivacyFlags, withPrivacy } from "./privacy.js";

/** Options of every command that works on scored conversations, from exports or from saved results. */
export interface GatherFlags extends CommonFlags, CodeFlags, PrivacyFlags {
  /** Default: `wow`, or the rubric that saved results name. */
  readonly rubric?: string;
  /** Default: 7, or what saved results were scored with. */
  readonly window?: number;
  readonly history?: readonly string[];
  readonly minConversations: number;
}

/** Adds the options on which what comes out of scored conversations depends. */
export function withGathered(command: Command): Command {
  return withPrivacy(command)
    .option(
      "-r, --rubric <name-or-file>",
      "a shipped rubric by id, or a YAML file (default: wow, or the rubric of saved results)",
    )
    .option("--window <days>", "how soon a return of the same customer counts as a repeat (default: 7)", days)
    .option(
      "--history <file>",
      "a neighbouring export (file, folder, archive), read only to see repeats; repeatable",
      collect,
    )
    .option("--min-conversations <n>", "fewer than these are too few to compare an agent by", wholeNumber(1), 20);
}
