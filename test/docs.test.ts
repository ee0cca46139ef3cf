import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shippedRubrics } from "../src/rubric/open.js";
import { wow } from "./helpers/cli.js";

// What is generated from the code and kept in files; `npm run docs` writes it anew.
describe("the files that are generated from the code", () => {
  it("rubrics/schema.json is what `wow rubric schema` prints", async () => {
    const { stdout, code } = await wow(["rubric", "schema"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot("../rubrics/schema.json");
  });
});

it.each(await shippedRubrics())("rubrics/%s.yaml tells editors where its schema is", (id) => {
  expect(readFileSync(`rubrics/${id}.yaml`, "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/schema\.json\n/);
});
