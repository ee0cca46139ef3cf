import { describe, expect, it } from "vitest";
import { readText, saidIn } from "./read.js";

const CHAT = "application/vnd.amazonaws.connect.";

function contact(fields: object): string {
  return JSON.stringify({ Version: "1.1.0", Channel: "VOICE", CustomerMetadata: { ContactId: "k" }, ...fields });
}

describe("contact-lens", () => {
  it.each([
    ["its turn", { ParticipantRole: "AGENT", ParticipantId: "p" }, [], "agent: Hum."],
    [
      "the participants",
      { ParticipantId: "p" },
      [{ ParticipantId: "p", ParticipantRole: "CUSTOMER" }],
      "customer: Hum.",
    ],
    ["an id that is a role", { ParticipantId: "AGENT" }, [], "agent: Hum."],
    [
      "its turn before the participants",
      { ParticipantRole: "AGENT", ParticipantId: "p" },
      [{ ParticipantId: "p", ParticipantRole: "CUSTOMER" }],
      "agent: Hum.",
    ],
    ["nothing", { ParticipantId: "p" }, [], "system*: "],
    ["a supervisor's role", { ParticipantRole: "SUPERVISOR" }, [], "agent: Hum."],
    ["a bot's role", { ParticipantRole: "CUSTOM_BOT" }, [], "bot: Hum."],
    ["a system's name", { ParticipantRole: "SYSTEM", DisplayName: "BOT" }, [], "bot: Hum."],
    ["a flow's role", { ParticipantRole: "SYSTEM", DisplayName: "SYSTEM_MESSAGE" }, [], "system: Hum."],
  ])("tells who speaks by %s", async (_by, turn, participants, expected) => {
    const text = contact({
      Participants: participants,
      Transcript: [{ Content: "Hum.", BeginOffsetMillis: 0, ...turn }],
    });
    expect(await saidIn(text)).toEqual({ k: [expected] });
  });

  it.each([
    ["plain text", "text/plain", "Hi <b>", ["customer: Hi <b>"]],
    ["Markdown", "text/markdown", "*Hi*", ["customer: *Hi*"]],
    ["text with an encoding", "text/plain;charset=utf-8", "Hi", ["customer: Hi"]],
    ["no kind at all", undefined, "Hi", ["customer: Hi"]],
    ["a kind that there is not", 7, "Hi", ["customer: Hi"]],
    ["an empty text", "text/plain", " ", ["system*: "]],
    ["no text", "text/plain", null, ["system*: "]],
    [
      "a choice",
      `${CHAT}message.interactive`,
      '{"data":{"content":{"title":"Which?","elements":[{"title":"A"},7]}}}',
      ["customer: Which?\n- A"],
    ],
    ["an answer to it", `${CHAT}message.interactive.response`, '{"selectedElements":["A"]}', ["customer: A"]],
    ["JSON without words", "application/json", '{"id":1}', []],
    ["JSON that is broken", "application/json", '{"id":', ["system*: "]],
  ])("reads %s", async (_what, ContentType, Content, expected) => {
    const turn = {
      Type: "MESSAGE",
      ParticipantRole: "CUSTOMER",
      AbsoluteTime: "2026-01-05T09:00:00Z",
      ContentType,
      Content,
    };
    const more = { Type: "MESSAGE", ParticipantRole: "AGENT", Content: "End", AbsoluteTime: "2026-01-05T09:00:01Z" };
    expect(await saidIn(contact({ Channel: "CHAT", Transcript: [turn, more] }))).toEqual({
      k: [...expected, "agent: End"],
    });
  });

  it.each([
    ["s3://b/CallRecordings/2026/01/05/k_20260105T09:30_UTC.wav", "2026-01-05T09:30:02.000Z"],
    ["s3://b/k_20260105T09%3A30_UTC.wav", "2026-01-05T09:30:02.000Z"],
    ["s3://b/k_20261305T09:30_UTC.wav", null],
    ["s3://b/k.wav", null],
    [7, null],
    [undefined, null],
  ])("with a recording at %s dates a turn %s", async (InputS3Uri, at) => {
    const text = contact({
      CustomerMetadata: { ContactId: "k", InputS3Uri },
      Transcript: [{ ParticipantId: "AGENT", Content: "Hi", BeginOffsetMillis: 2000 }],
    });
    const [{ clock, messages } = { clock: null, messages: [] }] = (await readText(text)).conversations;
    expect(clock).toBe(at === null ? "offset" : "wall");
    expect(messages[0]!.at).toBe(at === null ? 2000 : Date.parse(at));
  });

  it("names both sides of a transfer, and the one side where a bot passes on", async () => {
    const join = (name: string) => ({
      Type: "EVENT",
      ContentType: `${CHAT}event.participant.joined`,
      ParticipantRole: "AGENT",
      DisplayName: name,
      ParticipantId: name,
    });
    const pass = { Type: "EVENT", ContentType: `${CHAT}event.transfer.succeeded` };
    const text = contact({ Channel: "CHAT", Transcript: [pass, join("Ana"), pass, join("Ana"), join("Bo"), pass] });
    expect(await saidIn(text)).toEqual({
      k: [
        "system: Assigned to Ana.",
        "system: Ana joined.",
        "system: Transferred from Ana to Bo.",
        "system: Ana joined.",
        "system: Bo joined.",
        "system: Transferred from Bo.",
      ],
    });
  });

  it.each(["****", "[PII]", "[NAME]", "Customer", "", null, 7.5])("takes %j for nobody's name", async (DisplayName) => {
    const text = contact({
      Channel: "CHAT",
      Transcript: [{ ParticipantRole: "CUSTOMER", Content: "Hi", DisplayName }],
    });
    const [conversation] = (await readText(text)).conversations;
    expect(conversation!.customer).toBe(DisplayName === 7.5 ? "7.5" : null);
  });

  it("leaves e-mails out, saying why, and reads what stands beside them", async () => {
    const mail =
      '{"Version":"EMAIL-2026-01-01","Channel":"EMAIL","CustomerMetadata":{"ContactId":"m"},"JobStatus":"COMPLETED"}';
    const { conversations, files } = await readText(
      `[${mail},${contact({ Transcript: [{ ParticipantId: "AGENT", Content: "Hi" }] })}]`,
    );
    expect(conversations.map(({ id }) => id)).toEqual(["k"]);
    expect(files[0]!.skipped).toEqual({ "text-elsewhere": 1 });
  });

  it("reads a contact whose transcript begins far down the file", async () => {
    const Categories = {
      MatchedDetails: Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`rule ${i}`, {}])),
    };
    const text = JSON.stringify({
      AccountId: "1",
      Categories,
      Channel: "VOICE",
      CustomerMetadata: { ContactId: "far" },
      Transcript: [{ ParticipantId: "AGENT", Content: "Hi" }],
    });
    expect(text.indexOf("Transcript")).toBeGreaterThan(65_536);
    expect(await saidIn(text)).toEqual({ far: ["agent: Hi"] });
  });
});
