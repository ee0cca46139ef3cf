import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { Rubric } from "../../src/model/rubric.js";
import { readConversations } from "../../src/readers/index.js";
import { loadRubric } from "../../src/rubric/load.js";
import { WEEK } from "../helpers/cli.js";

// What nobody would mark up or down moves nothing: the order of a rubric's questions, blanks, the form of quotation marks,
// the case of a message's first letter.

const rubric = await loadRubric("wow", criterionTypes);
const week: Conversation[] = [];
for await (const one of readConversations([`${WEEK}.csv`])) week.push(one);
const conversation = fc.constantFrom(...week);

async function said(asked: Rubric, given: Conversation) {
  const { overall, band, dimensions, criteria } = await evaluate(asked, given);
  const verdicts = criteria.map((one) => [one.id, one.status === "scored" ? one.value : one.status] as const);
  return { overall, band, dimensions, verdicts: verdicts.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

/** The conversation with each text rewritten by its number. */
function rewritten(given: Conversation, rewrite: (text: string, number: number) => string): Conversation {
  return { ...given, messages: given.messages.map((message, n) => ({ ...message, text: rewrite(message.text, n) })) };
}

async function expectSame(given: Conversation, other: Conversation, asked = rubric): Promise<void> {
  expect(await said(asked, other)).toEqual(await said(rubric, given));
}

describe("nothing moves with", () => {
  it("the order of the criteria", async () => {
    const orders = fc.shuffledSubarray([...rubric.criteria], { minLength: rubric.criteria.length });
    await fc.assert(
      fc.asyncProperty(conversation, orders, (one, criteria) => expectSame(one, one, { ...rubric, criteria })),
    );
  });

  it("blanks within, before and after a text", async () => {
    const blanks = fc.array(fc.constantFrom(" ", "  ", "   ", " \u00a0", "\t "), { minLength: 1, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(conversation, blanks, (one, wider) => {
        let at = 0;
        const other = rewritten(
          one,
          (text) => `  ${text.replace(/(?<=\S) (?=\S)/g, () => wider[at++ % wider.length]!)} \t`,
        );
        return expectSame(one, other);
      }),
    );
  });

  it("straight or curly quotation marks", async () => {
    const straight = (text: string) => text.replace(/(?<=\p{L})’(?=\p{L})/gu, "'").replace(/[“”]/g, '"');
    const curly = (text: string) =>
      text.replace(/(?<=\p{L})'(?=\p{L})/gu, "’").replace(/(^|[\s(])"([^"\n]+)"(?=$|[\s.,;:!?)])/g, "$1“$2”");
    for (const one of week) {
      await expectSame(one, rewritten(one, straight));
      await expectSame(one, rewritten(one, curly));
    }
  });

  it("the case of a text's first letter", async () => {
    for (const one of week) {
      await expectSame(
        one,
        rewritten(one, (text) => text.slice(0, 1).toLowerCase() + text.slice(1)),
      );
      await expectSame(
        one,
        rewritten(one, (text) => text.slice(0, 1).toUpperCase() + text.slice(1)),
      );
    }
  });
});
