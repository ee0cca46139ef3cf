import { describe, expect, it, test } from "vitest";
import { readText, saidIn } from "./read.js";

const USERS = [
  { id: 7, name: "Ida Berg", role: "end-user" },
  { id: 3, name: "Bo Lund", role: "agent" },
  { id: 4, name: "Cy Moss", role: "admin" },
];
const comment = (author_id: unknown, plain_body: unknown, more = {}) => ({
  author_id,
  plain_body,
  public: true,
  ...more,
});
const ticket = (comments: readonly object[], more = {}) =>
  JSON.stringify({ id: 1, requester_id: 7, assignee_id: 3, users: USERS, comments, ...more });
const saidIn1 = async (text: string) => Object.values(await saidIn(text))[0];

describe("who says what in a comment", () => {
  test.each([
    ["the requester", comment(7, "Hi"), "customer: Hi"],
    ["an agent", comment(4, "Hi"), "agent: Hi"],
    ["a note", comment(3, "Hi", { public: false }), "agent*: Hi"],
    ["a rule", comment(-1, "Hi"), "bot: Hi"],
    ["a trigger, by its channel", comment(3, "Hi", { via: { channel: "rule" } }), "bot: Hi"],
    ["the system, in private", comment(-1, "Hi", { public: false }), "bot*: Hi"],
    [
      "an author given with the comment",
      comment(9, "Hi", { author: { name: "Tom", role: "end-user" } }),
      "customer: Hi",
    ],
    ["somebody not listed", comment(9, "Hi"), "system*: "],
    ["the assignee, not listed", comment(3, "Hi", { users: [] }), "agent: Hi"],
    ["a picture", comment(7, "", { attachments: [{ id: 1 }] }), "customer: "],
    ["no text", comment(7, null), "system*: "],
    ["a text of another type", comment(7, { a: 1 }), "system*: "],
    ["HTML alone", comment(7, null, { html_body: "<p>Hi <b>Bo</b></p>" }), "customer: Hi Bo"],
    ["a voice mail", comment(7, "Call", { type: "VoiceComment", data: { transcription_text: "Hi" } }), "customer: Hi"],
    ["a call", comment(3, "Call to Ida\n40 s", { type: "VoiceComment" }), "system: Call to Ida"],
  ])("%s", async (_, one, said) => {
    expect(await saidIn1(ticket([comment(7, "First", { created_at: "2026-01-05T09:00:00Z" }), one]))).toEqual([
      "customer: First",
      said,
    ]);
  });

  it("takes those for agents who are not the customer, where no users are listed", async () => {
    expect(await saidIn1(ticket([comment(7, "a"), comment(9, "b")], { users: undefined }))).toEqual([
      "customer: a",
      "agent: b",
    ]);
    expect(await saidIn1(JSON.stringify({ comments: [comment(7, "a"), comment(9, "b"), comment(7, "c")] }))).toEqual([
      "customer: a",
      "agent: b",
      "customer: c",
    ]);
  });
});

describe("the description", () => {
  const at = "2026-01-05T09:00:00Z";
  const later = { created_at: "2026-01-05T10:00:00Z" };
  test.each([
    [
      "is the first message where there are no comments",
      ticket([], { description: "It broke." }),
      ["customer: It broke."],
    ],
    [
      "is the first message where the comments begin later",
      ticket([comment(3, "Hm", later)], { description: "It broke.", created_at: at }),
      ["customer: It broke.", "agent: Hm"],
    ],
    [
      "comes once where a comment repeats it",
      ticket([comment(7, "It\n\nbroke.", later)], { description: "It broke.", created_at: at }),
      ["customer: It\n\nbroke."],
    ],
    [
      "comes once where it was redacted later",
      ticket([comment(7, "It ▇▇.", { created_at: at })], { description: "It broke.", created_at: at }),
      ["customer: It ▇▇."],
    ],
    [
      "is the agent's who wrote it down",
      ticket([], { description: "She called.", submitter_id: 3, via: { channel: "web" } }),
      ["agent: She called."],
    ],
    [
      "is the customer's whose mail was passed on",
      ticket([], { description: "It broke.", submitter_id: 3, via: { channel: "email" } }),
      ["customer: It broke."],
    ],
  ])("%s", async (_, text, said) => {
    expect(await saidIn1(text)).toEqual(said);
  });
});

