import { z } from "zod";

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write it in kebab-case, such as acknowledges-feeling");
const VERSION = 'write a semantic version, such as "1.0.0"';
const text = z.string().trim().min(1);
const weight = z.number().min(0).max(1e6);
/** The bands of a rubric that gives none: the lowest overall score of each. */
export const DEFAULT_BANDS = { met: 60, exceeded: 85 };
/** Names that outputs and gates use for figures of their own. */
const RESERVED = ["overall", "risk", "fcr-rate", "resolved-rate", "constructor"];
const check = z.looseObject({ type: z.string() });
const tests = z.array(text).default([]);

const logistic = z
  .strictObject({ intercept: z.number(), coefficients: z.record(z.string(), z.number()) })
  .describe("1 / (1 + exp(-(intercept + sum of coefficient × value)))");

/** A rubric file as it is written. Options of criterion types are checked by the types themselves. */
export const rubricFile = z.strictObject({
  id,
  version: z
    .string({ error: ({ input }) => (input === undefined ? undefined : VERSION) })
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, VERSION),
  title: text,
  description: text.optional(),
  languages: z.array(text).min(1).default(["en"]).describe("Codes of the languages whose words it reads."),
  bands: z
    .strictObject({ met: z.number().min(0).max(100), exceeded: z.number().min(0).max(100) })
    .refine(({ met, exceeded }) => met <= exceeded, "`met` must not be above `exceeded`")
    .default(DEFAULT_BANDS),
  lists: z
    .record(z.string(), z.array(z.union([z.string(), z.number()])).min(1))
    .optional()
    .describe("Cues by name; `$name` in any list of cues stands for them."),
  dimensions: z
    .array(
      z.strictObject({
        id: id.refine(
          (name) => !RESERVED.includes(name),
          "is a name that outputs use for a figure of their own; choose another",
        ),
        title: text,
        weight: weight.default(1),
        likelihood: logistic.optional(),
        risk: logistic.optional(),
      }),
    )
    .min(1),
  criteria: z
    .array(
      z.strictObject({
        id,
        dimension: text,
        question: text,
        weight: weight.default(1),
        critical: z.boolean().default(false),
        when: check.optional(),
        check,
        good: text.optional(),
        coach: text.optional(),
        tests: z.strictObject({ pass: tests, fail: tests, skip: tests }).prefault({}),
      }),
    )
    .min(1),
});

export type RubricFile = z.output<typeof rubricFile>;
