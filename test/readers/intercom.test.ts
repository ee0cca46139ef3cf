import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const IDA = { type: "user", id: "u1", name: "Ida Berg" };
const BO = { type: "admin", id: "1", name: "Bo Lund" };
const CY = { type: "admin", id: "2", name: "Cy Moss" };
const BOT = { type: "bot", id: "3", name: "Fin" };

const part = (part_type: string, author: unknown, body: unknown = null, more: object = {}) => ({
  type: "conversation_part",
  part_type,
  author,
  body,
  ...more,
});
const to = (id: string | null, type = "admin") => ({ assigned_to: { type, id } });

/** A conversation of these parts, one a second, after the customer's “Hi”. */
function conversation(parts: readonly object[], more: object = {}) {
  return JSON.stringify({
    type: "conversation",
    id: "1",
    created_at: 1767600000,
    source: { type: "conversation", body: "<p>Hi</p>", author: IDA },
    conversation_parts: {
      type: "conversation_part.list",
      conversation_parts: parts.map((each, i) => ({ ...each, created_at: 1767600060 + i })),
      total_count: parts.length,
    },
    ...more,
  });
}

/** What follows the customer's “Hi”. */
async function after(...parts: object[]): Promise<unknown> {
  const read = await saidIn(conversation(parts));
  return typeof read === "string" ? read : read["1"]!.slice(1);
}

describe("a part", () => {
  test.each([
    ["of an admin is the agent's", part("comment", BO, "<p>Hello</p>"), ["agent: Hello"]],
    ["of a bot is the bot's", part("comment", BOT, "<p>Hello</p>"), ["bot: Hello"]],
    [
      "that an AI agent wrote in an admin's name is the bot's",
      part("comment", { ...BO, from_ai_agent: true }, "Yes"),
      ["bot: Yes"],
    ],
    ["that is an AI answer is the bot's", part("comment", { ...BO, is_ai_answer: true }, "Yes"), ["bot: Yes"]],
    ["of the operator is the bot's", part("comment", { type: "operator" }, "We are out"), ["bot: We are out"]],
    ["of a lead is the customer's", part("comment", { type: "lead", id: "9" }, "Hey"), ["customer: Hey"]],
    ["of a kind of author unknown keeps its place", part("comment", { type: "alien" }, "Hey"), ["system*: "]],
    ["that is a note is private", part("note", BO, "<p>VIP</p>"), ["agent*: VIP"]],
    ["may be a note that opens again", part("note_and_reopen", BO, "VIP"), ["agent*: VIP", "system: Reopened."]],
    ["may be a choice of the customer's", part("quick_reply", IDA, "Refund"), ["customer: Refund"]],
    ["without a body keeps its turn", part("comment", BO), ["agent: "]],
    ["that was redacted keeps its turn", part("comment", IDA, null, { redacted: true }), ["customer: "]],
    ["with a file keeps its turn", part("comment", IDA, null, { attachments: [{ name: "a.png" }] }), ["customer: "]],
    ["that closes may say something", part("close", BO, "<p>Bye</p>"), ["agent: Bye", "system: Closed."]],
    ["that opens may be the customer's", part("open", IDA, "<p>Again</p>"), ["customer: Again", "system: Reopened."]],
    ["that snoozes is an event", part("snoozed", BO), ["system: Snoozed."]],
    [
      "that says who joined is an event",
      part("participant_added", BO, null, { event_details: { participant: { name: "Olga" } } }),
      ["system: Participant added: Olga."],
    ],
    [
      "of a custom action is an event",
      part("custom_action_started", BOT, null, { event_details: { action: { name: "Refund" } } }),
      ["system: Custom action started: Refund."],
    ],
    ["of a kind unknown, of an agent, is private", part("side_thought", BO, "hm"), ["agent*: hm"]],
    ["of a kind unknown, of the customer, is the customer's", part("story_reply", IDA, "Nice"), ["customer: Nice"]],
    ["in plain text stays as it is", part("comment", BO, "1 < 2 & 3\nfour"), ["agent: 1 < 2 & 3\nfour"]],
    ["with a body that is no text keeps its place", part("comment", BO, { html: "x" }), ["system*: "]],
  ])("%s", async (_, given, expected) => {
    expect(await after(given)).toEqual(expected);
  });
});

