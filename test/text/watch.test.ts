import { describe, expect, it } from "vitest";
import type { Cue } from "../../src/model/criterion.js";
import { Lexicon } from "../../src/text/lexicon.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const cues = (...texts: readonly string[]): readonly Cue[] => texts.map((text) => ({ text, name: "list" }));

/** The cues of which a lexicon tells that they are found in this. */
function foundIn(transcript: string, add: (lexicon: Lexicon) => void): readonly string[] {
  const lexicon = new Lexicon();
  add(lexicon);
  const conversation = conversationOf(transcript);
  const found: string[] = [];
  lexicon.watch((cue) => found.push(cue));
  const nameless = lexicon.nameless(conversation);
  const numbers = conversation.messages.map((_, number) => number);
  lexicon.scan(conversation, numbers, (number) => nameless(conversation.messages[number]!.text));
  return found;
}

describe("what a lexicon tells of the cues that are found", () => {
  it.each<[string, readonly string[]]>([
    ["agent: Sorry!", ["sorry"]],
    ["agent: So sorry!", ["so sorry"]],
    ["agent: I'm not sorry.", ["not sorry"]],
    ["agent: Sorry, so sorry.", ["sorry", "so sorry"]],
    ["agent: Oh.", []],
    ["customer: Sorry!", []],
  ])("%s: %j", (transcript, found) => {
    const list = (lexicon: Lexicon) => lexicon.list(cues("sorry", "so sorry"), cues("not sorry"), "agent");
    expect(foundIn(transcript, list)).toEqual(found);
  });

  it.each([
    [["so * sorry", "so very sorry"], [], "so * sorry"],
    [["so very sorry", "so * sorry"], [], "so very sorry"],
    [["so * sorry", "so very sorry"], ["* very sorry"], "so * sorry"],
    [["so"], ["* very sorry"], "* very sorry"],
  ])("tells of %j, except %j, on the same words: %s", (texts, except, found) => {
    const list = (lexicon: Lexicon) => lexicon.list(cues(...texts), cues(...except));
    expect(foundIn("agent: So very sorry.", list)).toEqual([found]);
    // Whatever lists there are besides.
    const after = (lexicon: Lexicon) => {
      for (const text of [...texts, ...except].reverse()) lexicon.list(cues(text), [], "customer");
      return list(lexicon);
    };
    expect(foundIn("agent: So very sorry.", after)).toEqual([found]);
  });

  it("leaves out words that only govern others", () => {
    expect(foundIn("agent: I did not, if you ask.", (lexicon) => lexicon.list(cues("ask")))).toEqual(["ask"]);
  });
});
