import type { Suggestion, SuggestionReport, SuggestionSide } from "../../model/suggestion.js";
import { many } from "../words.js";

/** What was compared, in sentences. */
export function compared({ target, high, low, conversations, by }: SuggestionReport): string {
  const applies =
    target.criterion === null || target.own ? "" : `, of conversations to which ${target.criterion} applies`;
  const what = target.own ? `the value of ${target.criterion}` : `the score of ${target.dimension}${applies}`;
  const whose = by === "any" ? "agents and customers" : by === "agent" ? "agents" : "customers";
  return `Told apart by ${what}: ${high.conversations} high (${range(high)}), ${low.conversations} low (${range(low)}), of ${conversations}. Words of ${whose}; names, numbers, and what the rubric's cues find already are left out.`;
}

function range({ from, to }: SuggestionSide): string {
  return from === to ? String(from) : `${from} to ${to}`;
}

/** How far the figures can be trusted, in sentences. */
export function caution({
  compared,
  leastConversations,
  threshold,
  byChance,
  found,
  phrases,
}: SuggestionReport): string {
  const shown = found > phrases.length ? `, ${phrases.length} of ${found}` : "";
  return `${many(compared, "phrase")} that ${leastConversations} conversations or more have were compared. Shown are those from |z| = ${threshold} on${shown}; if nothing were different, up to ${byChance} would be there by chance. z: how many standard errors the log-odds ratio is from 0 (with a prior from all conversations).`;
}

export const JUDGE =
  "These are candidates for a person to judge. They go with the score and need not be its cause; nothing was added to the rubric. To try some, keep those that mean something in a list, with sentences that it must find and must not find, and name the list in the criterion:";

/** YAML to paste: a list with the phrases of each side. */
export function snippet(phrases: readonly Suggestion[]): string {
  const lists = (["high", "low"] as const).flatMap((side) => {
    const cues = phrases.filter((one) => one.side === side).map(({ phrase }) => `    - ${asYaml(phrase)}`);
    return cues.length === 0 ? [] : [`  said-where-${side}:`, ...cues];
  });
  return ["lists:", ...lists].join("\n");
}

/** The title of a side. */
export function sideTitle(side: Suggestion["side"]): string {
  return `More often where it is ${side}`;
}

function asYaml(text: string): string {
  const isPlain = /^[a-z][a-z' ]*$/.test(text) && !/^(y|n|yes|no|on|off|true|false|null)$/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
