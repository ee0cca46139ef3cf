import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { cueList, finder, where } from "./sayings.js";

const options = z
  .object({
    customer: cueList.describe("The customer tells of an earlier contact about it."),
    opening: cueList.optional().describe("So does the customer with these, before an agent has spoken."),
    agent: cueList.optional().describe("The agent does."),
    except: where.shape.except,
  })
  .strict();
type Options = z.output<typeof options>;

export const contact = criterionType<Options>({
  type: "contact",
  description: "Is it the customer's first contact about it, as far as either side tells? Fills `repeatBefore`.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { customer: ["i called"] }, transcript: "customer: I called on Monday.\nagent: Oh.", value: 0 },
    {
      options: { customer: ["i called"], agent: ["my colleague told"] },
      transcript: "customer: It leaks.\nagent: As my colleague told you, it may.",
      value: 0,
    },
    { options: { customer: ["i called"] }, transcript: "customer: It leaks.\nagent: I called Ana.", value: 1 },
    {
      options: { customer: ["i called"], opening: ["i sent you a message"] },
      transcript: "customer: It leaks.\nagent: Send us a message.\ncustomer: I sent you a message.",
      value: 1,
    },
    { options: { customer: ["i called"] }, transcript: "agent: Anybody there?", value: null },
  ],
  bind({ customer, opening, agent, except }, lists) {
    const tells = finder(customer, { except, by: "customer", even: ["conditional"] }, lists);
    const opens = opening && finder(opening, { except, by: "customer", even: ["conditional"] }, lists);
    const knows = agent && finder(agent, { except, by: "agent" }, lists);
    return {
      facts: { repeatBefore: null },
      judge(scene: Scene) {
        const spoken = scene.messages("customer");
        if (spoken.length === 0) {
          return { status: "not-applicable", reason: "no customer message", facts: { repeatBefore: null } };
        }
        const replies = scene.messages("agent");
        const before = spoken.filter((number) => number < (replies[0] ?? Number.POSITIVE_INFINITY));
        const found = [...tells(scene, spoken), ...(opens?.(scene, before) ?? []), ...(knows?.(scene, replies) ?? [])];
        const evidence = found.sort((a, b) => a.message - b.message || a.start - b.start);
        return {
          status: "scored",
          value: found.length > 0 ? 0 : 1,
          evidence,
          facts: { repeatBefore: found.length > 0 },
        };
      },
    };
  },
});
