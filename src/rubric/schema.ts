import { z } from "zod";

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "write it in kebab-case, such as acknowledges-feeling")
  .describe("A name in kebab-case, such as acknowledges-feeling.");
const VERSION = 'write a semantic version, such as "1.0.0"';
const text = z.string().trim().min(1);
const weight = z.number().min(0).max(1e6);
const share = z.number().min(0).max(1);
/** The version of the file format that this program reads; files that name none have it. */
export const FORMAT = 1;
/** The bands of a rubric that gives none: the lowest overall score of each. */
export const DEFAULT_BANDS = { met: 60, exceeded: 85 };
/** Names that outputs and gates use for figures of their own. */
const RESERVED = ["overall", "risk", "fcr-rate", "resolved-rate", "constructor"];

const check = z
  .looseObject({ type: z.string().describe("The criterion type.") })
  .meta({ id: "check", description: "A criterion type and its options." });
const tests = z.array(text).default([]);

const listTests = z.strictObject({
  pass: tests.describe("Sentences in which the list finds something, at the `[[mark]]` if there is one."),
  fail: tests.describe("Sentences in which it finds nothing."),
});
const criterionTests = z.strictObject({
  pass: tests.describe("Transcripts that score 0.5 or more."),
  fail: tests.describe("Transcripts that score less."),
  skip: tests.describe("Transcripts to which it does not apply."),
});
const listOfCues = z.array(z.union([z.string(), z.number()])).min(1);
/** A named list as it is written: its cues, or the cues with sentences that they find, and others that they don't. */
const list = z
  .union([
    listOfCues,
    z.strictObject({
      any: listOfCues.describe("The cues; `$name` stands for those of another list."),
      tests: listTests.prefault({}).describe("Sentences that the list must find, and others that it must not."),
    }),
  ])
  .transform((given) => (Array.isArray(given) ? { any: given, tests: { pass: [], fail: [] } } : given));
const lists = z.record(z.string(), list).describe("Cues by name; `$name` in any list of cues stands for them.");

const logistic = z
  .strictObject({
    intercept: z.number().describe("What is added to the sum."),
    coefficients: z.record(z.string(), z.number()).describe("By criterion: what a value of 1 adds to the sum."),
  })
  .describe("1 / (1 + exp(-(intercept + sum of coefficient × value)))");

const dimension = z.strictObject({
  id: id.refine(
    (name) => !RESERVED.includes(name),
    "choose another name: outputs use this one for a figure of their own",
  ),
  title: text.describe("How reports head it."),
  weight: weight.default(1).describe("Its share in the overall score."),
  likelihood: logistic
    .optional()
    .describe("Its score is a likelihood of its criteria, rather than their weighted mean."),
  risk: logistic.optional().describe("A second likelihood, reported as `risk`."),
});

const grade = z.union([
  text,
  z.strictObject({
    description: text.describe("What earns this grade, in a reviewer's words."),
    from: share
      .optional()
      .describe("The lowest value, 0–1, that is given this grade; without it the nearest grade is."),
    value: share.optional().describe("What the grade is worth, 0–1; without it the grades are evenly spaced."),
  }),
]);

/** Grades go up: none begins below the one before it. */
function ascending(grades: readonly z.output<typeof grade>[], context: z.RefinementCtx): void {
  let least = 0;
  for (const [index, given] of grades.entries()) {
    const from = (typeof given === "string" ? undefined : given.from) ?? least;
    if (from < least) {
      const message = `write ${least} or more, as a lower grade begins there`;
      context.addIssue({ code: "custom", path: [index, "from"], message });
    }
    least = Math.max(least, from);
  }
}

const variant = z.strictObject({
  for: z
    .strictObject({
      channel: z.array(text).min(1).optional().describe("Channels, as the export names them."),
      language: z.array(text).min(1).optional().describe("Codes of languages, such as de."),
    })
    .refine(({ channel, language }) => channel !== undefined || language !== undefined, "name a channel or a language")
    .describe("The conversations that are asked in this way."),
  when: check.optional().describe("When the question is asked; without it, always."),
  check: check.describe("What is asked."),
});

