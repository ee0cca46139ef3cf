import { describe, expect, test } from "vitest";
import { readText } from "./read.js";

const zendesk = {
  id: 11,
  requester_id: 7,
  submitter_id: 7,
  description: "My kettle leaks.",
  comments: [{ id: 1, author_id: 3, public: true, body: "A new one is on its way." }],
};
const freshdesk = {
  id: 12,
  requester_id: 7,
  responder_id: 3,
  fr_escalated: false,
  description: "My kettle leaks.",
  conversations: [{ id: 1, incoming: false, private: false, body_text: "A new one is on its way." }],
};

describe("a file that is said to be of a format of which it has nothing", () => {
  test.each([
    ["zendesk", zendesk, "freshdesk"],
    ["freshdesk", freshdesk, "zendesk"],
  ])("%s", async (own, ticket, other) => {
    const text = JSON.stringify(ticket);
    const right = await readText(text, { inputFormat: own });
    expect(right.files[0]!.skipped).toEqual({});
    const wrong = await readText(text, { inputFormat: other });
    expect(wrong.files[0]!.skipped).toEqual({ "other-format": 1 });
    expect((await readText(text, { inputFormat: other, strict: true })).error).toContain("nothing in it is told");
  });

  test("nothing is said where but one record is of the format", async () => {
    const some = { id: 13, requester_id: 8, comments: [{ id: 9, author_id: 8, public: true, body: "Hello?" }] };
    const lines = [some, zendesk].map((record) => `${JSON.stringify(record)}\n`).join("");
    const { files, conversations } = await readText(lines, { inputFormat: "zendesk" });
    expect(conversations).toHaveLength(2);
    expect(files[0]!.skipped).toEqual({});
  });
});
