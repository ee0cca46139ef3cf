import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { readRubric } from "../../src/rubric/load.js";
import { folder, WEEK, wow } from "../helpers/cli.js";

const path = () => join(folder(), "mine.yaml");
const begin = (file: string, ...flags: string[]) => wow(["rubric", "new", file, ...flags]);

describe("what wow rubric new writes", () => {
  it.each(["--copy", "--extend"])(
    "scores a week in more than one band, with %s and some criteria of a likelihood",
    async (way) => {
      const file = path();
      const { stderr } = await begin(file, "--from", "wow", way, "--criteria", "respectful,courteous,delight");
      expect(stderr).toMatch(/Also kept, since a likelihood or risk is made of them all: mood-overall, /);
      const { stdout } = await wow(["score", `${WEEK}.csv`, "-r", file, "-f", "json"]);
      const bands = new Set([...stdout.matchAll(/"band": ?"(\w+)"/g)].map(([, band]) => band));
      expect(bands.size).toBeGreaterThan(1);
    },
  );

  it("has, as a copy, the tests of what it keeps", async () => {
    const file = path();
    const { stderr } = await begin(file, "--from", "wow", "--copy", "--dimensions", "empathy");
    expect(stderr).toContain("mine.tests.yaml: the tests of what is kept.");
    const [copy, whole] = await Promise.all(
      [file, "wow"].map((from) => readRubric(from, { types: criterionTypes, tests: true })),
    );
    expect(copy!.mistakes).toEqual([]);
    for (const { id, tests } of copy!.file!.criteria)
      expect(tests).toEqual(whole!.file!.criteria.find((one) => one.id === id)!.tests);
    for (const [name, list] of Object.entries(copy!.file!.lists!)) expect(list).toEqual(whole!.file!.lists![name]);
  });

  it("overwrites no tests, and then writes nothing", async () => {
    const file = path();
    const tests = file.replace(".yaml", ".tests.yaml");
    writeFileSync(tests, "mine");
    const { code, stderr } = await begin(file, "--from", "wow", "--copy");
    expect({ code, there: existsSync(file), tests: readFileSync(tests, "utf8") }).toEqual({ code: 2, there: false, tests: "mine" }); // biome-ignore format: one step
    expect(stderr).toContain("mine.tests.yaml: is there already");
  });

  it("says which rubric it took where nobody did", async () => {
    const { stderr } = await begin(path());
    expect(stderr).toContain("No --from was given, so this is a copy of starter.");
  });

  it("extends an earlier version, and a file by the way to it", async () => {
    const home = folder();
    mkdirSync(join(home, "team"));
    const [ours, mine] = [join(home, "ours.yaml"), join(home, "team", "mine.yaml")];
    expect((await begin(ours, "--from", "wow@1.1.0", "--extend")).code).toBe(0);
    expect(readFileSync(ours, "utf8")).toMatch(/^extends: wow@1\.1\.0$/m);
    expect((await begin(mine, "--from", ours, "--extend")).code).toBe(0);
    expect((await readRubric(mine, { types: criterionTypes })).mistakes).toEqual([]);
    expect(readFileSync(mine, "utf8")).toMatch(/^extends: \.\.\/ours\.yaml$/m);
  });

  it("asks in lines that end between words", async () => {
    const given = { stdin: "wow\n", isTTY: true, isTyped: true, columns: 60 };
    const { stderr } = await wow(["rubric", "new", path(), "--copy", "--id", "a", "--title", "A"], given);
    const lines = stderr.split("\n").filter((line) => !line.startsWith("wow:"));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

it("removing part of a likelihood is suspect, unless the dimension has a likelihood of its own", async () => {
  const source = "extends: wow\nid: mine\nversion: 1.0.0\ntitle: Mine\nremove: { criteria: [gratitude] }\n";
  const own = "dimensions:\n  - id: shareability\n    likelihood: { intercept: -3, coefficients: { delight: 4 } }\n    risk: { intercept: 1, coefficients: { delight: -4 } }\n"; // biome-ignore format: one text
  const file = path();
  writeFileSync(file, source);
  const said = async () => (await wow(["rubric", "validate", file])).stdout.replace(/\s+/g, " ");
  expect(await said()).toContain("mine.yaml:5:22");
  expect(await said()).toContain("the likelihood of shareability keeps an intercept");
  writeFileSync(file, source + own);
  expect(await said()).toContain("0 mistakes");
  expect(await said()).not.toContain("keeps an intercept");
});
