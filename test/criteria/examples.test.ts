import { afterAll, describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { judgeExample } from "../../src/engine/examples.js";
import { ProgramPool } from "../../src/plugins/programs.js";
import { mistakesIn } from "../helpers/criteria.js";

const pool = new ProgramPool();
afterAll(() => pool.close());

describe.each(criterionTypes)("criterion type $type", (criterionType) => {
  const { type, options, examples, description } = criterionType;

  it("has examples, one with a value at least, and says in a sentence what it is", () => {
    expect(examples.some(({ value }) => value !== null)).toBe(true);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(examples)("$options on $transcript is worth $value", async (example) => {
    const verdict = await judgeExample(criterionType, example, pool.of("."));
    const { value } = example;
    expect(verdict).toMatchObject(value === null ? { status: "not-applicable" } : { status: "scored", value });
  });

  it("refuses an option that it does not have", () => {
    const [{ options: given }] = examples as [(typeof examples)[0]];
    expect(options.safeParse(given).success).toBe(true);
    expect(mistakesIn({ type, ...given, bogus: 1 }).join()).toMatch(/bogus/);
  });
});

it("every type is there once", () => {
  const types = criterionTypes.map(({ type }) => type);
  expect(new Set(types).size).toBe(types.length);
  expect(types).toEqual(
    expect.arrayContaining(["cue", "response", "pattern", "timing", "facts", "resolution", "hand-off", "command"]),
  );
});
