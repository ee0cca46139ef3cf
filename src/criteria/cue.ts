import { z } from "zod";
import { type Check, type Cue, type CueLists, criterionType, type Scene } from "../model/criterion.js";
import type { Verdict } from "../model/evaluation.js";
import { AFTER_WHEN, candidates, cueList, type Found, finder, levels, where } from "./sayings.js";

const options = where
  .extend({
    any: cueList.optional().describe("One of these is enough."),
    all: cueList.optional().describe("Each of these; the value is the share that is found."),
    none: cueList.optional().describe("None of these may be found."),
    levels: levels
      .optional()
      .describe("Cues in grades: of those found, the grade farthest from `otherwise` is the value."),
    count: z.number().int().min(1).optional().describe("With `any`: so many finds are worth 1, fewer their share."),
    otherwise: z.number().min(0).max(1).default(0).describe("With `levels`: the value where nothing is found."),
    fact: z
      .string()
      .regex(/^[a-z][A-Za-z]*$/)
      .optional()
      .describe("A field of the dimension that says whether something was found, such as `repeatBefore`."),
  })
  .strict()
  .superRefine((given, context) => {
    const ways = [given.any, given.all, given.none, given.levels].filter((way) => way !== undefined).length;
    if (ways !== 1)
      context.addIssue({ code: "custom", message: "give exactly one of `any`, `all`, `none` and `levels`" });
    if (given.count !== undefined && given.any === undefined)
      context.addIssue({ code: "custom", path: ["count"], message: "`count` goes with `any`" });
  });
type Options = z.output<typeof options>;

type Judge = (found: readonly Found[]) => number;

export const cue = criterionType<Options>({
  type: "cue",
  description: "Somebody says certain words, or does not.",
  readsText: true,
  afterWhen: AFTER_WHEN,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { by: "agent", any: ["sorry"] }, transcript: "customer: It broke.\nagent: I'm sorry.", value: 1 },
    { options: { by: "agent", any: ["sorry"] }, transcript: "customer: It broke.\nagent: I'm not sorry.", value: 0 },
    { options: { by: "agent", none: ["calm down"] }, transcript: "agent: Please calm down.", value: 0 },
    { options: { by: "agent", all: ["sorry", "refund"] }, transcript: "agent: Sorry about that.", value: 0.5 },
    { options: { by: "agent", any: ["sorry"] }, transcript: "customer: Sorry!", value: null },
    {
      options: {
        levels: [
          { value: 1, any: ["i can imagine"] },
          { value: 0.3, any: ["sorry"] },
        ],
      },
      transcript: "agent: Sorry for that.",
      value: 0.3,
    },
  ],
  bind(given: Options, lists: CueLists): Check {
    const [cues, judge] = way(given);
    const find = finder(cues, given, lists);
    const name = given.fact;
    const facts = name === undefined ? undefined : { [name]: null };
    return {
      ...(facts && { facts }),
      judge(scene: Scene): Verdict {
        const places = candidates(given, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none, ...(facts && { facts }) };
        const found = find(scene, places.messages);
        const value = judge(found);
        return {
          status: "scored",
          value,
          evidence: found,
          ...(name !== undefined && { facts: { [name]: found.length > 0 } }),
        };
      },
      occasion(scene) {
        const places = candidates(given, scene);
        if ("none" in places) return { met: false, reason: places.none };
        const found = find(scene, places.messages);
        if (judge(found) >= 0.5) return { met: true, evidence: found };
        return { met: false, reason: `the ${given.by === "any" ? "conversation" : given.by} gives no occasion` };
      },
    };
  },
});

function way(given: Options): readonly [readonly Cue[], Judge] {
  if (given.none) return [given.none, (found) => (found.length === 0 ? 1 : 0)];
  if (given.all) {
    const wanted = given.all.length;
    return [given.all, (found) => new Set(found.map(({ index }) => index)).size / wanted];
  }
  if (given.levels) return [given.levels.flatMap(({ any }) => any), graded(given.levels, given.otherwise)];
  const enough = given.count ?? 1;
  return [given.any!, (found) => Math.min(1, found.length / enough)];
}

/** The grade farthest from the value that silence has: the highest of good signs, the lowest of bad ones. */
function graded(grades: NonNullable<Options["levels"]>, otherwise: number): Judge {
  const values = grades.flatMap(({ value, any }) => any.map(() => value));
  const farther = (a: number, b: number) => (Math.abs(b - otherwise) > Math.abs(a - otherwise) ? b : a);
  return (found) => found.reduce((best, { index }) => farther(best, values[index]!), otherwise);
}
