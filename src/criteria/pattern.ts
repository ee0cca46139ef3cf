import { createRequire } from "node:module";
import { z } from "zod";
import { type CueLists, criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { AFTER_WHEN, candidates, where } from "./sayings.js";

// RE2 promises time linear in the text for every pattern (R. Cox, 2010), so a rubric's pattern can't hang a run.
// Loaded when a rubric has patterns: most have none.
const load = createRequire(import.meta.url);

const patterns = z
  .array(
    z
      .string()
      .min(1)
      .superRefine((pattern, context) => {
        try {
          compile(pattern, false);
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          context.addIssue({
            code: "custom",
            message: `is no RE2 expression (${why}); look-around and back-references are left out, as they can hang a run`,
          });
        }
      }),
  )
  .min(1);

const options = where
  .omit({ except: true, unless: true, even: true })
  .extend({
    any: patterns.optional().describe("One of these is enough."),
    none: patterns.optional().describe("None of these may be found."),
    caseSensitive: z.boolean().default(false).describe("Tell capitals from small letters."),
  })
  .strict()
  .refine((given) => (given.any === undefined) !== (given.none === undefined), "give exactly one of `any` and `none`");
type Options = z.output<typeof options>;

export const pattern = criterionType<Options>({
  type: "pattern",
  description: "A regular expression (RE2 syntax) is found in somebody's words, or is not.",
  readsText: true,
  afterWhen: AFTER_WHEN,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { any: ["order (no\\.? )?\\d+"] }, transcript: "agent: Your order 4711 is on its way.", value: 1 },
    { options: { none: ["\\bASAP\\b"], caseSensitive: true }, transcript: "agent: I do it asap.", value: 1 },
    { options: { any: ["(a+)+$"] }, transcript: "agent: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", value: 0 },
  ],
  bind(given: Options, _lists: CueLists) {
    const expressions = (given.any ?? given.none!).map((source) => ({
      source,
      expression: compile(source, given.caseSensitive),
    }));
    return {
      judge(scene: Scene) {
        const places = candidates(given, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none };
        const evidence: Evidence[] = [];
        for (const message of places.messages) {
          for (const { source, expression } of expressions) {
            const matcher = expression.matcher(scene.conversation.messages[message]!.text);
            while (matcher.find()) {
              if (matcher.end() > matcher.start()) {
                evidence.push({ message, start: matcher.start(), end: matcher.end(), cue: source });
              }
            }
          }
        }
        const value = evidence.length > 0 === (given.any !== undefined) ? 1 : 0;
        return { status: "scored", value, evidence };
      },
    };
  },
});

function compile(source: string, caseSensitive: boolean): import("re2js").RE2JS {
  const { RE2JS } = load("re2js") as typeof import("re2js");
  return RE2JS.compile(source, caseSensitive ? 0 : RE2JS.CASE_INSENSITIVE);
}
