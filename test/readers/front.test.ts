import { describe, expect, it, test } from "vitest";
import { readText, saidIn } from "./read.js";

const BO = { id: "tea_3", first_name: "Bo", last_name: "Lund", email: "bo@desk.example" };
const FROM_IDA = [{ handle: "ida@post.example", role: "from" }];
const FIRST = { id: "msg_1", is_inbound: true, created_at: 1767600000.5, text: "First", recipients: FROM_IDA };
const conversation = (messages: readonly object[], more = {}) =>
  JSON.stringify({ id: "cnv_1", messages: [FIRST, ...messages], ...more });
const saidIn1 = async (text: string) => Object.values(await saidIn(text))[0];

describe("who says what", () => {
  test.each([
    ["a customer", { is_inbound: true, text: "Hi" }, ["customer: Hi"]],
    ["a teammate", { is_inbound: false, text: "Hi", author: BO }, ["agent: Hi"]],
    ["the desk, nobody named", { is_inbound: false, text: "Hi", author: null }, ["agent: Hi"]],
    ["a bot", { is_inbound: false, text: "Hi", author: { type: "bot" } }, ["bot: Hi"]],
    ["a draft", { is_inbound: false, is_draft: true, text: "Hi", author: BO }, ["agent*: Hi"]],
    ["a teammate, direction not said", { is_inbound: null, text: "Hi", author: BO }, ["agent: Hi"]],
    ["nobody", { is_inbound: "x", text: "Hi" }, ["system*: "]],
    ["HTML alone", { is_inbound: true, body: "<p>Hi <b>Bo</b></p>" }, ["customer: Hi Bo"]],
    ["a blurb alone", { is_inbound: true, body: null, text: null, blurb: "Hi" }, ["customer: Hi"]],
    ["nothing, whatever the blurb is", { is_inbound: true, body: "", text: "", blurb: "Hi" }, ["system*: "]],
    ["a picture", { is_inbound: true, text: "", attachments: [{}] }, ["customer: "]],
    ["what was redacted", { is_inbound: true, text: "[REDACTED]" }, ["customer: [REDACTED]"]],
    ["the same, in another inbox", FIRST, []],
  ])("%s", async (_, message, said) => {
    expect(await saidIn1(conversation([message]))).toEqual(["customer: First", ...said]);
  });

  it("keeps comments in private, in their place by time", async () => {
    const comments = [{ id: "com_1", author: BO, body: "Mind the *old* price", posted_at: 1767600001.2 }];
    const later = { is_inbound: false, text: "Hi", author: BO, created_at: 1767600002 };
    expect(await saidIn1(conversation([later], { comments }))).toEqual([
      "customer: First",
      "agent*: Mind the *old* price",
      "agent: Hi",
    ]);
  });
});

describe("what a conversation says of itself", () => {
  const answer = { is_inbound: false, text: "Hi", author: BO };
  const contact = { _links: { related: { contact: "https://desk.example/contacts/crd_7" } } };
  test.each([
    [{}, { agent: "Bo Lund", customer: "ida@post.example" }],
    [{ assignee: { id: "tea_4", first_name: "Cy" } }, { agent: "Bo Lund" }],
    [{ assignee: BO }, { agent: "Bo Lund" }],
    [{ recipient: { handle: "ida@home.example" } }, { customer: "ida@home.example" }],
    [{ recipient: contact }, { customer: "crd_7" }],
    [{ tags: [{ name: "a" }, "b", 5] }, { tags: ["a", "b", "5"] }],
    [
      { status: "archived", subject: "Hours" },
      { status: "archived", subject: "Hours" },
    ],
    [{ id: null }, { id: "input" }],
    [
      { tags: "a", recipient: "x", assignee: [], comments: 5, status: {} },
      { tags: [], status: null },
    ],
  ])("%j", async (more, facts) => {
    const { conversations, error } = await readText(conversation([answer], more));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(facts);
  });

  test.each([
    ["front_chat", "chat"],
    ["tweet", "twitter"],
    ["call", "voice"],
    ["sms", "sms"],
  ])("the channel %s is %s", async (type, channel) => {
    const { conversations } = await readText(JSON.stringify({ id: "cnv_1", messages: [{ ...FIRST, type }] }));
    expect(conversations[0]!.channel).toBe(channel);
  });
});

describe("messages by themselves", () => {
  const of = (conversation: string | null, id: string, text: string) => ({
    ...FIRST, id, text, is_draft: false,
    _links: { related: { conversation: conversation && `https://desk.example/conversations/${conversation}` } },
  }); // biome-ignore format: short

  test.each([
    ["in a list", (messages: object[]) => JSON.stringify(messages)],
    ["in a page", (messages: object[]) => JSON.stringify({ _results: messages })],
    ["one a line", (messages: object[]) => messages.map((message) => JSON.stringify(message)).join("\n")],
    [
      "page after page",
      (messages: object[]) => messages.map((message) => JSON.stringify({ _results: [message] })).join("\n"),
    ],
  ])("are put together: %s", async (_, written) => {
    const text = written([
      of("cnv_1", "m1", "a"),
      of("cnv_2", "m2", "b"),
      of("cnv_1", "m3", "c"),
      of("cnv_1", "m3", "c"),
    ]);
    expect(await saidIn(text)).toEqual({ cnv_1: ["customer: a", "customer: c"], cnv_2: ["customer: b"] });
  });

  it("stand alone where nothing says whose they are", async () => {
    expect(await saidIn(JSON.stringify([of(null, "m1", "a"), of(null, "m2", "b")]))).toEqual({
      "input:1": ["customer: a"],
      "input:2": ["customer: b"],
    });
  });

  it("are put together with their conversation, and its other copies", async () => {
    const whole = { id: "cnv_1", _links: {}, status: "open", subject: "Hours" };
    const { conversations } = await readText(JSON.stringify([of("cnv_1", "m1", "a"), whole, whole]));
    expect(conversations).toMatchObject([{ id: "cnv_1", subject: "Hours", messages: [{ text: "a" }] }]);
  });
});
