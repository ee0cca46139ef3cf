import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarize, Tally } from "../../src/engine/tally.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { studentQuantile } from "../../src/stats/interval.js";
import { dimensionsOf, evaluationOf } from "../helpers/evaluations.js";

const NOTHING = { mean: null, low: null, high: null, n: 0 };

const scored = (agent: string | null, overall: number | null, more: Partial<Evaluation> = {}) =>
  evaluationOf({ agent, overall, ...more });

const agentsOf = async (evaluations: readonly Evaluation[]) => (await summarize(evaluations)).agents;

describe("a figure", () => {
  it("is the mean of published tenths with Student's bounds", async () => {
    const { team } = await summarize([70.1, 80.3, 90.5].map((overall) => scored("Ana", overall)));
    const half = (studentQuantile(2) * 10.2) / Math.sqrt(3);
    expect(team.overall.n).toBe(3);
    expect(team.overall.mean).toBe(80.3);
    expect(team.overall.low).toBeCloseTo(80.3 - half, 3);
    // The bound would lie at 105.6.
    expect(team.overall.high).toBe(100);
  });

  it.each([
    ["no score", [null, null], NOTHING],
    ["one score: no bounds", [81.3, null], { mean: 81.3, low: null, high: null, n: 1 }],
    ["0 is a score", [0, 0], { mean: 0, low: 0, high: 0, n: 2 }],
    ["bounds stay within the scale", [0, 100], { mean: 50, low: 0, high: 100, n: 2 }],
    ["ten tenths are one", Array(10).fill(0.1), { mean: 0.1, low: 0.1, high: 0.1, n: 10 }],
  ])("of %s", async (_what, overalls, expected) => {
    const { team, agents } = await summarize(overalls.map((overall) => scored("Ana", overall)));
    expect(team.overall).toEqual(expected);
    expect(agents[0]!.overall).toEqual(expected);
  });

  it("stands for every dimension, and for the risk", async () => {
    const dimensions = dimensionsOf({
      empathy: { score: 40, opportunities: 3, answered: 2 },
      shareability: { score: 61, risk: 4 },
    });
    const { team } = await summarize([scored("Ana", 50, { dimensions }), scored("Ana", 50)]);
    expect(Object.keys(team.dimensions)).toEqual(Object.keys(dimensions));
    expect(team.dimensions.empathy).toEqual({ mean: 40, low: null, high: null, n: 1 });
    expect(team.dimensions["escalation-style"]).toEqual(NOTHING);
    expect(team.risk.mean).toBe(4);
    expect([team.opportunities, team.answered]).toEqual([3, 2]);
  });

  it("stands for every criterion, over those that it applied to", async () => {
    const verdicts = [
      { status: "scored", value: 1, evidence: [] },
      { status: "scored", value: 0.3333, evidence: [] },
      { status: "not-applicable", reason: "no" },
      { status: "error", reason: "broke" },
    ] as const;
    const evaluations = verdicts.map((verdict) =>
      scored("Ana", null, { criteria: [{ id: "q", dimension: "empathy", ...verdict }] }),
    );
    const { team, notes } = await summarize(evaluations);
    expect(team.criteria).toEqual([{ id: "q", mean: 0.6667, n: 2, notApplicable: 1, errors: 1 }]);
    expect(notes.errors).toBe(1);
  });

  it("counts bands and what is too few", async () => {
    const bands = ["failed", "met", "met", "exceeded", null] as const;
    const evaluations = bands.map((band) => scored("Ana", 50, { band }));
    const { team } = await summarize(evaluations, { minConversations: 5 });
    expect(team.bands).toEqual({ failed: 1, met: 2, exceeded: 1 });
    expect([team.conversations, team.tooFew]).toEqual([5, false]);
    expect((await summarize(evaluations, { minConversations: 6 })).team.tooFew).toBe(true);
    expect((await summarize(Array(19).fill(evaluations[0]))).team.tooFew).toBe(true);
    expect((await summarize(Array(20).fill(evaluations[0]))).team.tooFew).toBe(false);
  });
});

