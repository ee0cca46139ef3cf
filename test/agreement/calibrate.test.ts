import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CalibrationReport } from "../../src/model/calibration.js";
import { file, folder, wow } from "../helpers/cli.js";

// The labelled conversations lie beside the repository, as their licences forbid to copy them into it.
const GOLD = "../shared/data/gold-dev.ndjson";
const there = existsSync(GOLD);
if (!there) console.warn(`skipped: there is no ${GOLD}, so no fit is tried on half of the labelled conversations`);

/** What the other half may lose by chance alone. */
const CHANCE = 0.01;

describe.runIf(there)("a fit on half of the labelled conversations", () => {
  const halves = () => {
    const lines = readFileSync(GOLD, "utf8").trim().split("\n");
    return [0, 1].map((half) => file("half.ndjson", `${lines.filter((_, i) => i % 2 === half).join("\n")}\n`));
  };

  it("does no worse than the shipped numbers on the other half, or says that it has nothing to propose", async () => {
    const [seen, unseen] = halves() as [string, string];
    const out = join(folder(), "fitted.yaml");
    const run = async (args: readonly string[]) => {
      const { code, stdout } = await wow(["calibrate", ...args, "-q", "--worst", "0", "-f", "json"]);
      expect(code).toBe(0);
      return JSON.parse(stdout) as CalibrationReport;
    };
    const { fit } = await run([seen, "--labels", seen, "--fit", out]);
    for (const { adopted, why, gain } of fit!.parts) {
      expect(adopted).toBe(why === null);
      if (adopted) expect(gain.value).toBeGreaterThan(0);
    }
    expect(existsSync(out)).toBe(fit!.changes.length > 0);
    if (fit!.changes.length === 0) return;
    const [before, after] = [
      await run([unseen, "--labels", unseen]),
      await run([unseen, "--labels", unseen, "-r", out]),
    ];
    const value = (report: CalibrationReport, target: string, statistic: string) =>
      report.targets.find((one) => one.target === target)!.statistics[statistic]!.value!;
    for (const { target, statistic, higherIsBetter } of fit!.parts.filter(({ adopted }) => adopted)) {
      const gain = value(after, target, statistic) - value(before, target, statistic);
      expect(higherIsBetter ? gain : -gain).toBeGreaterThan(-CHANCE);
    }
  }, 120_000);
});
