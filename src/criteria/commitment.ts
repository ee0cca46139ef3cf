import { z } from "zod";
import { type Check, criterionType, type Scene } from "../model/criterion.js";
import { promisesOf } from "./commitment/promises.js";
import { settle } from "./commitment/settle.js";
import { type SignFinders, signsOf } from "./commitment/signs.js";
import { cueList, finder } from "./sayings.js";

const told = z.strictObject({
  agent: cueList.optional().describe("In the agent's words."),
  customer: cueList.optional().describe("In the customer's words."),
  system: cueList.optional().describe("In the system's words."),
});
const worth = z.number().min(0).max(1);

const options = z
  .object({
    promises: cueList.describe(
      "The agent promises, where the same sentence names a time (within 20 minutes, by Friday, tomorrow noon; days and times " +
        "of day are UTC) or an amount (£12.50, 20%).",
    ),
    pauses: cueList
      .optional()
      .describe("The agent promises to be back, with a time; the agent's next message shows whether it was kept."),
    kept: told.prefault({}).describe("How agent or system say that it is done, or the customer that it came."),
    broken: told.prefault({}).describe("How agent, system or customer say that it was not."),
    except: cueList.optional().describe("Longer phrases that take the place of a promise's cue without counting."),
    values: z
      .strictObject({
        beaten: worth.default(1).describe("Kept in half of its time or less."),
        kept: worth.default(0.8).describe("Kept in time, or what was promised."),
        broken: worth.default(0).describe("Kept too late, or not at all."),
      })
      .prefault({})
      .describe("What a promise is worth."),
  })
  .strict();
type Options = z.output<typeof options>;

const example = {
  promises: ["i will", "you will have"],
  pauses: ["give me"],
  kept: { agent: ["i have (sent|refunded)"], customer: ["it arrived", "i got"] },
  broken: { customer: ["you said", "still nothing"] },
};

export const commitment = criterionType<Options>({
  type: "commitment",
  description: "Promises with a time or an amount, and whether the transcript shows them kept, beaten or broken.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    { options: example, transcript: "agent: I'll send it within 20 minutes.\nagent +5m: I have sent it.", value: 1 },
    { options: example, transcript: "agent: I'll send it within 20 minutes.\nagent +19m: I have sent it.", value: 0.8 },
    { options: example, transcript: "agent: I'll send it within 20 minutes.\nagent +1h: I have sent it.", value: 0 },
    { options: example, transcript: "agent: You will have it by Friday.\ncustomer +9d: Still nothing!", value: 0 },
    { options: example, transcript: "agent: I'll refund £12.50.\nagent: I have refunded the £12.50.", value: 0.8 },
    { options: example, transcript: "agent: I'll refund £12.50.\ncustomer: I got £10.", value: 0 },
    {
      options: example,
      transcript: "agent: Give me 5 minutes.\ncustomer +1s: Sure.\nagent +4m: Found it.",
      value: 0.8,
    },
    { options: example, transcript: "agent: I'll send it by Friday.\ncustomer +1m: Thanks.", value: null },
    { options: example, transcript: "agent: I will.\nagent +1m: I have sent it.", value: null },
  ],
  bind({ promises, pauses, kept, broken, except, values }, lists): Check {
    const find = finder(promises, { by: "agent", except }, lists);
    const findPauses = pauses === undefined ? null : finder(pauses, { by: "agent", except }, lists);
    const finders: SignFinders = Object.entries({ kept, broken }).flatMap(([says, told]) =>
      (["agent", "customer", "system"] as const).flatMap((by) => {
        const cues = told[by];
        return cues === undefined ? [] : { by, says: says as "kept" | "broken", find: finder(cues, { by }, lists) };
      }),
    );
    return {
      facts: { commitments: 0, kept: 0, beaten: 0, broken: 0 },
      judge(scene: Scene) {
        const made = promisesOf(scene, find, findPauses);
        const settled = made.length === 0 ? [] : settle(made, signsOf(scene, finders), scene);
        const many = (...fates: readonly string[]) => settled.filter(({ fate }) => fates.includes(fate)).length;
        const facts = {
          commitments: made.length,
          kept: many("kept", "beaten"),
          beaten: many("beaten"),
          broken: many("broken"),
        };
        if (settled.length === 0) return { status: "not-applicable", reason: whyNot(scene, made.length), facts };
        return {
          status: "scored",
          value: settled.reduce((sum, { fate }) => sum + values[fate], 0) / settled.length,
          evidence: settled.flatMap(({ promise, fate, evidence }) => [
            { ...promise.evidence, cue: `promise: ${promise.evidence.cue}` },
            ...evidence.map((piece) => ({ ...piece, cue: `${fate}: ${piece.cue}` })),
          ]),
          facts,
        };
      },
      occasion(scene: Scene) {
        const made = promisesOf(scene, find, findPauses);
        if (made.length === 0) return { met: false, reason: whyNot(scene, 0) };
        return { met: true, evidence: made.map(({ evidence }) => evidence) };
      },
    };
  },
});

function whyNot(scene: Scene, promises: number): string {
  if (promises > 0) return "the transcript does not show whether the promise was kept";
  return scene.messages("agent").length === 0 ? "no agent message" : "no promise with a time or an amount";
}