describe("rates", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString();
  let made = 0;
  const ended = (outcome: string | null, customer: string | null, on: number, repeatBefore = false) =>
    scored("Ana", null, {
      conversation: `c${made++}`,
      customer,
      startedAt: day(on),
      endedAt: day(on),
      dimensions: dimensionsOf({ "first-contact-resolution": { score: 50, outcome, repeatBefore } }),
    });
  const END = ended("unclear", "z", 90);

  it("resolvedRate: `resolved` among all that are not unclear, whoever came back", async () => {
    const outcomes = ["resolved", "resolved", "pending", "unresolved", "unclear", null];
    const { team } = await summarize(outcomes.map((outcome) => ended(outcome, null, 0)));
    expect(team.resolvedRate).toEqual({ mean: 0.5, low: 0.15, high: 0.85, n: 4 });
    expect(team.fcrRate).toEqual(NOTHING);
  });

  it.each<[string, Evaluation[], { mean: number | null; n: number }]>([
    ["resolved, never seen again", [ended("resolved", "u", 0), END], { mean: 1, n: 1 }],
    ["a repeat is told in the text", [ended("resolved", "u", 0, true), END], { mean: 0, n: 1 }],
    ["came back", [ended("resolved", "u", 0), ended("resolved", "u", 3), END], { mean: 0, n: 2 }],
    ["came back after the window", [ended("resolved", "u", 0), ended("resolved", "u", 30), END], { mean: 1, n: 2 }],
    [
      "pending and unresolved count as not",
      [ended("pending", "u", 0), ended("unresolved", "v", 0), END],
      { mean: 0, n: 2 },
    ],
    ["unclear can't be judged", [ended("unclear", "u", 0), END], { mean: null, n: 0 }],
    ["no outcome can't be judged", [ended(null, "u", 0), END], { mean: null, n: 0 }],
    ["censored can't be judged", [ended("resolved", "u", 88), END], { mean: null, n: 0 }],
    ["no customer can't be judged", [ended("resolved", null, 0), END], { mean: null, n: 0 }],
  ])("fcrRate: %s", async (_what, evaluations, { mean, n }) => {
    const { team, agents } = await summarize(evaluations);
    expect(team.fcrRate).toMatchObject({ mean, n });
    expect(agents[0]!.fcrRate).toEqual(team.fcrRate);
  });

  it("fill contexts in, by the window and the history that are given", async () => {
    const evaluations = [ended("resolved", "u", 0), END];
    const history = [{ id: "old", customer: "u", start: Date.parse(day(-5)), end: Date.parse(day(-5)) }];
    const report = await summarize(evaluations, { history });
    expect(report.conversations[0]!.context).toEqual({ earlier: "old", later: null, censored: false });
    expect(report.team.fcrRate.mean).toBe(0);
    expect((await summarize(evaluations, { history, window: 4 })).team.fcrRate.mean).toBe(1);
    expect(evaluations[0]!.context.earlier).toBeNull();
  });
});

describe("agents", () => {
  it("stand by code point, nobody last", async () => {
    const names = ["zoe", "Émile", "Ana", null, "ana", "Zoe", "10", "9"];
    const agents = await agentsOf(names.map((name) => scored(name, 50)));
    expect(agents.map(({ agent }) => agent)).toEqual(["10", "9", "Ana", "Zoe", "ana", "zoe", "Émile", null]);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "null"])("may be called %s", async (name) => {
    const agents = await agentsOf([scored(name, 40), scored(name, 60), scored(null, 10)]);
    expect(agents.map(({ agent, conversations, overall }) => [agent, conversations, overall.mean])).toEqual([
      [name, 2, 50],
      [null, 1, 10],
    ]);
  });

  it("are credited with the hand-offs that they made, though the conversation is somebody else's", async () => {
    const verdict = { id: "warm", dimension: "escalation-style", status: "scored", value: 1, evidence: [] } as const;
    const dimensions = dimensionsOf({
      empathy: { score: 30, opportunities: 1, answered: 1 },
      "escalation-style": { score: 90, outcome: "handoff", agent: "Bo" },
    });
    const agents = await agentsOf([scored("Ana", 50, { dimensions, criteria: [verdict] }), scored("Ana", 70)]);
    const told = agents.map(({ agent, conversations, tooFew, overall, dimensions: of, opportunities, criteria }) => ({
      agent,
      conversations,
      tooFew,
      overall: overall.mean,
      empathy: of.empathy!.mean,
      handOffs: of["escalation-style"]!.mean,
      opportunities,
      warm: criteria[0]!.n,
    }));
    expect(told).toEqual([
      {
        agent: "Ana",
        conversations: 2,
        tooFew: true,
        overall: 60,
        empathy: 30,
        handOffs: null,
        opportunities: 1,
        warm: 0,
      },
      {
        agent: "Bo",
        conversations: 0,
        tooFew: true,
        overall: null,
        empathy: null,
        handOffs: 90,
        opportunities: 0,
        warm: 1,
      },
    ]);
  });
});

