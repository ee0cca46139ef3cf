import { labelOf, mayBeName, type Stamped } from "../../transcript/labels.js";
import { onlyTime, stampedName, stampOf } from "./stamp.js";

/** The beginning of a turn: who speaks, and what stands beside the name. */
export interface Opening {
  readonly name: string;
  /** Times, or a role. */
  readonly notes: readonly string[];
  /** What stands on the same line; null where the text begins on the line below. */
  readonly text: string | null;
  /** How many lines it takes: 2 where the time stands below the name. */
  readonly lines: 1 | 2;
  /** Where its time stands, so that turns written alike can be told; null where it has none. */
  readonly stamp: Stamped | null;
}

/** What introduces facts in the heads of transcripts, and is nobody's name. */
const FACTS =
  /^(?:(?:ticket|case|chat|conversation|session|order|wait(?:ing)?|handling|start|end|created|closed|opened|started|visitor|customer|contact|agent|user) (?:id|name|e-?mail|number|time|date|at|on|by|type|reason|source|status|phone)|priority|browser|device|os|platform|ip|ip address|location|country|city|channel|source|origin|language|locale|status|state|tags?|labels?|rating|csat|score|feedback|assignee|assigned to|assigned agent|requester|owner|queue|department|group|team|brand|product|plan|version|created|started|closed|exported|participants?|members?|topic|category|issue type|type|mood|outcome)$/i;

/** Whether a label introduces a fact rather than a speaker. */
export function isFactWord(label: string): boolean {
  return FACTS.test(label);
}

/** How a line, followed by `next`, opens a turn; whether anybody is called so is another question. */
export function openingOf(line: string, next: string | undefined): Opening | null {
  const ended = line.length > 100 ? null : stampedName(line);
  if (ended !== null && isNameLike(ended.name)) return heading(ended.name, ended.time, "after");
  const stamp = stampOf(line);
  const rest = stamp === null ? line : line.slice(stamp.length);
  const label = labelOf(rest);
  if (label !== null) {
    const name = plainName(label.name);
    const notes = stamp === null ? label.notes : [stamp.time, ...label.notes];
    const before = stamp === null ? null : stamp.sure ? "[before]" : "before";
    return { name, notes, text: rest.slice(label.length), lines: 1, stamp: before ?? label.stamp };
  }
  if (line.length > 100) return null;
  if (stamp !== null) return isNameLike(rest) ? heading(rest, stamp.time, "before") : null;
  const below = next === undefined || !isNameLike(line) ? null : onlyTime(next);
  return below === null ? null : heading(line, below, "below");
}

function heading(name: string, time: string, stamp: Stamped): Opening {
  return { name: plainName(name), notes: [time], text: null, lines: stamp === "below" ? 2 : 1, stamp };
}

/** Names in headings are written as names: each word with a capital, up to four of them. */
function isNameLike(text: string): boolean {
  const name = plainName(text);
  return (
    /^\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:\p{Lu}[\p{L}\p{N}'’.-]*|\(\p{L}+\)|d[aeiu]|de|van|von|from))*$/u.test(name) &&
    mayBeName(name.split(" from ")[0]!)
  );
}

/** A name without bold type, WhatsApp's `~` and Slack's mark of apps. */
function plainName(text: string): string {
  return text
    .trim()
    .replace(/^[~*_\s]+|[*_,:\s]+$/g, "")
    .replace(/\s+(?:APP|BOT)$/, "");
}
