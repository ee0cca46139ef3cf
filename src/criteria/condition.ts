import { z } from "zod";
import type { Role } from "../model/conversation.js";
import { criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { type Answer, read } from "./condition/expression.js";
import { waitEvidence, waitOf } from "./waits.js";

const options = z
  .object({
    holds: z
      .string()
      .transform((source, context) => {
        const expression = read(source);
        if ("ask" in expression) return expression;
        const { what, offset } = expression;
        const place = offset > 0 ? ` (at character ${offset + 1})` : "";
        context.addIssue({ code: "custom", message: what + place, params: { offset } });
        return z.NEVER;
      })
      .describe(
        "An expression in CEL that is true or false. Facts: channel, language, status and tags (in lower case), team, " +
          "site, subject, agent, agents, customer, csat, reopens, messages.agent (customer, bot, system, all), startedAt, " +
          "endedAt (UTC), lasted, firstReply, longestWait (durations), meta (other fields of the export). known(csat): " +
          "does the export give it? Where a fact that decides is not given, the criterion does not apply.",
      ),
  })
  .strict();
type Options = z.output<typeof options>;

export const condition = criterionType<Options>({
  type: "condition",
  description: "A condition on facts of the conversation holds, written in CEL: channel, csat, tags, counts, times.",
  readsText: false,
  options: options as unknown as z.ZodType<Options>,
  examples: [
    {
      options: { holds: 'channel == "chat" && csat >= 4' },
      transcript: "channel: Chat\ncsat: 5\ncustomer: Hi\nagent: Hello",
      value: 1,
    },
    {
      options: { holds: 'firstReply <= duration("2m") || "vip" in tags' },
      transcript: "customer: Hello?\nagent +5m: Hi.",
      value: 0,
    },
    {
      options: { holds: "messages.agent <= 3 && startedAt.getHours() >= 9" },
      transcript: "customer: Hi\nagent +1m: Hello",
      value: 1,
    },
    { options: { holds: "known(csat) && csat < 3" }, transcript: "customer: Hi", value: 0 },
    { options: { holds: "csat >= 4" }, transcript: "customer: Hi", value: null },
  ],
  bind({ holds }) {
    const line = holds.source.trim().replace(/\s+/g, " ");
    const short = line.length > 80 ? `${line.slice(0, 79)}…` : line;
    return {
      judge(scene: Scene) {
        const answer = holds.ask(scene);
        if ("unknown" in answer) return { status: "not-applicable", reason: answer.unknown };
        return {
          status: "scored",
          value: answer.holds ? 1 : 0,
          evidence: shown(scene, answer),
          ...because(scene, answer, holds.source),
        };
      },
      occasion(scene: Scene) {
        const answer = holds.ask(scene);
        if ("unknown" in answer) return { met: false, reason: answer.unknown };
        return answer.holds ? { met: true, evidence: [] } : { met: false, reason: `not so: ${short}` };
      },
    };
  },
});

/** The short facts that were asked for, with their values; times and waits are told by the messages. */
function because(scene: Scene, { asked }: Answer, source: string): { readonly because?: string } {
  const { conversation } = scene;
  const told: string[] = [];
  for (const name of ["channel", "language", "status", "team", "site", "csat", "reopens"] as const)
    if (asked.has(name)) told.push(conversation[name] === null ? `no ${name}` : `${name} ${conversation[name]}`);
  if (asked.has("tags")) told.push(conversation.tags.length === 0 ? "no tags" : `tags ${conversation.tags.join(", ")}`);
  const counted = new Set(source.match(/(?<=\bmessages\s*\.\s*)(?:agent|customer|bot|system|all)\b/g));
  for (const role of asked.has("messages") ? counted : [])
    told.push(
      `${role === "all" ? "" : `${role} `}messages ${scene.messages(role === "all" ? "any" : (role as Role)).length}`,
    );
  return told.length === 0 ? {} : { because: told.join(", ") };
}

/** Of what was asked for, the replies that ended the waits; other facts stand in no message. */
function shown(scene: Scene, { asked }: Answer): readonly Evidence[] {
  return (["first-reply", "longest-wait"] as const).flatMap((measure) => {
    const wait = asked.has(measure === "first-reply" ? "firstReply" : "longestWait") ? waitOf(scene, measure) : null;
    return wait === null ? [] : waitEvidence(scene, measure, wait);
  });
}