describe("the whole report", () => {
  it("of nothing says nothing, and does not fail", async () => {
    const rubric = { id: "wow", version: "1.0.0", digest: "sha256:0" };
    const report = await summarize([], { rubric });
    expect(report).toMatchObject({ schema: 1, tool: { name: "wow-score" }, rubric, agents: [], conversations: [] });
    expect(report.team).toMatchObject({ conversations: 0, overall: NOTHING, fcrRate: NOTHING });
  });

  it("takes a stream, and notes what a reader should know", async () => {
    async function* stream() {
      yield scored("Ana", 50, { agents: ["Ana", "Bo"], critical: ["respectful"] });
      const reason = "the rubric does not cover the language __proto__";
      const criteria = [{ id: "q", dimension: "empathy", status: "not-applicable", reason }] as const;
      yield scored(null, null, { language: "__proto__", criteria });
    }
    const report = await summarize(stream());
    expect(report.rubric.id).toBe("fake");
    expect(report.notes).toMatchObject({ severalAgents: 1, noAgent: 1, errors: 0, critical: { respectful: 1 } });
    expect(Object.entries(report.notes.otherLanguages)).toEqual([["__proto__", 1]]);
  });

  const evaluation = fc.record({
    agent: fc.constantFrom("Ana", "Bo", null),
    tenths: fc.option(fc.nat(1000)),
    risk: fc.nat(1000),
    outcome: fc.constantFrom("resolved", "pending", "unclear", null),
    customer: fc.constantFrom("u", "v", "w", null),
    value: fc.nat(10_000),
  });

  it("has the same figures whatever the order of the input", async () => {
    const input = fc.array(evaluation, { minLength: 2, maxLength: 30 }).chain((made) => {
      const all = made.map(({ agent, tenths, risk, outcome, customer, value }, i) => {
        const at = new Date(Date.UTC(2026, 0, 1, i * 31)).toISOString();
        return scored(agent, tenths === null ? null : tenths / 10, {
          conversation: `c${i}`,
          customer,
          startedAt: at,
          endedAt: at,
          dimensions: dimensionsOf({
            "first-contact-resolution": { outcome, score: tenths === null ? null : tenths / 10 },
            shareability: { risk: risk / 10 },
          }),
          criteria: [{ id: "q", dimension: "shareability", status: "scored", value: value / 1e4, evidence: [] }],
        });
      });
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    await fc.assert(
      fc.asyncProperty(input, async ([ordered, shuffled]) => {
        const [one, other] = await Promise.all([summarize(ordered), summarize(shuffled)]);
        expect(other.team).toEqual(one.team);
        expect(other.agents).toEqual(one.agents);
      }),
      { numRuns: 50 },
    );
  });

  it("is what a tally gives that keeps no conversation", async () => {
    const evaluations = [scored("Ana", 50), scored("Bo", 70.5), scored(null, null)];
    const tally = new Tally();
    for (const one of evaluations) tally.add(one);
    const { conversations, ...head } = await summarize(evaluations);
    expect(tally.head(tally.contexts({}), {})).toEqual(head);
    expect(conversations).toEqual(evaluations);
  });
});
