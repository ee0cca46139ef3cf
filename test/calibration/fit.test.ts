import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { numbersOf, scoreBy } from "../../src/calibration/fit/scores.js";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { CalibrationReport, FitReport } from "../../src/model/calibration.js";
import { readConversations } from "../../src/readers/index.js";
import { loadRubric } from "../../src/rubric/load.js";
import { randomFrom } from "../../src/stats/bootstrap.js";
import { file, folder, WEEK, wow } from "../helpers/cli.js";
import { JOY, type Said, sayings, wordsRubric } from "../helpers/labelled.js";

const { path, said } = sayings(200);

/** Fits a rubric to labels; gives the report's part and the file that was, or was not, written. */
async function fitted(rubric: string, header: string, label: (one: Said, i: number) => string) {
  const labels = file("labels.csv", `${header}\n${said.map((one, i) => `${one.id},${label(one, i)}`).join("\n")}\n`);
  const out = join(folder(), "new.yaml");
  const args = ["calibrate", path, "-r", file("words.yaml", rubric), "--labels", labels];
  const { code, stdout, stderr } = await wow([...args, "--fit", out, "-f", "json"]);
  expect([code, stderr]).toEqual([0, ""]);
  const { fit } = JSON.parse(stdout) as CalibrationReport & { fit: FitReport };
  return { fit, out, args, written: existsSync(out) ? readFileSync(out, "utf8") : null };
}

const BY_HAND = wordsRubric([1, 1, 1, 1]);

