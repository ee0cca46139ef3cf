import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { countPhrases, type Sided } from "../../src/suggestion/phrases.js";
import { SentenceReader } from "../../src/suggestion/sentences.js";
import { type Scored, suggest } from "../../src/suggestion/suggest.js";
import { thirds } from "../../src/suggestion/thirds.js";
import { conversationOf } from "../helpers/fake-rubric.js";
import { rubricFrom, SMALL } from "../helpers/rubrics.js";

const scanner = rubricFrom(SMALL).scanner;

/** Sentences as their words, `_` for what a phrase can't go over. */
function read(transcript: string, by: "agent" | "customer" | "any" = "any", more: Partial<Conversation> = {}) {
  const reader = new SentenceReader(scanner);
  const words = (word: number) => (word === 0 ? "_" : reader.phrase([word]));
  return reader.read({ ...conversationOf(transcript), ...more }, by).map(({ words: numbers }) => numbers.map(words).join(" ").replace(/(_ )+_/g, "_")); // biome-ignore format: one chain
}

describe("the sentences that phrases are taken from", () => {
  it.each([
    ["words as cues are read", "agent: I'm on it!", ["_ i am on it"]],
    ["the speaker's alone", "customer: Hm.\nagent: Done.\nbot: Menu.\nsystem: Closed.", ["_ hm", "_ done"]],
    ["no private messages", "customer: Hm.\nnote: He shouts.", ["_ hm"]],
    ["no numbers", "agent: Order 4711 left.", ["_ order _ left"]],
    ["no names, however they are written", "agent Ana: Hi Bo Miller, Ana here.", ["_ hi _ here"]],
    [
      "no words with a capital within a sentence",
      "agent: The Heron sofa is in Leeds now.",
      ["_ the _ sofa is in _ now"],
    ],
    ["no tags in place of names", "agent: Hi #NAME#, call [phone] or <mail>.", ["_ hi _ call _ or _"]],
    ["no pauses", "agent: Fine, leave it.", ["_ fine _ leave it"]],
    ["nothing that a cue finds", "agent: We regret it and apologise again.", ["_ we _ it and _ again"]],
  ])("have %s", (_what, transcript, sentences) => {
    expect(read(transcript)).toEqual(sentences);
  });

  it("are the agent's, or the customer's", () => {
    expect(read("customer: Hm.\nagent: Done.", "agent")).toEqual(["_ done"]);
    expect(read("customer: Hm.\nagent: Done.", "customer")).toEqual(["_ hm"]);
  });

  it.each([
    ["customer: it is rosalind brandt, my lamp broke", ["_ it is _ my lamp broke"]],
    ["agent: ok rosalind, ROSALIND lamp left", ["_ ok _ lamp left"]],
    ["agent: hope that works, regards hope", ["_ hope that works _ regards hope"]],
  ])("have no name that the export's fields say, in whatever case: %s", (transcript, sentences) => {
    expect(read(transcript, "any", { customer: "Rosalind Brandt", agent: "Hope" })).toEqual(sentences);
  });

  it("show no name in an example", () => {
    const [sentence] = new SentenceReader(scanner).read(conversationOf("agent: Good news for you, Rosalind!"), "agent");
    expect(sentence!.text).not.toContain("Rosalind");
    expect(sentence!.text).toContain("Good news for you");
  });
});

const texts = (sides: readonly (readonly [Sided["side"], string])[]) => {
  const reader = new SentenceReader(scanner);
  const all = sides.map(([side, text]) => ({
    side,
    sentences: reader.read(conversationOf(`agent: ${text}`), "agent"),
  }));
  const conversations = async function* () {
    yield* all;
  };
  return { reader, conversations };
};

