import { describe, expect, it } from "vitest";
import { expectRefusal, refusal } from "../helpers/refusal.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

type Case = [what: string, was: string, is: string, message: RegExp | string, instead?: RegExp];

const APOLOGY = "check: { type: cue, by: agent, within: 2 messages, any: [$more] }";

describe("a cue that is written wrongly", () => {
  it.each<Case>([
    [
      "open bracket",
      "[broken, damaged]",
      "[broken, not ▸(working]",
      'criterion apologises: the cue "not (working": this bracket is never closed',
      /^Cues are words; /,
    ],
    [
      "closing bracket, in quotes",
      "[broken, damaged]",
      '[broken, "not working▸) at all"]',
      "closed that was never opened",
    ],
    ["bar without brackets", "[wow]", "[a▸|b]", "alternatives stand in brackets"],
    ["nothing but a gap", "[broken, damaged]", "[broken, ▸...]", "it can match nothing at all"],
    ["nothing but what may be missing", "[sorry, apologise]", "[sorry, ▸(my)?]", "it can match nothing at all"],
    ["nothing but any word", "[broken, damaged]", "[broken, '▸*']", "without a word of its own"],
    ["a gap at the end", "[broken, damaged]", "[broken so..▸.]", "a gap (...) stands between words"],
    ["in a grade", "[wow]", "[wow, oh ▸(my]", 'criterion delight: the cue "oh (my"'],
    ["in a sign", "'so (that|you)'", "'so ▸(that|you'", 'criterion moved-on: the cue "so (that|you"'],
    [
      "in a list on lines of its own",
      APOLOGY,
      "check:\n      type: cue\n      any:\n        - sorry\n        - i am ▸(so sorry",
      "never closed",
    ],
  ])("%s", (_what, was, is, message, instead) => {
    expectRefusal(rewritten(SMALL, was, is), message, instead);
  });
});

describe("a file that is no rubric", () => {
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[..."bcdefghij"]
    .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[i]}`).join(", ")}]`)
    .join("\n")}\n`;

  it.each<[string, string, RegExp | string, RegExp?]>([
    ["a quote that never ends", 'id: small\ntitle: ▸"Small', /^not valid YAML: .*quote/],
    ["a tab", "id: small\nbands:\n▸\tmet: 60\n", /^not valid YAML: Tabs/],
    ["two colons", "title: ▸Small: very small\n", /^not valid YAML: /],
    ["empty", "▸", "the file is empty, but must be a mapping", /^Begin with lines such as/],
    ["only comments", "▸# nothing yet\n", "the file is empty"],
    ["a list", "▸- id: small\n", "the file is a list"],
    ["prose", "▸Be kind to people.\n", "the file is text"],
    ["an alias bomb", bomb.replace(/\*i\]\n$/, "▸*i]\n"), "aliases of aliases make it too large", /fewer/],
    ["an image", "▸\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR", "the file is text"],
  ])("%s", (_what, source, message, instead) => {
    expectRefusal(source, message, instead);
  });

  it.each([
    ["any bytes", Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 73 + 11) % 256)).toString("utf8")],
    ["brackets without end", "[".repeat(20_000)],
    ["mappings without end", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}a:`).join("\n")],
  ])("%s: refused, and no worse", (_what, source) => {
    expect(refusal(source).where).toMatch(/^r\.yaml:\d+:\d+$/);
  });
});
