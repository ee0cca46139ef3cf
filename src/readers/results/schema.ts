import { z } from "zod";
import type { Evaluation } from "../../model/evaluation.js";
import type { InputReport, Notes } from "../../model/report.js";

const Score = z.number().min(0).max(100).nullable();
const Name = z.string().nullable();
const Time = Name.refine((text) => text === null || !Number.isNaN(Date.parse(text)), "this is no time");
const Count = z.number().int().min(0);

const Evidence = z.object({
  message: Count,
  start: Count,
  end: Count,
  cue: z.string(),
  quote: z.string().optional(),
});

const Verdict = z.union([
  z.object({
    id: z.string(),
    dimension: z.string(),
    status: z.literal("scored"),
    value: z.number().min(0).max(1),
    grade: Count.optional(),
    because: z.string().optional(),
    evidence: z.array(Evidence),
  }),
  z.object({ id: z.string(), dimension: z.string(), status: z.enum(["not-applicable", "error"]), reason: z.string() }),
]);

const Dimension = z.looseObject({ score: Score });

/** A line of the `ndjson` output; `critical` and `transcript` may be missing. */
const Saved = z.object({
  conversation: z.string(),
  agent: Name,
  agents: z.array(z.string()),
  customer: Name,
  channel: Name,
  language: Name,
  startedAt: Time,
  endedAt: Time,
  messages: z.object({ agent: Count, customer: Count, bot: Count, system: Count }),
  rubric: z.object({ id: z.string(), version: z.string(), digest: z.string() }),
  overall: Score,
  band: z.enum(["failed", "met", "exceeded"]).nullable(),
  critical: z.array(z.string()).default([]),
  dimensions: z.record(z.string(), Dimension),
  context: z.object({ earlier: Name, later: Name, censored: z.boolean().nullable() }),
  criteria: z.array(Verdict),
});

/** An evaluation as it was saved, or what is wrong with it. */
export function savedEvaluation(value: unknown): { readonly evaluation: Evaluation } | { readonly wrong: string } {
  const read = Saved.safeParse(value);
  // The schema's output is an evaluation but for what strict optional properties tell apart.
  if (read.success) return { evaluation: read.data as Evaluation };
  const [issue] = read.error.issues;
  return { wrong: `${issue!.path.join(".") || "the value"}: ${issue!.message}` };
}

const Input = z.object({
  file: z.string(),
  format: z.string(),
  sha256: z.string(),
  conversations: Count,
  messages: Count,
  skipped: z.record(z.string(), Count),
});

/** An entry of a report's `inputs`; null where it is none. */
export function savedInput(value: unknown): InputReport | null {
  return Input.safeParse(value).data ?? null;
}

const SavedNotes = z
  .object({
    window: z.number().positive(),
    masked: z.boolean(),
    assumedTimezone: Name,
    zonelessFiles: Count,
    ambiguousDates: Count,
    assumedDates: z.array(z.enum(["day-first", "month-first"])),
  })
  .partial();

/** What a report's `notes` say that can't be told from its conversations; null where it is none. */
export function savedNotes(value: unknown): Partial<Notes> | null {
  return (SavedNotes.safeParse(value).data as Partial<Notes> | undefined) ?? null;
}