const criterion = z.strictObject({
  id,
  dimension: text.describe("The id of its dimension."),
  question: text.describe("What a reviewer would ask; the heading in reports."),
  weight: weight.default(1).describe("Its share in its dimension."),
  bonus: z
    .number()
    .gt(0)
    .max(100)
    .optional()
    .describe("Points, of 100, that it adds to its dimension at most; it then stands outside of the mean."),
  critical: z
    .boolean()
    .default(false)
    .describe("Where it fails (below 0.5), the band is `failed`, whatever the rest says."),
  grades: z
    .array(grade)
    .min(2)
    .superRefine(ascending)
    .optional()
    .describe("Levels from the lowest to the highest, each with what earns it."),
  when: check.optional().describe("When the question is asked; where it is not met, the criterion does not apply."),
  check: check.describe("What is asked."),
  variants: z
    .array(variant)
    .min(1)
    .optional()
    .describe("Other ways to ask; the first that fits the conversation counts."),
  good: text.optional().describe("What good looks like."),
  coach: text.optional().describe("A line for coaching."),
  tests: criterionTests.prefault({}).describe("Short transcripts; `[[…]]` marks what the evidence must touch."),
});

const include = z
  .array(text)
  .describe("Files whose named lists may be used: paths relative to this file, or shipped rubrics by id.");

/** A rubric file as it is written. Options of criterion types are checked by the types themselves. */
export const rubricFile = z.strictObject({
  format: z
    .number()
    .optional()
    .refine((given) => given === undefined || given === FORMAT, {
      error: ({ input }) => `this wow reads format ${FORMAT}; format ${input} needs a newer one`,
    })
    .describe(`The version of the file format, ${FORMAT}.`),
  id,
  version: z
    .string({ error: ({ input }) => (input === undefined ? undefined : VERSION) })
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/, VERSION)
    .describe("A semantic version: raise it with every change."),
  title: text.describe("How reports name the rubric."),
  purpose: text.optional().describe("One line on when to use it."),
  description: text.optional().describe("What it goes back to."),
  languages: z.array(text).min(1).default(["en"]).describe("Codes of the languages whose words it reads."),
  bands: z
    .strictObject({
      met: z.number().min(0).max(100).describe("The lowest overall score of `met`."),
      exceeded: z.number().min(0).max(100).describe("The lowest overall score of `exceeded`."),
    })
    .refine(({ met, exceeded }) => met <= exceeded, "`met` must not be above `exceeded`")
    .default(DEFAULT_BANDS)
    .describe("The lowest overall score of each band; below `met` it is `failed`."),
  include: include.optional(),
  plugins: z
    .array(text)
    .optional()
    .describe("Modules with criterion types of their own, relative to this file; they need --allow-plugins."),
  lists: lists.optional(),
  dimensions: z.array(dimension).min(1).describe("The sections of the scorecard."),
  criteria: z.array(criterion).min(1).describe("The questions of the scorecard."),
});

/** A rubric with everything that it extends and includes put in its place. */
export type RubricFile = z.output<typeof rubricFile>;

const { id: _dimension, ...ofDimension } = dimension.shape;
const { id: _criterion, ...ofCriterion } = criterion.shape;

/** Fields of a criterion that an extending rubric may take away. */
export const REMOVABLE = ["when", "bonus", "grades", "variants", "good", "coach"] as const;

const removable = Object.fromEntries(
  REMOVABLE.map((key) => {
    const field: z.ZodType = criterion.shape[key];
    return [key, field.nullable().describe(`${field.description} \`null\` takes the other's away.`)];
  }),
);

/** A rubric file that extends another: what it leaves out is the other's. */
export const extendingFile = rubricFile.extend({
  extends: text.describe("The rubric that it extends: a shipped id, id@version, or a path relative to this file."),
  remove: z
    .strictObject({
      criteria: z.array(text).default([]).describe("Ids of criteria to leave out."),
      dimensions: z.array(text).default([]).describe("Ids of dimensions to leave out, with their criteria."),
    })
    .optional()
    .describe("What of the other is left out."),
  dimensions: z
    .array(z.strictObject({ id, ...z.strictObject(ofDimension).partial().shape }))
    .optional()
    .describe("New dimensions, and those of the other by id with what is different."),
  criteria: z
    .array(
      z.strictObject({
        id,
        ...z.strictObject({ ...ofCriterion, ...removable }).partial().shape,
      }),
    )
    .optional()
    .describe("New criteria, and those of the other by id with what is different."),
});

/** A file of named lists, to be included. */
export const listsFile = z.strictObject({ format: rubricFile.shape.format, include: include.optional(), lists });

/** A file `NAME.tests.yaml` beside a rubric: further tests of its lists and criteria. */
export const testsFile = z.strictObject({
  format: rubricFile.shape.format,
  lists: z.record(z.string(), listTests).optional().describe("Sentences by list."),
  criteria: z.record(z.string(), criterionTests).optional().describe("Transcripts by criterion."),
});
