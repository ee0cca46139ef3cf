import { describe, expect, it } from "vitest";
import { sampleOf } from "../../../src/insight/sample/sample.js";
import { USUAL } from "../../../src/insight/sample/sizes.js";
import type { Evaluation } from "../../../src/model/evaluation.js";
import type { SampleReport } from "../../../src/model/sample.js";
import { evaluationOf } from "../../helpers/evaluations.js";

const BANDS = { met: 30, exceeded: 70 };

/** Of each agent: so many that failed, so many that met, so many without a score. */
function team(counts: Readonly<Record<string, readonly [number, number, number]>>): Evaluation[] {
  return Object.entries(counts).flatMap(([name, [failed, met, none]]) => {
    const agent = name === "nobody" ? null : name;
    const some = (count: number, given: Partial<Evaluation>, word: string) =>
      Array.from({ length: count }, (_, i) => evaluationOf({ conversation: `${name}-${word}-${i}`, agent, ...given }));
    return [
      ...some(failed, { overall: 10, band: "failed" }, "failed"),
      ...some(met, { overall: 50, band: "met" }, "met"),
      ...some(none, {}, "none"),
    ];
  });
}

function sample(evaluations: readonly Evaluation[], size: SampleReport["size"], seed = "1", shares = USUAL) {
  return sampleOf(async function* () { yield* evaluations; }, { size, shares, seed, bands: BANDS }); // biome-ignore format: a line
}

const given = team({ Ana: [10, 30, 0], Bo: [2, 18, 2], nobody: [3, 5, 0] });

describe("a sample", () => {
  it("says what became of each stratum: what doubt and praise lack is drawn at random", async () => {
    const { strata, conversations, unscored, unreachable, sample: rows } = await sample(given, { total: 20 });
    expect(strata).toEqual([
      { stratum: "risk", share: 0.25, asked: 5, drawn: 5, available: 15 },
      { stratum: "doubt", share: 0.25, asked: 5, drawn: 0, available: 0 },
      { stratum: "praise", share: 0.1, asked: 2, drawn: 0, available: 0 },
      { stratum: "random", share: 0.4, asked: 8, drawn: 15, available: 70 },
    ]);
    expect([conversations, unscored, unreachable, rows.length]).toEqual([70, 2, 0, 20]);
  });

  it("has a row for each, with the likelihood with which it was drawn", async () => {
    const { sample: rows } = await sample(given, { total: 20 });
    for (const { kind, probability, why } of rows) {
      expect(probability).toBeCloseTo(kind === "risk" ? 5 / 15 + (10 / 15) * (15 / 65) : 15 / 65, 12);
      expect(why).toEqual(kind === "risk" ? ["expectations failed"] : []);
    }
  });

  it("names agents in order, nobody last, and what was drawn of each", async () => {
    const { agents } = await sample(given, { total: 70 });
    expect(agents).toEqual([
      { agent: "Ana", conversations: 40, drawn: 40 },
      { agent: "Bo", conversations: 22, drawn: 22 },
      { agent: null, conversations: 8, drawn: 8 },
    ]);
  });

  it("takes so many of each agent, or all where there are fewer", async () => {
    const { agents, strata, sample: rows } = await sample(given, { perAgent: 10 });
    expect(agents.map(({ drawn }) => drawn)).toEqual([10, 10, 8]);
    // By agent 3 of risk, 2 of doubt, 1 of praise and 4 at random; Bo has 2 of risk.
    expect(strata.map(({ asked, drawn }) => [asked, drawn])).toEqual([[9, 8], [6, 0], [3, 0], [12, 20]]);
    const chance = (id: RegExp) => rows.find(({ conversation }) => id.test(conversation))!.probability;
    expect(chance(/^Ana-failed/)).toBeCloseTo(3 / 10 + (7 / 10) * (7 / 37), 12);
    expect(chance(/^Bo-failed/)).toBe(1);
    expect(chance(/^Bo-(met|none)/)).toBeCloseTo(8 / 20, 12);
    expect(chance(/^nobody/)).toBe(1);
  }); // biome-ignore format: a table

  it("never draws for a reason what has no score", async () => {
    for (let seed = 0; seed < 20; seed++) {
      const { sample: rows } = await sample(given, { total: 60 }, String(seed));
      for (const { overall, stratum, kind } of rows) if (overall === null) expect([stratum, kind]).toEqual(["random", "rest"]);
    }
  }); // biome-ignore format: one sentence

  it("counts what no seed would draw, where nothing is drawn at random", async () => {
    const shares = { risk: 1_000_000, doubt: 0, praise: 0, random: 0 };
    expect((await sample(given, { total: 10 }, "1", shares)).unreachable).toBe(55);
    expect((await sample(given, { total: 16 }, "1", shares)).unreachable).toBe(0);
  });

  it("is in an order that says nothing of agents, kinds or the export, and always the same", async () => {
    const first = await sample(given, { total: 40 });
    expect(await sample([...given].reverse(), { total: 40 })).toEqual(first);
    const other = await sample(given, { total: 40 }, "2");
    expect(other.sample).not.toEqual(first.sample);
    const turns = (of: (row: (typeof first.sample)[number]) => unknown) =>
      first.sample.filter((row, i) => i > 0 && of(row) !== of(first.sample[i - 1]!)).length;
    expect(turns(({ agent }) => agent)).toBeGreaterThan(8);
    expect(turns(({ kind }) => kind)).toBeGreaterThan(6);
  });
});
