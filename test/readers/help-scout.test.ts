import { describe, expect, it, test } from "vitest";
import { readText, saidIn } from "./read.js";

const IDA = { id: 7, type: "customer", first: "Ida", last: "Berg" };
const BO = { id: 3, type: "user", first: "Bo", last: "Lund" };
const CY = { id: 4, type: "user", first: "Cy", last: "Moss" };
const FIRST = { type: "customer", body: "First", createdBy: IDA, createdAt: "2026-01-05T09:00:00Z" };
const conversation = (threads: readonly object[], more = {}) =>
  JSON.stringify({ id: 1, _embedded: { threads: [FIRST, ...threads] }, ...more });
const saidIn1 = async (text: string) => Object.values(await saidIn(text))[0];

describe("what a thread is", () => {
  test.each([
    ["a customer's", { type: "customer", body: "Hi", createdBy: IDA }, ["customer: Hi"]],
    ["an answer", { type: "message", body: "<p>Hi</p>", createdBy: BO }, ["agent: Hi"]],
    ["a reply", { type: "reply", body: "Hi", createdBy: BO }, ["agent: Hi"]],
    ["a chat's line", { type: "chat", body: "Hi", createdBy: IDA }, ["customer: Hi"]],
    ["a call's, by its source", { type: "phone", body: "Hi", source: { via: "user" } }, ["agent: Hi"]],
    ["a note", { type: "note", body: "Hi", createdBy: BO }, ["agent*: Hi"]],
    ["a draft", { type: "reply", state: "draft", body: "Hi", createdBy: BO }, ["agent*: Hi"]],
    ["waiting for review", { type: "reply", state: "underreview", body: "Hi", createdBy: BO }, ["agent*: Hi"]],
    ["hidden", { type: "customer", state: "hidden", body: "Hi", createdBy: IDA }, ["agent*: Hi"]],
    ["passed on to others", { type: "forwardchild", body: "Hi", createdBy: BO }, ["agent*: Hi"]],
    ["a bot's", { type: "chat", body: "Hi", createdBy: { id: 9, type: "bot" } }, ["bot: Hi"]],
    ["a workflow's", { type: "message", body: "Hi", createdBy: BO, action: { type: "workflow" } }, ["bot: Hi"]],
    ["of the SDK's field", { type: "reply", text: "Hi", createdBy: BO }, ["agent: Hi"]],
    ["lines without tags", { type: "reply", body: "Hi &amp; bye\n\nBo", createdBy: BO }, ["agent: Hi & bye\n\nBo"]],
    ["a picture", { type: "customer", body: null, createdBy: IDA, _embedded: { attachments: [{}] } }, ["customer: "]],
    ["no text", { type: "reply", createdBy: BO }, ["system*: "]],
    ["of nobody", { type: "beaconchat", body: "Hi" }, ["system*: "]],
    ["a line of its own", { type: "lineitem", action: { text: "Moved to Sales" } }, ["system: Moved to Sales"]],
    ["a line without words", { type: "lineitem", action: { type: "manual-workflow" } }, ["system: manual workflow"]],
    ["a merger", { type: "lineitem", action: { type: "merged", text: "x" } }, ["system: Merged."]],
    ["a merger, before", { type: "lineitem", actionType: "merged" }, ["system: Merged."]],
  ])("%s", async (_, thread, said) => {
    expect(await saidIn1(conversation([thread]))).toEqual(["customer: First", ...said]);
  });
});

describe("what happened", () => {
  const line = (more: object) => ({ type: "lineitem", createdBy: BO, ...more });
  const anyone = { id: 1, first: "Anyone" };
  test.each([
    ["given to one", [line({ assignedTo: BO })], ["Assigned to Bo Lund."]],
    ["given to nobody", [line({ assignedTo: anyone, action: { text: "Unassigned" } })], ["Unassigned"]],
    [
      "passed on",
      [line({ assignedTo: BO }), line({ assignedTo: CY })],
      ["Assigned to Bo Lund.", "Transferred from Bo Lund to Cy Moss."],
    ],
    [
      "given on by nobody",
      [line({ assignedTo: BO }), line({ assignedTo: CY, createdBy: anyone })],
      ["Assigned to Bo Lund.", "Assigned to Cy Moss."],
    ],
    ["closed", [line({ status: "closed" })], ["Closed."]],
    ["closed, by its words", [line({ status: "nochange", action: { text: "Bo marked as Closed" } })], ["Closed."]],
    ["closed and reopened", [line({ status: "closed" }), line({ status: "active" })], ["Closed.", "Reopened."]],
  ])("%s", async (_, lines, events) => {
    expect(await saidIn1(conversation(lines))).toEqual([
      "customer: First",
      ...events.map((event) => `system: ${event}`),
    ]);
  });
});

it("reads threads that come newest first, with equal times too", async () => {
  const at = (body: string, createdAt: string) => ({ ...FIRST, body, createdAt });
  const threads = [
    at("4", "2026-01-05T09:01:00Z"),
    at("3", "2026-01-05T09:01:00Z"),
    at("2", "2026-01-05T09:00:00Z"),
    at("1", "2026-01-05T08:00:00Z"),
  ];
  expect(await saidIn1(JSON.stringify({ id: 1, threads }))).toEqual([1, 2, 3, 4].map((n) => `customer: ${n}`));
});

describe("what a conversation says of itself", () => {
  const reply = { type: "reply", body: "Hi", createdBy: BO, savedReplyId: 5 };
  test.each([
    [{}, { id: "1", agent: "Bo Lund", customer: "7", meta: { cannedReplies: 1 } }],
    [{ assignee: CY }, { agent: "Bo Lund" }],
    [{ assignee: BO }, { agent: "Bo Lund" }],
    [{ _embedded: { threads: [FIRST, { ...reply, savedReplyId: 0 }] } }, { meta: {} }],
    [{ primaryCustomer: { id: 9 } }, { customer: "9" }],
    [{ customer: { email: "ida@post.example" } }, { customer: "ida@post.example" }],
    [{ type: "phone" }, { channel: "voice" }],
    [{ tags: [{ tag: "a" }, { name: "b" }, "c", null] }, { tags: ["c", "a", "b"] }],
    [{ mailbox: { name: "Support" } }, { team: "Support" }],
    [{ id: null, _links: { self: { href: "https://desk.example/v2/conversations/12/threads" } } }, { id: "12" }],
    [{ id: null }, { id: "input" }],
    [
      { tags: 5, assignee: "Bo", primaryCustomer: [], type: {}, status: [], _links: 5 },
      { customer: "7", status: null },
    ],
  ])("%j", async (more, facts) => {
    const { conversations, error } = await readText(conversation([reply], more));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(facts);
  });

  it("knows people by their ids, wherever they are named", async () => {
    const threads = [
      { ...FIRST, createdBy: { id: 3, type: "customer" } },
      { type: "note", body: "VIP", createdBy: { id: 3, type: "user" } },
    ];
    const { conversations } = await readText(
      JSON.stringify({ id: 1, threads, assignee: BO, primaryCustomer: { id: 3, first: "Ida" } }),
    );
    expect(conversations[0]).toMatchObject({ agent: "Bo Lund", messages: [{ author: "Ida" }, { author: "Bo Lund" }] });
  });
});
