import { describe, expect, it, test } from "vitest";
import { readText, saidIn } from "./read.js";

const IDA = { id: 7, type: "customer", first: "Ida" };

/** A ticket with one message, changed at an hour of a day. */
const TICKETS = {
  zendesk: (id: string, text: string, hour: number) => ({
    id,
    requester_id: 7,
    submitter_id: 7,
    updated_at: `2026-01-05T0${hour}:00:00Z`,
    comments: [{ id: 1, author_id: 7, public: true, plain_body: text }],
  }),
  intercom: (id: string, text: string, hour: number) => ({
    type: "conversation",
    id,
    updated_at: 1767600000 + hour * 3600,
    source: { type: "conversation", body: text, author: { type: "user", id: "u7" } },
    conversation_parts: { conversation_parts: [] },
  }),
  freshdesk: (id: string, text: string, hour: number) => ({
    id,
    requester_id: 7,
    responder_id: 3,
    updated_at: `2026-01-05T0${hour}:00:00Z`,
    description_text: text,
    conversations: [],
  }),
  "help-scout": (id: string, text: string, hour: number) => ({
    id,
    mailboxId: 1,
    userUpdatedAt: `2026-01-05T0${hour}:00:00Z`,
    threads: [{ type: "customer", body: text, createdBy: IDA }],
  }),
} as const;
const LISTS = { zendesk: "tickets", intercom: "conversations", freshdesk: "tickets", "help-scout": "conversations" };
type Desk = keyof typeof TICKETS;
const desks = Object.keys(TICKETS) as Desk[];

describe.each(desks)("%s: a conversation that stands several times in a file", (desk) => {
  const made = TICKETS[desk];
  const records = [made("a", "old", 1), made("b", "other", 2), made("a", "new", 3), made("a", "older", 0)];
  const newestOnly = { conversations: { a: ["customer: new"], b: ["customer: other"] }, skipped: { superseded: 2 } };

  test.each([
    ["in lines", records.map((record) => JSON.stringify(record)).join("\n")],
    ["in a list", JSON.stringify(records)],
    ["in pages", records.map((record) => JSON.stringify({ [LISTS[desk]]: [record] })).join("\n")],
    ["in one page", JSON.stringify({ [LISTS[desk]]: records })],
  ])("%s counts as it was last", async (_, text) => {
    const { files } = await readText(text);
    expect({ conversations: await saidIn(text), skipped: files[0]!.skipped }).toEqual(newestOnly);
    expect(files[0]!.format).toBe(desk);
  });

  it("counts once where nothing changed", async () => {
    const { conversations, files } = await readText(JSON.stringify([records[0], records[0]]));
    expect([conversations.length, files[0]!.skipped]).toEqual([1, { duplicate: 1 }]);
  });
});

it("takes a ticket as it was exported last where its own time stayed the same", async () => {
  const made = (text: string, generated_timestamp: number) => ({
    ...TICKETS.zendesk("a", text, 1),
    generated_timestamp,
  });
  expect(await saidIn(JSON.stringify([made("old", 1767600000), made("new", 1767600060)]))).toEqual({
    a: ["customer: new"],
  });
});

it("merges what Front has of a conversation, as its newest version says it is", async () => {
  const made = (status: string, updated_at: number) => ({
    id: "cnv_1",
    status,
    updated_at,
    messages: [{ id: "msg_1", is_inbound: true, is_draft: false, created_at: 1767600000, text: "Hi" }],
  });
  const { conversations } = await readText(
    JSON.stringify([made("assigned", 1767600000), made("archived", 1767600060)]),
  );
  expect(conversations.map(({ status, messages }) => [status, messages.length])).toEqual([["archived", 1]]);
});

describe("what is no conversation to be scored", () => {
  const zendesk = TICKETS.zendesk("a", "Hi", 1);
  const freshdesk = TICKETS.freshdesk("a", "Hi", 1);
  const helpScout = TICKETS["help-scout"]("a", "Hi", 1);
  const front = { id: "cnv_1", is_private: false, messages: [] };
  test.each([
    ["a Zendesk ticket without its comments", { ...zendesk, comments: undefined, description: "Hi" }, "no-comments"],
    ["a Zendesk ticket whose comments are null", { ...zendesk, comments: null, description: "Hi" }, "no-comments"],
    ["a deleted ticket of Zendesk", { ...zendesk, status: "deleted" }, "deleted"],
    ["Intercom without parts", { ...TICKETS.intercom("a", "Hi", 1), conversation_parts: undefined }, "no-comments"],
    ["Freshdesk without conversations", { ...freshdesk, conversations: undefined }, "no-comments"],
    ["a deleted ticket of Freshdesk", { ...freshdesk, deleted: true }, "deleted"],
    ["spam in Freshdesk", { ...freshdesk, spam: true }, "spam"],
    ["Help Scout with the number of threads", { ...helpScout, folderId: 2, threads: 4 }, "no-comments"],
    ["Help Scout without threads", { ...helpScout, folderId: 2, threads: undefined }, "no-comments"],
    ["a deleted conversation of Help Scout", { ...helpScout, state: "deleted" }, "deleted"],
    ["spam in Help Scout", { ...helpScout, status: "spam" }, "spam"],
    ["a deleted conversation of Front", { ...front, status: "deleted" }, "deleted"],
    ["spam in Front", { ...front, status: "spam" }, "spam"],
  ])("%s", async (_, record, reason) => {
    const { conversations, files, error } = await readText(JSON.stringify(record));
    expect([conversations, files[0]!.skipped, error]).toEqual([[], { [reason]: 1 }, null]);
  });

  test.each([
    ["Zendesk", { ...zendesk, comments: [], description: "Hi" }],
    ["Intercom", TICKETS.intercom("a", "Hi", 1)],
    ["Freshdesk", freshdesk],
  ])("is not one in %s that nobody answered yet", async (_, record) => {
    expect(await saidIn(JSON.stringify(record))).toEqual({ a: ["customer: Hi"] });
  });

  it("takes the place of no version with comments", async () => {
    const later = { ...TICKETS.zendesk("a", "", 2), comments: undefined };
    expect(await saidIn(JSON.stringify([zendesk, later]))).toEqual({ a: ["customer: Hi"] });
  });
});

describe("what is said of how a file is read", () => {
  const zendesk = TICKETS.zendesk("a", "Hi", 1);
  const contact = (turn: object) => ({ Version: "1.1.0", CustomerMetadata: { ContactId: "k" }, Transcript: [turn] });
  const turn = { Content: "Hi", ParticipantId: "CUSTOMER", ParticipantRole: "CUSTOMER" };
  test.each([
    ["a ticket without users", zendesk, [/^No users are listed/]],
    ["a ticket with users", { ...zendesk, users: [{ id: 7, role: "end-user" }] }, []],
    ["a call", contact({ ...turn, BeginOffsetMillis: 900 }), [/^Turns of a call/, /^Calls name no agent/]],
    ["a chat", contact({ ...turn, AbsoluteTime: "2026-01-05T09:00:00Z" }), []],
  ])("%s", async (_, record, notes) => {
    const { files } = await readText(JSON.stringify(record));
    expect(files[0]!.layout!.notes).toEqual(["One record.", ...notes.map((note) => expect.stringMatching(note))]);
  });
});
