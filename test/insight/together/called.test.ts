import { describe, expect, it } from "vitest";
import { calledIn, isCalled } from "../../../src/insight/called.js";

describe("an agent is called", () => {
  it.each([
    ["Ana Lima", { whole: "ana lima", first: "Ana" }],
    ["Lima, Ana", { whole: "ana lima", first: "Ana" }],
    ["ana.lima@post.example", { whole: "ana.lima", first: "Ana" }],
    ["Ana Lima (Returns)", { whole: "ana lima", first: "Ana" }],
    ["Bo - Support", { whole: "bo", first: "Bo" }],
    ["An Tran", { whole: "an tran", first: null }],
    ["agent 1", null],
    ["[name 1]", null],
    ["Support Team", null],
    ["help@lamps.example", null],
    ["4711", null],
    ["", null],
  ])("%s", (field, called) => {
    expect(calledIn(field)).toEqual(called);
  });
});

describe("a text calls", () => {
  it.each<[string, string, boolean]>([
    ["Ana Lima", "thx ana!", true],
    ["Ana Lima", "What a banana.", false],
    ["Bo Lund", "Bo is a star", true],
    ["Bo Lund", "bo hoo", false],
    ["An Tran", "An answer, at last!", false],
    ["An Tran", "An Tran is a star", true],
    ["Joy Adeyemi", "It was a joy.", false],
    ["Joy Adeyemi", "ty Joy ty Tom", true],
    ["Will Best", "Will that do? I will come back.", false],
    ["Will Best", "Thanks, Will!", true],
    ["May Lin", "May I call again?", false],
    ["May Lin", "See you in May then", false],
    ["May Lin", "That was kind of you May, really", true],
    ["Mark Day", "full marks", false],
  ])("%s: %s", (field, text, expected) => {
    expect(isCalled(text, calledIn(field)!)).toBe(expected);
  });
});
