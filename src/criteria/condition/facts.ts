import { Duration } from "@marcbachmann/cel-js/evaluator";
import { type Conversation, ROLES, spanOf } from "../../model/conversation.js";
import type { Scene } from "../../model/criterion.js";
import { type Measure, NO_WAIT, waitOf } from "../waits.js";

/** A fact of a conversation, as expressions name it. */
interface Fact {
  /** Its type in CEL, or those of its fields. */
  readonly type: string | Readonly<Record<string, string>>;
  /** Null where the export does not say. */
  read(scene: Scene): unknown;
  /** Why it is not known, where "no … in the export" does not say it. */
  readonly unknown?: string;
}

/** Texts that are codes rather than names; expressions see them in lower case. */
export const CODES: ReadonlySet<string> = new Set(["channel", "language", "status", "tags"]);

/** So many entries of a list are looked at; more are no tags, and would cost time. */
const MOST_ENTRIES = 1000;

const TIME = "google.protobuf.Timestamp";
const DURATION = "google.protobuf.Duration";

type Text = "channel" | "language" | "status" | "team" | "site" | "subject" | "agent" | "customer";
const text = (name: Text): Fact => ({
  type: "string",
  read: ({ conversation }) => (CODES.has(name) ? conversation[name]?.toLowerCase() : conversation[name]) ?? null,
});
const number = (name: "csat" | "reopens"): Fact => ({
  type: "double",
  read: ({ conversation }) => conversation[name],
});
const list = (read: (conversation: Conversation) => readonly string[]): Fact => ({
  type: "list<string>",
  read: ({ conversation }) => read(conversation),
});
const time = (end: "start" | "end"): Fact => ({
  type: TIME,
  read: ({ conversation }) => {
    const span = spanOf(conversation);
    return span === null ? null : new Date(span[end]);
  },
  unknown: "no times in the export",
});
const wait = (measure: Measure): Fact => ({
  type: DURATION,
  read: (scene) => lasting(waitOf(scene, measure)?.milliseconds ?? null),
  unknown: NO_WAIT,
});

/** All facts by name. Durations are CEL's, so that nobody takes seconds for minutes. */
export const FACTS: Readonly<Record<string, Fact>> = {
  channel: text("channel"),
  language: text("language"),
  status: text("status"),
  team: text("team"),
  site: text("site"),
  subject: text("subject"),
  tags: list(({ tags }) => tags.map((tag) => tag.toLowerCase())),
  csat: number("csat"),
  reopens: number("reopens"),
  agent: text("agent"),
  agents: list(({ agents }) => agents),
  customer: text("customer"),
  messages: {
    type: Object.fromEntries([...ROLES, "all"].map((name) => [name, "int"])),
    read: (scene) =>
      Object.fromEntries([
        ...ROLES.map((role) => [role, BigInt(scene.messages(role).length)]),
        ["all", BigInt(scene.messages("any").length)],
      ]),
  },
  startedAt: time("start"),
  endedAt: time("end"),
  lasted: {
    type: DURATION,
    read: (scene) => {
      const times = timesOf(scene);
      return times.length === 0 ? null : lasting(times.at(-1)! - times[0]!);
    },
    unknown: "no times in the export",
  },
  firstReply: wait("first-reply"),
  longestWait: wait("longest-wait"),
  meta: { type: "map<string, dyn>", read: ({ conversation }) => filled(conversation.meta) },
};

/** The export does not say what an expression asks for. The message is the reason. */
export class UnknownFact extends Error {
  override readonly name = "UnknownFact";
}

/** The facts of one conversation, worked out when asked for; one that the export does not give throws `UnknownFact`. */
export class Facts extends Map<string, unknown> {
  readonly asked = new Set<string>();

  constructor(readonly scene: Scene) {
    super();
  }

  override get(name: string): unknown {
    const fact = Object.hasOwn(FACTS, name) ? FACTS[name] : undefined;
    if (fact === undefined) return undefined;
    this.asked.add(name);
    const value = fact.read(this.scene);
    if (value === null) throw new UnknownFact(fact.unknown ?? `no ${name} in the export`);
    if (Array.isArray(value) && value.length > MOST_ENTRIES)
      throw new UnknownFact(`more than ${MOST_ENTRIES} ${name} in the export`);
    return value;
  }
}

function timesOf({ conversation }: Scene): readonly number[] {
  return conversation.messages.flatMap(({ at }) => (at === null ? [] : [at]));
}

function lasting(milliseconds: number | null): Duration | null {
  return milliseconds === null ? null : Duration.fromMilliseconds(milliseconds);
}

/** Deeper than this, fields say nothing. */
const MOST_DEPTH = 8;

/** Fields with something in them (an empty cell says nothing), as CEL takes them whatever they are called. */
function filled(fields: Conversation["meta"], depth = 0): ReadonlyMap<string, unknown> {
  const said = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    if (value === null || value === undefined || (typeof value === "string" && value.trim() === "")) continue;
    if (typeof value !== "object" || Array.isArray(value)) said.set(name, value);
    else if (depth < MOST_DEPTH) said.set(name, filled(value as Conversation["meta"], depth + 1));
  }
  return said;
}
