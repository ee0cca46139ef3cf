import { z } from "zod";
import { type Check, criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { byMessage, candidates, cueList, type Found, finder, renamed } from "./sayings.js";

const options = z
  .object({
    made: cueList.describe("The agent moves the customer on: person, team, company, channel, form, phone line."),
    asked: cueList.optional().describe("The customer asks for somebody else; refused unless it is made or granted."),
    proposed: cueList.optional().describe("The customer proposes another channel; counts where the agent grants it."),
    granted: cueList.optional().describe("How the agent says yes, in the next message, to what was asked or proposed."),
    announced: cueList.optional().describe("How the system says, after an agent has written, that another takes over."),
    except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
    base: z.number().min(0).max(1).default(0.3).describe("The value of a bare hand-off: where to go, nothing more."),
    signs: z
      .array(
        z
          .object({
            name: z.string().describe("What evidence calls it."),
            add: z.number().min(-1).max(1).describe("What it adds to the value; below 0 it takes away."),
            any: cueList.describe("One of these is enough."),
            except: cueList.optional().describe("Longer phrases that take a cue's place without counting."),
            times: z.number().int().min(1).default(1).describe("In so many messages at least."),
          })
          .strict(),
      )
      .default([])
      .describe("What makes it better or worse, looked for in that message, the agent's one before and the one after."),
  })
  .strict();
type Options = z.output<typeof options>;

const NO_HAND_OFF = "no hand-off";

export const handOff = criterionType<Options>({
  type: "hand-off",
  description: "Does the agent pass the customer on, and how well; fills `outcome`, `agent` and `reason`.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { made: ["transfer you to"] }, transcript: "agent: I'll transfer you to billing.", value: 0.3 },
    {
      options: { made: ["transfer you to"], signs: [{ name: "why", add: 0.4, any: ["because"] }] },
      transcript: "agent: I'll transfer you to billing because they can see the invoice.",
      value: 0.7,
    },
    {
      options: { made: ["transfer you to"], asked: ["your manager"] },
      transcript: "customer: Get me your manager.\nagent: No.",
      value: 0,
    },
    {
      options: { made: ["transfer you to"] },
      transcript: "agent Bo: One moment.\nagent Ida: Hi, Ida here.",
      value: 0.3,
    },
    {
      options: { made: ["transfer you to"], proposed: ["by phone"], granted: ["of course"] },
      transcript: "customer: Can we do this by phone?\nagent: Of course.",
      value: 0.3,
    },
    {
      options: { made: ["transfer you to"], announced: ["moved to"] },
      transcript: "agent: One moment.\nsystem: Moved to Billing",
      value: 0.3,
    },
    { options: { made: ["transfer you to"] }, transcript: "customer: Hi\nagent: Hello", value: null },
  ],
  bind({ made, asked, proposed, granted, announced, except, base, signs }, lists): Check {
    const findMade = finder(made, { by: "agent", except }, lists);
    const findAsked = asked && finder(asked, { by: "customer" }, lists);
    const findProposed = proposed && finder(proposed, { by: "customer" }, lists);
    const findGranted = granted && finder(granted, { by: "agent" }, lists);
    const findAnnounced = announced && finder(announced, { by: "system", except }, lists);
    const findSigns = signs.map((sign) => ({
      add: sign.add,
      times: sign.times,
      find: finder(renamed(sign.any, sign.name), { by: "agent", except: sign.except }, lists),
    }));

    const moment = (scene: Scene): Moment => {
      const spoken = scene.messages("agent");
      const found = findMade(scene, spoken);
      if (found.length > 0) return moved(scene, found);
      const taken = takeOver(scene, spoken) ?? assigned(scene, spoken);
      if (taken !== null) return taken;
      const listened = scene.messages("customer");
      const wishes = [findAsked, findProposed].flatMap((find) => find?.(scene, listened) ?? []);
      const answer = answerTo(wishes, spoken, findGranted?.(scene, spoken) ?? []);
      if (answer !== null) return moved(scene, [answer.wish, answer.yes], answer.yes.message);
      const wish = findAsked?.(scene, listened)[0];
      const heard = wish !== undefined && spoken.at(-1)! > wish.message;
      return heard ? { outcome: "refused", evidence: [wish], agent: author(scene, spoken.at(-1)!) } : NONE;
    };

    /** The system says that the conversation goes to somebody else; what it says before an agent writes is no hand-off. */
    const assigned = (scene: Scene, spoken: readonly number[]): Moment | null => {
      const events = scene.messages("system").filter((number) => number > spoken[0]!);
      const found = findAnnounced?.(scene, events)[0];
      if (found === undefined) return null;
      const last = spoken.findLast((number) => number < found.message)!;
      return { outcome: "handoff", evidence: [found], agent: author(scene, last) };
    };

    return {
      facts: { outcome: "none", reason: NO_HAND_OFF, agent: null },
      judge(scene: Scene) {
        const { outcome, evidence, agent } = moment(scene);
        if (outcome === "none") {
          const reason = scene.messages("agent").length === 0 ? "no agent message" : NO_HAND_OFF;
          return { status: "not-applicable", reason, facts: { outcome, reason, agent } };
        }
        const facts = { outcome, reason: null, agent };
        if (outcome === "refused") return { status: "scored", value: 0, evidence, facts };
        const around = candidates({ by: "agent", near: 1 }, scene, [
          ...new Set(evidence.map(({ message }) => message)),
        ]);
        let value = base;
        const shown: (readonly Found[])[] = [];
        for (const { add, times, find } of findSigns) {
          const found = "none" in around ? [] : find(scene, around.messages);
          if (byMessage(found).size < times) continue;
          value += add;
          shown.push(found);
        }
        return {
          status: "scored",
          value: Math.min(1, Math.max(0, value)),
          evidence: [...evidence, ...shown.flat()],
          facts,
        };
      },
      occasion(scene: Scene) {
        const { outcome, evidence } = moment(scene);
        return outcome === "handoff" ? { met: true, evidence } : { met: false, reason: NO_HAND_OFF };
      },
    };
  },
});

