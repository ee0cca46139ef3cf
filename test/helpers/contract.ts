import { z } from "zod";

// The contract of the ndjson output, written from the contract's page and not from the code.
const score = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-6, "at most one decimal")
  .nullable();
const text = z.string().nullable();
const count = z.number().int().min(0);
const time = z.iso.datetime().nullable();

const evidence = z.strictObject({
  message: count,
  start: count,
  end: count,
  cue: z.string().min(1),
  quote: z.string().min(1).optional(),
});
const about = { id: z.string().min(1), dimension: z.string().min(1) };
const criterion = z.discriminatedUnion("status", [
  z.strictObject({
    ...about,
    status: z.literal("scored"),
    value: z.number().min(0).max(1),
    evidence: z.array(evidence),
  }),
  z.strictObject({ ...about, status: z.literal("not-applicable"), reason: z.string().min(1) }),
  z.strictObject({ ...about, status: z.literal("error"), reason: z.string().min(1) }),
]);

/** A line of `wow score -f ndjson` with the default rubric: every key stands in it. */
export const line = z.strictObject({
  conversation: z.string(),
  agent: text,
  agents: z.array(z.string()),
  customer: text,
  channel: text,
  language: text,
  startedAt: time,
  endedAt: time,
  messages: z.strictObject({ agent: count, customer: count, bot: count, system: count }),
  rubric: z.strictObject({ id: z.string(), version: z.string(), digest: z.string().regex(/^sha256:[0-9a-f]{64}$/) }),
  overall: score,
  band: z.enum(["failed", "met", "exceeded"]).nullable(),
  critical: z.array(z.string()),
  dimensions: z.strictObject({
    empathy: z.strictObject({ score, opportunities: count.nullable(), answered: count.nullable() }),
    "first-contact-resolution": z.strictObject({
      score,
      outcome: z.enum(["resolved", "pending", "unresolved", "unclear"]),
      repeatBefore: z.boolean().nullable(),
    }),
    "escalation-style": z.strictObject({
      score,
      outcome: z.enum(["none", "handoff", "refused"]),
      reason: text,
      agent: text,
    }),
    shareability: z.strictObject({ score, risk: score }),
  }),
  context: z.strictObject({ earlier: text, later: text, censored: z.boolean().nullable() }),
  criteria: z.array(criterion).min(16),
});

const figure = z.strictObject({
  mean: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: count,
});
const summary = {
  conversations: count,
  tooFew: z.boolean(),
  overall: figure,
  dimensions: z.record(z.string(), figure),
  risk: figure,
  opportunities: count,
  answered: count,
  resolvedRate: figure,
  fcrRate: figure,
  bands: z.strictObject({ failed: count, met: count, exceeded: count }),
  criteria: z.array(
    z.strictObject({ id: z.string(), mean: z.number().nullable(), n: count, notApplicable: count, errors: count }),
  ),
};

/** The report of `wow score -f json`. */
export const report = z.object({
  schema: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  rubric: z.strictObject({ id: z.string(), version: z.string(), digest: z.string() }),
  inputs: z.array(
    z.strictObject({
      file: z.string(),
      format: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      conversations: count,
      messages: count,
      skipped: z.record(z.string(), count),
    }),
  ),
  team: z.strictObject(summary),
  agents: z.array(z.strictObject({ agent: z.string().nullable(), ...summary })),
  conversations: z.array(line).optional(),
});