describe("--fit", () => {
  it("finds the weights that the labels were made with", async () => {
    const { fit, written, args, out } = await fitted(BY_HAND, "conversation,manner", ({ words }) => String(4 * words[0]! + 2 * words[1]! + words[2]!)); // biome-ignore format: one call
    expect(fit.parts).toMatchObject([
      { target: "manner", what: "weights", statistic: "spearman", adopted: true, n: 200 },
    ]);
    const [{ today, fitted: found, gain }] = fit.parts as [FitReport["parts"][number]];
    expect(found).toBeGreaterThan(0.97);
    expect(found).toBeGreaterThan(today! + 0.1);
    expect(gain.low).toBeGreaterThan(0);
    const rubric = await loadRubric(out, criterionTypes);
    const weight = (id: string) => rubric.criteria.find((one) => one.id === `says-${id}`)!.weight;
    expect(weight("sorry") / weight("please")).toBeGreaterThan(1.3);
    expect(weight("please")).toBeGreaterThan(weight("thanks"));
    expect(weight("thanks")).toBeGreaterThan(weight("welcome"));
    expect(Math.max(...rubric.criteria.map((one) => one.weight))).toBeLessThanOrEqual(10);
    expect(rubric.version).toBe("1.3.0");
    expect(rubric.digest).not.toBe((await loadRubric(args[3]!, criterionTypes)).digest);
    // Nothing but the numbers has changed.
    const plain = (text: string) => text.replace(/(weight|version): [\d.]+/g, "$1");
    expect(plain(written!)).toBe(plain(BY_HAND));
    const { stdout } = await wow([...args.slice(0, 2), "-r", out, ...args.slice(4), "-f", "json"]);
    expect((JSON.parse(stdout) as CalibrationReport).targets[0]!.statistics.spearman!.value).toBeGreaterThan(0.97);
  });

  it("says so where nothing can be gained, and writes nothing", async () => {
    const own = ({ words }: Said) => String(words.reduce((sum, word) => sum + word, 0));
    const { fit, written, args } = await fitted(BY_HAND, "conversation,manner", own);
    expect([fit.changes, written]).toEqual([[], null]);
    expect(fit.parts[0]!.why).toMatch(/nothing is clearly better|no more than chance|no better/);
    const { stdout } = await wow([...args, "--fit"]);
    expect(stdout).toContain("Nothing is proposed");
  });

  it("learns nothing from labels that are only noise, nor from too few", async () => {
    const random = randomFrom(11);
    const noise = await fitted(BY_HAND, "conversation,manner", () => String(Math.floor(random() * 4)));
    expect(noise.fit.changes).toEqual([]);
    const few = await fitted(BY_HAND, "conversation,manner", ({ words }, i) =>
      i < 20 ? String(4 * words[0]! + words[1]!) : "",
    );
    expect(few.fit.changes).toEqual([]);
    expect(few.fit.parts[0]!.why).toMatch(/fewer than 30/);
    const none = await fitted(BY_HAND, "conversation,says-sorry", ({ words }) => String(words[0]));
    expect(none.fit).toMatchObject({ parts: [], changes: [] });
    expect((await wow([...none.args, "--fit"])).stdout).toContain("Nothing to fit");
  });

  it("finds the coefficients of a likelihood, rounded to one decimal", async () => {
    const random = randomFrom(3);
    const likely = ({ cheers }: Said) => (random() < (cheers === 1 ? 0.85 : 0.15) ? "yes" : "no");
    const { fit, written } = await fitted(wordsRubric([1, 1, 1, 1], JOY), "conversation,joy", likely);
    expect(fit.parts).toMatchObject([{ target: "joy", what: "likelihood", statistic: "brier", adopted: true }]);
    const to = (kind: string) => fit.changes.find(({ at }) => at.kind === kind)!.to;
    expect(to("intercept")).toBeLessThan(-1);
    expect(to("coefficient")).toBeGreaterThan(2);
    for (const change of fit.changes) expect(change.to * 10).toBeCloseTo(Math.round(change.to * 10), 9);
    expect(written).toMatch(/intercept: -[12]\.?\d?\n +coefficients:\n +\{\n +says-cheers: [234]\.?\d?,\n +\}/);
  });

  it("proposes without a file what it could not write into this rubric, and writes no report of a file that it can't", async () => {
    const aliased = BY_HAND.replace("weight: 1\n", "weight: &one 1\n").replace("weight: 1\n", "weight: *one\n");
    const labels = file(
      "l.csv",
      `conversation,manner\n${said.map(({ id, words }) => `${id},${5 * words[1]! + words[0]!}`).join("\n")}`,
    );
    const args = ["calibrate", path, "-r", file("words.yaml", aliased), "--labels", labels];
    const proposed = await wow([...args, "--fit"]);
    expect([proposed.code, proposed.stderr]).toEqual([0, ""]);
    expect(proposed.stdout).toContain("weight of says-please: 1 → ");
    const out = folder();
    const refused = await wow([...args, "--fit", join(out, "new.yaml"), "-o", join(out, "report.json")]);
    expect([refused.code, refused.stdout, readdirSync(out)]).toEqual([2, "", []]);
    expect(refused.stderr).toMatch(/can't be edited where it stands/);
    const nowhere = "/proc/new.yaml";
    const unwritten = await wow([
      ...args.with(3, file("words.yaml", BY_HAND)),
      "--fit",
      nowhere,
      "-o",
      join(out, "report.json"),
    ]);
    expect([unwritten.code, unwritten.stdout, readdirSync(out)]).toEqual([2, "", []]);
  });

  it("finds where the bands begin", async () => {
    const band = ({ words }: Said) =>
      ["failed", "failed", "failed", "met", "exceeded"][words.reduce((sum, word) => sum + word, 0)]!;
    const { fit, written } = await fitted(BY_HAND, "conversation,band", band);
    expect(fit.parts).toMatchObject([{ target: "band", statistic: "quadraticKappa", adopted: true, fitted: 1 }]);
    const change = fit.changes.find(({ at }) => at.kind === "band" && at.band === "met")!;
    expect(change.from).toBe(40);
    expect(change.to).toBeGreaterThan(50);
    expect(change.to).toBeLessThanOrEqual(75);
    expect(written).toContain("} # a first guess\n");
  });

  it("fits no dimension at the bands' expense without saying so", async () => {
    // The label of manner wants other weights; the bands are right as they are.
    const labels = ({ words }: Said) => {
      const total = words.reduce((sum, word) => sum + word, 0);
      return `${8 * words[0]! + words[1]!},${total < 2 ? "failed" : total < 3 ? "met" : "exceeded"}`;
    };
    const { fit } = await fitted(BY_HAND, "conversation,manner,band", labels);
    const [manner, band] = fit.parts;
    expect(manner).toMatchObject({
      target: "manner",
      adopted: false,
      why: "as the bands or the overall score would agree less",
    });
    expect(band).toMatchObject({ target: "band", today: 1, fitted: 1 });
    expect(fit.changes).toEqual([]);
  });

  it("computes scores as they are published", async () => {
    const rubric = await loadRubric("wow", criterionTypes);
    let compared = 0;
    for await (const conversation of readConversations([`${WEEK}.csv`])) {
      const evaluation = await evaluate(rubric, conversation);
      for (const dimension of rubric.dimensions) {
        const { score, risk } = evaluation.dimensions[dimension.id]!;
        const what = dimension.likelihood === null ? "weights" : "likelihood";
        const numbers = numbersOf(dimension, what, rubric);
        const found = scoreBy(numbers, numbers.today, evaluation);
        if (score === null) expect(found).toBeNaN();
        else expect(Math.abs(100 * found - score)).toBeLessThan(0.11);
        if (dimension.risk === null || typeof risk !== "number") continue;
        const risks = numbersOf(dimension, "risk", rubric);
        expect(Math.abs(100 * scoreBy(risks, risks.today, evaluation) - risk)).toBeLessThan(0.11);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});