interface Moment {
  readonly outcome: "none" | "handoff" | "refused";
  readonly evidence: readonly Evidence[];
  readonly agent: string | null;
}

const NONE: Moment = { outcome: "none", evidence: [], agent: null };

/** The first of the wishes that the agent's next message grants, with the words that grant it. */
function answerTo(
  wishes: readonly Found[],
  spoken: readonly number[],
  grants: readonly Found[],
): { readonly wish: Evidence; readonly yes: Evidence } | null {
  const granted = byMessage(grants);
  let next = 0;
  for (const wish of wishes.toSorted((a, b) => a.message - b.message)) {
    while (next < spoken.length && spoken[next]! <= wish.message) next++;
    const yes = granted.get(spoken[next] ?? -1)?.[0];
    if (yes !== undefined) return { wish, yes };
  }
  return null;
}

/** A hand-off shown by this evidence, made in the message of this number. */
function moved(scene: Scene, evidence: readonly Evidence[], by = evidence[0]!.message): Moment {
  return { outcome: "handoff", evidence, agent: author(scene, by) };
}

/** The first message in which another agent writes than before: a hand-off that nobody announced. */
function takeOver(scene: Scene, spoken: readonly number[]): Moment | null {
  let writer: string | null = null;
  for (const number of spoken) {
    const name = author(scene, number);
    const { text } = scene.conversation.messages[number]!;
    if (name !== null && writer !== null && name !== writer && text.trim() !== "") {
      const start = text.length - text.trimStart().length;
      const line = text.indexOf("\n", start);
      const end = line > start ? line : text.length;
      const evidence = [{ message: number, start, end, cue: "another agent takes over" }];
      return { outcome: "handoff", evidence, agent: writer };
    }
    writer = name ?? writer;
  }
  return null;
}

function author(scene: Scene, number: number): string | null {
  return scene.conversation.messages[number]?.author ?? null;
}
