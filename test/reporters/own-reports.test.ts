import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { reporters } from "../../src/reporters/index.js";
import { folder, wow } from "../helpers/cli.js";

const INPUT = "fixtures/cli/small-team/input.json";
const RUBRIC = ["-r", "fixtures/cli/four-dimensions.yaml", "-q"];

it("are left out where they lie among exports, whatever their format, and may be written over there", async () => {
  const where = folder();
  const path = (name: string) => join(where, name);
  const names = reporters.map(({ extensions }) => `report${extensions[0]}`);
  await wow(["score", INPUT, ...RUBRIC, ...names.flatMap((name) => ["-o", path(name)])]);
  for (const by of ["conversation", "criterion", "evidence"])
    await wow(["score", INPUT, ...RUBRIC, "--by", by, "-o", path(`${by}.csv`)]);
  copyFileSync(INPUT, path("export.json"));

  const { stdout, code } = await wow(["score", where, ...RUBRIC, "-f", "json", "-o", path("report.xlsx")]);
  const { inputs, team } = JSON.parse(stdout) as Report;
  expect([code, team.conversations]).toEqual([0, 6]);
  const skipped = inputs.map(({ file, skipped }) => [file.slice(where.length + 1), skipped] as const);
  const own = [...names, "conversation.csv", "criterion.csv", "evidence.csv"].filter((name) => name !== "report.xlsx");
  expect(Object.fromEntries(skipped)).toEqual({
    "export.json": {},
    ...Object.fromEntries(own.map((name) => [name, { "wow-report": 1 }])),
  });
});

it("are left out of a folder as workbooks too", async () => {
  const where = folder();
  copyFileSync(INPUT, join(where, "export.json"));
  await wow(["score", INPUT, ...RUBRIC, "-o", join(where, "report.xlsx")]);
  const { stdout } = await wow(["score", where, ...RUBRIC, "-f", "json", "--summary"]);
  const { inputs } = JSON.parse(stdout) as Report;
  expect(inputs.map(({ skipped }) => skipped)).toEqual([{}, { "wow-report": 1 }]);
});
