import type { MessageInput } from "../../../model/conversation.js";
import { assigned, happened, transferred } from "../../events.js";
import { messageOf, type Skip } from "../../messages.js";
import { nameKey, type RoleReader, type RoleReading, spelledRole } from "../../people/roles.js";
import { type Part, partsOf } from "./body.js";

/** What a chat's body tells. */
export interface Chat {
  readonly messages: readonly MessageInput[];
  /** The names that the headers give to agents. */
  readonly agents: readonly string[];
  /** The name of the one visitor who wrote, null where there is none or it is no name. */
  readonly visitor: string | null;
  /** Where the visitor began the chat. */
  readonly origin: string | null;
  /** Whether there are words in it, and nothing of what makes a chat: neither turns nor headers. */
  readonly isOther: boolean;
}

/** What a body is read with. */
export interface ChatContext {
  /** Names that columns give to the agent. */
  readonly owners: readonly string[];
  /** When the row says that the chat began, in epoch milliseconds. */
  readonly started: number | null;
  readonly roles: RoleReader;
  time(text: string): number | null;
  readonly skip: Skip;
}

/** Reads a chat's body: its sessions one after another, each with its own start. */
export function chatOf(body: string, context: ChatContext): Chat {
  const parts = partsOf(body);
  const agents = agentsOf(parts);
  const turns = parts.filter((part) => part.kind === "turn").map(({ said }) => said);
  const sides = sidesOf([...agents, ...context.owners], namesOf(turns, agents));
  const messages: MessageInput[] = [];
  const visitors = new Set<string>();
  let origin: string | null = null;
  let start = context.started;
  let latest = 0;
  let agent: string | null = null;
  const now = () => (start === null ? null : start + latest * 1000);
  const people = peopleOf(parts, agents, turns);
  const came = (name: string) => {
    if (name === agent) return;
    messages.push(agent !== null && people.has(agent) ? transferred(agent, name, now()) : assigned(name, now()));
    agent = name;
  };
  for (const part of parts) {
    if (part.kind === "started") {
      start = context.time(part.time) ?? now();
      latest = 0;
    } else if (part.kind === "origin") origin ??= part.name;
    else if (part.kind === "agent") came(part.name);
    else if (part.kind === "transfer") {
      agent = part.from;
      came(part.to);
    } else if (part.kind === "words") messages.push(happened(part.text, now()));
    else {
      // Where an offset falls back without a new start, the session began anew where the one before had come to.
      if (part.offset < latest && start !== null) start += latest * 1000;
      latest = part.offset;
      const { name, text } = sides.split(part.said);
      const side = name === null ? null : sides.of(name);
      if (side?.role === "customer") visitors.add(name!);
      messages.push(
        messageOf(
          { role: side?.role ?? null, text: text === "" ? null : text, at: now(), author: name },
          context.roles,
          context.skip,
        ),
      );
    }
  }
  const [visitor = null] = [...visitors].filter((name) => spelledRole(name) === null);
  return {
    messages,
    agents,
    visitor,
    origin,
    isOther: parts.length > 0 && parts.every(({ kind }) => kind === "words"),
  };
}

/** Everyone to whom a header gives the chat, in order of appearance. */
function agentsOf(parts: readonly Part[]): readonly string[] {
  const agents = new Set<string>();
  for (const part of parts) {
    if (part.kind === "agent") agents.add(part.name);
    if (part.kind === "transfer") agents.add(part.to);
  }
  return [...agents];
}

/** Those of them who took the chat or wrote; the others are queues, which pass nothing on. */
function peopleOf(
  parts: readonly Part[],
  agents: readonly string[],
  turns: readonly string[],
): ReadonlySet<string | null> {
  const took = parts.flatMap((part) => (part.kind === "agent" ? [part.name] : []));
  const known = new Set(agents);
  const wrote = turns.map((said) => knownSpeaker(said, known)).filter((name) => name !== null);
  return new Set([...took, ...wrote].filter((name) => !isBot(name)));
}

function isBot(name: string): boolean {
  return /\bbot$/i.test(name) || spelledRole(name)?.role === "bot";
}

/** The speakers: up to the first colon, or the second where a name has one in it each time. */
function namesOf(turns: readonly string[], agents: readonly string[]): readonly string[] {
  const known = new Set(agents);
  const second = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const said of turns) {
    if (knownSpeaker(said, known) !== null) continue;
    const [name, rest] = cut(said);
    if (name === null) continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    second.set(name, (second.get(name) ?? new Set()).add(cut(rest)[0] ?? ""));
  }
  return [...counts].map(([name, count]) => {
    const [more = "", ...others] = second.get(name)!;
    return count > 1 && others.length === 0 && more !== "" ? `${name}: ${more}` : name;
  });
}

interface Sides {
  /** The speaker of a turn, null where none is named, and the text. */
  split(said: string): { readonly name: string | null; readonly text: string };
  of(name: string): RoleReading | null;
}

function sidesOf(agents: readonly string[], strangers: readonly string[]): Sides {
  const known = new Set([...agents, ...strangers]);
  const isAgent = new Set(agents.map(nameKey));
  const isOpen = agents.length === 0;
  const spelled = (name: string) => (isBot(name) ? BOT : spelledRole(name));
  // Without a header, a visitor who goes by that word shows who the other one is.
  const others = strangers.filter((name) => spelled(name) === null);
  const hasVisitor = strangers.some((name) => spelled(name)?.role === "customer");
  return {
    split(said) {
      const name = knownSpeaker(said, known);
      if (name !== null) return { name, text: said.slice(name.length + 1).trim() };
      const [first, rest] = cut(said);
      return { name: first, text: rest };
    },
    of(name) {
      if (isAgent.has(nameKey(name))) return isBot(name) ? BOT : AGENT;
      const reading = spelled(name);
      if (reading !== null) return reading;
      if (!isOpen) return CUSTOMER;
      return hasVisitor && others.length === 1 ? AGENT : null;
    },
  };
}

const BOT: RoleReading = { role: "bot", private: false };
const AGENT: RoleReading = { role: "agent", private: false };
const CUSTOMER: RoleReading = { role: "customer", private: false };

const LONGEST_NAME = 80;
const LONGEST_KNOWN = 200;

/** The longest of the names that a turn begins with. */
function knownSpeaker(said: string, known: ReadonlySet<string>): string | null {
  const start = said.slice(0, LONGEST_KNOWN + 1);
  for (let at = start.lastIndexOf(":"); at > 0; at = start.lastIndexOf(":", at - 1))
    if (known.has(start.slice(0, at))) return start.slice(0, at);
  return null;
}

function cut(said: string): readonly [name: string | null, rest: string] {
  const at = said.slice(0, LONGEST_NAME + 1).search(/:(?:\s|$)/);
  return at < 1 ? [null, said.trim()] : [said.slice(0, at).trim(), said.slice(at + 1).trim()];
}
