import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { judge, mistakesIn } from "../helpers/criteria.js";

describe.each(criterionTypes)("criterion type $type", ({ type, options, examples, description }) => {
  it("has examples, with a value and without one, and says in a sentence what it is", () => {
    expect(examples.some(({ value }) => value !== null)).toBe(true);
    expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it.each(examples)("$options on $transcript is worth $value", async ({ options: given, transcript, value }) => {
    const { verdict } = await judge({ type, ...given }, transcript);
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
    expect.arrayContaining(["cue", "response", "pattern", "timing", "facts", "resolution", "hand-off"]),
  );
});