describe("an assignment", () => {
  const bo = part("comment", BO, "Hello");
  const cy = part("comment", CY, "Hello");
  test.each([
    [
      "before anybody wrote",
      [part("assignment", BOT, null, to("31", "team")), part("assignment", BO, null, to("1")), bo],
      ["system: Assigned to 31.", "system: Assigned to Bo Lund.", "agent: Hello"],
    ],
    [
      "to a teammate, after an agent wrote",
      [bo, part("assignment", BO, null, to("2")), cy],
      ["agent: Hello", "system: Transferred from Bo Lund to Cy Moss.", "agent: Hello"],
    ],
    [
      "to a team, and by the team to one of it",
      [bo, part("assignment", BO, null, to("31", "team")), part("assignment", CY, null, to("2")), cy],
      ["agent: Hello", "system: Transferred from Bo Lund to 31.", "system: Assigned to Cy Moss.", "agent: Hello"],
    ],
    ["to oneself", [bo, part("assignment", BO, null, to("1"))], ["agent: Hello", "system: Assigned to Bo Lund."]],
    [
      "with a reply",
      [part("assignment", BO, "Cy will help", to("2")), cy],
      ["agent: Cy will help", "system: Transferred from Bo Lund to Cy Moss.", "agent: Hello"],
    ],
    [
      "by a bot, after an agent wrote",
      [bo, part("assignment", BOT, null, to("2")), cy],
      ["agent: Hello", "system: Assigned to Cy Moss.", "agent: Hello"],
    ],
    [
      "because somebody is away",
      [bo, part("away_mode_assignment", BO, null, to("2")), cy],
      ["agent: Hello", "system: Assigned to Cy Moss.", "agent: Hello"],
    ],
    [
      "to nobody",
      [bo, part("assignment", BO, null, to(null, "nobody_admin"))],
      ["agent: Hello", "system: Unassigned."],
    ],
    [
      "that a comment makes",
      [part("comment", BO, "Hello", to("1")), part("comment", CY, "Hello", to("2"))],
      ["agent: Hello", "system: Assigned to Bo Lund.", "agent: Hello", "system: Transferred from Bo Lund to Cy Moss."],
    ],
    ["that a comment only repeats", [bo, part("comment", BO, "Bye", to("1"))], ["agent: Hello", "agent: Bye"]],
  ])("%s", async (_, parts, expected) => {
    expect(await after(...parts)).toEqual(expected);
  });
});

describe("what is told of a conversation", () => {
  const hello = part("comment", BO, "Hello");
  test.each([
    ["channel", { source: { type: "email", body: "Hi", author: IDA } }, { channel: "email" }],
    ["channel of a call", { source: { type: "phone_call", body: "Hi", author: IDA } }, { channel: "voice" }],
    ["assignee who wrote", { admin_assignee_id: 1 }, { agent: "Bo Lund" }],
    ["assignee who did not write", { admin_assignee_id: 2, admins: [CY] }, { agent: "Bo Lund", agents: ["Bo Lund"] }],
    ["team", { team_assignee_id: 5, teams: [{ id: "5", name: "Billing" }] }, { team: "Billing" }],
    ["team without a name", { team_assignee_id: "5" }, { team: "5" }],
    ["no team", { team_assignee_id: 0 }, { team: null }],
    ["contact rather than the author", { contacts: { contacts: [{ id: "c9" }] } }, { customer: "c9" }],
    ["contacts without a wrapper", { contacts: [{ id: "c9" }] }, { customer: "c9" }],
    ["tags in a wrapper", { tags: { tags: [{ name: "a" }, { name: "" }, 4] } }, { tags: ["a"] }],
    ["tags in a list", { tags: [{ name: "a" }, "b"] }, { tags: ["a", "b"] }],
    ["language", { custom_attributes: { "Detected language": "pt" } }, { language: "pt" }],
    ["no rating", { conversation_rating: { rating: null } }, { csat: null }],
    ["rating", { conversation_rating: { rating: "4" } }, { csat: 4 }],
    ["reopens", { statistics: { count_reopens: 2 } }, { reopens: 2 }],
    ["assignments that are only counted", { statistics: { count_assignments: 2 } }, { meta: { assignments: 2 } }],
    ["state", { state: "snoozed" }, { status: "snoozed" }],
    ["open, as a yes or no", { open: true }, { status: "open" }],
    ["title in HTML", { title: "<p>A &amp; B</p>" }, { subject: "A & B" }],
  ])("%s", async (_, more, expected) => {
    const { conversations, error } = await readText(conversation([hello], more));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(expected);
  });

  test("how many parts a list leaves out", async () => {
    const { files } = await readText(
      conversation([], { conversation_parts: { conversation_parts: [hello], total_count: 501 } }),
    );
    expect(files[0]!.skipped).toEqual({ "parts-missing": 1 });
    expect(files[0]!.problems[0]!.detail).toContain("500 of a conversation's 501 parts");
  });

  test("who is who, by lists beside a page of conversations", async () => {
    const one = { ...JSON.parse(conversation([part("comment", { type: "admin", id: "7" }, "Hello")])) };
    const page = { type: "conversation.list", conversations: [one], admins: [{ id: "7", name: "Dee Falk" }] };
    for (const text of [
      JSON.stringify(page),
      `${JSON.stringify(page)}\n${JSON.stringify({ ...page, conversations: [] })}\n`,
    ]) {
      const { conversations } = await readText(text);
      expect(conversations.map(({ agent }) => agent)).toEqual(["Dee Falk"]);
      expect(said(conversations[0]!)).toEqual(["customer: Hi", "agent: Hello"]);
    }
  });
});
