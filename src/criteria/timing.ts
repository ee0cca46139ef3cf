import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { formatDuration, parseDuration } from "../model/duration.js";
import type { Verdict } from "../model/evaluation.js";

const duration = z.union([z.string(), z.number()]).transform((given, context) => {
  const milliseconds = parseDuration(String(given));
  if (milliseconds !== null) return milliseconds;
  context.addIssue({ code: "custom", message: "write a duration such as `90s`, `2m`, `1h` or `1d`" });
  return z.NEVER;
});

const options = z
  .object({
    measure: z
      .enum(["first-reply", "longest-wait"])
      .describe("The customer's wait for the first reply, or the longest of all."),
    bounds: z
      .record(
        z.string(),
        z
          .object({ good: duration, bad: duration })
          .strict()
          .refine(({ good, bad }) => good < bad, "`good` must be shorter than `bad`"),
      )
      .refine((bounds) => Object.keys(bounds).length > 0, "name at least one channel, or `default`")
      .describe("By channel, `default` for all others: up to `good` is worth 1, from `bad` on 0, evenly between."),
  })
  .strict();
type Options = z.output<typeof options>;

interface Wait {
  /** The number of the message that ends it. */
  readonly reply: number;
  /** Null where a time is unknown. */
  readonly milliseconds: number | null;
}

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
        const { channel, messages } = scene.conversation;
        const limits = byChannel.get(channel?.toLowerCase() ?? "") ?? byChannel.get("default");
        if (!limits) return { status: "not-applicable", reason: `no bounds for the channel ${channel ?? "(unknown)"}` };
        const all = waits(scene);
        const wait = measure === "first-reply" ? all[0] : longest(all);
        if (wait === undefined || wait.milliseconds === null)
          return { status: "not-applicable", reason: "no times, or no reply to the customer" };
        const value = (limits.bad - wait.milliseconds) / (limits.bad - limits.good);
        const end = firstLine(messages[wait.reply]!.text);
        const label = `${measure === "first-reply" ? "first reply" : "longest wait"}: ${formatDuration(wait.milliseconds)}`;
        return {
          status: "scored",
          value: Math.min(1, Math.max(0, value)),
          evidence: end === 0 ? [] : [{ message: wait.reply, start: 0, end, cue: label }],
        };
      },
    };
  },
});

function longest(waits: readonly Wait[]): Wait | undefined {
  return waits.reduce<Wait | undefined>(
    (a, b) => ((b.milliseconds ?? -1) > (a?.milliseconds ?? -1) ? b : a),
    undefined,
  );
}

/** From the first message of the customer that awaits an answer to the agent's next. */
function waits(scene: Scene): readonly Wait[] {
  const { messages } = scene.conversation;
  const found: Wait[] = [];
  let since: number | null = null;
  let waiting = false;
  for (const number of scene.messages("any")) {
    const { role, at } = messages[number]!;
    if (role === "customer" && !waiting) {
      waiting = true;
      since = at;
    } else if (role === "agent" && waiting) {
      found.push({ reply: number, milliseconds: since === null || at === null ? null : at - since });
      waiting = false;
    }
  }
  return found;
}

/** Where the first line of a text ends, at most 80 units on; no letter is cut in two. */
function firstLine(text: string): number {
  const line = text.indexOf("\n");
  let end = Math.min(80, line > 0 ? line : text.length);
  if (end < text.length && /[\udc00-\udfff]/.test(text[end]!)) end--;
  return end;
}
