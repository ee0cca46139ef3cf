import { describe, expect, it } from "vitest";
import { shippedRubrics } from "../../src/rubric/open.js";
import { file, wow } from "../helpers/cli.js";
import { rewritten } from "../helpers/rubrics.js";
import { SOUND } from "../helpers/suspicions.js";

const SUSPECT = rewritten(rewritten(SOUND, "[sorry, apologise]", "[sorry, sorry]"), "weight: 2", "weight: 0");
const WRONG = rewritten(rewritten(SOUND, "any: [nice]", "any: ['(nice']"), "weight: 2", "wieght: 2");

describe("wow rubric validate", () => {
  it("has nothing to say of a sound rubric", async () => {
    const path = file("r.yaml", SOUND);
    expect(await wow(["rubric", "validate", path, "--strict"])).toEqual({
      code: 0,
      stdout: `${path} (sound 1.0.0): 0 mistakes, 0 suspicions\n`,
      stderr: "",
    });
  });

  it("tells all that is suspect, in the order of the file", async () => {
    const path = file("r.yaml", SUSPECT);
    const { code, stdout } = await wow(["rubric", "validate", path], { columns: 200 });
    expect(code).toBe(0);
    expect(stdout).toBe(`${path}:6:18  suspicion
  list sorry: the cue "sorry" is there twice
  Take one of them out.

${path}:16:13  suspicion
  criterion apologises: has the weight 0, so it moves no score
  Give it a weight, or take it out.

${path} (sound 1.0.0): 0 mistakes, 2 suspicions
`);
  });

  it("tells all mistakes, and is then not usable", async () => {
    const path = file("r.yaml", WRONG);
    const { code, stdout, stderr } = await wow(["rubric", "validate", path], { columns: 200 });
    expect([code, stderr]).toEqual([2, ""]);
    expect(stdout).toBe(`${path}:16:5  mistake
  criterion apologises: unknown key "wieght"; did you mean "weight"?
  ${stdout.split("\n")[2]!.trim()}

${path}:31:32  mistake
  criterion delight: the cue "(nice": this bracket is never closed
  Cues are words; (a|b) alternatives, (a)? optional, * one word, ... a gap.

${path}: 2 mistakes, 0 suspicions
`);
    expect(stdout).toMatch(/What may stand here: id, dimension/);
  });

  it.each([
    [SOUND, 0, 0],
    [SUSPECT, 0, 1],
    [WRONG, 2, 2],
  ])("says by its exit code how it stands (%#)", async (source, code, strict) => {
    const path = file("r.yaml", source);
    expect((await wow(["rubric", "validate", path])).code).toBe(code);
    expect((await wow(["rubric", "validate", "--strict", path])).code).toBe(strict);
    expect((await wow(["rubric", "validate", "--strict", path, file("other.yaml", SOUND)])).code).toBe(strict);
  });

  it("gives the same as JSON", async () => {
    const suspect = file("suspect.yaml", SUSPECT);
    const wrong = file("wrong.yaml", WRONG);
    const { code, stdout } = await wow(["rubric", "validate", suspect, wrong, "-f", "json"]);
    expect(code).toBe(2);
    const { schema, rubrics } = JSON.parse(stdout);
    expect(schema).toBe(1);
    expect(rubrics).toMatchObject([
      {
        file: suspect,
        rubric: { id: "sound", version: "1.0.0" },
        mistakes: [],
        suspicions: [
          {
            file: suspect,
            line: 6,
            column: 18,
            criterion: null,
            list: "sorry",
            what: 'the cue "sorry" is there twice',
            instead: "Take one of them out.",
          },
          { line: 16, criterion: "apologises", list: null },
        ],
      },
      {
        file: wrong,
        rubric: null,
        mistakes: [{ line: 16, criterion: "apologises", what: expect.stringMatching(/^unknown key/) }, { line: 31 }],
        suspicions: [],
      },
    ]);
  });

  it("gives remarks for a pull request on GitHub", async () => {
    const path = file("a,b.yaml", rewritten(SUSPECT, "weight: 0", "wieght: 0"));
    const wrong = await wow(["rubric", "validate", path, "-f", "github"]);
    const place = path.replace(",", "%2C");
    expect(wrong.stdout).toMatch(`::error file=${place},line=16,col=5::criterion apologises: unknown key "wieght"`);
    expect(wrong.stdout).toMatch(/%0AWhat may stand here: [^\n]*\n$/);
    const suspect = await wow(["rubric", "validate", file("r.yaml", SUSPECT), "-f", "github"]);
    expect(suspect.stdout.split("\n").map((line) => line.split(" ")[0])).toEqual(["::warning", "::warning", ""]);
  });

  it("tells of files that can't be read, and validates the others", async () => {
    const path = file("r.yaml", SOUND);
    const { code, stdout, stderr } = await wow(["rubric", "validate", "no-such.yaml", path]);
    expect([code, stdout]).toEqual([2, `${path} (sound 1.0.0): 0 mistakes, 0 suspicions\n`]);
    expect(stderr).toMatch(/^wow: no-such.yaml: no such rubric file\n/);
  });

  it("keeps off the terminal what is in a file", async () => {
    const path = file("r.yaml", rewritten(SOUND, "[sorry, apologise]", '["a\\u001b[2Jb", "a\\u001b[2Jb"]'));
    const { stdout } = await wow(["rubric", "validate", path]);
    expect(stdout).toContain("a\\u001b[2Jb");
    expect(stdout).not.toContain("\u001b");
  });

  it("refuses a format that there is not", async () => {
    const { code, stderr } = await wow(["rubric", "validate", "-f", "jsn"]);
    expect([code, stderr]).toEqual([
      2,
      'wow: --format: unknown format "jsn"; did you mean "json"?\nFormats: table, json, github.\n',
    ]);
  });

  it("has nothing to say of the shipped rubrics", async () => {
    const shipped = await shippedRubrics();
    const { code, stdout } = await wow(["rubric", "validate", "--strict", ...shipped]);
    expect(stdout.match(/: 0 mistakes, 0 suspicions$/gm), stdout).toHaveLength(shipped.length);
    expect(code).toBe(0);
  });
});
