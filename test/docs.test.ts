import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedEntries } from "../src/cli/rubric/list-rubrics.js";
import { criterionTypes } from "../src/criteria/index.js";
import { selfTest } from "../src/engine/self-test.js";
import { readers } from "../src/readers/index.js";
import { loadRubric } from "../src/rubric/load.js";
import { shippedRubrics } from "../src/rubric/open.js";
import { folder, wow } from "./helpers/cli.js";
import { fixtures } from "./helpers/exports.js";
import { formatTables } from "./helpers/format-table.js";
import { fieldTable, filled, rubricTable, typeSections } from "./helpers/guide.js";

const GUIDE = "rubrics/README.md";
const guide = readFileSync(GUIDE, "utf8");

// What is generated from the code and kept in files; `npm run docs` writes it anew.
describe("the files that are generated from the code", () => {
  it("rubrics/schema.json is what `wow rubric schema` prints", async () => {
    const { stdout, code } = await wow(["rubric", "schema"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot("../rubrics/schema.json");
  });

  it("rubrics/README.md has every shipped rubric, every field, and every criterion type with its options", async () => {
    const parts = { rubrics: rubricTable(await shippedEntries()), fields: fieldTable(criterionTypes), types: typeSections(criterionTypes) }; // biome-ignore format: one list
    const whole = Object.entries(parts).reduce((text, [name, content]) => filled(text, name, content), guide);
    await expect(whole).toMatchFileSnapshot("../rubrics/README.md");
  });

  it("README.md has every input format and what it gives", async () => {
    const whole = filled(readFileSync("README.md", "utf8"), "formats", formatTables(readers, fixtures));
    await expect(whole).toMatchFileSnapshot("../README.md");
  });
});

it.each(await shippedRubrics())("rubrics/%s.yaml tells editors where its schema is", (id) => {
  expect(readFileSync(`rubrics/${id}.yaml`, "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/);
});

/** The guide's examples that are files, in a folder of their own. */
const home = folder();
const files = [...guide.matchAll(/^```yaml\n# (\S+\.yaml)\n(.*?)^```$/gms)].map(([, name, source]) => {
  writeFileSync(join(home, name!), source!);
  return name!;
});

describe("the guide to rubrics", () => {
  it.each(files)("shows in %s a rubric that loads and passes its own tests", async (name) => {
    const { failures } = await selfTest(await loadRubric(join(home, name), criterionTypes));
    expect(failures).toEqual([]);
  });

  it.each(
    [...guide.matchAll(/^```console\n\$ npx wow (.*)\n(.*?)^```$/gms)].map(
      ([, command, shown]) => [command!, shown!] as const,
    ),
  )("shows what `wow %s` prints", async (command, shown) => {
    const { stdout } = await wow(command.split(" ").map((word) => (files.includes(word) ? join(home, word) : word)));
    let from = 0;
    for (const part of shown.split(/^…\n/m)) {
      const at = stdout.indexOf(part, from);
      expect(at, `not in the output:\n${part}`).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
  });
});
