import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const T = 1767600000000;
const message = (seq: number, sentBy: unknown, text: unknown, more: object = {}) => ({
  type: "TEXT_PLAIN",
  messageData: { msg: { text } },
  seq,
  participantId: sentBy === "Consumer" ? "c1" : "a1",
  timeL: T + seq * 1000,
  sentBy,
  ...more,
});
const BO = { agentId: "a1", agentFullName: "Bo Lund", userTypeName: "Human" };

/** A record of these messages. */
function record(messages: readonly object[], more: object = {}, info: object = {}) {
  return JSON.stringify({
    info: { conversationId: "1", startTimeL: T, endTimeL: -1, isPartial: false, ...info },
    messageRecords: messages,
    agentParticipants: [BO],
    consumerParticipants: [{ participantId: "c1", firstName: "Ida", lastName: "Berg" }],
    transfers: [],
    ...more,
  });
}

describe("a message", () => {
  test.each([
    ["of the consumer", message(1, "Consumer", "Hi"), ["customer: Hi"]],
    ["of an agent, in any case", message(1, "AGENT", "Hi"), ["agent: Hi"]],
    ["of nobody known, by who takes part", message(1, "undefined", "Hi"), ["agent: Hi"]],
    ["of nobody known at all", message(1, "undefined", "Hi", { participantId: "x" }), ["system*: "]],
    ["in HTML", message(1, "Agent", "<div>A &amp; <b>B</b></div>", { type: "TEXT_HTML" }), ["agent: A & B"]],
    ["in plain text with signs of HTML", message(1, "Consumer", "a <b> c &amp; d"), ["customer: a <b> c &amp; d"]],
    [
      "that is a file",
      message(1, "Consumer", null, { type: "HOSTED_FILE", messageData: { file: { caption: "my lamp" } } }),
      ["customer: my lamp"],
    ],
    [
      "that is a file without a caption",
      message(1, "Consumer", null, { type: "HOSTED_FILE", messageData: { file: {} } }),
      ["customer: "],
    ],
    [
      "that is a card",
      message(1, "Agent", null, {
        type: "RICH_CONTENT",
        messageData: {
          richContent: { content: '{"elements":[{"type":"text","text":"Which?"},{"type":"button","title":"A"}]}' },
        },
      }),
      ["agent: Which?\n- A"],
    ],
    [
      "that is a broken card",
      message(1, "Agent", null, { type: "RICH_CONTENT", messageData: { richContent: { content: "{" } } }),
      ["system*: "],
    ],
    ["without a text", message(1, "Agent", null), ["system*: "]],
    ["whose text is missing", message(1, "Agent", "undefined"), ["system*: "]],
    ["for colleagues alone", message(1, "Agent", "VIP", { messageAudience: "AGENTS_AND_MANAGERS" }), ["agent*: VIP"]],
    ["with data of the wrong kind", message(1, "Agent", "x", { messageData: "x" }), ["system*: "]],
  ])("%s", async (_, given, expected) => {
    expect(await saidIn(record([given]))).toEqual({ 1: expected });
  });

  test("of a bot is not the agent's", async () => {
    for (const kind of [{ userTypeName: "Bot" }, { userType: "2" }, { userType: 0 }])
      expect(
        await saidIn(record([message(1, "Agent", "Hi")], { agentParticipants: [{ agentId: "a1", ...kind }] })),
      ).toEqual({ 1: ["bot: Hi"] });
  });

  test("stands by its number where times are the same or missing", async () => {
    const same = { timeL: -1, time: "undefined" };
    const messages = [
      message(2, "Agent", "c", same),
      message(0, "Consumer", "a", same),
      message(1, "Consumer", "b", same),
    ];
    expect(await saidIn(record(messages))).toEqual({ 1: ["customer: a", "customer: b", "agent: c"] });
  });

  test("has a time, as a number or as written", async () => {
    const messages = [
      message(0, "Consumer", "a"),
      message(1, "Agent", "b", { timeL: null, time: "2026-01-05 09:00:10.500+0000" }),
    ];
    const { conversations, files } = await readText(record(messages));
    expect(conversations[0]!.messages.map(({ at }) => at)).toEqual([T, Date.parse("2026-01-05T09:00:10.500Z")]);
    expect(files[0]!.skipped).toEqual({});
  });
});

