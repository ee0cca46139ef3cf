import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { criterionTypes } from "../../src/criteria/index.js";
import { rubricJsonSchema } from "../../src/rubric/json-schema.js";
import { openRubric, shippedRubrics } from "../../src/rubric/open.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

const shipped = await shippedRubrics();
const schema = rubricJsonSchema(criterionTypes);
const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
ajv.addKeyword("enumDescriptions");
const validate = ajv.compile(schema);

/** What the schema has against a rubric, as `path: message`. */
function complaints(source: string): readonly string[] {
  validate(parse(source));
  return (validate.errors ?? [])
    .filter(({ keyword }) => keyword !== "if")
    .map(({ instancePath, message, params }) => `${instancePath}: ${message} ${Object.values(params).join()}`);
}

describe("the JSON Schema of rubrics", () => {
  it.each(shipped)("takes the shipped rubric %s", async (id) => {
    expect(complaints((await openRubric(id)).source)).toEqual([]);
  });

  it.each(readdirSync("rubrics").filter((name) => name.endsWith(".tests.yaml")))("takes the tests of %s", (name) => {
    expect(complaints(readFileSync(`rubrics/${name}`, "utf8"))).toEqual([]);
  });

  it("takes a rubric that uses every part of the format", () => {
    expect(complaints(SMALL)).toEqual([]);
  });

  it.each(criterionTypes)("takes the examples of $type, and no option that it does not have", ({ type, examples }) => {
    for (const { options } of examples) {
      const check = JSON.stringify({ type, ...options });
      expect(complaints(withCheck(check))).toEqual([]);
      const wrong = JSON.stringify({ type, ...options, bogus: 1 });
      expect(complaints(withCheck(wrong)).join()).toContain("bogus");
    }
  });

  it.each([
    ["a misspelt key", "title: Small", "titel: Small", ": must NOT have additional properties titel"],
    ["a misspelt key of a criterion", "question: Does", "qestion: Does", "additional properties qestion"],
    ["a misspelt option", "within: 2", "wihtin: 2", "additional properties wihtin"],
    ["a misspelt type", "type: response", "type: respnse", "/criteria/2/check/type: must be equal to one of the"],
    ["no id", "id: small\n", "", "must have required property 'id'"],
    ["no question", "question: Is a worry answered?", "good: x", "must have required property 'question'"],
    [
      "no option that is needed",
      "made: [transfer you to]",
      "base: 0.3",
      "/criteria/3/check: must have required property 'made'",
    ],
    ["a text for a number", "weight: 3", "weight: heavy", "/dimensions/0/weight: must be number"],
    ["a text for a list", "any: [broken, damaged]", "any: broken", "/criteria/0/when/any: must be array"],
    ["a number too large", "value: 1,", "value: 2,", "/criteria/1/check/levels/0/value: must be <= 1"],
    ["an id that is none", "id: small", "id: Small One", "/id: must match pattern"],
    ["a version that is none", "version: 1.0.0", "version: one", "/version: must match pattern"],
    ["a speaker that is none", "by: agent", "by: agents", "/criteria/0/check/by: must be equal to one of the"],
    [
      "a file without criteria",
      SMALL.slice(SMALL.indexOf("criteria:")),
      "criteria: []",
      "/criteria: must NOT have fewer",
    ],
  ])("refuses %s", (_what, was, is, message) => {
    expect(complaints(rewritten(SMALL, was, is)).join("\n")).toContain(message);
  });

  it.each([
    [
      "one that extends another",
      "id: own\nversion: 1.0.0\ntitle: Own\nextends: wow\ncriteria: [{ id: courteous, weight: 2, when: null }]",
    ],
    [
      "one with a plugin's type",
      rewritten(SMALL, "lists:", "plugins: [./loud.mjs]\nlists:").replace("type: response", "type: shouting"),
    ],
    ["further tests", "criteria: { a: { pass: ['customer: Hi'] } }\nlists: { b: { fail: [No.] } }"],
    [
      "a file of lists to be included",
      "lists: { sorry: [sorry], more: { any: [$sorry, regret], tests: { pass: [I regret it.] } } }",
    ],
  ])("takes %s", (_what, source) => {
    expect(complaints(source)).toEqual([]);
  });

  it.each([
    [
      "a misspelt key",
      "id: own\nversion: 1.0.0\ntitle: Own\nextends: wow\nremoves: {}",
      "additional properties removes",
    ],
    [
      "a criterion without an id",
      "id: own\nversion: 1.0.0\ntitle: Own\nextends: wow\ncriteria: [{ weight: 2 }]",
      "must have required property 'id'",
    ],
    [
      "a misspelt type",
      "id: own\nversion: 1.0.0\ntitle: Own\nextends: wow\ncriteria: [{ id: a, check: { type: ceu } }]",
      "/criteria/0/check/type: must be equal",
    ],
  ])("refuses, in a rubric that extends another, %s", (_what, source, message) => {
    expect(complaints(source).join("\n")).toContain(message);
  });

  it("describes every field, so that an editor shows what it is", () => {
    const { properties, definitions } = schema;
    expect([...undescribed({ properties, definitions }, "")]).toEqual([]);
  });
});

function withCheck(check: string): string {
  return rewritten(SMALL, "check: { type: cue, by: agent, within: 2 messages, any: [$more] }", `check: ${check}`);
}

/** Paths of properties without a description; conditions (`if`) are not shown to anybody. */
function* undescribed(node: unknown, path: string): Iterable<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [name, part] of Object.entries((node as { properties?: Record<string, object> }).properties ?? {}))
    if (!("description" in part)) yield `${path}.${name}`;
  for (const [key, part] of Object.entries(node)) if (key !== "if") yield* undescribed(part, `${path}/${key}`);
}
