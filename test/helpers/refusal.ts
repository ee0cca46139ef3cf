import { expect } from "vitest";
import { UserError } from "../../src/model/errors.js";
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

/** Expects a refusal at the mark `▸`, which is taken out first. */
export function expectRefusal(marked: string, what: RegExp | string, instead?: RegExp) {
  const before = marked.slice(0, marked.indexOf(MARK)).split("\n");
  const error = refusal(marked.replace(MARK, ""));
  expect(error.what).toMatch(what);
  expect(error.where).toBe(`r.yaml:${before.length}:${before.at(-1)!.length + 1}`);
  if (instead !== undefined) expect(error.instead).toMatch(instead);
  expect(error.message).not.toMatch(/undefined|Invalid input|\[object/);
}
