import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { file, wow } from "../helpers/cli.js";
import { fixture, hasPython, rubricWith } from "../helpers/plugins.js";

describe("wow rubric test and validate", () => {
  it.skipIf(!hasPython)("run the tests of criteria of code, and the examples of modules' types", async () => {
    const tested = await wow(["rubric", "test", fixture("three-kinds.yaml"), "--allow-plugins"]);
    expect(tested).toMatchObject({ code: 0, stderr: "" });
    expect(tested.stdout).toContain("14 tests: all passed");
    const validated = await wow(["rubric", "validate", fixture("three-kinds.yaml"), "--allow-plugins", "--strict"]);
    expect(validated).toMatchObject({ code: 0, stderr: "" });
  });

  it("tell of an example that does not come out, at the place where its module is named", async () => {
    const source = readFileSync(fixture("shouting.mjs"), "utf8").replace(
      '"customer: Where is my lamp?", value: 1',
      '"customer: Where is my lamp?", value: 0',
    );
    const rubric = rubricWith({ type: "shouting" }, { plugins: [file("shouting.mjs", source)] });
    const { code, stdout } = await wow(["rubric", "test", rubric, "--allow-plugins"]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/NOISY +type shouting: example 2 .*with-code\.yaml:1:\d+/);
    expect(stdout).toContain("is worth 1, where it should say: is worth 0");
  });

  it("run nothing that is not allowed", async () => {
    for (const command of ["test", "validate"]) {
      const { code, stdout, stderr } = await wow(["rubric", command, fixture("three-kinds.yaml")]);
      expect(code).toBe(2);
      expect(stdout.replace(/\s+/g, " ") + stderr).toMatch(
        /the rubric names code, \.\/shouting\.mjs, which runs only where you allow it/,
      );
    }
  });
});
