import { z } from "zod";
import { type Cue, criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { HEARD, type Heard, OUTCOME, SAID, type Said, type State } from "./resolution-states.js";
import { beginning, byMessage, cueList, type Found, finder } from "./sayings.js";

const cues = cueList.default([]);
const share = (value: number) => z.number().min(0).max(1).default(value);

const options = z
  .object({
    customer: z
      .object({
        leaves: cues.describe("Gives up, or goes elsewhere."),
        objects: cues.describe("It is not settled after all."),
        confirms: cues.describe("It works, it is settled."),
        gives: cues.describe("Has given or done what was asked for."),
        complains: cues.describe("Anger or disappointment."),
        troubles: cues.describe("Something is wrong: what an untested piece of advice does not settle."),
        tries: cues.describe("Will do it, or waits."),
        asks: cues.describe("Wants to know or to have something; a question mark says so too."),
        content: cues.describe("Thanks and praise: they settle it where nothing was left open."),
      })
      .strict(),
    agent: z
      .object({
        completes: cues.describe("Has done it, or it is done."),
        celebrates: cues.describe("Is glad that it is settled."),
        promises: cues.describe("Will do it, or somebody will."),
        asks: cues.describe("Needs something from the customer first."),
        advises: cues.describe("Gives the customer something to try, or a place to go."),
        declines: cues.describe("Can't, or won't."),
        abandons: cues.describe("Ends the conversation for want of a reply."),
        holds: cues.describe("Greets, or asks for a moment: a message that does no more changes nothing."),
        soothes: cues.describe("Apologises, or takes a comment: a message that does no more answers nothing."),
        closes: cues.describe("Ends the conversation."),
      })
      .strict(),
    except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
    values: z
      .object({
        confirmed: share(1),
        completed: share(0.85),
        thanked: share(0.9),
        answered: share(0.7),
        promised: share(0.45),
        given: share(0.4),
        asked: share(0.35),
        questioned: share(0.4),
        advised: share(0.35),
        open: share(0.3),
        reopened: share(0.2),
        acknowledged: share(0.15),
        abandoned: share(0.15),
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
        let isTrouble = false;
        let evidence: readonly Evidence[] = [];
        for (const number of scene.messages("any")) {
          const { role, text } = scene.conversation.messages[number]!;
          if (role !== "customer" && role !== "agent") continue;
          const here = found.get(number) ?? [];
          const [signal, by]: readonly [string, Found | null] =
            role === "customer" ? hear(here, heard.names, text) : say(here, said.names, text, isTrouble);
          const steps: Readonly<Partial<Record<string, State>>> | undefined =
            role === "customer" ? HEARD[state] : SAID[state];
          const next: State = steps?.[signal] ?? state;
          const confirms = next === "confirmed" && state !== "confirmed";
          if (confirms || next !== state || (by !== null && steps?.[signal] === state)) {
            const shown = by ?? beginning(number, text, "the last word on it");
            evidence = [...(confirms ? evidence : []), ...(shown === null ? [] : [shown])];
          }
          state = next;
          if (role === "customer")
            isTrouble =
              state !== "confirmed" && (isTrouble || here.some(({ index }) => TROUBLES.has(heard.names[index]!)));
        }
        const agentSpoke = scene.messages("agent").length > 0;
        const outcome = state === "open" && !agentSpoke ? "unresolved" : OUTCOME[state];
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

/** What tells that something is wrong, rather than that somebody wants to know something. */
const TROUBLES: ReadonlySet<string> = new Set(["objects", "complains", "troubles"]);

/** Of two signals in a customer's message the one of the lower rank counts; of one rank, the later. */
const RANK: Readonly<Record<string, number>> = { leaves: 0, objects: 1, confirms: 1, gives: 2, complains: 3, troubles: 4, tries: 5, asks: 6, content: 7 }; // biome-ignore format: a table

/** What a question mark in the same message outweighs. */
const UNASKED: ReadonlySet<Heard> = new Set(["troubles", "tries", "content"]);

/** What a customer's message says: its strongest signal, else whether it asks. */
function hear(found: readonly Found[], names: readonly string[], text: string): readonly [Heard, Found | null] {
  let best: Found | null = null;
  const rank = ({ index }: Found) => RANK[names[index]!]!;
  for (const one of found) {
    if (names[one.index] === "confirms" && /^[^.!?\n]*\?/.test(text.slice(one.end))) continue;
    if (best === null || rank(one) <= rank(best)) best = one;
  }
  const name = best === null ? null : (names[best.index] as Heard);
  if (name !== null && !UNASKED.has(name)) return [name, best];
  return asks(text) ? ["asks", null] : [name ?? "statement", best];
}

/** Signals that count only where the message says little else, the strongest first. */
const FILLERS = ["soothes", "holds", "closes"] as const;
/** So many characters in sentences without a filler are something else. */
const LITTLE = 40;
/** A longer sentence says something beside its filler. */
const LONG = 140;

/**
 * What an agent's message says: the last signal that says how things stand, a deed rather than what it entails. Advice is
 * the answer where nothing is wrong.
 */
function say(
  found: readonly Found[],
  names: readonly string[],
  text: string,
  isTrouble: boolean,
): readonly [Said, Found | null] {
  const named = (...wanted: readonly string[]) => found.filter(({ index }) => wanted.includes(names[index]!));
  const fillers = named(...FILLERS);
  const deeds = named("completes");
  const signs = found.filter(
    (one) => !fillers.includes(one) && (deeds.length === 0 || names[one.index] !== "promises"),
  );
  const by = signs.at(-1);
  if (by !== undefined) {
    const name = names[by.index] as Said;
    return [name === "advises" && !isTrouble ? "statement" : name, by];
  }
  if (fillers.length > 0 && saysLittle(text, fillers)) {
    const name = FILLERS.find((filler) => fillers.some(({ index }) => names[index] === filler))!;
    return [
      name === "soothes" && !isTrouble ? "statement" : name,
      fillers.findLast(({ index }) => names[index] === name)!,
    ];
  }
  if (named("closes").length === 0 && asks(text)) return ["question", null];
  return [text.replace(/@\S+/g, "").trim().length < LITTLE ? "remark" : "statement", null];
}

/** Is there little in the message but sentences with these? */
function saysLittle(text: string, found: readonly Found[]): boolean {
  let rest = 0;
  for (const { index, 0: sentence } of text.matchAll(/[^.!?\n]+[.!?\n]*/g)) {
    const end = index + sentence.length;
    const isFiller = sentence.length <= LONG && found.some((one) => one.start < end && one.end > index);
    if (!isFiller) rest += sentence.trim().length;
  }
  return rest < LITTLE;
}

function signals(given: Readonly<Record<string, readonly Cue[]>>) {
  const entries = Object.entries(given);
  return {
    cues: entries.flatMap(([, list]) => list),
    names: entries.flatMap(([name, list]) => list.map(() => name)),
  };
}

/** A question of two words or more near the end: what comes last is what awaits an answer. */
function asks(text: string): boolean {
  return /[^\s?？.!]\s+[^\s?？.!]+\s*[?？]+\s*(?:$|[^\w\s]|\s\p{Lu})/u.test(text.slice(-400));
}