describe("what happened", () => {
  const transfer = (more: object) => ({ transfers: [{ timeL: T + 2000, targetSkillName: "Repairs", ...more }] });
  test.each([
    [
      "an agent passes on",
      transfer({ sourceAgentId: "a1", sourceAgentFullName: "Bo Lund" }),
      "Transferred from Bo Lund to Repairs.",
    ],
    [
      "an agent without a name passes on",
      transfer({ by: "a1", sourceAgentFullName: "undefined" }),
      "Transferred from Bo Lund to Repairs.",
    ],
    [
      "an agent passes on what is still theirs",
      transfer({ by: "a1", assignedAgentId: "a1", sourceAgentFullName: "Bo Lund", sourceSkillName: "Lamps" }),
      "Transferred from Bo Lund to Repairs.",
    ],
    ["a skill passes on", transfer({ sourceSkillName: "Lamps" }), "Transferred from Lamps to Repairs."],
    [
      "nobody passes on",
      transfer({ sourceSkillName: "Unassigned", sourceAgentId: "undefined" }),
      "Assigned to Repairs.",
    ],
    [
      "a bot passes on",
      {
        ...transfer({ sourceAgentId: "b", sourceAgentFullName: "Lumi" }),
        agentParticipants: [BO, { agentId: "b", userType: "2" }],
      },
      "Assigned to Repairs.",
    ],
    [
      "an agent takes it",
      { interactions: [{ assignedAgentId: "a1", interactionTimeL: T + 2000 }] },
      "Assigned to Bo Lund.",
    ],
  ])("%s", async (_, more, expected) => {
    expect(await saidIn(record([message(1, "Agent", "Hi"), message(3, "Agent", "Bye")], more))).toEqual({
      1: ["agent: Hi", `system: ${expected}`, "agent: Bye"],
    });
  });

  test("the end, and what the agent noted of it", async () => {
    const more = { summary: { text: "New dimmer.", lastUpdatedTime: T + 5000 } };
    expect(await saidIn(record([message(1, "Agent", "Hi")], more, { endTimeL: T + 9000 }))).toEqual({
      1: ["agent: Hi", "agent*: New dimmer.", "system: Closed."],
    });
  });
});

describe("what is told of a conversation", () => {
  const survey = (question: string, answer: string) => [
    {
      surveyType: "Satisfaction",
      surveyData: [
        { question: "Confirm Resolution", answer: "Yes" },
        { question, answer },
      ],
    },
  ];
  test.each([
    ["rate", {}, { csatRate: 4 }, { csat: 4 }],
    ["rate, and how good that is in percent", {}, { csat: 5, csatRate: 100 }, { csat: 5 }],
    ["rate in a container", {}, { csat: { csatRate: 3 } }, { csat: 3 }],
    ["rate of a survey", { conversationSurveys: survey("Rate us", "2") }, {}, { csat: 2 }],
    ["no rate", { conversationSurveys: survey("How come?", "2") }, { csatRate: "undefined" }, { csat: null }],
    ["skill", {}, { latestSkillName: "Lamps" }, { team: "Lamps" }],
    ["no skill", {}, { latestSkillName: "Unassigned" }, { team: null }],
    ["channel", {}, { source: "SHARK" }, { channel: "web" }],
    ["another channel", {}, { source: "WHATSAPP" }, { channel: "whatsapp" }],
    ["latest agent who wrote", {}, { latestAgentFullName: "Bo Lund" }, { agent: "Bo Lund" }],
    ["latest agent who did not write", {}, { latestAgentFullName: "Cy Moss" }, { agent: "Bo Lund" }],
    [
      "latest agent where none is listed",
      { agentParticipants: [] },
      { latestAgentFullName: "Cy Moss" },
      { agent: "Cy Moss" },
    ],
    ["masked name", { agentParticipants: [{ agentId: "a1", agentFullName: "****" }] }, {}, { agent: "a1" }],
    ["missing consumer", { consumerParticipants: [{ participantId: "undefined" }] }, {}, { customer: "c1" }],
    [
      "first conversation",
      {},
      { firstConversation: true, mcs: 40, closeReason: "undefined" },
      { meta: { firstConversation: true, mcs: 40 } },
    ],
  ])("%s", async (_, more, info, expected) => {
    const { conversations, error } = await readText(
      record([message(0, "Consumer", "Hi"), message(1, "Agent", "Yes")], more, info),
    );
    expect(error).toBeNull();
    expect(conversations[0]).toMatchObject(expected);
  });

  test("that it is cut: once, and it is read all the same", async () => {
    const { conversations, files } = await readText(record([message(0, "Consumer", "Hi")], {}, { isPartial: true }));
    expect(files[0]!.skipped).toEqual({ "partial-conversation": 1 });
    expect(said(conversations[0]!)).toEqual(["customer: Hi"]);
  });
});

test("pages of records, one after another", async () => {
  const page = (id: string) =>
    `{"_metadata": {"count": 1}, "conversationHistoryRecords": [${record([message(0, "Consumer", id)], {}, { conversationId: id })}]}`;
  expect(await saidIn(`${page("1")}\n${page("2")}\n`)).toEqual({ 1: ["customer: 1"], 2: ["customer: 2"] });
});
