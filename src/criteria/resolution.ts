import { z } from "zod";
import { type Cue, criterionType, type Scene } from "../model/criterion.js";
import type { Evidence, Outcome } from "../model/evaluation.js";
import { byMessage, cueList, type Found, finder } from "./sayings.js";

const cues = cueList.default([]);
const share = (value: number) => z.number().min(0).max(1).default(value);

const options = z
  .object({
    customer: z
      .object({
        leaves: cues.describe("Gives up, or goes elsewhere."),
        objects: cues.describe("It is not settled after all."),
        confirms: cues.describe("It works, it is settled."),
        complains: cues.describe("Anger or disappointment."),
        content: cues.describe("Thanks and praise: they settle it where nothing was left open."),
      })
      .strict(),
    agent: z
      .object({
        completes: cues.describe("Has done it, or it is done."),
        promises: cues.describe("Will do it, or somebody will."),
        asks: cues.describe("Needs something from the customer first, or gives a step to try."),
        declines: cues.describe("Can't, or won't."),
        closes: cues.describe("Ends the conversation."),
      })
      .strict(),
    except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
    values: z
      .object({
        confirmed: share(1),
        completed: share(0.85),
        answered: share(0.7),
        promised: share(0.45),
        informed: share(0.4),
        asked: share(0.35),
        open: share(0.3),
        acknowledged: share(0.15),
        declined: share(0.1),
        complaint: share(0.05),
        objected: share(0.05),
        left: share(0),
      })
      .strict()
      .prefault({})
      .describe("The value of each state at the end."),
  })
  .strict();
type Options = z.output<typeof options>;

/** Where the matter stands, and what that is as an outcome. */
const STATES = {
  /** Nobody has asked anything. */
  untouched: "unclear",
  /** The customer asks and waits. */
  open: "pending",
  /** The customer complains and waits. */
  complaint: "unresolved",
  /** The customer only thanks or praises. */
  praise: "resolved",
  /** The agent has said something to it, and it stood. */
  answered: "resolved",
  /** The agent has said something to a complaint, and done nothing. */
  acknowledged: "unresolved",
  /** The agent needs something, or gave a step to try. */
  asked: "pending",
  /** The customer gave it. */
  informed: "pending",
  promised: "pending",
  completed: "resolved",
  declined: "unresolved",
  confirmed: "resolved",
  /** The customer says that it is not settled. */
  objected: "unresolved",
  left: "unresolved",
} as const satisfies Record<string, Outcome>;
type State = keyof typeof STATES;

type Heard = keyof Options["customer"] | "question" | "statement";
type Said = keyof Options["agent"] | "question" | "statement";
type Steps<Signal extends string> = Readonly<Partial<Record<Signal, State>>>;

/** Before an agent has spoken, a customer's message says what the matter is. */
const FIRST: Steps<Heard> = {
  leaves: "complaint",
  objects: "complaint",
  complains: "complaint",
  confirms: "praise",
  content: "praise",
  question: "open",
  statement: "open",
};

/** Where a customer's message leads from a state; from a state that is not named, or by a signal that is not, nowhere. */
const HEARD: Readonly<Partial<Record<State, Steps<Heard>>>> = {
  untouched: FIRST,
  open: { leaves: "complaint", objects: "complaint", complains: "complaint", confirms: "confirmed" },
  complaint: { confirms: "confirmed" },
  praise: { ...FIRST, statement: "praise" },
  answered: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", content: "confirmed", question: "open" }, // biome-ignore format: a table
  acknowledged: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", content: "confirmed", question: "open" }, // biome-ignore format: a table
  completed: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", content: "confirmed", question: "open" }, // biome-ignore format: a table
  confirmed: { leaves: "left", objects: "objected", complains: "objected", question: "open" },
  asked: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", question: "open", statement: "informed" }, // biome-ignore format: a table
  informed: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", question: "open" },
  promised: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", question: "open" },
  declined: { leaves: "left", objects: "objected", complains: "objected", confirms: "confirmed", question: "open" },
  objected: { leaves: "left", confirms: "confirmed", question: "open" },
};

const DEEDS: Steps<Said> = { completes: "completed", promises: "promised", asks: "asked", declines: "declined" };

/** Where an agent's message leads from a state. */
const SAID: Readonly<Partial<Record<State, Steps<Said>>>> = {
  open: { ...DEEDS, question: "asked", statement: "answered", closes: "answered" },
  informed: { ...DEEDS, question: "asked", statement: "answered", closes: "answered" },
  complaint: { ...DEEDS, question: "asked", statement: "acknowledged", closes: "acknowledged" },
  objected: { ...DEEDS, question: "asked", statement: "acknowledged", closes: "acknowledged" },
  acknowledged: DEEDS,
  asked: DEEDS,
  promised: { ...DEEDS, question: "asked" },
  declined: { ...DEEDS, question: "asked" },
  answered: DEEDS,
  completed: DEEDS,
  confirmed: { completes: "confirmed" },
  praise: { promises: "answered", statement: "answered", closes: "answered", completes: "answered" },
  left: { completes: "completed", promises: "promised" },
};

