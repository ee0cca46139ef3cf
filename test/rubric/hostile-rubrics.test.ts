import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { readRubric, readText } from "../../src/rubric/load.js";
import { suspicionsOf } from "../../src/rubric/suspicions/index.js";
import { expectRefusal } from "../helpers/refusal.js";
import { filesIn, rubricFiles } from "../helpers/rubric-files.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

const types = criterionTypes;
const HEAD = "id: big\nversion: 1.0.0\ntitle: Big\ndimensions: [{ id: speed, title: Speed }]\n";
const many = <Part>(count: number, make: (index: number) => Part) => Array.from({ length: count }, (_, i) => make(i));
const criterion = (id: string, cues: string, more = "") =>
  `  - { id: ${id}, dimension: speed, question: Quick?, check: { type: cue, any: [${cues}] }${more} }\n`;

describe("a rubric that grows by its own hand", () => {
  it("has lists of lists that would stand for too many cues", () => {
    const levels = many(12, (i) => `  l${i + 1}: [${many(10, () => `$l${i}`).join(", ")}]\n`).join("");
    const lists = `lists:\n  l0: [${many(10, (i) => `c${i}`).join(", ")}]\n${levels}`;
    expectRefusal(
      `${HEAD}${lists}criteria:\n${criterion("one", "▸$l5")}`,
      'list "l5" stands for more than 100000 cues',
      /fewer/,
    );
  });

  it("has lists that all lead to each other", () => {
    const names = many(30, (i) => `l${i}`);
    const lists = names.map((name) => `  ${name}: [${names.map((other) => `$${other}`).join(", ")}]\n`).join("");
    const { mistakes } = readText(`${HEAD}lists:\n${lists}criteria:\n${criterion("one", "$l0")}`, "r.yaml", { types });
    expect(mistakes.some(({ what }) => what.includes("leads back to itself"))).toBe(true);
  });

  it("includes files that include the same one twice, again and again", async () => {
    const files = many(30, (i) => [`d${i}.yaml`, `include: [./d${i + 1}.yaml, ./d${i + 1}.yaml]\nlists: { a: [b] }\n`]);
    const { mistakes, rubric } = await rubricFiles({
      "own.yaml": `${SMALL}include: [./d0.yaml]\n`,
      ...Object.fromEntries(files),
      "d30.yaml": "lists: { z: [y] }\n",
    });
    expect(rubric).toBe(null);
    expect(mistakes.map(({ what }) => what)).toEqual(["this makes more than 2000 files"]);
  });

  it("nests the brackets of a cue very deep", () => {
    const source = rewritten(
      SMALL,
      "[broken, damaged]",
      `["${"(".repeat(50)}▸${"(".repeat(4950)}broken${")".repeat(5000)}"]`,
    );
    expectRefusal(source, /more than 50 deep/);
  });
});

describe("a large rubric is told of in a moment:", () => {
  const loaded = (source: string) => readText(HEAD + source, "r.yaml", { types });

  it.each([
    [
      "as many mistakes as criteria",
      4000,
      (n: number) => many(n, (i) => criterion(`c${i}`, "quick", ", foo: 1")).join(""),
    ],
    ["criteria", 4000, (n: number) => many(n, (i) => criterion(`c${i}`, `quick${i}`)).join("")],
    [
      "cues that begin alike",
      2500,
      (n: number) => criterion("one", many(n, (i) => `(some|other|w${i}) word${i % 50} (thing)?`).join(", ")),
    ],
  ])(
    "%s",
    (_what, count, criteria) => {
      const started = performance.now();
      const found = loaded(`criteria:\n${criteria(count)}`);
      suspicionsOf(found, types, []);
      expect(found.mistakes.length === 0 || found.mistakes.length === count).toBe(true);
      expect(performance.now() - started).toBeLessThan(8000);
    },
    60_000,
  );
});

describe("a file that is not in UTF-8", () => {
  const bytes = {
    "UTF-16": Buffer.from(`\ufeff${SMALL}`, "utf16le"),
    "Latin-1": Buffer.from(SMALL.replace("title: Small", "title: Sm\u00e5"), "latin1"),
  };
  it.each(Object.entries(bytes))("is refused: %s", async (_name, given) => {
    const file = join(filesIn({}), "r.yaml");
    writeFileSync(file, given);
    await expect(readRubric(file, { types })).rejects.toMatchObject({ what: "is not in UTF-8" });
  });

  it("may begin with a byte order mark where it is", async () => {
    const { rubric } = await rubricFiles({ "own.yaml": `\ufeff${SMALL}` });
    expect(rubric!.id).toBe("small");
  });
});
