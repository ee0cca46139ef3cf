import { describe, expect, it } from "vitest";
import { expectRefusal, refusal } from "../helpers/refusal.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

type Case = [what: string, was: string, is: string, message: RegExp | string, instead?: RegExp];

const APOLOGY = "check: { type: cue, by: agent, within: 2 messages, any: [$more] }";
const DELIGHT = "  - id: delight\n    dimension: shareability\n";

it("counts lines and columns from 1", () => {
  expect(refusal(rewritten(SMALL, "title: Small", "titel: Small")).where).toBe("r.yaml:3:1");
  expect(refusal(rewritten(SMALL, "weight: 3", "wieght: 3")).where).toBe("r.yaml:10:36");
});

describe("a key that is misspelt", () => {
  it.each<Case>([
    [
      "of the rubric",
      "title: Small",
      "▸titel: Small",
      'unknown key "titel"; did you mean "title"?',
      /^What may stand here: format, id, version/,
    ],
    ["of the bands", "exceeded: 85", "▸exeeded: 85", 'unknown key "exeeded"; did you mean "exceeded"?'],
    ["of a dimension", "weight: 3", "▸wieght: 3", 'unknown key "wieght"; did you mean "weight"?'],
    ["of a likelihood", "intercept: -1", "▸intercep: -1", 'did you mean "intercept"?', /intercept, coefficients\.$/],
    [
      "of a criterion",
      "question: Does",
      "▸qestion: Does",
      'criterion apologises: unknown key "qestion"; did you mean "question"?',
    ],
    ["of the tests", "pass:", "▸passes:", 'did you mean "pass"?', /pass, fail, skip\.$/],
    ["of a check", "within: 2", "▸wihtin: 2", 'criterion apologises: unknown key "wihtin"; did you mean "within"?'],
    ["of a when", "by: customer, any", "▸bye: customer, any", 'did you mean "by"?'],
    [
      "of a grade",
      "value: 1",
      "▸valeu: 1",
      'criterion delight: unknown key "valeu"; did you mean "value"?',
      /value, name, any\.$/,
    ],
    ["of a sign", "add: 0.4", "▸ad: 0.4", 'criterion moved-on: unknown key "ad"; did you mean "add"?'],
    ["of an answer", "answer: { any", "answer: { ▸anny", 'criterion answers: unknown key "anny"; did you mean "any"?'],
    [
      "of a group of cues",
      "[broken, damaged]",
      "[{ ▸nam: bad, any: [broken] }]",
      'did you mean "name"?',
      /name, any\.$/,
    ],
    ["that is like nothing known", "title: Small", "title: Small\n▸<<: { a: 1 }", /unknown key "<<"$/],
    ["that JavaScript knows", "title: Small", "title: Small\n▸__proto__: { a: 1 }", 'unknown key "__proto__"'],
  ])("%s", (_what, was, is, message, instead) => {
    expectRefusal(rewritten(SMALL, was, is), message, instead);
  });
});

describe("a name that is not there", () => {
  it.each<Case>([
    [
      "type of a check",
      "type: cue, by: agent",
      "type: ▸cues, by: agent",
      'unknown criterion type "cues"; did you mean "cue"?',
      /^Criterion types: cue, /,
    ],
    [
      "type of a when",
      "type: cue, by: customer",
      "type: ▸ceu, by: customer",
      'criterion apologises: unknown criterion type "ceu"; did you mean "cue"?',
    ],
    [
      "dimension",
      "dimension: empathy",
      "dimension: ▸empaty",
      'unknown dimension "empaty"; did you mean "empathy"?',
      /empathy, shareability\.$/,
    ],
    [
      "criterion of a coefficient",
      "{ delight: 2",
      "{ ▸deligt: 2",
      'dimension shareability: "deligt" is no criterion of it; did you mean "delight"?',
    ],
    [
      "criterion of this dimension",
      "{ delight: -1",
      "{ ▸apologises: -1",
      '"apologises" is no criterion of it',
      /^Its criteria: delight\.$/,
    ],
    [
      "list",
      "[$more]",
      "[▸$moer]",
      'no list is named "moer"; did you mean "more"?',
      /^Lists of this rubric: sorry, more\.$/,
    ],
    ["list in a list", "[$sorry, regret]", "[▸$sory, regret]", 'no list is named "sory"; did you mean "sorry"?'],
    ["list that JavaScript knows", "[$more]", "[▸$constructor]", 'no list is named "constructor"'],
    [
      "speaker",
      "by: customer, any",
      "by: ▸custommer, any",
      '"by" can\'t be "custommer"; did you mean "customer"?',
      /agent, customer, bot, any\.$/,
    ],
    ["anchor", "[broken, damaged]", "▸*nowhere", 'no anchor "&nowhere"'],
  ])("%s", (_what, was, is, message, instead) => {
    expectRefusal(rewritten(SMALL, was, is), message, instead);
  });
});

