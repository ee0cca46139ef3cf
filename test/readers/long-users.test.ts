import { describe, expect, it } from "vitest";
import { readText } from "./read.js";

const users = (role: string, more: object = {}) =>
  Array.from({ length: 2000 }, (_, id) => ({ id, name: `Ida ${id}`, email: `ida${id}@post.example`, role, ...more }));
const tickets = [
  { id: 1, requester_id: 7, comments: [{ id: 1, author_id: 7, public: true, body: "My kettle leaks." }] },
  { id: 2, requester_id: 1999, comments: [{ id: 2, author_id: 1999, public: true, body: "Mine too." }] },
];

describe("users too many for the first ticket to be seen", () => {
  it.each([
    ["end users", { count: 2, users: users("end-user") }],
    ["agents by their addresses", { users: users("agent", { url: "https://a.example/api/v2/users/3.json" }) }],
  ])("%s", async (_, above) => {
    for (const space of [undefined, 2]) {
      const { files, conversations, error } = await readText(JSON.stringify({ ...above, tickets }, null, space));
      expect(error).toBeNull();
      expect(files[0]).toMatchObject({ format: "zendesk", skipped: {} });
      expect(conversations.map(({ messages }) => messages.map(({ author, text }) => `${author}: ${text}`))).toEqual([
        ["Ida 7: My kettle leaks."],
        ["Ida 1999: Mine too."],
      ]);
    }
  });

  it("is told where no tickets follow", async () => {
    const { conversations, files } = await readText(JSON.stringify({ users: users("end-user") }));
    expect(conversations).toEqual([]);
    expect(files[0]!.skipped).toEqual({ "no-conversation": 1 });
  });

  it("may as well be another desk's, where they are but agents", async () => {
    expect((await readText(JSON.stringify({ users: users("agent"), tickets }))).error).toContain(
      "this JSON has neither",
    );
  });
});
