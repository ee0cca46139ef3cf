import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { parseDuration } from "../model/duration.js";
import type { Verdict } from "../model/evaluation.js";
import { NO_WAIT, waitEvidence, waitOf } from "./waits.js";

const duration = z
  .union([z.string(), z.number()])
  .transform((given, context) => {
    const milliseconds = parseDuration(String(given));
    if (milliseconds !== null) return milliseconds;
    context.addIssue({ code: "custom", message: "write a duration such as `90s`, `2m`, `1h` or `1d`" });
    return z.NEVER;
  })
  .meta({ examples: ["90s", "2m", "1h", "1d"] });

const options = z
  .object({
    measure: z
      .enum(["first-reply", "longest-wait"])
      .describe("The customer's wait for the first reply, or the longest of all."),
    bounds: z
      .record(
        z.string(),
        z
          .object({
            good: duration.describe("A wait of up to this long is worth 1."),
            bad: duration.describe("A wait of this long or longer is worth 0."),
          })
          .strict()
          .refine(({ good, bad }) => good < bad, "`good` must be shorter than `bad`"),
      )
      .refine((bounds) => Object.keys(bounds).length > 0, "name at least one channel, or `default`")
      .describe("By channel, `default` for all others: up to `good` is worth 1, from `bad` on 0, evenly between."),
  })
  .strict();
type Options = z.output<typeof options>;

export const timing = criterionType<Options>({
  type: "timing",
  description: "How long the customer waited for the agent.",
  readsText: false,
  options: options as z.ZodType<Options>,
  examples: [
    {
      options: { measure: "first-reply", bounds: { default: { good: "1m", bad: "10m" } } },
      transcript: "customer: Hello?\nagent +30s: Hi.",
      value: 1,
    },
    {
      options: { measure: "longest-wait", bounds: { default: { good: "1m", bad: "3m" } } },
      transcript: "customer: Hello?\nagent +30s: Hi.\ncustomer +10s: It broke.\nagent +2m: Oh.",
      value: 0.5,
    },
    {
      options: { measure: "first-reply", bounds: { default: { good: "1m", bad: "10m" } } },
      transcript: "customer: Hello?\nagent: Hi.",
      value: null,
    },
  ],
  bind({ measure, bounds }) {
    const byChannel = new Map(Object.entries(bounds).map(([channel, limits]) => [channel.toLowerCase(), limits]));
    return {
      judge(scene: Scene): Verdict {
        const { channel } = scene.conversation;
        const limits = byChannel.get(channel?.toLowerCase() ?? "") ?? byChannel.get("default");
        if (!limits) return { status: "not-applicable", reason: `no bounds for the channel ${channel ?? "(unknown)"}` };
        const wait = waitOf(scene, measure);
        if (wait === null) return { status: "not-applicable", reason: NO_WAIT };
        const value = (limits.bad - wait.milliseconds) / (limits.bad - limits.good);
        return {
          status: "scored",
          value: Math.min(1, Math.max(0, value)),
          evidence: waitEvidence(scene, measure, wait),
        };
      },
    };
  },
});
