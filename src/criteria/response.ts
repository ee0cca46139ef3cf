import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import { asOccasion, type Evidence } from "../model/evaluation.js";
import { type Bound, candidates, cueList, type Found, finder, levels, soonness, where } from "./sayings.js";

const options = z
  .object({
    to: where
      .omit({ within: true, near: true })
      .extend({ by: where.shape.by.default("customer"), any: cueList.describe("One of these is an occasion.") })
      .strict()
      .describe("What gives the occasion; messages in a row are one occasion."),
    answer: where
      .omit({ within: true, near: true, place: true })
      .extend({
        any: cueList.optional().describe("One of these is a full answer."),
        levels: levels.optional().describe("Answers in grades; the highest that is found is the value."),
      })
      .strict()
      .refine(
        (given) => (given.any === undefined) !== (given.levels === undefined),
        "give exactly one of `any` and `levels`",
      )
      .describe("What answers it: one of `any`, or the highest grade of `levels`."),
    within: soonness.prefault("2 messages"),
  })
  .strict();
type Options = z.output<typeof options>;

export const response = criterionType<Options>({
  type: "response",
  description: "What one side says is answered by the other soon after; fills `opportunities` and `answered`.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    {
      options: { to: { any: ["worried"] }, answer: { any: ["i understand"] } },
      transcript: "customer: I'm worried.\nagent: I understand.",
      value: 1,
    },
    {
      options: { to: { any: ["worried", "angry"] }, answer: { any: ["i understand"] }, within: "1 message" },
      transcript: "customer: I'm worried.\nagent: I understand.\ncustomer: And angry.\nagent: Order number?",
      value: 0.5,
    },
    {
      options: { to: { any: ["worried"] }, answer: { any: ["i understand"] } },
      transcript: "customer: Do you ship to Norway?\nagent: Yes.",
      value: null,
    },
  ],
  bind(given, lists) {
    const grades = given.answer.levels ?? [{ value: 1, any: given.answer.any! }];
    const values = grades.flatMap(({ value, any }) => any.map(() => value));
    const findOccasion = finder(given.to.any, given.to, lists);
    const findAnswer = finder(
      grades.flatMap(({ any }) => any),
      given.answer,
      lists,
    );
    const none = { opportunities: 0, answered: 0 };
    return {
      facts: none,
      judge(scene: Scene) {
        const places = candidates(given.to, scene);
        const spoken = scene.messages(given.answer.by);
        const signs = "none" in places ? [] : asOccasion(findOccasion(scene, places.messages));
        const occasions = inRow(signs, spoken);
        if (occasions.length === 0) {
          const reason = signs.length > 0 ? "no reply after it" : `the ${given.to.by} gives no occasion`;
          return { status: "not-applicable", reason, facts: none };
        }
        const answers = findAnswer(scene, spoken);
        const graded = byGrade(answers, values);
        const lasts = lastReplies(occasions, given.within, spoken, scene);
        const evidence: (readonly Evidence[])[] = [];
        let answered = 0;
        let sum = 0;
        let next = 0;
        for (const [number, { evidence: shown, reply }] of occasions.entries()) {
          const first = spoken[reply]!;
          const last = lasts[number]!;
          const value = graded.find((grade) => grade.isBetween(first, last))?.value ?? 0;
          sum += value;
          if (value >= 0.5) answered++;
          evidence.push(shown);
          for (; next < answers.length && answers[next]!.message <= last; next++) {
            if (answers[next]!.message >= first) evidence.push([answers[next]!]);
          }
        }
        return {
          status: "scored",
          value: sum / occasions.length,
          evidence: evidence.flat(),
          facts: { opportunities: occasions.length, answered },
        };
      },
    };
  },
});

interface Occasion {
  readonly evidence: Evidence[];
  /** Place in the list of the answerer's messages of the first one after it. */
  readonly reply: number;
}

/** Evidence with no reply in between is one occasion; one that no reply follows is none. */
function inRow(evidence: readonly Evidence[], spoken: readonly number[]): readonly Occasion[] {
  const occasions: Occasion[] = [];
  let reply = 0;
  for (const piece of evidence) {
    while (reply < spoken.length && spoken[reply]! <= piece.message) reply++;
    if (reply === spoken.length) break;
    if (occasions.at(-1)?.reply === reply) occasions.at(-1)!.evidence.push(piece);
    else occasions.push({ evidence: [piece], reply });
  }
  return occasions;
}

/** For each occasion the number of the last message that can answer it, or -1. */
function lastReplies(
  occasions: readonly Occasion[],
  within: Bound,
  spoken: readonly number[],
  scene: Scene,
): readonly number[] {
  const at = (place: number) => scene.conversation.messages[spoken[place] ?? -1]?.at ?? null;
  let end = 0;
  return occasions.map(({ evidence, reply }) => {
    if (within.messages !== null) return spoken[Math.min(reply + within.messages, spoken.length) - 1] ?? -1;
    const since = scene.conversation.messages[evidence.at(-1)!.message]!.at;
    const isSoon = (when: number | null) => since !== null && when !== null && when - since <= within.milliseconds!;
    end = Math.max(end, reply);
    while (isSoon(at(end))) end++;
    return isSoon(at(reply)) ? spoken[end - 1]! : -1;
  });
}

/** The answers of each grade, the highest first; asked about stretches of messages whose starts ascend. */
function byGrade(answers: readonly Found[], values: readonly number[]) {
  const grades = [...new Set(answers.map(({ index }) => values[index]!))].sort((a, b) => b - a);
  return grades.map((value) => {
    const messages = answers.filter(({ index }) => values[index] === value).map(({ message }) => message);
    let next = 0;
    const isBetween = (first: number, last: number): boolean => {
      while (next < messages.length && messages[next]! < first) next++;
      return next < messages.length && messages[next]! <= last;
    };
    return { value, isBetween };
  });
}
