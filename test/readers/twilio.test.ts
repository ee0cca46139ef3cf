import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

let count = 0;
const message = (author: unknown, body: unknown, more: object = {}) => ({
  sid: `IM${++count}`,
  conversation_sid: "CH1",
  author,
  body,
  attributes: "{}",
  ...more,
});
const page = (...messages: object[]) => JSON.stringify({ messages, meta: { page: 0 } });
const IDA = message("+15550100142", "Hi");

describe("an author", () => {
  test.each([
    ["who is an address", message("whatsapp:+15550100142", "Yes"), "customer: Yes"],
    ["who is a messenger's id", message("messenger:441007", "Yes"), "customer: Yes"],
    ["who is an identity beside an address", message("bo.lund", "Yes"), "agent: Yes"],
    ["who is the system", message("system", "Yes"), "system: Yes"],
    ["who is called a bot", message("acme-bot", "Yes"), "bot: Yes"],
    ["who is called a bot in one word", message("AcmeBot", "Yes"), "bot: Yes"],
    ["who only ends like a bot", message("talbot", "Yes"), "agent: Yes"],
    ["who is a flow", message("FX0123456789abcdef", "Yes"), "bot: Yes"],
    ["who is noted as a bot", message("lumi", "Yes", { attributes: '{"member_type": "bot"}' }), "bot: Yes"],
    ["whose notes are an object", message("lumi", "Yes", { attributes: { memberType: "bot" } }), "bot: Yes"],
    ["whose notes are broken", message("bo", "Yes", { attributes: "{" }), "agent: Yes"],
    ["who is missing", message(null, "Yes"), "system*: "],
    ["who sends a file", message("bo", null, { media: [{ sid: "ME1" }] }), "agent: "],
    ["who sends a template", message("bo", null, { content_sid: "HX1" }), "agent: "],
    ["who says nothing", message("bo", null), "system*: "],
    ["whose words are no text", message("bo", { a: 1 }), "system*: "],
  ])("%s", async (_, given, expected) => {
    expect(await saidIn(page(IDA, given))).toEqual({ CH1: ["customer: Hi", expected] });
  });
});

describe("identities alone", () => {
  const text = page(message("ida", "Hi"), message("bo", "Yes"));

  test("are not known, and the report says what to write", async () => {
    const { files } = await readText(text);
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
    expect(files[0]!.problems[0]!.detail).toContain('--role "NAME=agent"');
  });

  test("are known once one is known to be the customer", async () => {
    expect(await saidIn(text, { roles: { ida: "customer" } })).toEqual({ CH1: ["customer: Hi", "agent: Yes"] });
  });
});

describe("participants", () => {
  const bundle = (participants: object[], ...messages: object[]) =>
    JSON.stringify({ sid: "CH1", friendly_name: "Lamp", state: "closed", participants, messages });
  const address = {
    sid: "MB1",
    messaging_binding: { type: "sms", address: "+15550100142" },
    attributes: '{"name": "Ida"}',
  };

  test.each([
    ["by their sid", [address], message("someone", "Hi", { participant_sid: "MB1" }), "customer: Hi"],
    ["with an address", [address], message("+15550100142", "Hi"), "customer: Hi"],
    [
      "with an identity, beside an address",
      [address, { sid: "MB2", identity: "bo" }],
      message("bo", "Hi"),
      "agent: Hi",
    ],
    ["with an identity alone", [{ sid: "MB2", identity: "bo" }], message("bo", "Hi"), "system*: "],
    [
      "noted as customers",
      [{ sid: "MB2", identity: "x", attributes: '{"role": "customer"}' }],
      message("x", "Hi"),
      "customer: Hi",
    ],
    [
      "noted as supervisors",
      [{ sid: "MB2", identity: "x", attributes: '{"role": "Supervisor"}' }],
      message("x", "Hi"),
      "agent: Hi",
    ],
    ["that are no objects", ["x", null, 4] as unknown as object[], message("+15550100142", "Hi"), "customer: Hi"],
  ])("%s", async (_, participants, given, expected) => {
    expect(await saidIn(bundle(participants, given))).toEqual({ CH1: [expected] });
  });

  test("give names, the customer and the channel; agents join at their time", async () => {
    const bo = { identity: "bo", attributes: '{"friendly_name": "Bo Lund"}', date_created: "2026-01-05T09:00:30Z" };
    const at = (time: string) => ({ date_created: `2026-01-05T09:${time}Z` });
    const text = bundle([address, bo], message("+15550100142", "Hi", at("00:00")), message("bo", "Hello", at("01:00")));
    const { conversations } = await readText(text);
    expect(conversations[0]).toMatchObject({
      customer: "+15550100142",
      channel: "sms",
      agent: "Bo Lund",
      subject: "Lamp",
      status: "closed",
    });
    expect(said(conversations[0]!)).toEqual(["customer: Hi", "system: Bo Lund joined.", "agent: Hello"]);
    expect(conversations[0]!.messages[0]!.author).toBe("Ida");
  });

  test("may stand beside the messages of many conversations", async () => {
    const messages = [message("x", "Hi"), message("x", "Hello", { conversation_sid: "CH2" })];
    const participants = [
      { conversation_sid: "CH1", identity: "x", attributes: '{"role": "customer"}' },
      { conversation_sid: "CH2", identity: "x", attributes: '{"role": "agent"}' },
    ];
    expect(await saidIn(JSON.stringify({ messages, participants }))).toEqual({
      CH1: ["customer: Hi"],
      CH2: ["agent: Hello"],
    });
  });
});

test("messages without times stand by their index", async () => {
  const text = page(message("+15550100142", "b", { index: 4 }), message("+15550100142", "a", { index: 1 }));
  expect(await saidIn(text)).toEqual({ CH1: ["customer: a", "customer: b"] });
});

test("keys may be written as the libraries do", async () => {
  const text = JSON.stringify([
    { sid: "IM1", conversationSid: "CH1", author: "+15550100142", body: "Hi", dateCreated: "2026-01-05T09:00:00.000Z" },
  ]);
  const { conversations } = await readText(text);
  expect(conversations[0]!.messages[0]!.at).toBe(Date.parse("2026-01-05T09:00:00Z"));
});

test("however messages of conversations are mixed and laid out, each conversation has its own, in the order of the file", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("CH1", "CH2", "CH3", "CH4"), { minLength: 1, maxLength: 40 }),
      fc.constantFrom("page", "array", "lines", "pages"),
      async (sids, layout) => {
        const messages = sids.map((sid, i) => message("+15550100142", `${sid} ${i}`, { conversation_sid: sid }));
        const half = messages.length >> 1;
        const text = {
          page: page(...messages),
          array: JSON.stringify(messages),
          lines: messages.map((one) => `${JSON.stringify(one)}\n`).join(""),
          pages: `${page(...messages.slice(0, half))}\n${page(...messages.slice(half))}\n`,
        }[layout];
        const expected = [...new Set(sids)].map((sid) => [
          sid,
          sids.flatMap((each, i) => (each === sid ? [`customer: ${sid} ${i}`] : [])),
        ]);
        expect(Object.entries(await saidIn(text, { inputFormat: "twilio" }))).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});
