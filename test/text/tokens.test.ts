import { describe, expect, it } from "vitest";
import { foundIn } from "../helpers/cues.js";

describe("words", () => {
  it.each([
    ["sorry", "sorrypants", []],
    ["sorry", "unsorry", []],
    ["sorry", "sorry,sorry;sorry", ["sorry", "sorry", "sorry"]],
    ["sorry", "(sorry) [sorry] «sorry» *sorry* _sorry_", ["sorry", "sorry", "sorry", "sorry", "sorry"]],
    ["e-mail", "an e-mail", ["e-mail"]],
    ["e-mail", "an e mail", ["e mail"]],
    ["follow up", "a follow-up", ["follow-up"]],
    ["and or", "and/or", ["and/or"]],
    ["24/7", "open 24/7", ["24/7"]],
    ["1,000", "costs 1,000 now", ["1,000"]],
    ["3.5", "takes 3.5 hours", ["3.5"]],
    ["4711", "order #4711!", ["4711"]],
    ["1", "10 11 21", []],
    ["rock and roll", "rock & roll", ["rock & roll"]],
    ["so sorry", "so\tsorry, so\nsorry", ["so\tsorry", "so\nsorry"]],
    ["so sorry", "so 🙏 sorry", []],
    ["お", "お", ["お"]],
  ])("%j in %j", (cue, text, found) => {
    expect(foundIn(text, [cue])).toEqual(found);
  });
});

describe("a cue ends with its sentence", () => {
  const over = (between: string) => foundIn(`so${between}sorry`, ["so sorry"]).length;

  it.each([". ", "! ", "? ", "?! ", "... ", "… ", ".", "\n\n", "\r\n\r\n", "\n \n", "。", "！"])("at %j", (between) => {
    expect(over(between)).toBe(0);
  });

  it.each([", ", "; ", ": ", " - ", " -- ", " – ", " (", ' "', "\n", "\r\n", " / ", " * "])("not at %j", (between) => {
    expect(over(between)).toBe(1);
  });

  it("reads a number, a domain and an abbreviation as no end", () => {
    expect(foundIn("paid 3.50 twice", ["paid * twice"])).toEqual(["paid 3.50 twice"]);
    expect(foundIn("wait e.g. for it", ["wait e.g"])).toEqual(["wait e.g"]);
  });
});

describe("what nobody said", () => {
  /** Nothing in there is a word, and what stands around it is a phrase. */
  const UNSPOKEN = [
    "https://help.example.com/sorry?sorry=sorry",
    "http://sorry.example/sorry",
    "HTTPS://SORRY.EXAMPLE",
    "www.sorry.com",
    "WWW.sorry.co.uk/sorry-page",
    "sorry.com",
    "sorry.example.org/sorry/sorry",
    "bit.ly/sorry",
    "@sorry",
    "@sorry_team",
    "@Sorry.Team",
    "@SorryTeam-UK",
    "sorry@example.com",
    "very.sorry@help.example.co.uk",
    "no-sorry@example.com",
    "not_sorry+never@example.com",
  ];

  it.each(UNSPOKEN)("%s is no word", (part) => {
    expect(foundIn(`we ${part} are`, ["sorry"])).toEqual([]);
    expect(foundIn(part, ["sorry"])).toEqual([]);
  });

  it.each(UNSPOKEN)("%s breaks no phrase", (part) => {
    expect(foundIn(`we ${part} are here`, ["we are here"])).toEqual([`we ${part} are here`]);
  });

  it.each(["^SO", "^Sorry", "^ SO", "/SO", "*Sorry", "~Sorry"])("the sign-off %s is no word", (sign) => {
    const cues = ["so", "sorry"];
    expect(foundIn(`We look into it. ${sign}`, cues)).toEqual([]);
    expect(foundIn(`We look into it ${sign} 1/2`, cues)).toEqual([]);
    expect(foundIn(`We look into it ${sign} https://x.example/a`, cues)).toEqual([]);
  });

  it("a sign-off does not keep the next message's words apart from it", () => {
    expect(foundIn("thanks ^AB", ["thanks"])).toEqual(["thanks"]);
    expect(foundIn("Please write to us ^AB so we can help", ["us so"])).toEqual(["us ^AB so"]);
  });

  it.each([
    ["and/or sorry", "sorry"],
    ["I am *so* sorry", "so"],
    ["*Sorry* about that", "sorry"],
    ["sorry@", "sorry"],
    ["ratio 3:sorry", "sorry"],
    ["The end.sorry we are late", "sorry"],
    ["me.too", "too"],
  ])("%j still says %j", (text, cue) => {
    expect(foundIn(text, [cue])).toHaveLength(1);
  });
});