export const resolution = criterionType<Options>({
  type: "resolution",
  description: "The state at the end: confirmed, completed, answered, promised, asked, declined …; fills `outcome`.",
  readsText: true,
  options: options as unknown as z.ZodType<Options>,
  examples: [
    {
      options: { customer: { content: ["thanks"] }, agent: { completes: ["i have refunded"] } },
      transcript: "customer: I was charged twice.\nagent: I've refunded it.\ncustomer: Thanks!",
      value: 1,
    },
    {
      options: { customer: { content: ["thanks"] }, agent: { promises: ["we will look into"] } },
      transcript: "customer: I was charged twice.\nagent: We'll look into it.\ncustomer: Thanks.",
      value: 0.45,
    },
    { options: { customer: {}, agent: {} }, transcript: "agent: Anybody there?", value: null },
  ],
  bind({ customer, agent, except, values }, lists) {
    const heard = signals(customer);
    const said = signals(agent);
    const findHeard = finder(heard.cues, { by: "customer", except }, lists);
    const findSaid = finder(said.cues, { by: "agent", except }, lists);
    return {
      facts: { outcome: "unclear" },
      judge(scene: Scene) {
        const found = byMessage([
          ...findHeard(scene, scene.messages("customer")),
          ...findSaid(scene, scene.messages("agent")),
        ]);
        let state: State = "untouched";
        let evidence: readonly Evidence[] = [];
        for (const number of scene.messages("any")) {
          const { role, text } = scene.conversation.messages[number]!;
          if (role !== "customer" && role !== "agent") continue;
          const here = found.get(number) ?? [];
          const [signal, by] = role === "customer" ? hear(here, heard.names, text) : say(here, said.names, text);
          const steps: Steps<string> | undefined = role === "customer" ? HEARD[state] : SAID[state];
          const next: State = steps?.[signal] ?? state;
          const confirms = next === "confirmed" && state !== "confirmed";
          if (confirms || next !== state || (by !== null && steps?.[signal] === state)) {
            const shown = by === null ? whole(number, text) : [by];
            evidence = confirms ? [...evidence, ...shown] : shown;
          }
          state = next;
        }
        const agentSpoke = scene.messages("agent").length > 0;
        const outcome = state === "open" && !agentSpoke ? "unresolved" : STATES[state];
        if (state === "untouched") return { status: "not-applicable", reason: "nothing was asked", facts: { outcome } };
        return {
          status: "scored",
          value: state === "praise" ? values.answered : values[state],
          evidence,
          facts: { outcome },
        };
      },
    };
  },
});

/** What a customer's message says: its strongest signal, in the order of the options; else whether it asks. */
function hear(found: readonly Found[], names: readonly string[], text: string): readonly [Heard, Found | null] {
  let best: Found | null = null;
  // Cues are numbered list by list, the strongest list first; of one list, the last find counts.
  for (const one of found) {
    if (best === null || names.indexOf(names[one.index]!) <= names.indexOf(names[best.index]!)) best = one;
  }
  const name = best === null ? null : (names[best.index] as Heard);
  if (asks(text) && (name === null || name === "content")) return ["question", null];
  return name === null ? ["statement", null] : [name, best];
}

/** What an agent's message says: the last signal that says how things stand; a goodbye counts only without one. */
function say(found: readonly Found[], names: readonly string[], text: string): readonly [Said, Found | null] {
  const by = found.findLast(({ index }) => names[index] !== "closes") ?? null;
  if (by !== null) return [names[by.index] as Said, by];
  if (found.length > 0) return ["closes", found.at(-1)!];
  return [asks(text) ? "question" : "statement", null];
}

function signals(given: Readonly<Record<string, readonly Cue[]>>) {
  const entries = Object.entries(given);
  return {
    cues: entries.flatMap(([, list]) => list),
    names: entries.flatMap(([name, list]) => list.map(() => name)),
  };
}

/** A question mark near the end: what comes last is what awaits an answer. */
function asks(text: string): boolean {
  return /[?？]\s*(?:$|[^\w\s]|\s\p{Lu})/u.test(text.slice(-400));
}

/** The message's first words, where no cue but its place in the conversation counts. */
function whole(message: number, text: string): readonly Evidence[] {
  const start = text.length - text.trimStart().length;
  const most = Math.min(text.trimEnd().length, start + 48);
  const space = most < text.length ? text.lastIndexOf(" ", most) : most;
  const end = space > start ? space : most;
  return end > start ? [{ message, start, end, cue: "the last word on it" }] : [];
}
