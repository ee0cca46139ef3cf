import type { ConversationInput } from "../../../model/conversation.js";
import type { Field } from "../../csv/fields.js";
import { meanings } from "../../csv/fields.js";
import { readFigure } from "../../csv/figure.js";
import { nameKey, spelledRole } from "../../people/roles.js";
import { happeningOf } from "./happenings.js";
import { isFactWord, type Opening } from "./opening.js";
import { isRule, titleOf } from "./separators.js";
import { stampOf } from "./stamp.js";

/** What stands above the first turn of a transcript. */
export interface Head {
  readonly facts: ReadonlyMap<Field, string>;
  readonly agents: readonly string[];
  readonly customers: readonly string[];
  /** Lines that are no facts. */
  readonly rest: readonly string[];
  /** The line at which the turns begin. */
  readonly start: number;
}

const FACT = /^[\s*•-]{0,4}([\p{L}][\p{L}\p{N} _/.-]{0,39}?)[\s*]*[:：]\s*(\S.{0,500})$/u;
const TIME_WORDS = /^(?:date|started|started on|started at|chat started|conversation started|opened|created|start)$/i;
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u;

/**
 * Reads the head of a transcript. `Agent: Bo Lund` there is a fact and no turn: a person's name, which either speaks
 * below, or stands among other facts with a line left free below them. `titled`: a title stood above the lines.
 */
export function headOf(lines: readonly string[], openings: readonly (Opening | null)[], titled: boolean): Head {
  const facts = new Map<Field, string>();
  const people = { agent: [] as string[], customer: [] as string[] };
  const rest: string[] = [];
  const speakers = new Set(openings.map((opening) => (opening === null ? "" : nameKey(opening.name))));
  const firstNames = new Set([...speakers].map((name) => name.split(" ")[0]!));
  let start = 0;
  for (; start < lines.length; start++) {
    const line = lines[start]!;
    if (line.trim() === "" || isRule(line)) continue;
    const started = /^\s*(?:chat |conversation |session )?started\s(?:on|at|:)?\s*(\S.*)$/i.exec(line)?.[1];
    if (started !== undefined) {
      put(facts, "at", started);
      if (titleOf(line) === null) continue;
    }
    const fact = factOf(line);
    const side = fact === null ? null : sideOf(fact.key);
    if (fact !== null && side !== null) {
      const name = fact.value.replace(/\s*[<(].*$/, "").trim();
      const speaks = speakers.has(nameKey(name)) || firstNames.has(nameKey(name).split(" ")[0]!);
      const isFact = PERSON.test(name) && (speaks || standsAmongFacts(lines, start, name, titled));
      if (isFact) {
        people[side].push(name);
        continue;
      }
    }
    const field = fact === null ? null : fieldOf(fact.key);
    if (field !== null && side === null) put(facts, field, fact!.value);
    else if (openings[start] !== null || stampOf(line)?.sure === true || isJoining(line)) break;
    else if (titleOf(line)?.id == null) rest.push(line.trim());
  }
  const { agent: agents, customer: customers } = people;
  return { facts, agents, customers, rest, start };
}

/** What a line under the last turn says of the conversation: its rating, status or tags; else null. */
export function closingFact(line: string): readonly [Field, string] | null {
  const fact = factOf(line);
  const field = fact === null ? null : fieldOf(fact.key);
  return field === "csat" || field === "status" || field === "tags" ? [field, fact!.value] : null;
}

/** The facts as a conversation has them. */
export function factsFrom(head: Head): Omit<ConversationInput, "id" | "messages"> {
  const text = (field: Field) => head.facts.get(field) ?? null;
  const tags = (text("tags") ?? "").split(/[,;|]/).map((tag) => tag.trim());
  return {
    agent: text("agent") ?? head.agents.at(-1) ?? null,
    customer: text("customer") ?? head.customers[0] ?? null,
    channel: text("channel")?.toLowerCase() ?? null,
    language: text("language"),
    subject: text("subject"),
    status: text("status"),
    team: text("team"),
    site: text("site"),
    csat: readFigure(text("csat") ?? ""),
    reopens: readFigure(text("reopens") ?? ""),
    tags: tags.filter((tag) => tag !== ""),
  };
}

function factOf(line: string): { readonly key: string; readonly value: string } | null {
  const parts = line.length > 600 ? null : FACT.exec(line);
  return parts === null ? null : { key: parts[1]!.trim(), value: parts[2]!.trim() };
}

function fieldOf(key: string): Field | null {
  if (TIME_WORDS.test(key)) return "at";
  const meaning = meanings(key).find(({ strong }) => strong)?.field ?? null;
  return meaning === "text" || meaning === "transcript" || meaning === "role" || meaning === "author" ? null : meaning;
}

/** Which side a fact names that might as well be a speaker's label: `Agent`, `Customer`. */
function sideOf(key: string): "agent" | "customer" | null {
  const role = isFactWord(key) ? null : (spelledRole(key)?.role ?? null);
  return role === "agent" || role === "customer" ? role : null;
}

/** Ids are more stable than addresses, and these than names: whatever is better takes the place. */
function put(facts: Map<Field, string>, field: Field, value: string): void {
  const better = (text: string) => (text.includes("@") ? 1 : /\d/.test(text) ? 2 : 0);
  const before = facts.get(field);
  if (before === undefined || (field === "customer" && better(value) > better(before))) facts.set(field, value);
}

/** Whether the lines around one, up to the first one left free, are facts too, one of which can't be a turn. */
function standsAmongFacts(lines: readonly string[], index: number, name: string, titled: boolean): boolean {
  const isFree = (line: string | undefined) => line === undefined || line.trim() === "" || isRule(line);
  let first = index;
  while (first > 0 && !isFree(lines[first - 1])) first--;
  let end = index;
  while (end < lines.length && end - first < 30 && !isFree(lines[end])) end++;
  if (end >= lines.length) return false;
  const group = lines.slice(first, end).map((line) => ({ line, fact: factOf(line) }));
  const isPerson = (value: string) => PERSON.test(value.replace(/\s*[<(].*$/, ""));
  const others = group.filter(({ fact }) => fact === null || sideOf(fact.key) === null);
  const sides = group.flatMap(({ fact }) => (fact !== null && sideOf(fact.key) !== null ? [fact.value] : []));
  const allFacts = others.every(
    ({ line, fact }) =>
      titleOf(line) !== null || (fact !== null && (fieldOf(fact.key) !== null || isFactWord(fact.key))),
  );
  return (
    allFacts &&
    sides.every(isPerson) &&
    (others.length > 0 || (titled && first === 0) || (sides.length > 1 && name.includes(" ")))
  );
}

/** Whether an event stands there that is no title. */
function isJoining(line: string): boolean {
  return titleOf(line) === null && happeningOf(line, null, true) !== null;
}
