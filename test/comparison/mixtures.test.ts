import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BANDS, sharesOf } from "../../src/comparison/shares.js";
import { readConversations } from "../../src/index.js";
import type { Conversation } from "../../src/model/conversation.js";
import { fileFrom } from "../helpers/changes.js";
import { WEEK } from "../helpers/cli.js";
import { mutated, steps } from "../helpers/mutations.js";
import { rewritten } from "../helpers/rubrics.js";
import { Sides } from "../helpers/versions.js";

const WOW = readFileSync("rubrics/wow.yaml", "utf8");
const wow = fileFrom(WOW);
const week: Conversation[] = [];
for await (const conversation of readConversations([`${WEEK}.csv`])) week.push(conversation);

/** Points and bands of each edit by the definition: the mean, over all orders, of what it adds when it is made. */
async function byDefinition(sides: Sides, conversation: Conversation): Promise<readonly (readonly [number, number])[]> {
  const { edits } = sides.changes;
  const worths: (readonly [number, number])[] = [];
  for (let set = 0; set < 2 ** edits.length; set++) {
    const { overall, band } = await sides.evaluate(conversation, (edit) => ((set >> edit) & 1) === 1);
    worths.push([overall!, BANDS.indexOf(band!)]);
  }
  const orders = permutations(edits.map((_, i) => i));
  const sums = edits.map((): [number, number] => [0, 0]);
  for (const order of orders) {
    let set = 0;
    for (const edit of order) {
      const [before, after] = [worths[set]!, worths[set | (1 << edit)]!];
      sums[edit]![0] += (after[0] - before[0]) / orders.length;
      sums[edit]![1] += (after[1] - before[1]) / orders.length;
      set |= 1 << edit;
    }
  }
  return sums;
}

function permutations(all: readonly number[]): readonly (readonly number[])[] {
  if (all.length <= 1) return [all];
  return all.flatMap((first) => permutations(all.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}

const THREE = [
  ["exceeded: 68", "exceeded: 60"],
  ["  matters:\n", "  matters:\n    - (waiting|waited|wait)\n"],
  ["- { id: empathy, title: Empathy, weight: 2 }", "- { id: empathy, title: Empathy, weight: 4 }"],
] as const;
const MORE = [
  ...THREE,
  ["  feeling:\n", "  feeling:\n    - (love|thanks|thank you)\n"],
  ["- { value: 0.7, any: [$sorry-for-this, $personal] }", "- { value: 0.5, any: [$sorry-for-this, $personal] }"],
  ["  apology:\n", "  apology:\n    - (no problem|of course|sure)\n"],
] as const;

describe("the shares of edits in a real week", () => {
  it.each<readonly [string, readonly (readonly [string, string])[], number, number]>([
    ["three edits", THREE, 118, 10],
    ["six edits", MORE, 45, 10],
  ])(
    "match the definition for %s, and sum to the change",
    async (_what, places, count, several) => {
      const is = places.reduce((source, [was, now]) => rewritten(source, was, now), WOW);
      const sides = new Sides(wow, fileFrom(is));
      expect(sides.changes.edits).toHaveLength(places.length);
      let moved = 0;
      for (const conversation of week.slice(0, count)) {
        const reading = sides.mixtures.read(conversation);
        const found = sharesOf(reading);
        if (found === null) continue;
        const truth = await byDefinition(sides, conversation);
        truth.forEach(([points, bands], edit) => {
          const share = found.shares.find((one) => one.edit === edit);
          expect(share?.points ?? 0).toBeCloseTo(points, 9);
          expect(share?.bands ?? 0).toBeCloseTo(bands, 9);
        });
        const sum = found.shares.reduce((total, { points }) => total + points, 0);
        expect(sum).toBeCloseTo(reading.is.overall! - reading.was.overall!, 9);
        if (found.shares.length > 1) moved++;
      }
      expect(moved).toBeGreaterThanOrEqual(several);
    },
    60_000,
  );
});

describe("mixtures of two versions", () => {
  it("score as rubrics of their own would, whatever was edited", async () => {
    let mixed = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.boolean()), async (made, coins) => {
        const sides = new Sides(wow, mutated(wow, made));
        const chosen = sides.changes.edits.map(({ effect }) => effect === "score" && (coins.next().value as boolean));
        for (const conversation of week.slice(0, 12)) {
          const reading = sides.mixtures.read(conversation);
          const active = new Set(reading.active);
          const found = reading.outcome((edit) => active.has(edit) && chosen[edit]!);
          const { overall, band } = await sides.evaluate(conversation, (edit) => chosen[edit]!);
          expect([found.overall, found.band]).toEqual([overall, band]);
          if (active.size > 1) mixed++;
        }
      }),
      { numRuns: 25 },
    );
    expect(mixed).toBeGreaterThan(20);
  }, 60_000);
});