describe("what happened to a ticket", () => {
  const change = (field_name: string, previous_value: unknown, value: unknown) => ({
    type: "Change",
    field_name,
    value,
    previous_value,
  });
  const audit = (author_id: unknown, ...events: object[]) => ({ author_id, events });
  const groups = [
    { id: 61, name: "Desk" },
    { id: 62, name: "Repairs" },
  ];
  test.each([
    ["given to the first", audit(3, change("assignee_id", null, "3")), ["Assigned to Bo Lund."]],
    ["passed on", audit(3, change("assignee_id", "3", "4")), ["Transferred from Bo Lund to Cy Moss."]],
    [
      "passed on to a group",
      audit(3, change("group_id", "61", "62"), change("assignee_id", "3", null)),
      ["Transferred from Bo Lund to Repairs."],
    ],
    ["passed on between groups", audit(3, change("group_id", "61", "62")), ["Transferred from Desk to Repairs."]],
    ["sorted by a rule", audit(-1, change("group_id", "61", "62")), ["Assigned to Repairs."]],
    ["left alone", audit(3, change("assignee_id", "3", null)), []],
    ["solved", audit(3, change("status", "open", "solved")), ["Closed."]],
    ["closed after it was solved", audit(-1, change("status", "solved", "closed")), []],
    ["opened again", audit(7, change("status", "solved", "open")), ["Reopened."]],
    ["something else", audit(3, change("priority", "low", "high"), { type: "Notification" }), []],
  ])("%s", async (_, one, events) => {
    const said = await saidIn1(ticket([comment(7, "Hi")], { groups, audits: [one] }));
    expect(said).toEqual(["customer: Hi", ...events.map((event) => `system: ${event}`)]);
  });
});

describe("what a ticket says of itself", () => {
  test.each([
    [{ satisfaction_rating: { score: "good" } }, { csat: 5 }],
    [{ satisfaction_rating: { score: "bad_with_comment" } }, { csat: 1 }],
    [{ satisfaction_rating: { score: "offered" } }, { csat: null }],
    [{ satisfaction_rating: { score: 4 } }, { csat: 4 }],
    [{ via: { channel: "chat" } }, { channel: "chat" }],
    [{ via: { channel: "native_messaging" } }, { channel: "messaging" }],
    [{ via: "Mail" }, { channel: "email" }],
    [{ tags: "a b" }, { tags: ["a", "b"] }],
    [{ tags: ["a", null, 5] }, { tags: ["a", "5"] }],
    [{ metric_set: { reopens: 2, assignee_stations: 3 } }, { reopens: 2, meta: { assignments: 3 } }],
    [{ requester_id: null, requester: { id: 7 } }, { customer: "7" }],
    [{ assignee_id: 4 }, { agent: "Bo Lund" }],
    [{ id: undefined }, { id: "input" }],
    [
      { id: undefined, ticket: { id: 5, subject: "Lamp" } },
      { id: "5", subject: "Lamp" },
    ],
    [{ subject: null, raw_subject: "Lamp" }, { subject: "Lamp" }],
    [
      { users: "x", via: 5, tags: 5, metric_set: [], satisfaction_rating: "good", audits: {}, subject: {} },
      { id: "1", customer: "7" },
    ],
  ])("%j", async (more, facts) => {
    const { conversations, error } = await readText(ticket([comment(7, "Hi"), comment(3, "Hello")], more));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(facts);
  });
});

