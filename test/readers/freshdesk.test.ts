import { describe, expect, test } from "vitest";
import { readText, saidIn } from "./read.js";

const note = (body_text: unknown, more = {}) => ({ incoming: false, private: false, user_id: 3, body_text, ...more });
const ticket = (conversations: unknown, more = {}) =>
  JSON.stringify({ id: 1, requester_id: 7, responder_id: 3, conversations, ...more });
const saidIn1 = async (text: string) => Object.values(await saidIn(text))[0];

describe("who says what", () => {
  test.each([
    ["the customer", note("Hi", { incoming: true }), "customer: Hi"],
    ["an agent", note("Hi"), "agent: Hi"],
    ["a note", note("Hi", { private: true }), "agent*: Hi"],
    ["a note about a mail that came in", note("Hi", { private: true, incoming: true }), "agent*: Hi"],
    ["an automatic answer", note("Hi", { auto_response: true }), "bot: Hi"],
    ["nobody said whose, but the requester", note("Hi", { incoming: null, user_id: 7 }), "customer: Hi"],
    ["nobody said whose, but the responder", note("Hi", { incoming: "x" }), "agent: Hi"],
    ["nobody said whose", note("Hi", { incoming: null, user_id: 9 }), "system*: "],
    ["a picture", note("", { attachments: [{}] }), "agent: "],
    ["no text", note(null), "system*: "],
    ["HTML alone", note(null, { body: "<div>Hi <b>Ida</b></div>" }), "agent: Hi Ida"],
    ["plain text alone, of older exports", note(undefined, { body: "5 < 6, Ida" }), "agent: 5 < 6, Ida"],
    ["a note in a note", { note: note("Hi") }, "agent: Hi"],
  ])("%s", async (_, one, said) => {
    expect(await saidIn1(ticket([one], { description_text: "First" }))).toEqual(["customer: First", said]);
  });

  test("the description is the agent's where the desk wrote first", async () => {
    expect(await saidIn1(ticket([note("Yes", { incoming: true })], { description_text: "Blue?", source: 10 }))).toEqual(
      ["agent: Blue?", "customer: Yes"],
    );
  });

  test("a description without text", async () => {
    expect(await saidIn1(ticket([note("Hi")]))).toEqual(["agent: Hi"]);
    expect(await saidIn1(ticket([note("Hi")], { attachments: [{}] }))).toEqual(["customer: ", "agent: Hi"]);
    const { files } = await readText(ticket([]));
    expect(files[0]!.skipped).toEqual({ "no-messages": 1 });
  });
});

describe("what a ticket says of itself", () => {
  test.each([
    [{ status: 2 }, { status: "open" }],
    [{ status: "4" }, { status: "resolved" }],
    [{ status: 12 }, { status: "12" }],
    [{ status_name: "Waiting on Customer", status: 6 }, { status: "waiting on customer" }],
    [{ source: 3 }, { channel: "voice" }],
    [{ source: 9 }, { channel: "web" }],
    [{ source: 99 }, { channel: null }],
    [{ source_name: "Email", source: 1 }, { channel: "email" }],
    [{ responder: { id: 3, name: "Bo Lund" } }, { agent: "Bo Lund" }],
    [{ responder: "Bo Lund" }, { agent: "Bo Lund" }],
    [{ agents: [{ id: 3, contact: { name: "Bo Lund" } }] }, { agent: "Bo Lund" }],
    [{ agents: [{ id: 3, contact: { email: "bo@desk.example" } }] }, { agent: "bo@desk.example" }],
    [{ responder_id: 4 }, { agent: "3" }],
    [{ requester_id: null, requester: { email: "ida@post.example" } }, { customer: "ida@post.example" }],
    [{ group_id: 5, groups: [{ id: 5, name: "Shipping" }] }, { team: "Shipping" }],
    [{ group: { name: "Shipping" } }, { team: "Shipping" }],
    [{ id: undefined }, { id: "input" }],
    [{ tags: [{ name: "late" }, "dent", null] }, { tags: ["dent", "late"] }],
    [
      { stats: [], tags: {}, source: {}, status: [], requester: 5, agents: "x", subject: 7 },
      { id: "1", subject: "7" },
    ],
  ])("%j", async (more, facts) => {
    const { conversations, error } = await readText(ticket([note("Hi")], { description_text: "First", ...more }));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(facts);
  });
});
