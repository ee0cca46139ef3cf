import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { schemaReference } from "../../src/cli/rubric/schema-reference.js";
import { criterionTypes } from "../../src/criteria/index.js";
import { selfTest } from "../../src/engine/self-test.js";
import { loadRubric } from "../../src/rubric/load.js";
import { shippedRubrics } from "../../src/rubric/open.js";
import { folder, wow } from "../helpers/cli.js";

const shipped = await shippedRubrics();
const load = (file: string) => loadRubric(file, criterionTypes);
const path = () => join(folder(), "my-shop.yaml");

describe("wow rubric new", () => {
  it.each(shipped)("begins from %s a rubric that loads, passes its tests, and is called as the file", async (from) => {
    const file = path();
    const { code, stdout, stderr } = await wow(["rubric", "new", file, "--from", from]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(`Wrote ${file}`);
    const made = await load(file);
    expect(made).toMatchObject({ id: "my-shop", version: "1.0.0", title: "My shop" });
    expect((await load(from)).digest).toBe(made.digest);
    expect((await selfTest(made)).failures).toEqual([]);
  });

  it.each(["--copy", "--extend"])("takes any text for a title, with %s", async (way) => {
    for (const title of ['Shop"\nid: other\nplugins: [./code.mjs]', "---", "...", "- a: *b # c", "\u2028|\r>"]) {
      const file = path();
      expect(await wow(["rubric", "new", file, "--from", "wow", way, "--title", title])).toMatchObject({ code: 0 });
      expect(await load(file)).toMatchObject({ id: "my-shop", title: title.trim() });
    }
  });

  it.each(["--copy", "--extend"])("names no place of this machine, with %s", async (way) => {
    const file = path();
    await wow(["rubric", "new", file, "--from", "wow", way]);
    expect(readFileSync(file, "utf8")).not.toMatch(/\$schema|file:/);
  });

  it.each(["--copy", "--extend"])("keeps only what is wanted, with %s", async (way) => {
    const file = path();
    await wow([
      "rubric",
      "new",
      file,
      "--from",
      "wow",
      way,
      "--dimensions",
      "empathy,shareability",
      "--criteria",
      "courteous,respectful",
      "--criteria",
      "delight",
    ]);
    const made = await load(file);
    const { coefficients } = (await load("wow")).dimensions.find(({ id }) => id === "shareability")!.likelihood!;
    const ids = made.criteria.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["respectful", "courteous"]);
    expect(ids.slice(2).sort()).toEqual(Object.keys(coefficients).sort());
    expect(made.dimensions.map(({ id }) => id)).toEqual(["empathy", "shareability"]);
    expect(made.dimensions[1]!.likelihood!.coefficients).toEqual(coefficients);
  });

  it("leaves out, of a copy, the lists that nothing uses, and keeps every other line as it was", async () => {
    const file = path();
    await wow(["rubric", "new", file, "--from", "wow", "--copy", "--criteria", "respectful"]);
    const source = readFileSync(file, "utf8");
    const lines = new Set(readFileSync("rubrics/wow.yaml", "utf8").split("\n"));
    expect(source).toMatch(/^lists:\n( {2}#.*\n)* {2}disrespect:$/m);
    expect(source).not.toMatch(/^ {2}feeling:/m);
    expect(source.split("\n").filter((line) => !lines.has(line))).toHaveLength(5);
    const bare = path();
    await wow([
      "rubric",
      "new",
      bare,
      "--from",
      "wow",
      "--copy",
      "--criteria",
      "addresses-by-name",
      "--title",
      "No: 1",
    ]);
    expect(readFileSync(bare, "utf8")).not.toMatch(/^lists:/m);
    expect((await load(bare)).title).toBe("No: 1");
  });

  it("never overwrites a file unless it is told to", async () => {
    const file = path();
    writeFileSync(file, "mine");
    const { code, stderr } = await wow(["rubric", "new", file]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `wow: ${file}: is there already\nName another file, or overwrite it with --force.\n`,
    });
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await wow(["rubric", "new", file, "--force"])).code).toBe(0);
    expect((await load(file)).id).toBe("my-shop");
  });

  it.each([
    ["a rubric that is not there", ["--from", "wwo"], /no shipped rubric is called "wwo"; did you mean "wow"\?/],
    ["an id that is none", ["--id", "My Shop"], /"My Shop" is no id\nWrite it in kebab-case/],
    ["a title of nothing", ["--title", " "], /--title: is empty/],
    [
      "a criterion that is not there",
      ["--from", "wow", "--criteria", "corteous"],
      /no criterion "corteous"; did you mean "courteous"/,
    ],
    [
      "a dimension that is not there",
      ["--from", "wow", "--dimensions", "empaty"],
      /no dimension "empaty"; did you mean "empathy"/,
    ],
    ["nothing to keep", ["--from", "wow", "--dimensions", "empathy", "--criteria", "delight"], /no criterion is left/],
    ["both ways", ["--copy", "--extend"], /can't be together/],
  ])("refuses %s, and writes nothing", async (_what, flags, message) => {
    const file = path();
    const { code, stderr } = await wow(["rubric", "new", file, ...flags]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(file)).toBe(false);
  });

  it("refuses a file that is no YAML file, or in no folder", async () => {
    expect((await wow(["rubric", "new", join(folder(), "my.json")])).stderr).toContain("is no YAML file");
    expect((await wow(["rubric", "new", join(folder(), "no", "my.yaml")])).stderr).toContain("no such folder");
  });
});

