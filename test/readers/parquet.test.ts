import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageFields, nativeRecord } from "../../src/readers/formats/parquet/nested.js";
import { cellOf, plainOf } from "../../src/readers/formats/parquet/values.js";
import { readFiles, readText, said } from "./read.js";

const fixture = (name: string) => `fixtures/exports/parquet/${name}.parquet`;

describe("a Parquet file", () => {
  test("with a row per message is read as a table, problems by the rows of the file", async () => {
    const { files } = await readFiles([fixture("messages")]);
    expect(files[0]).toMatchObject({ format: "parquet", assumedTimezone: null, conversations: 2, messages: 5 });
    expect(files[0]!.problems).toMatchObject([{ row: 5, reason: "no-text" }]);
    expect(files[0]!.layout!.unused).toEqual(["blob"]);
  });

  test("from standard input or packed is the same", async () => {
    const { conversations } = await readFiles([fixture("messages")]);
    const bytes = readFileSync(fixture("messages"));
    expect((await readText(bytes)).conversations).toEqual(conversations);
    async function* stdin() {
      yield bytes.subarray(0, 100);
      yield bytes.subarray(100);
    }
    expect((await readFiles(["-"], { stdin: stdin() })).conversations).toEqual(conversations);
  });

  test("whose times name no zone is read in the zone given", async () => {
    const { conversations, files } = await readFiles([fixture("zoneless")], { timezone: "Europe/Berlin" });
    expect(files[0]!.assumedTimezone).toBe("Europe/Berlin");
    expect(conversations[0]!.messages[0]!.at).toBe(Date.UTC(2026, 2, 2, 8));
    const { files: zoned } = await readFiles([fixture("int96")], { timezone: "Europe/Berlin" });
    expect(zoned[0]!.assumedTimezone).toBeNull();
  });

  test("with a list of messages in each row has a row per conversation", async () => {
    const { conversations, files } = await readFiles([fixture("chats")]);
    expect(conversations.map(said)).toEqual([
      ["system*: Be kind.", "customer: Where is my refund?", "agent: Sorry for the wait: it is on its way."],
      ["customer: Hi", "system*: "],
    ]);
    expect(files[0]!.layout!.notes).toContain("Each row is a conversation, its messages in “messages”.");
    expect(files[0]!.problems).toMatchObject([{ row: 2 }]);
  });

  test.each(["messages", "chats", "turns", "zoneless"])("%s, damaged anywhere, is read or refused", async (name) => {
    const whole = readFileSync(fixture(name));
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const bytes = cut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!cut) bytes[at] = byte;
        const { error } = await readText(bytes);
        expect(error?.split("\n").length ?? 1).toBeLessThanOrEqual(3);
      }),
      { numRuns: 60 },
    );
  });
});

describe("values", () => {
  test.each([
    [9007199254740993n, "9007199254740993"],
    [12n, "12"],
    [1e21, "1000000000000000000000"],
    [0.5, "0.5"],
    [true, "true"],
    [null, ""],
    [undefined, ""],
    [Number.NaN, ""],
    [new Date(Number.NaN), ""],
    [["a", "b"], "a, b"],
    [{ a: 1n, b: ["x"] }, '{"a":1,"b":["x"]}'],
    [new Uint8Array([255]), ""],
  ])("%s: %j", (value, text) => {
    expect(cellOf(value, false)).toBe(text);
  });

  test("times with and without a zone", () => {
    const time = new Date("2026-03-02T09:00:00.250Z");
    expect([cellOf(time, false), cellOf(time, true)]).toEqual(["2026-03-02T09:00:00.250Z", "2026-03-02 09:00:00.250"]);
    expect(plainOf([{ at: time }], true)).toEqual([{ at: "2026-03-02 09:00:00.250" }]);
  });
});

describe("messages in a record", () => {
  test.each([
    [{ messages: [{ role: "user", content: "a" }] }, { list: "messages", text: "content", role: "role" }],
    [
      { x: [1], conversations: [{ from: "human", value: "a" }] },
      { list: "conversations", text: "value", role: "from" },
    ],
    [{ turns: [{ Text: "a" }] }, { list: "turns", text: "Text", role: null }],
    [{ points: [{ x: 1, y: 2 }] }, null],
    [{ messages: [] }, null],
  ])("%j", (record, fields) => {
    expect(messageFields(record)).toEqual(fields);
  });

  test("of a chat with a model: instructions are private, parts are one text", () => {
    const record = {
      ticket_id: 7,
      "Customer ID": "u1",
      messages: [
        { role: "system", content: "Be kind" },
        { role: "human", content: [{ type: "text", text: "a" }, { type: "image" }, { type: "text", text: "b" }] },
        { role: "assistant", content: "c", created_at: "2026-03-02" },
      ],
    };
    expect(nativeRecord(record, messageFields(record)!, "file:1")).toEqual({
      id: 7,
      customer: "u1",
      messages: [
        { role: "system", private: true, text: "Be kind" },
        { role: "customer", text: "a\nb" },
        { role: "agent", text: "c", at: "2026-03-02" },
      ],
    });
  });

  test("of people who talk to a bot: its words stay the bot's", () => {
    const record = {
      messages: [
        { role: "agent", text: "a" },
        { role: "assistant", text: "b" },
      ],
    };
    expect(nativeRecord(record, messageFields(record)!, "file:1")).toMatchObject({
      id: "file:1",
      messages: [{ role: "agent" }, { role: "assistant" }],
    });
  });
});