describe("phrases", () => {
  it("are counted once in a conversation, and as often as they are said", async () => {
    const chatty = "On it. On it. On it. On it.";
    const { reader, conversations } = texts([...Array(5).fill(["high", chatty]), ["low", "On it."], [null, "On it."]]);
    const counts = await countPhrases(conversations);
    const found = counts.find(({ words }) => reader.phrase(words) === "on it");
    expect(found).toMatchObject({ high: 5, low: 1, all: 7, occurrences: 22 });
  });

  it("are those that five conversations have, of four words at most", async () => {
    const { reader, conversations } = texts([
      ...Array(5).fill(["high", "Leave it all with me."]),
      ...Array(4).fill(["low", "Not my department."]),
    ]);
    const found = (await countPhrases(conversations)).map(({ words }) => reader.phrase(words));
    expect(found).toContain("leave it all with");
    expect(found.some((phrase) => phrase.split(" ").length > 4)).toBe(false);
    expect(found.join()).not.toContain("department");
  });

  it("stay within a bound, and the frequent ones among them", async () => {
    const odd = Array.from(
      { length: 60 },
      (_, i) => [i % 2 ? "high" : "low", `Leave it with me. ${"abcdefghij"[i % 10]}${"klmnop"[i % 6]}word.`] as const,
    );
    const { reader, conversations } = texts(odd);
    const found = (await countPhrases(conversations, 6)).map(({ words }) => reader.phrase(words));
    expect(found).toContain("leave it with me");
  });
});

it.each([
  ["apart", [1, 2, 3, 4, 5, 6, 7], { lowTo: 3, highFrom: 5 }],
  ["apart, of two values", [0, 0, 0, 1, 1], { lowTo: 0, highFrom: 1 }],
  ["with the middle left out that is alike", [1, 5, 5, 5, 5, 5, 9], { lowTo: 1, highFrom: 9 }],
  ["with most of them on one side", [1, 9, 9, 9, 9, 9, 9], { lowTo: 1, highFrom: 9 }],
  ["not, where all are alike", [5, 5, 5], null],
  ["not, where there are none", [], null],
])("thirds are told %s", (_what, scores, expected) => {
  expect(thirds(scores)).toEqual(expected);
});

describe("suggestions", () => {
  const made = async (count: number, text: (i: number) => string) => {
    const reader = new SentenceReader(scanner);
    const all = Array.from({ length: count }, (_, i): Scored => {
      const sentences = reader.read(conversationOf(`agent: ${text(i)}`), "agent");
      return { id: `c${i}`, score: i % 2 === 0 ? 80 : 20, sentences };
    });
    const conversations = async function* () {
      yield* all;
    };
    return suggest(conversations, { top: 20, threshold: 3, examples: 2, phrase: (words) => reader.phrase(words) });
  };
  const filler = ["Your parcel is late.", "The lamp went out.", "Which colour was it?", "Here are both forms."];
  const planted = (i: number) =>
    `${filler[(i >> 1) % 4]} ${i % 2 === 0 ? "You are in good hands." : "Nothing to be done."} Bye now.`;

  it("find the phrase that is planted, whole and once, on its side", async () => {
    const { phrases, high, low } = await made(120, planted);
    expect([high, low]).toEqual([
      { conversations: 60, from: 80, to: 80 },
      { conversations: 60, from: 20, to: 20 },
    ]);
    expect(phrases.map(({ phrase, side }) => [side, phrase])).toEqual([
      ["high", "are in good hands"],
      ["low", "nothing to be done"],
    ]);
    expect(phrases[0]).toMatchObject({ high: 60, low: 0, conversations: 60, occurrences: 60 });
    expect(phrases[0]!.examples).toEqual([
      { conversation: "c0", text: "You are in good hands" },
      { conversation: "c2", text: "You are in good hands" },
    ]);
  });

  it("say nothing of what both sides say, and how many were compared", async () => {
    const { phrases, compared, byChance } = await made(120, (i) => `${filler[(i >> 1) % 4]} Bye now.`);
    expect(phrases).toEqual([]);
    expect(compared).toBeGreaterThan(20);
    expect(byChance).toBeLessThan(1);
  });

  it("are not made by one conversation that says it a hundred times", async () => {
    const talk = (i: number) => `${filler[(i >> 1) % 4]} ${i === 0 ? "Super duper. ".repeat(100) : ""}`;
    expect((await made(120, talk)).phrases).toEqual([]);
  });

  it("are not made where one side only says more of everything", async () => {
    const longer = (i: number) => (i % 2 === 0 ? filler.join(" ") : filler[(i >> 1) % 4]!);
    expect((await made(120, longer)).phrases).toEqual([]);
  });

  it.each([
    [12, planted, "too few conversations to compare: 6 that score high and 6 that score low"],
    [1, planted, "all 1 conversations have the same score"],
    [0, planted, "no conversation has a score"],
  ])("need more than %d conversations", async (count, text, message) => {
    await expect(made(count, text)).rejects.toThrow(message);
  });
});