describe("what is there twice, or missing", () => {
  it.each<Case>([
    ["criterion", "id: delight", "id: ▸apologises", 'the id "apologises" is there twice'],
    ["dimension", "id: shareability", "id: ▸empathy", 'the id "empathy" is there twice'],
    ["key", "title: Small", "title: Small\n▸title: Smaller", "this key is there twice"],
    ["document", "title: Small", "title: Small\n▸---\nid: two", "several YAML documents", /one rubric per file/],
    ["no id", "id: small\n", "▸", '"id" is missing', /^Add id/],
    ["no id of a criterion", "  - id: delight\n    dimension", "  - ▸dimension", 'criterion number 2: "id" is missing'],
    ["no dimension", DELIGHT, "  - ▸id: delight\n", 'criterion delight: "dimension" is missing'],
    [
      "no check",
      `    when: { type: cue, by: customer, any: [broken, damaged] }\n    ${APOLOGY}\n`,
      "",
      '"check" is missing',
    ],
    ["no type", "{ type: cue, by: customer", "▸{ by: customer", 'criterion apologises: "type" is missing'],
    ["no value of a grade", "{ value: 1, name", "▸{ name", 'criterion delight: "value" is missing'],
    [
      "no cues",
      "{ type: cue, by: customer, any: [broken, damaged] }",
      "▸{ type: cue, by: customer }",
      "exactly one of `any`, `all`",
    ],
    ["two ways at once", "when: { type: cue", "when: ▸{ none: [fine], type: cue", "exactly one of `any`, `all`"],
    ["no criteria", SMALL.slice(SMALL.indexOf("criteria:")), "criteria: ▸[]\n", '"criteria" must not be empty'],
    ["empty list of cues", "[broken, damaged]", "▸[]", 'criterion apologises: "any" must not be empty'],
    ["empty named list", "[sorry, apologise]", "▸[]", '"lists.sorry" must not be empty'],
    ["empty cue", "[broken, damaged]", '[broken, ▸""]', '"any, entry 2" must not be empty'],
    ["empty question", "question: Does the agent apologise?", "question: ▸''", '"question" must not be empty'],
  ])("%s", (what, was, is, message, instead) => {
    const source = rewritten(SMALL, was, is);
    const marked = what === "no check" ? rewritten(source, "- id: apologises", "- ▸id: apologises") : source;
    expectRefusal(marked, message, instead);
  });
});

describe("a value of the wrong kind", () => {
  it.each<Case>([
    ["version of two parts", "1.0.0", "▸1.0", '"version" can\'t be 1', /^Write a semantic version, such as "1.0.0"/],
    ["version with a letter", "1.0.0", "▸v1.0.0", '"version" can\'t be "v1.0.0"', /^Write a semantic version/],
    ["id of a rubric", "id: small", "id: ▸Small Rubric", '"id" can\'t be "Small Rubric"', /kebab-case: small-rubric\./],
    [
      "id of a criterion",
      "id: delight",
      "id: ▸delight_now",
      'criterion delight_now: "id" can\'t',
      /kebab-case: delight-now/,
    ],
    ["weight", "weight: 2", "weight: ▸heavy", 'criterion delight: "weight" is text, but must be a number'],
    ["weight below 0", "weight: 2", "weight: ▸-1", '"weight" must be 0 or more'],
    ["weight that is no number", "weight: 2", "weight: ▸.nan", '"weight" must be a number'],
    ["grade above 1", "value: 1", "value: ▸2", 'criterion delight: "levels, entry 1, value" must be 1 or less'],
    [
      "one cue for a list",
      "[broken, damaged]",
      "▸broken",
      '"any" is text, but must be a list',
      /^Write a list: \[broken\]\.$/,
    ],
    [
      "truth for a cue",
      "[broken, damaged]",
      "[▸true]",
      '"any, entry 1" is true or false',
      /^Put it in quotes: "true"\.$/,
    ],
    ["nothing for a cue", "[broken, damaged]", "[broken, ▸~]", '"any, entry 2" is empty, but must be text'],
    ["a named list that is none", "[sorry, apologise]", "▸sorry", '"lists.sorry" is text, but must be a list'],
    ["a mapping in a named list", "[sorry, apologise]", "[▸{ sorry: 1 }]", '"lists.sorry, entry 1" is a mapping'],
    [
      "word for a when",
      "when: { type: cue, by: customer, any: [broken, damaged] }",
      "when: ▸broken",
      '"when" is text, but must be a mapping',
    ],
    ["within", "2 messages", "▸soon", '"within" can\'t be "soon"', /^Write `N messages`, or/],
    ["within nothing", "2 messages", "▸0 messages", '"within" can\'t be "0 messages"', /^Write `N messages`, or/],
    [
      "braces in a cue",
      "[broken, damaged]",
      "[broken, 'damaged ▸{back}']",
      "braces mean nothing here",
      /^Cues are words/,
    ],
    [
      "grades that descend",
      "weight: 2",
      "weight: 2\n    grades: [Low., { description: Middle., from: 0.6 }, { description: High., from: ▸0.4 }]",
      '"grades, entry 3, from" can\'t be 0.4',
      /^Write 0.6 or more/,
    ],
    ["bands out of order", "{ met: 60", "▸{ met: 90", /"bands": `met` must not be above `exceeded`/],
    ["band above 100", "exceeded: 85", "exceeded: ▸850", '"bands.exceeded" must be 100 or less'],
    ["languages", "[en]", "▸en", '"languages" is text, but must be a list', /\[en\]/],
    ["a list that holds itself", "[sorry, apologise]", "[sorry, ▸$sorry]", "sorry → sorry"],
    ["lists in a circle", "[sorry, apologise]", "[sorry, ▸$more]", "sorry → more → sorry"],
    ["a part that holds itself", "any: [broken, damaged]", "any: &x [broken, ▸*x]", '"*x" stands inside itself'],
  ])("%s", (_what, was, is, message, instead) => {
    expectRefusal(rewritten(SMALL, was, is), message, instead);
  });
});
