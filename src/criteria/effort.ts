import { z } from "zod";
import { criterionType, type Scene } from "../model/criterion.js";
import type { Evidence } from "../model/evaluation.js";
import { remembering } from "../text/remembering.js";
import { beginning, cueList, finder } from "./sayings.js";

const options = z
  .object({
    again: cueList.optional().describe("The customer says that they say or do it again."),
    unless: cueList.optional().describe("A message in which one of these is found repeats nothing, such as thanks."),
    free: z.number().int().min(0).default(4).describe("So many messages of the customer are no effort."),
    per: z.number().int().min(1).default(4).describe("So many more are one sign of effort."),
    words: z
      .number()
      .int()
      .min(1)
      .default(3)
      .describe("A repetition has at least so many words of four letters or more."),
    share: z.number().min(0).max(1).default(0.6).describe("The share of them that were in one message before."),
    leaves: z.number().min(0).max(1).default(0.7).describe("What each sign of effort leaves of the value."),
  })
  .strict();
type Options = z.output<typeof options>;

/** How many messages of the same side a message is compared with; more would make long conversations slow. */
const BACK = 6;

export const effort = criterionType<Options>({
  type: "effort",
  description: "How little work the customer had: nothing said, asked or explained twice, and few messages.",
  readsText: true,
  options: options as unknown as z.ZodType<Options>,
  examples: [
    { options: {}, transcript: "customer: Where is my parcel?\nagent: In Leeds.", value: 1 },
    {
      options: {},
      transcript:
        "customer: Where is parcel number 4711 please?\nagent: Which parcel?\ncustomer: The parcel number 4711 please!\nagent: In Leeds.",
      value: 0.7,
    },
    {
      options: { again: ["as i said"], leaves: 0.5 },
      transcript: "customer: It leaks.\nagent: Does it leak?\ncustomer: As I said, it leaks.\nagent: Oh.",
      value: 0.5,
    },
    { options: { free: 1, per: 2, leaves: 0.5 }, transcript: "customer: Hi\ncustomer: Me\ncustomer: Hm\nagent: Hi", value: 0.5 }, // biome-ignore format: a row
    { options: {}, transcript: "customer: Anybody there?", value: null },
  ],
  bind(given, lists) {
    const again = given.again && finder(given.again, { by: "customer", even: ["negated", "conditional"] }, lists);
    const unless = given.unless && finder(given.unless, { by: "any" }, lists);
    const wordsIn = remembering(wordsOf);
    return {
      judge(scene: Scene) {
        const spoken = scene.messages("customer");
        const replies = scene.messages("agent");
        if (spoken.length === 0) return { status: "not-applicable", reason: "no customer message" };
        if (replies.length === 0) return { status: "not-applicable", reason: "no agent message" };
        const excused = new Set(unless?.(scene, scene.messages("any")).map(({ message }) => message));
        const told: readonly Evidence[] =
          again?.(
            scene,
            spoken.filter((number) => number > replies[0]!),
          ) ?? [];
        const signs = new Map(told.map((one) => [one.message, one]));
        const said = (number: number) => wordsIn(scene.text(number));
        const sides = [repetitions(spoken, replies, said, given), repetitions(replies, spoken, said, given)];
        for (const repeated of sides) {
          for (const number of repeated) {
            if (excused.has(number) || signs.has(number)) continue;
            const shown = beginning(number, scene.text(number), "said before");
            if (shown !== null) signs.set(number, shown);
          }
        }
        const more = Math.max(0, spoken.length - given.free) / given.per;
        const evidence = [...signs.values()].sort((a, b) => a.message - b.message);
        return { status: "scored", value: given.leaves ** (signs.size + more), evidence };
      },
    };
  },
});

/** Of a side's messages, those that say, after the other side has spoken, mostly what one of the few before them said. */
function repetitions(
  numbers: readonly number[],
  others: readonly number[],
  wordsSaid: (number: number) => ReadonlySet<string>,
  { words, share }: Options,
): readonly number[] {
  const found: number[] = [];
  const before: { readonly turn: number; readonly said: ReadonlySet<string> }[] = [];
  let turn = 0;
  for (const number of numbers) {
    while (turn < others.length && others[turn]! < number) turn++;
    const said = wordsSaid(number);
    if (said.size < words) continue;
    const now = turn;
    const isRepeated = before.some((one) => one.turn < now && mostlyIn(said, one.said, share));
    if (isRepeated) found.push(number);
    before.push({ turn, said });
    if (before.length > BACK) before.shift();
  }
  return found;
}

/** Is at least this share of the words among the others? */
function mostlyIn(words: ReadonlySet<string>, others: ReadonlySet<string>, share: number): boolean {
  const enough = share * words.size;
  let left = words.size;
  for (const word of words) if (!others.has(word) && --left < enough) return false;
  return true;
}

/** Words of four letters or digits and more: those that say what it is about, whatever the language. Names say nothing of it. */
function wordsOf(text: string): ReadonlySet<string> {
  const said = text.replace(/https?:\S+|[@#]\S+/g, " ");
  return new Set([...said.matchAll(WORD)].map(([word]) => word.toLowerCase()));
}

/** No word with a capital within a sentence, and none that a name was written over with. */
const WORD = /(?<![\p{L}\p{N}])(?:(?<=(?:^|[.!?\n])\s{0,4})(?!\p{Lu}ƀ)|(?!\p{Lu}\p{Ll}|ƀ))[\p{L}\p{N}]{4,}/gu;
