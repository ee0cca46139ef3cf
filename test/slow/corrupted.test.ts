import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { file, WEEK, wow } from "../helpers/cli.js";

// A damaged export is scored or refused; it is never a fault of the program. Run by `npm run test:slow`.

const AWKWARD = "fixtures/transcripts/awkward";
const inputs = [`${WEEK}.csv`, `${WEEK}.json`, `${AWKWARD}/semicolons.csv`, `${AWKWARD}/tabs-newest-first.tsv`, `${AWKWARD}/one-cell.csv`, `${AWKWARD}/lines.ndjson`]; // biome-ignore format: one list

const damage = fc.record({
  cut: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  bytes: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) }), { maxLength: 12 }),
  removed: fc.option(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(400) })),
});

describe.each(inputs)("%s, damaged", (path) => {
  const whole = readFileSync(path).subarray(0, 60_000);

  it("is scored or refused, and says so", async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, bytes, removed }) => {
        let damaged = Buffer.from(whole);
        for (const { at, byte } of bytes) damaged[Math.floor(at * (damaged.length - 1))] = byte;
        if (removed !== null) {
          const from = Math.floor(removed.at * damaged.length);
          damaged = Buffer.concat([damaged.subarray(0, from), damaged.subarray(from + removed.length)]);
        }
        if (cut !== null) damaged = damaged.subarray(0, Math.floor(cut * damaged.length));
        const { code, stdout, stderr } = await wow([
          "score",
          file(`x${path.slice(path.lastIndexOf("."))}`, damaged),
          "-f",
          "json",
        ]);
        expect([0, 2]).toContain(code);
        expect(stderr).not.toMatch(/fault of wow|\n\s+at /);
        if (code === 0) JSON.parse(stdout);
        else expect(stderr).not.toBe("");
      }),
      { numRuns: 300 },
    );
  });
});
