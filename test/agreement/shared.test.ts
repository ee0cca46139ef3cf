import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { file, lines, wow } from "../helpers/cli.js";
import { line } from "../helpers/contract.js";

// The labelled conversations lie beside the repository, as their licences forbid to copy them into it.
const SHARED = "../shared";
const GOLD = `${SHARED}/data/gold-dev.ndjson`;
const there = existsSync(GOLD);
if (!there) console.warn(`skipped: there is no ${GOLD}, so agreement on the labelled conversations is not measured`);

describe.runIf(there)("the labelled conversations", () => {
  it("give one contract line each, twice the same bytes, with every quote true to its text", async () => {
    const once = await wow(["score", GOLD, "-f", "ndjson", "-q"]);
    const twice = await wow(["score", GOLD, "-f", "ndjson", "-q"]);
    expect([once.code, once.stderr]).toEqual([0, ""]);
    expect(twice.stdout).toBe(once.stdout);
    const given = readFileSync(GOLD, "utf8")
      .trim()
      .split("\n")
      .map((text) => JSON.parse(text));
    const found = lines(once.stdout);
    expect(found.map((one) => one.conversation)).toEqual(given.map(({ id }) => id));
    found.forEach((one, i) => {
      line.parse(one);
      for (const verdict of one.criteria) {
        for (const { message, start, end, quote } of verdict.status === "scored" ? verdict.evidence : []) {
          expect(given[i].messages[message].text.slice(start, end)).toBe(quote);
        }
      }
    });
  });

  it("satisfy the checker of the contract, and the yardstick runs on them", async () => {
    const predictions = file("predictions.ndjson", (await wow(["score", GOLD, "-f", "ndjson", "-q"])).stdout);
    const checked = spawnSync(process.execPath, [`${SHARED}/check-contract.mjs`, predictions, GOLD], {
      encoding: "utf8",
    });
    expect(checked.stdout).toMatch(/^0 faults/);
    const measured = spawnSync(process.execPath, [`${SHARED}/evaluate.mjs`, GOLD, predictions, "--json"], {
      encoding: "utf8",
    });
    const figures = JSON.parse(measured.stdout) as { figure: string; value: number; coverage: number }[];
    expect(figures).toHaveLength(11);
    const coverages = new Map(figures.map(({ figure, coverage }) => [figure.split(":")[0], coverage]));
    expect(coverages.get("empathy")).toBeGreaterThanOrEqual(0.95);
    expect(coverages.get("resolution")).toBe(1);
    expect(coverages.get("sharing")).toBe(1);
    for (const { coverage } of figures) expect(coverage).toBeGreaterThanOrEqual(0.9);
  });

  it("agree with the default rubric as far as the README says", { timeout: 120_000 }, () => {
    const readme = readFileSync("README.md", "utf8");
    const measured = spawnSync(process.execPath, ["test/agreement/measure.mjs", SHARED], { encoding: "utf8" });
    const rows = measured.stdout.trim().split("\n");
    expect(rows, measured.stderr).toHaveLength(16);
    for (const one of rows) expect(readme).toContain(one);
  });
});
