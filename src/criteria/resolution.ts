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
        confirms: cues.describe("It works, it is settled."),
        content: cues.describe("Thanks and praise: they settle it where nothing was left open."),
        reopens: cues.describe("It is not settled after all."),
        leaves: cues.describe("Gives up, or goes elsewhere."),
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
        asked: share(0.35),
        open: share(0.25),
        declined: share(0.1),
        unresolved: share(0),
      })
      .strict()
      .prefault({})
      .describe("The value of each state at the end."),
  })
  .strict();
type Options = z.output<typeof options>;

/** Where the matter stands after a message. */
type State =
  | "untouched"
  | "open"
  | "answered"
  | "asked"
  | "promised"
  | "completed"
  | "declined"
  | "confirmed"
  | "unresolved";

const OUTCOMES: Readonly<Record<State, Outcome>> = {
  untouched: "unclear",
  open: "pending",
  answered: "resolved",
  asked: "pending",
  promised: "pending",
  completed: "resolved",
  declined: "unresolved",
  confirmed: "resolved",
  unresolved: "unresolved",
};

export const resolution = criterionType<Options>({
  type: "resolution",
  description: "The state at the end: confirmed, completed, answered, promised, asked, declined; fills `outcome`.",
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
    const heard = signals(customer, except ?? [], "customer");
    const said = signals(agent, except ?? [], "agent");
    const findHeard = finder(heard.cues, heard.where, lists);
    const findSaid = finder(said.cues, said.where, lists);
    return {
      facts: { outcome: "unclear" },
      judge(scene: Scene) {
        let state: State = "untouched";
        let evidence: readonly Evidence[] = [];
        const all = byMessage([
          ...findHeard(scene, scene.messages("customer")),
          ...findSaid(scene, scene.messages("agent")),
        ]);
        for (const number of scene.messages("any")) {
          const { role, text } = scene.conversation.messages[number]!;
          if (role !== "customer" && role !== "agent") continue;
          const found = all.get(number) ?? [];
          const names = role === "customer" ? heard.names : said.names;
          const step: Step =
            role === "customer"
              ? afterCustomer(state, strongest(found, names, HEARD), asksSomething(text))
              : afterAgent(state, last(found, names), asksSomething(text));
          if (step.state !== state || step.by !== null) {
            evidence =
              step.by === null ? whole(number, text) : step.confirms ? [...evidence, bare(step.by)] : [bare(step.by)];
          }
          state = step.state;
        }
        const outcome = OUTCOMES[state];
        if (state === "untouched") return { status: "not-applicable", reason: "nothing was asked", facts: { outcome } };
        return { status: "scored", value: values[state], evidence, facts: { outcome } };
      },
    };
  },
});

interface Step {
  readonly state: State;
  /** The cue that led there, if one did. */
  readonly by: Found | null;
  /** It adds to what led there before. */
  readonly confirms?: boolean;
}

interface Signal {
  readonly name: string;
  readonly found: Found;
}

/** What a customer's message can say, the strongest first. */
const HEARD = ["leaves", "reopens", "confirms", "content"];

function afterCustomer(state: State, signal: Signal | null, question: boolean): Step {
  const by = signal?.found ?? null;
  switch (signal?.name) {
    case "leaves":
    case "reopens":
      return { state: state === "untouched" ? "open" : "unresolved", by };
    case "confirms":
      return { state: state === "untouched" ? "open" : "confirmed", by };
    case "content":
      if (question) return { state: "open", by: null };
      if (state === "untouched") return { state: "open", by };
      return ["answered", "completed", "confirmed"].includes(state)
        ? { state: "confirmed", by, confirms: true }
        : { state, by: null };
    default:
      if (state === "untouched" || state === "asked") return { state: "open", by: null };
      return question && state !== "unresolved" && state !== "declined"
        ? { state: "open", by: null }
        : { state, by: null };
  }
}

function afterAgent(state: State, signal: Signal | null, question: boolean): Step {
  const by = signal?.found ?? null;
  switch (signal?.name) {
    case "completes":
      return { state: "completed", by };
    case "promises":
      return { state: "promised", by };
    case "asks":
      return { state: "asked", by };
    case "declines":
      return { state: "declined", by };
    case "closes":
      return state === "open" || state === "asked"
        ? { state: state === "open" ? "answered" : state, by }
        : { state, by: null };
    default:
      if (state === "untouched") return { state, by: null };
      if (question) return { state: "asked", by: null };
      return { state: state === "open" ? "answered" : state, by: null };
  }
}

function strongest(found: readonly Found[], names: readonly string[], order: readonly string[]): Signal | null {
  let best: Signal | null = null;
  for (const one of found) {
    const name = names[one.index]!;
    if (best === null || order.indexOf(name) <= order.indexOf(best.name)) best = { name, found: one };
  }
  return best;
}

/** The last one that says how things stand; a goodbye counts only where there is nothing else. */
function last(found: readonly Found[], names: readonly string[]): Signal | null {
  const signals = found.map((one) => ({ name: names[one.index]!, found: one }));
  return signals.findLast(({ name }) => name !== "closes") ?? signals.at(-1) ?? null;
}

function signals(given: Readonly<Record<string, readonly Cue[]>>, except: readonly Cue[], by: "agent" | "customer") {
  const entries = Object.entries(given);
  return {
    cues: entries.flatMap(([, list]) => list),
    names: entries.flatMap(([name, list]) => list.map(() => name)),
    where: { by, except: [...except], even: [] },
  };
}

function asksSomething(text: string): boolean {
  return /[?？]\s*(?:$|[^\w\s]|\s\p{Lu})/u.test(text.slice(-400));
}

function bare({ message, start, end, cue }: Found): Evidence {
  return { message, start, end, cue };
}

/** The message as a whole, where no cue but its place in the conversation counts. */
function whole(message: number, text: string): readonly Evidence[] {
  const start = text.length - text.trimStart().length;
  const end = Math.min(text.trimEnd().length, start + 120);
  return end > start ? [{ message, start, end, cue: "the last word on it" }] : [];
}
