import { expect, test } from "vitest";
import { readText } from "./read.js";

const ticket = (id: number, text: string) =>
  JSON.stringify({
    id,
    requester_id: 7,
    status: "closed",
    created_at: "2026-01-05T09:00:00Z",
    comments: [{ id: id * 10, type: "Comment", author_id: 7, public: true, plain_body: text }],
  });

test.each([
  ["short", "It leaks."],
  ["longer than what formats are told by", "It leaks. ".repeat(9_000)],
])("a list in a wrapper with a record on each line is no NDJSON, records %s", async (_, text) => {
  for (const start of ['{"tickets": [', '{"tickets":\n[', '{"count": 2,\n"tickets": [\n']) {
    const { conversations, files, error } = await readText(`${start}${ticket(1, text)},\n${ticket(2, text)}\n]}`);
    expect(error).toBeNull();
    expect(files[0]).toMatchObject({ format: "zendesk", skipped: {} });
    expect(conversations.map(({ id }) => id)).toEqual(["1", "2"]);
  }
});

test("lines of which the first is damaged are NDJSON", async () => {
  for (const first of [ticket(1, "Oh").slice(0, 40), '{"id": oops}', `${ticket(1, "Oh").slice(0, -4)}`]) {
    const { conversations, files, error } = await readText(
      `${first}\n${ticket(2, "It leaks.")}\n${ticket(3, "Oh.")}\n`,
    );
    expect(error).toBeNull();
    expect(conversations.map(({ id }) => id)).toEqual(["2", "3"]);
    expect(files[0]!.skipped).toEqual({ "invalid-json": 1 });
  }
});