it("takes comments from the audits where there is no list of them", async () => {
  const events = [
    { type: "Comment", author_id: 7, body: "It broke." },
    { author_id: 3, html_body: "<p>Since when?</p>" },
    { type: "Notification", body: "Mail sent" },
  ];
  expect(await saidIn1(ticket([], { audits: [{ events }, { events: [[[]], null] }] }))).toEqual([
    "customer: It broke.",
    "agent: Since when?",
  ]);
});

it("reads fields nested however deep", async () => {
  const text = ticket([comment(7, "Hi", { id: "DEEP", created_at: "DEEP" }), comment(3, "DEEP")]);
  expect(await saidIn1(text.replaceAll('"DEEP"', `${"[".repeat(9000)}${"]".repeat(9000)}`))).toEqual([
    "customer: Hi",
    "system*: ",
  ]);
});

it("drops what a reply quotes, and the desk's own line", async () => {
  const quoted = "Still broken.\n\n##- Please type your reply above this line -##\n\nHello Ida";
  expect(await saidIn1(ticket([comment(7, quoted)]))).toEqual(["customer: Still broken."]);
});

it("takes a page of audits for the tickets that they are of", async () => {
  const audit = (ticket_id: number, body: string) => ({
    ticket_id,
    created_at: "2026-01-05T09:00:00Z",
    events: [{ type: "Comment", author_id: 7, body, public: true }],
  });
  expect(await saidIn(JSON.stringify({ users: USERS, audits: [audit(1, "a"), audit(2, "b"), audit(1, "c")] }))).toEqual(
    {
      1: ["customer: a", "customer: c"],
      2: ["customer: b"],
    },
  );
});

describe("a line of a chat", () => {
  const chat = (line: object, more = {}) =>
    JSON.stringify({ id: 1, visitor: { id: "v1", name: "Ida" }, agent_names: ["Bo"], history: [line], ...more });
  const line = (more: object) => ({ type: "chat.msg", msg: "Hi", ...more });
  test.each([
    ["the visitor's", line({ sender_type: "Visitor" }), ["customer: Hi"]],
    ["the visitor's, by nick", line({ nick: "visitor:4.7" }), ["customer: Hi"]],
    ["the visitor's, by name", line({ name: "Ida" }), ["customer: Hi"]],
    ["an agent's", line({ sender_type: "Agent", nick: "agent:12" }), ["agent: Hi"]],
    ["an agent's, by name", line({ name: "Bo" }), ["agent: Hi"]],
    ["a trigger's", line({ sender_type: "Trigger" }), ["bot: Hi"]],
    ["a trigger's, said to be an agent's", line({ sender_type: "Agent", nick: "agent:trigger" }), ["bot: Hi"]],
    ["nobody's", line({ name: "Tom" }), ["system*: "]],
    ["no text", line({ sender_type: "Agent", msg: null }), ["system*: "]],
    ["a file", { type: "chat.file", sender_type: "Visitor" }, ["customer: "]],
    ["one who came", { type: "chat.memberjoin", name: "Bo" }, ["system: Bo joined."]],
    ["one who left", { type: "chat.memberleave", name: "" }, ["system: Somebody left."]],
  ])("%s", async (_, one, said) => {
    expect(await saidIn1(chat(one))).toEqual(said);
  });

  test.each([
    [{ rating: "good" }, { csat: 5 }],
    [{ rating: "bad" }, { csat: 1 }],
    [{ rating: null }, { csat: null }],
    [{ department_name: "Lamps" }, { team: "Lamps" }],
    [{ visitor: { email: "ida@post.example" } }, { customer: "ida@post.example" }],
    [
      { tags: 5, agent_names: "Bo", rating: {}, department_name: [] },
      { tags: [], agent: null },
    ],
  ])("%j", async (more, facts) => {
    const { conversations, error } = await readText(chat(line({ sender_type: "Visitor" }), more));
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(facts);
  });

  it("is left out with its chat where the export holds none", async () => {
    const { files } = await readText(chat({}, { history: undefined }));
    expect(files[0]).toMatchObject({ format: "zendesk", skipped: { "no-comments": 1 } });
  });
});
