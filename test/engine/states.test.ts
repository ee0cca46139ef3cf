import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/engine/evaluate.js";
import { covers } from "../../src/engine/language.js";
import { type Conversation, toConversation } from "../../src/model/conversation.js";
import type { Check } from "../../src/model/criterion.js";
import { always, conversationOf, fakeRubric, notApplicable } from "../helpers/fake-rubric.js";
import { rubricFrom, SMALL } from "../helpers/rubrics.js";

const HELLO = conversationOf("customer: Hello\nagent Ana: Hi");
const FOUR = ["empathy", "first-contact-resolution", "escalation-style", "shareability"].map((id) => ({ id }));

const throwing = (thrown: unknown): Check => ({
  judge: () => {
    throw thrown;
  },
});

describe("a check that breaks", () => {
  it.each([
    ["throws", throwing(new Error("no such word")), "no such word"],
    ["throws what is no error", throwing("gone"), "gone"],
    ["says so", always({ status: "error", reason: "no model" }), "no model"],
    ["gives 1.5", always(1.5), "1.5"],
    ["gives -0.1", always(-0.1), "-0.1"],
    ["gives NaN", always(Number.NaN), "NaN"],
  ])("is an error, out of the mean, where it %s", async (_what, check, reason) => {
    const criteria = [{ id: "good" }, { id: "broken", check, weight: 9 }];
    const evaluation = await evaluate(fakeRubric({ criteria }), HELLO);
    expect(evaluation.criteria[1]).toEqual({
      id: "broken",
      dimension: "manner",
      status: "error",
      reason: expect.stringContaining(reason),
    });
    expect([evaluation.overall, evaluation.dimensions.manner!.score]).toEqual([100, 100]);
  });

  it("leaves nothing to score where it is alone: null, not 0", async () => {
    const evaluation = await evaluate(fakeRubric({ criteria: [{ id: "broken", check: always(2) }] }), HELLO);
    expect([evaluation.overall, evaluation.band, evaluation.dimensions.manner!.score]).toEqual([null, null, null]);
  });
});

describe("facts of a dimension", () => {
  it("stand as null for the four dimensions where no criterion type fills them", async () => {
    const { dimensions } = await evaluate(fakeRubric({ dimensions: FOUR, criteria: [{ id: "q" }] }), HELLO);
    expect(dimensions).toEqual({
      empathy: { score: 100, opportunities: null, answered: null },
      "first-contact-resolution": { score: null, outcome: null, repeatBefore: null },
      "escalation-style": { score: null, outcome: null, reason: null, agent: null },
      shareability: { score: null, risk: null },
    });
    expect(Object.keys(dimensions.empathy!)[0]).toBe("score");
  });

  it("of several criteria: counts add up, what is known beats what is not", async () => {
    const saying = (facts: Record<string, string | number | boolean | null>) => ({
      check: always({ status: "scored", value: 1, evidence: [], facts }),
    });
    const criteria = [
      { id: "a", ...saying({ opportunities: 2, answered: 1, outcome: null }) },
      { id: "b", ...saying({ opportunities: 3, answered: 0, outcome: "late" }) },
      { id: "c", ...saying({ outcome: null }) },
    ];
    const { dimensions } = await evaluate(fakeRubric({ dimensions: FOUR, criteria }), HELLO);
    expect(dimensions.empathy).toEqual({ score: 100, opportunities: 5, answered: 1, outcome: "late" });
  });

  it("never take the place of the score or the risk", async () => {
    const facts = { score: true, risk: "high" };
    const criteria = [{ id: "q", check: always({ status: "scored", value: 0.5, evidence: [], facts }) }];
    const dimensions = [{ id: "d", risk: { intercept: 0, coefficients: {} } }];
    const evaluation = await evaluate(fakeRubric({ dimensions, criteria }), HELLO);
    expect(evaluation.dimensions.d).toEqual({ score: 50, risk: 50 });
  });
});

