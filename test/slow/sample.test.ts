import { describe, expect, it } from "vitest";
import { draw } from "../../src/insight/sample/draw.js";
import { asked, USUAL } from "../../src/insight/sample/sizes.js";
import { farthest, TEAM } from "../helpers/candidates.js";

// As test/insight/sample/draw.test.ts, over ten times as many seeds. Run by `npm run test:slow`.
const SEEDS = 20_000;

describe("over 20,000 seeds", () => {
  it.each([5, 12, 40])(
    "each conversation is drawn as often as is stated beside it: %i of 51",
    (size) => {
      const sizes = asked(size, USUAL);
      const { probability } = draw(TEAM, sizes, "any");
      const stated = new Map(TEAM.map(({ conversation, kind }) => [conversation, probability[kind]]));
      expect(farthest(SEEDS, (seed) => draw(TEAM, sizes, seed).drawn, stated)).toBeLessThan(4.5);
    },
    300_000,
  );

  it("the same of each agent's own sample", () => {
    const agents = [...new Set(TEAM.map(({ agent }) => agent))];
    const sizes = asked(5, USUAL);
    const draws = (seed: string) =>
      agents.map((agent) => draw(TEAM.filter((one) => one.agent === agent), sizes, seed)); // biome-ignore format: one call
    const stated = new Map(
      draws("any").flatMap(({ probability }, i) =>
        TEAM.filter(({ agent }) => agent === agents[i]).map(({ conversation, kind }) => [conversation, probability[kind]] as const),
      ),
    ); // biome-ignore format: one table
    expect(farthest(SEEDS, (seed) => draws(seed).flatMap(({ drawn }) => drawn), stated)).toBeLessThan(4.5);
  }, 300_000);

  it("weighted totals come out right on the whole, and unweighted ones do not (Horvitz & Thompson 1952)", () => {
    const sizes = asked(12, USUAL);
    const failed = TEAM.filter(({ kind }) => kind === "risk").length;
    let weighted = 0;
    let plain = 0;
    for (let seed = 0; seed < SEEDS; seed++) {
      const { drawn } = draw(TEAM, sizes, `${seed}`);
      const risky = drawn.filter(({ candidate }) => candidate.kind === "risk");
      weighted += risky.reduce((sum, { probability }) => sum + 1 / probability, 0) / SEEDS;
      plain += ((risky.length / drawn.length) * TEAM.length) / SEEDS;
    }
    expect(Math.abs(weighted - failed)).toBeLessThan(0.1);
    expect(Math.abs(plain - failed)).toBeGreaterThan(0.3);
  }, 300_000);
});
