import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { firstPhrase } from "../../src/text/first-phrase.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { conversationOf } from "../helpers/fake-rubric.js";

it.each([
  ["sorry", "sorry"],
  ["(so|very)? (sad|unhappy) about", "sad about"],
  ["sorry for (the|any)? (trouble|delay)", "sorry for the trouble"],
  ["i will (try|do)? my best", "i will try my best"],
  ["(a (b|c)? d|e) f", "a b d f"],
  ["take * to ... end", "take * to … end"],
  [":(", ":("],
])("%s finds %s", (cue, phrase) => {
  expect(firstPhrase(cue)).toBe(phrase);
});

// Not for places that any word may fill, nor before "been", where 's is read as "has".
it("gives, for the cues of the default rubric, phrases that they find", () => {
  const { lists } = parse(readFileSync("rubrics/wow.yaml", "utf8")) as { lists: Record<string, (string | number)[]> };
  const cues = Object.values(lists).flatMap((list) => list.map(String)).filter((cue) => !/[$*….:;]| been/.test(cue)); // biome-ignore format: one chain
  const missed = cues.filter((cue) => {
    const lexicon = new Lexicon();
    const { number } = lexicon.list([{ text: cue, name: cue }]);
    const text = firstPhrase(cue);
    return lexicon.scan(conversationOf("agent: x"), [0], () => text)[number] === undefined;
  });
  expect(cues.length).toBeGreaterThan(300);
  expect(missed).toEqual([]);
});