describe("languages", () => {
  it.each([
    [null, true],
    ["en", true],
    ["EN", true],
    ["en-GB", true],
    ["en_US", true],
    ["de", false],
    ["eng", true],
    ["English", true],
    ["German", false],
    ["Englisch", true],
    ["anglais", true],
    ["inglés", true],
    ["Inglês (Brasil)", true],
    ["Brasilianisches Portugiesisch", true],
    ["Deutsch", false],
    ["allemand", false],
    ["N/A", true],
    ["unbekannt", true],
    ["xx nonsense", false],
  ])("%j is covered by a rubric for en and pt-BR: %j", (language, covered) => {
    expect(covers({ languages: ["en", "pt-BR"] }, language)).toBe(covered);
  });

  it("are not applicable where they are not covered, and what can be told without them is no score", async () => {
    const facts = { opportunities: 0, answered: 0, reason: null };
    const criteria = [
      { id: "words", check: always(1, facts) },
      { id: "times", check: always(0.5), readsText: false },
    ];
    const german = { ...HELLO, language: "de" };
    const evaluation = await evaluate(fakeRubric({ dimensions: FOUR, criteria }), german);
    const reason = "the rubric does not cover the language de";
    expect(evaluation.criteria).toMatchObject([
      { status: "not-applicable", reason },
      { status: "scored", value: 0.5 },
    ]);
    expect(evaluation.dimensions.empathy).toEqual({ score: null, opportunities: 0, answered: 0, reason });
  });
});

describe("evidence", () => {
  const found = (times: number): Check =>
    always({
      status: "scored",
      value: 1,
      evidence: Array.from({ length: times }, () => ({ message: 0, start: 1, end: 4, cue: "x" })),
    });
  const evidenceOf = async (times: number, options = {}) => {
    const [verdict] = (await evaluate(fakeRubric({ criteria: [{ id: "q", check: found(times) }] }), HELLO, options))
      .criteria;
    return verdict?.status === "scored" ? verdict.evidence : [];
  };

  it("quotes the text there, or keeps it out", async () => {
    expect(await evidenceOf(1)).toEqual([{ message: 0, start: 1, end: 4, cue: "x", quote: "ell" }]);
    expect(await evidenceOf(1, { quotes: false })).toEqual([{ message: 0, start: 1, end: 4, cue: "x" }]);
  });

  it("is listed up to fifty pieces, however much there is", async () => {
    expect(await evidenceOf(50)).toHaveLength(50);
    expect(await evidenceOf(10_000)).toHaveLength(50);
  });
});

describe("what an evaluation says of the conversation", () => {
  it("counts what may be scored, and has the times of its ends", async () => {
    const text = "customer: a\nagent Ana +60s: b\nnote: c\nbot: d\nsystem: e\nagent Bo +60s: f";
    const evaluation = await evaluate(fakeRubric({ criteria: [{ id: "q" }] }), conversationOf(text));
    expect(evaluation).toMatchObject({
      conversation: "example",
      agent: "Bo",
      agents: ["Ana", "Bo"],
      messages: { agent: 2, customer: 1, bot: 1, system: 1 },
      startedAt: "2026-01-05T09:00:00.000Z",
      endedAt: "2026-01-05T09:02:00.000Z",
      context: { earlier: null, later: null, censored: null },
    });
  });

  it("has null for what it does not know, and takes a conversation that is not whole yet", async () => {
    const input = { id: 7, messages: [{ role: "customer" as const, text: "Hi" }] };
    const evaluation = await evaluate(fakeRubric({ criteria: [{ id: "q", check: notApplicable }] }), input);
    expect(evaluation).toMatchObject({
      conversation: "7",
      agent: null,
      agents: [],
      customer: null,
      startedAt: null,
      endedAt: null,
      overall: null,
    });
  });
});

describe("evaluate is pure", () => {
  const rubric = rubricFrom(SMALL);
  const line = fc.tuple(
    fc.constantFrom("customer" as const, "agent" as const, "bot" as const),
    fc.constantFrom(
      "It is broken",
      "so sorry",
      "not sorry",
      "WOW!",
      "I'm worried",
      "I understand",
      "> sorry",
      "I'll transfer you to Bo because",
      "",
      "\u0000😀",
    ),
  );
  const conversation = fc
    .array(line, { maxLength: 8 })
    .map((lines) => toConversation({ id: "p", messages: lines.map(([role, text]) => ({ role, text })) }));

  it("gives the same alone, among others and for input that can't be changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(conversation, { minLength: 2, maxLength: 5 }), async (conversations) => {
        const together = await Promise.all(conversations.map((one) => evaluate(rubric, one)));
        for (const [i, one] of conversations.entries()) {
          expect(await evaluate(rubricFrom(SMALL), frozen(one))).toEqual(together[i]);
        }
      }),
      { numRuns: 25 },
    );
  });
});

function frozen(conversation: Conversation): Conversation {
  const copy = structuredClone(conversation);
  for (const message of copy.messages) Object.freeze(message);
  for (const part of Object.values(copy)) if (typeof part === "object" && part !== null) Object.freeze(part);
  return Object.freeze(copy);
}