describe("wow rubric new on a terminal", () => {
  const answer = (file: string, lines: string, flags: readonly string[] = []) =>
    wow(["rubric", "new", file, ...flags], { stdin: lines, isTTY: true, isTyped: true });

  it("asks what no option says, and asks again where an answer can't be", async () => {
    const file = path();
    const lines = ["wov", "wow", "extend", "", "Our shop", "empathy, escalation", "empathy", "", ""].join("\n");
    const { code, stdout, stderr } = await answer(file, lines);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain('no shipped rubric is called "wov"; did you mean "wow"?');
    expect(stderr).toContain("The new rubric's id? [my-shop] ");
    expect(stderr).toContain('wow has no dimension "escalation"');
    expect(stderr).toContain("  courteous: Does the agent greet,");
    const made = await load(file);
    expect(made).toMatchObject({ id: "my-shop", title: "Our shop" });
    expect(made.dimensions.map(({ id }) => id)).toEqual(["empathy"]);
  });

  it("asks nothing that an option says, and nothing at all with --yes", async () => {
    const { stderr } = await answer(path(), "\n\n", ["--from", "wow", "--copy", "--criteria", "delight"]);
    expect([...stderr.matchAll(/\? \[/g)]).toHaveLength(2);
    expect((await answer(path(), "", ["--yes"])).stderr).not.toContain("?");
  });

  it("writes nothing where the answers end too early", async () => {
    const file = path();
    const { code, stderr } = await answer(file, "wow\n");
    expect(code).toBe(2);
    expect(stderr).toContain("the input ended before everything was answered");
    expect(existsSync(file)).toBe(false);
  });
});

it("names the schema by a way from file to file in a project, else not at all", async () => {
  const project = folder();
  const schema = join(project, "node_modules", "wow-score", "rubrics", "schema.json");
  mkdirSync(dirname(schema), { recursive: true });
  mkdirSync(join(project, "quality"));
  writeFileSync(schema, "{}");
  const at = (file: string) => schemaReference(join(project, file), project, schema);
  expect(await at("a.yaml")).toBe("./node_modules/wow-score/rubrics/schema.json");
  expect(await at("quality/a.yaml")).toBe("../node_modules/wow-score/rubrics/schema.json");
  expect(await schemaReference(join(folder(), "a.yaml"), project, schema)).toBeNull();
});
