import { expect } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { UserError } from "../../src/model/errors.js";
import { readText } from "../../src/rubric/load.js";
import { rubricFrom } from "./rubrics.js";

const MARK = "▸";

/** The error that a rubric is refused with. */
export function refusal(source: string): UserError {
  try {
    rubricFrom(source);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error("the rubric was not refused");
}

/** Expects a mistake at the mark `▸`, which is taken out first. */
export function expectRefusal(marked: string, what: RegExp | string, instead?: RegExp) {
  const before = marked.slice(0, marked.indexOf(MARK)).split("\n");
  const where = `r.yaml:${before.length}:${before.at(-1)!.length + 1}`;
  const { mistakes, rubric } = readText(marked.replace(MARK, ""), "r.yaml", { types: criterionTypes });
  expect(rubric).toBe(null);
  expect(mistakes.map((one) => one.where)).toContain(where);
  const error = mistakes.find((one) => one.where === where)!;
  expect(error.what).toMatch(what);
  if (instead !== undefined) expect(error.instead).toMatch(instead);
  for (const { message } of mistakes) expect(message).not.toMatch(/undefined|Invalid input|\[object/);
}
