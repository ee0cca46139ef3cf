import { describe, expect, it } from "vitest";
import { summarize } from "../../src/engine/tally.js";
import { figuresOf, Trend } from "../../src/insight/trend/trend.js";
import { figureOf } from "../../src/insight/trend/values.js";
import { UserError } from "../../src/model/errors.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { TrendBy, TrendReport } from "../../src/model/trend.js";
import { randomFrom } from "../../src/stats/bootstrap.js";
import { dimensionsOf, evaluationOf } from "../helpers/evaluations.js";

const TITLES = ["empathy", "first-contact-resolution", "escalation-style", "shareability"].map((id) => ({
  id,
  title: id,
  weight: 1,
  likelihood: null,
}));
const FIGURES = figuresOf({ dimensions: TITLES });

function trendOf(evaluations: readonly Evaluation[], by: TrendBy = "agent", minConversations = 20): TrendReport {
  const trend = new Trend({ by, figures: FIGURES, minConversations });
  for (const evaluation of evaluations) trend.add({ evaluation, conversation: null });
  return trend.report();
}

/** Conversations of three weeks with all that figures are made of. */
function some(): readonly Evaluation[] {
  const random = randomFrom(3);
  return Array.from({ length: 90 }, (_, i) => {
    const outcome = ["resolved", "unresolved", "unclear"][Math.floor(random() * 3)]!;
    const score = () => (random() < 0.1 ? null : Math.round(random() * 1000) / 10);
    return evaluationOf({
      conversation: `c${i}`,
      agent: ["Ana", "Bo", null][i % 3]!,
      channel: random() < 0.5 ? "chat" : null,
      startedAt: new Date(Date.UTC(2026, 2, 2, i * 5)).toISOString(),
      overall: score(),
      band: "met",
      context: { earlier: random() < 0.2 ? "x" : null, later: null, censored: random() < 0.3 },
      dimensions: dimensionsOf({
        empathy: { score: score() },
        "first-contact-resolution": { score: score(), outcome, repeatBefore: random() < 0.2 },
        "escalation-style": { score: score(), agent: i % 7 === 0 ? "Bo" : null },
        shareability: { score: score(), risk: score() },
      }),
    });
  });
}

