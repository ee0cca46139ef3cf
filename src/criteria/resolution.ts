import { z } from "zod";
import { type Cue, criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { type Heading, hear, isWrong, type Matter, type Sign, say } from "./resolution/signals.js";
import { HEARD, type Heard, OUTCOME, SAID, type Said, type State } from "./resolution/states.js";
import { beginning, byMessage, cueList, finder } from "./sayings.js";

const cues = cueList.default([]);
const share = (value: number) => z.number().min(0).max(1).default(value);
const shade = (value: number) => z.number().min(-1).max(1).default(value);

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
      .strict()
      .describe("What the customer says; each list is one thing that it can mean for the matter."),
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
        regrets: cues.describe("Apologises, so something is wrong; a message that does no more answers nothing."),
        soothes: cues.describe("Takes a comment: a message that does no more is no remedy."),
        closes: cues.describe("Ends the conversation."),
      })
      .strict()
      .describe("What the agent says; each list is one thing that it can mean for the matter."),
    except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
    values: z
      .object({
        confirmed: share(0.9).describe("The customer says that it works."),
        completed: share(0.75).describe("The agent has done it."),
        thanked: share(0.75).describe("The customer thanks for an answer."),
        answered: share(0.6).describe("The agent has said something to it, and it stood."),
        questioned: share(0.45).describe("The agent has a question."),
        asked: share(0.4).describe("The agent needs something from the customer."),
        advised: share(0.4).describe("The agent gave something to try, and nobody has said that it helped."),
        given: share(0.4).describe("The customer gave what was asked for, or is about to try it."),
        promised: share(0.4).describe("The agent will do it, or somebody will."),
        open: share(0.35).describe("The customer asks and waits."),
        acknowledged: share(0.25).describe("The agent has said something to a complaint, and done nothing."),
        declined: share(0.25).describe("The agent can't, or won't."),
        reopened: share(0.15).describe("The customer asks on after an answer."),
        abandoned: share(0.1).describe("The agent has ended it for want of a reply."),
        complaint: share(0.05).describe("The customer complains and waits."),
        objected: share(0.05).describe("The customer says that it is not settled."),
        left: share(0).describe("The customer gives up, or goes elsewhere."),
      })
      .strict()
      .prefault({})
      .describe("The value of each state at the end."),
    shades: z
      .object({
        thanks: shade(0.12).describe("The customer's last message thanks or praises."),
        celebrates: shade(0.18).describe("The agent was glad that it is settled."),
        troubles: shade(-0.15).describe("Something was wrong, not just unknown."),
        declines: shade(-0.1).describe("The agent refused something."),
      })
      .strict()
      .prefault({})
      .describe("What moves the value, within 0 and 1."),
  })
  .strict();
type Options = z.output<typeof options>;
type Signal = Heard | Said;

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
      value: 0.52,
    },
    { options: { customer: {}, agent: {} }, transcript: "agent: Anybody there?", value: null },
  ],
  bind({ customer, agent, except, values, shades }, lists) {
    const names = { customer: namesOf<Heard>(customer), agent: namesOf<Said>(agent) };
    const findHeard = finder(Object.values(customer).flat(), { by: "customer", except }, lists);
    const findSaid = finder(Object.values(agent).flat(), { by: "agent", except }, lists);
    return {
      facts: { outcome: "unclear" },
      judge(scene: Scene) {
        const found = byMessage([
          ...findHeard(scene, scene.messages("customer")),
          ...findSaid(scene, scene.messages("agent")),
        ]);
        const seen = new Set<Signal>();
        let state: State = "untouched";
        let last: Signal | null = null;
        let isTrouble = false;
        let isQuestion = false;
        let evidence: readonly Evidence[] = [];
        for (const number of scene.messages("any")) {
          const { role } = scene.conversation.messages[number]!;
          const text = scene.text(number);
          if (role !== "customer" && role !== "agent") continue;
          const isCustomer = role === "customer";
          const here = (found.get(number) ?? []).map((by): Sign => ({ by, name: names[role][by.index]! }));
          const matter: Matter = { isTrouble, isQuestion };
          const heading: Heading = isCustomer ? hear(here, text) : say(here, text, matter);
          const { name, by } = heading;
          const steps = (isCustomer ? HEARD : SAID)[state] as Readonly<Partial<Record<Signal, State>>> | undefined;
          const next: State = steps?.[name] ?? state;
          const confirms = next === "confirmed" && state !== "confirmed";
          if (confirms || next !== state || (by !== null && steps?.[name] === state)) {
            const shown = by ?? beginning(number, text, "the last word on it");
            evidence = [...(confirms ? evidence : []), ...(shown === null ? [] : [shown])];
          }
          state = next;
          seen.add(name);
          if (isCustomer) {
            last = name;
            isQuestion ||= name === "asks";
            isTrouble = state !== "confirmed" && (isTrouble || here.some(({ name }) => isWrong(name)));
            if (isTrouble) seen.add("troubles");
          }
        }
        const agentSpoke = scene.messages("agent").length > 0;
        const outcome = state === "open" && !agentSpoke ? "unresolved" : OUTCOME[state];
        if (state === "untouched") return { status: "not-applicable", reason: "nothing was asked", facts: { outcome } };
        let value = values[state === "praise" ? "answered" : state];
        if (last === "content") value += shades.thanks;
        for (const name of ["celebrates", "troubles", "declines"] as const) if (seen.has(name)) value += shades[name];
        return { status: "scored", value: Math.min(1, Math.max(0, value)), evidence, facts: { outcome } };
      },
    };
  },
});

/** For each cue of the lists, in their order, the signal that it gives. */
function namesOf<Name extends string>(given: Readonly<Record<string, readonly Cue[]>>): readonly Name[] {
  return Object.entries(given).flatMap(([name, list]) => list.map(() => name as Name));
}
