import { beforeAll, describe, expect, it } from "vitest";
import { evaluate, loadRubric, readConversations } from "../../src/index.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { Evaluation } from "../../src/model/evaluation.js";
import { shippedRubrics } from "../../src/rubric/open.js";
import { WEEK } from "../helpers/cli.js";

const ids = await shippedRubrics();
const weeks = new Map<string, readonly Evaluation[]>();

/** Of the week's conversations every third: enough to tell, and quick. */
beforeAll(async () => {
  const conversations: Conversation[] = [];
  for await (const conversation of readConversations([`${WEEK}.json`])) conversations.push(conversation);
  const sample = conversations.filter((_, place) => place % 3 === 0);
  for (const id of ids) {
    const rubric = await loadRubric(id);
    weeks.set(id, await Promise.all(sample.map((conversation) => evaluate(rubric, conversation))));
  }
});

describe.each(["effortless", "relationship"])("the contact strategy %s", (id) => {
  it("scores the four dimensions of wow as wow does, and one of its own", () => {
    const four = weeks.get("wow")!.map(({ dimensions }) => dimensions);
    const own = weeks.get(id)!.map(({ dimensions }) => dimensions);
    expect(own.map((dimensions) => Object.keys(dimensions).length)).toEqual(own.map(() => 5));
    expect(own).toEqual(four.map((dimensions) => expect.objectContaining(dimensions)));
  });
});

describe.each(ids)("the bands of the shipped rubric %s", (id) => {
  it("tell the conversations of a week apart: some in each, none with nearly all", () => {
    const bands = weeks.get(id)!.map(({ band }) => band);
    const share = (band: string) => bands.filter((one) => one === band).length / bands.length;
    for (const band of ["failed", "met", "exceeded"]) expect(share(band)).toBeGreaterThan(0.05);
    for (const band of ["failed", "met", "exceeded"]) expect(share(band)).toBeLessThan(0.75);
  });
});