describe("weeks side by side", () => {
  it("have the figures that a report of the same conversations has", async () => {
    const all = some();
    const report = trendOf(all);
    const weeks = new Map<string, Evaluation[]>();
    for (const one of all) {
      const monday = report.weeks.findLast(({ from }) => from <= one.startedAt!.slice(0, 10))!.week;
      weeks.set(monday, [...(weeks.get(monday) ?? []), one]);
    }
    expect(report.weeks.map(({ week }) => week)).toEqual([...weeks.keys()]);
    for (const [week, talks] of [[null, all] as const, ...weeks]) {
      // A report fills in contexts by itself, so what depends on them is compared in the next test.
      const { team, agents } = await summarize(talks);
      for (const { by, name, series } of report.groups) {
        const summary = by === null ? team : agents.find(({ agent }) => agent === name);
        for (const one of series) {
          if (one.figure === "fcr-rate" || summary === undefined) continue;
          const at = report.weeks.findIndex((other) => other.week === week);
          expect(week === null ? one.whole : one.weeks[at]).toEqual(figureOf(summary, one.figure));
        }
      }
    }
  });

  it("count a first contact only where a return would have been seen, and nobody came back", () => {
    const talk = (id: string, outcome: string, context: Partial<Evaluation["context"]>, repeatBefore = false) =>
      evaluationOf({
        conversation: id,
        startedAt: "2026-03-02T09:00:00.000Z",
        context: { earlier: null, later: null, censored: false, ...context },
        dimensions: dimensionsOf({ "first-contact-resolution": { outcome, repeatBefore } }),
      });
    const report = trendOf([
      talk("settled", "resolved", {}),
      talk("came back", "resolved", { later: "x" }),
      talk("told before", "resolved", {}, true),
      talk("open", "pending", {}),
      talk("unclear", "unclear", {}),
      talk("too new", "resolved", { censored: true }),
      talk("no customer", "resolved", { censored: null }),
    ]);
    const of = (id: string) => report.groups[0]!.series.find(({ figure }) => figure === id)!.whole;
    expect([of("fcr-rate").mean, of("fcr-rate").n]).toEqual([0.25, 4]);
    expect([of("resolved-rate").mean, of("resolved-rate").n]).toEqual([0.8333, 6]);
    expect(report.weeks[0]).toMatchObject({ conversations: 7, censored: 1, until: "2026-03-02" });
  });

  it("have a row for a week without conversations between two others", () => {
    const at = (id: string, startedAt: string) => evaluationOf({ conversation: id, startedAt, overall: 50 });
    const report = trendOf([at("a", "2026-03-02T09:00:00.000Z"), at("b", "2026-03-17T09:00:00.000Z")]);
    expect(report.weeks.map(({ week, conversations }) => [week, conversations])).toEqual([
      ["2026-W10", 1],
      ["2026-W11", 0],
      ["2026-W12", 1],
    ]);
    expect(report.groups[0]!.series[0]).toMatchObject({
      weeks: [{ mean: 50 }, { mean: null, n: 0 }, { mean: 50 }],
      latest: { from: "2026-W10", to: "2026-W12", tooFew: true, difference: null },
    });
  });

  it("leave out the weeks between where a date is years away", () => {
    const at = (id: string, startedAt: string) => evaluationOf({ conversation: id, startedAt, overall: 50 });
    const report = trendOf([at("a", "1970-01-01T00:00:00.000Z"), at("b", "2026-03-02T00:00:00.000Z")]);
    expect(report.weeks).toHaveLength(2);
  });

  it("count what has no date", () => {
    const report = trendOf([evaluationOf({ overall: 50 })]);
    expect(report).toMatchObject({ conversations: 1, undated: 1, weeks: [], groups: [{ conversations: 0 }] });
  });

  it("count those whose site was not saved", () => {
    expect(trendOf(some(), "site")).toMatchObject({ unknown: 90, groups: [{ by: null }] });
  });

  it("name groups in order, those without a name last", () => {
    expect(trendOf(some()).groups.map(({ name }) => name)).toEqual([null, "Ana", "Bo", null]);
    expect(trendOf(some(), "channel").groups.map(({ by, name }) => [by, name])).toEqual([
      [null, null],
      ["channel", "chat"],
      ["channel", null],
    ]);
  });

  it("compare two weeks by Welch's interval and rates by Newcombe's, where there are enough", () => {
    const talk = (i: number) =>
      evaluationOf({
        conversation: `c${i}`,
        startedAt: i < 20 ? "2026-03-02T09:00:00.000Z" : "2026-03-09T09:00:00.000Z",
        overall: i < 20 ? 40 + (i % 2) * 10 : 60 + (i % 2) * 10,
        dimensions: dimensionsOf({ "first-contact-resolution": { outcome: i % 4 === 0 ? "unresolved" : "resolved" } }),
      });
    const all = Array.from({ length: 40 }, (_, i) => talk(i));
    const [overall, , , , , , rate] = trendOf(all).groups[0]!.series;
    // Variance 26.32 on either side, standard error 1.6222, 2.0244 at 38 degrees.
    expect(overall!.latest).toMatchObject({ difference: 20, before: 20, after: 20, tooFew: false });
    expect(overall!.latest!.low).toBeCloseTo(20 - 2.0244 * 1.6222, 2);
    expect(rate!.latest).toMatchObject({ difference: 0, tooFew: false });
    expect(trendOf(all.slice(1)).groups[0]!.series[0]!.latest).toMatchObject({
      difference: null,
      low: null,
      tooFew: true,
    });
  });

  it("refuse scores of two rubrics", () => {
    const other = { id: "fake", version: "2.0.0", digest: "sha256:other" };
    expect(() => trendOf([evaluationOf(), evaluationOf({ conversation: "c2", rubric: other })])).toThrow(UserError);
    expect(() => trendOf([evaluationOf(), evaluationOf({ conversation: "c2", rubric: other })])).toThrow(
      /"c2".*fake 2.0.0.*\n.*wow diff/,
    );
  });
});
