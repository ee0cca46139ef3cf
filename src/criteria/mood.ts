import { z } from "zod";
import { type Check, type Cue, type CueList, criterionType, type Match, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { remembering } from "../text/remembering.js";
import { type Feeling, feelingsIn } from "./mood/feelings.js";
import { sentencesOf } from "./mood/sentences.js";
import { candidates, cueList, levels, where } from "./sayings.js";
import { shared } from "./shared.js";

const options = where
  .pick({ by: true, except: true })
  .extend({
    by: where.shape.by.default("customer"),
    at: z
      .enum(["start", "end", "overall"])
      .default("overall")
      .describe("What weighs most: the first sentences, the last ones, or all alike."),
    atLeast: z
      .number()
      .gt(0)
      .max(1)
      .optional()
      .describe("With it the value is 1 from this mood on, else 0: for questions answered by yes or no."),
    good: levels.describe("Words of a good mood in grades; `value` is their strength."),
    bad: levels.describe("Words of a bad mood in grades; `value` is their strength."),
    stronger: cueList.optional().describe("Words that strengthen what follows them directly, such as `very`."),
    weaker: cueList.optional().describe("Words that weaken what follows them directly, such as `a bit`."),
    turns: cueList.optional().describe("Words after which a sentence says what matters, such as `but`."),
    ironic: cueList.optional().describe("In a sentence with one of these, and three around it, no good word is meant."),
  })
  .strict();
type Options = z.output<typeof options>;

/** So many sentences away from the start, or the end, a word weighs half. */
const HALF = 2;
/** What silence weighs: one word of full strength gives a mood of 0.75 or 0.25. */
const SILENCE = 1;

const good = [{ value: 0.6, any: ["great"] }];
const bad = [{ value: 0.6, any: ["awful"] }];

export const mood = criterionType<Options>({
  type: "mood",
  description: "The speaker's mood from graded good and bad words: 0 furious, 0.5 neutral, 1 delighted.",
  readsText: true,
  options: options as z.ZodType<Options>,
  examples: [
    { options: { good, bad }, transcript: "customer: Great help.", value: 0.688 },
    { options: { good, bad }, transcript: "customer: Where is my parcel?", value: 0.5 },
    { options: { good, bad }, transcript: "customer: Not great.", value: 0.352 },
    {
      options: { good, bad, at: "end" },
      transcript: "customer: Awful. Awful.\nagent: Sorry!\ncustomer: Oh. Great.",
      value: 0.521,
    },
    { options: { good, bad, atLeast: 0.3 }, transcript: "customer: Not great.", value: 1 },
    { options: { good, bad, atLeast: 0.6 }, transcript: "customer: Where is my parcel?", value: 0 },
    { options: { good, bad }, transcript: "agent: Great, awful.", value: null },
  ],
  bind(given: Options, lists): Check {
    const grades = [...given.good, ...given.bad.map(({ value, any }) => ({ value: -value, any }))];
    const strengths = grades.flatMap(({ value, any }) => any.map(() => value));
    const listOf = (cues: readonly Cue[] | undefined) => cues && lists.list(cues, [], given.by);
    const words = lists.list(
      grades.flatMap(({ any }) => any),
      given.except,
      given.by,
    );
    const stronger = listOf(given.stronger);
    const weaker = listOf(given.weaker);
    const turns = listOf(given.turns);
    const ironic = listOf(given.ironic);
    const sentencesIn = remembering(sentencesOf);
    const listen = (scene: Scene): Heard => {
      const found = [words, stronger, weaker, turns, ironic].map((list) => matchesOf(scene, list));
      const feelings: Feeling[] = [];
      let before = 0;
      for (const message of scene.messages(given.by)) {
        const { text } = scene.conversation.messages[message]!;
        const sentences = sentencesIn(text);
        const [w, s, k, t, i] = found.map((matches) => matches(message));
        const said = { message, text, words: w!, stronger: s!, weaker: k!, turns: t!, ironic: i! };
        for (const feeling of feelingsIn(said, strengths, sentences)) {
          feelings.push({ ...feeling, sentence: before + feeling.sentence });
        }
        before += sentences.length;
      }
      return { feelings, last: before - 1 };
    };
    const { at: _at, atLeast: _atLeast, ...same } = given;
    const heard = shared(lists, `mood ${JSON.stringify(same)}`, listen);
    return {
      judge(scene: Scene) {
        const places = candidates({ by: given.by }, scene);
        if ("none" in places) return { status: "not-applicable", reason: places.none };
        const worth = (mood: number) => (given.atLeast === undefined ? mood : Number(mood >= given.atLeast));
        if (scene.find(words).length === 0) return { status: "scored", value: worth(0.5), evidence: [] };
        const { feelings, last } = heard(scene);
        const weigh = ({ sentence, strength }: Feeling): number => {
          if (given.at === "overall") return strength;
          return strength * 0.5 ** ((given.at === "start" ? sentence : last - sentence) / HALF);
        };
        const weights = feelings.map(weigh);
        return { status: "scored", value: worth(moodOf(weights)), evidence: heaviest(feelings, weights) };
      },
    };
  },
});

/** A speaker's words of mood in a conversation; `last` is the number of the last sentence. */
interface Heard {
  readonly feelings: readonly Feeling[];
  readonly last: number;
}

/** Half, and half of the balance of good and bad over both and silence; to three decimals. */
function moodOf(weights: readonly number[]): number {
  let good = 0;
  let bad = 0;
  for (const weight of weights) {
    if (weight > 0) good += weight;
    else bad -= weight;
  }
  return Math.round(1000 * (0.5 + (0.5 * (good - bad)) / (good + bad + SILENCE))) / 1000;
}

/** The words that carry the mood: those of at least a tenth of the heaviest one's weight. */
function heaviest(feelings: readonly Feeling[], weights: readonly number[]): readonly Evidence[] {
  const enough = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 10;
  const carrying = feelings.filter((_, number) => Math.abs(weights[number]!) >= enough);
  return carrying.map(({ message, start, end, cue }) => ({ message, start, end, cue }));
}

function matchesOf(scene: Scene, list: CueList | undefined): (message: number) => readonly Match[] {
  if (list === undefined) return () => [];
  const byMessage = new Map(scene.find(list).map(({ message, matches }) => [message, matches]));
  return (message) => byMessage.get(message) ?? [];
}
