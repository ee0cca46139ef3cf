import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/engine/evaluate.js";
import { conversationOf } from "../helpers/fake-rubric.js";
import { rubricFrom } from "../helpers/rubrics.js";

/** A rubric with these criteria in one dimension. */
const rubricOf = (criteria: string, dimension = "") =>
  rubricFrom(
    `id: card\nversion: 1.0.0\ntitle: Card\ndimensions:\n  - { id: manner, title: Manner${dimension} }\ncriteria:\n${criteria}`,
  );

const scored = async (criteria: string, transcript: string, dimension = "") => {
  const { criteria: verdicts, dimensions } = await evaluate(rubricOf(criteria, dimension), conversationOf(transcript));
  return { verdict: verdicts[0]!, score: dimensions.manner!.score };
};

describe("a criterion with grades", () => {
  const GRADED = (grades: string) =>
    `  - id: thanks\n    dimension: manner\n    question: Thanks?\n    grades: ${grades}\n` +
    "    check: { type: cue, by: agent, levels: [{ value: 1, any: [thank you so much] }, { value: 0.6, any: [thank you] }, { value: 0.2, any: [ta] }] }\n";

  it.each<[string, string, number, number]>([
    ["[No., Somehow., Well.]", "Thank you so much!", 2, 1],
    ["[No., Somehow., Well.]", "Thank you!", 1, 0.5],
    ["[No., Somehow., Well.]", "Ta!", 0, 0],
    ["[No., Somehow., Well.]", "Bye.", 0, 0],
    ["[No., { description: Somehow., from: 0.1 }, Well.]", "Ta!", 1, 0.5],
    ["[No., Somehow., { description: Well., from: 0.6 }]", "Thank you!", 2, 1],
    ["[No., { description: Somehow., value: 0.9 }, Well.]", "Thank you!", 1, 0.9],
    ["[No., Yes.]", "Ta!", 0, 0],
    ["[No., Yes.]", "Thank you!", 1, 1],
  ])("%s gives %s grade %s", async (grades, said, grade, value) => {
    const { verdict, score } = await scored(GRADED(grades), `agent: ${said}`);
    expect(verdict).toMatchObject({ status: "scored", grade, value });
    expect(score).toBe(value * 100);
  });

  it("has none where it does not apply", async () => {
    expect((await scored(GRADED("[No., Yes.]"), "customer: Hello?")).verdict).not.toHaveProperty("grade");
  });
});

describe("a criterion that gives a bonus", () => {
  const BASE =
    "  - { id: polite, dimension: manner, question: Polite?, check: { type: cue, by: agent, any: [please, thanks] } }\n";
  const BONUS =
    "  - { id: more, dimension: manner, question: More?, bonus: 8, check: { type: cue, by: agent, any: [surprise], count: 2 } }\n";

  it.each<[string, string, number | null]>([
    ["adds points", "agent: A surprise, surprise!", 8],
    ["adds its share of them", "agent: A surprise!", 4],
    ["costs nothing where it is missing", "agent: Please.", 100],
    ["is capped at 100", "agent: Thanks. Surprise, surprise!", 100],
    ["is for what there is a score for", "customer: Surprise!", null],
  ])("%s", async (_what, transcript, score) => {
    expect((await scored(BASE + BONUS, transcript)).score).toBe(score);
  });

  it("adds to a likelihood too", async () => {
    const likelihood = ", likelihood: { intercept: 0, coefficients: {} }";
    expect((await scored(BASE + BONUS, "agent: A surprise!", likelihood)).score).toBe(54);
  });

  it("has no coefficient", () => {
    expect(() => rubricOf(BASE + BONUS, ", likelihood: { intercept: 0, coefficients: { more: 1 } }")).toThrow(
      /gives a bonus/,
    );
  });
});

describe("a criterion with variants", () => {
  const VARIED = `  - id: greets
    dimension: manner
    question: Does the agent greet?
    check: { type: cue, by: agent, any: [hello] }
    variants:
      - for: { channel: [email, Letter] }
        check: { type: cue, by: agent, any: [dear] }
      - for: { language: [de] }
        check: { type: cue, by: agent, any: [hallo] }
      - for: { channel: [chat], language: [fr] }
        when: { type: facts, messages: { customer: { min: 1 } } }
        check: { type: cue, by: agent, any: [bonjour] }
  - { id: other, dimension: manner, question: Other?, check: { type: cue, by: agent, any: [bye] } }
`;

  it.each<[string, string, number | null]>([
    ["the rubric's own way", "agent: Hello.", 1],
    ["a channel", "channel: email\nagent: Dear Ana,", 1],
    ["a channel in another spelling", "channel: LETTER\nagent: Hello.", 0],
    ["another channel", "channel: chat\nagent: Dear Ana,", 0],
    ["a language that the rubric does not read", "language: de\nagent: Hallo!", 1],
    ["the same language with its country", "language: de-AT\nagent: Hello!", 0],
    ["a language that nobody reads", "language: es\nagent: Hello!", null],
    ["both", "channel: chat\nlanguage: fr\ncustomer: Salut\nagent: Bonjour!", 1],
    ["both, and a `when`", "channel: chat\nlanguage: fr\nagent: Bonjour!", null],
    ["one of two", "channel: phone\nlanguage: fr\nagent: Bonjour!", null],
  ])("%s", async (_what, transcript, value) => {
    const { verdict } = await scored(VARIED, transcript);
    expect(verdict.status === "scored" ? verdict.value : null).toBe(value);
  });

  it("reads a language for itself alone", async () => {
    const { criteria } = await evaluate(rubricOf(VARIED), conversationOf("language: de\nagent: Hallo!"));
    expect(criteria[1]).toMatchObject({ status: "not-applicable", reason: expect.stringContaining("language") });
  });
});

describe("a conversation in a language that the rubric does not read", () => {
  const MIXED = `  - { id: polite, dimension: manner, question: Polite?, check: { type: cue, by: agent, any: [please] } }
  - { id: short, dimension: manner, question: Short?, critical: true, check: { type: facts, messages: { agent: { max: 1 } } } }
`;

  it.each<[string, string, number | null, string | null]>([
    ["has no score, whatever can be told without its words", "language: de\nagent: Hallo!\nagent: Bitte.", null, null],
    ["has one where the language is read", "language: en\nagent: Please.\nagent: Wait.", 50, "failed"],
  ])("%s", async (_what, transcript, score, band) => {
    const evaluation = await evaluate(rubricOf(MIXED), conversationOf(transcript));
    expect(evaluation).toMatchObject({ overall: score, band, dimensions: { manner: { score } } });
    expect(evaluation.criteria[1]).toMatchObject({ id: "short", status: "scored", value: 0 });
  });
});
