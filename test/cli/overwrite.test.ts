import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { WEEK, wow } from "../helpers/cli.js";
import { filesIn } from "../helpers/rubric-files.js";
import { SMALL } from "../helpers/rubrics.js";

const own = (more: string) => `id: own\nversion: 1.0.0\ntitle: Own\n${more}`;
const FILES = {
  "parent.yaml": SMALL,
  "parent.json": JSON.stringify({ lists: { polite: ["please"] } }),
  "own.yaml": own("extends: ./parent.yaml\ninclude: [./parent.json]\n"),
};

describe("a file that a rubric is made of", () => {
  let folder = "";
  const at = (name: string) => join(folder, name);
  beforeEach(() => {
    folder = filesIn(FILES);
  });

  it.each<[string, () => string[]]>([
    ["wow score", () => ["score", `${WEEK}.csv`, "-r", at("own.yaml"), "-o", at("parent.json")]],
    ["wow diff", () => ["diff", "starter", at("own.yaml"), "-o", at("parent.json")]],
    [
      "wow calibrate",
      () => [
        "calibrate",
        `${WEEK}.csv`,
        "--labels",
        `${WEEK}.labels.csv`,
        "-r",
        at("own.yaml"),
        "-o",
        at("parent.json"),
      ],
    ],
    [
      "wow calibrate --fit",
      () => [
        "calibrate",
        `${WEEK}.csv`,
        "--labels",
        `${WEEK}.labels.csv`,
        "-r",
        at("own.yaml"),
        "--fit",
        at("parent.yaml"),
      ],
    ],
  ])("is not overwritten by %s", async (_name, args) => {
    const { code, stderr } = await wow(args());
    expect(code).toBe(2);
    expect(stderr).toMatch(/is already an input|is the rubric in use/);
    for (const [name, text] of Object.entries(FILES)) expect(readFileSync(at(name), "utf8")).toBe(text);
  });
});
