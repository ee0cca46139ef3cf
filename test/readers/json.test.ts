import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const message = { role: "customer", text: "hi" };
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("");

describe("native JSON", () => {
  const list = [
    { id: 1, messages: [message] },
    { id: "b", agent: "Ana", messages: [message, { role: "rep", text: "" }] },
  ];
  test.each(["json", "ndjson"])("as %s keeps every character of a text, U+FEFF too", async (form) => {
    const text = "\ufeffhello \ufeff\\ \ufeffthere";
    const given = list.map((one) => ({ ...one, messages: [{ role: "customer", text }] }));
    const { conversations } = await readText(form === "json" ? JSON.stringify(given) : lines(...given));
    expect(conversations[0]!.messages[0]!.text).toBe(text);
  });

  test.each([
    ["an array", JSON.stringify(list), "json"],
    ["a pretty array", JSON.stringify(list, null, 2), "json"],
    ["an object", JSON.stringify({ conversations: list }), "json"],
    [
      "an object with more in it",
      JSON.stringify({ version: 1, by: { conversations: [] }, conversations: list, after: [1] }),
      "json",
    ],
    ["lines", lines(...list), "ndjson"],
    ["lines with gaps and carriage returns", `\n${lines(...list).replaceAll("\n", "\r\n\r\n")}`, "ndjson"],
    ["lines without a last newline", lines(...list).trimEnd(), "ndjson"],
  ])("%s", async (_, text, format) => {
    const { conversations, files } = await readText(text);
    expect(files[0]).toMatchObject({ format, skipped: {}, conversations: 2, messages: 3 });
    expect(conversations.map(({ id }) => id)).toEqual(["1", "b"]);
    expect(said(conversations[1]!)).toEqual(["customer: hi", "agent: "]);
  });

  test("one conversation by itself, pretty or not", async () => {
    for (const text of [JSON.stringify(list[1]), JSON.stringify(list[1], null, 2)]) {
      expect(await saidIn(text)).toEqual({ b: ["customer: hi", "agent: "] });
    }
  });

  test("facts as they come, and unknown fields as meta", async () => {
    const { conversations } = await readText(
      `[{"id": "c", "customer": 77, "csat": "4.5", "tags": "a; b,", "status": "", "reopens": 2, "priority": "high",
        "__proto__": {"x": 1}, "messages": [{"role": "end-user", "text": 42, "at": 1772442000000, "private": "true"}]}]`,
    );
    expect(conversations[0]).toMatchObject({ customer: "77", csat: 4.5, tags: ["a", "b"], status: null, reopens: 2 });
    expect(Object.entries(conversations[0]!.meta)).toEqual([
      ["priority", "high"],
      ["__proto__", { x: 1 }],
    ]);
    expect(conversations[0]!.messages).toEqual([
      { role: "customer", text: "42", at: Date.UTC(2026, 2, 2, 9), author: null, private: true },
    ]);
  });

  test("ids too long for a number stay apart", async () => {
    const two =
      '{"id": 9007199254740993, "messages": [{"role": "user", "text": "a"}]}|{"id":9007199254740992,"messages":[{"role":"user","text":"b"}]}';
    for (const text of [`[${two.replace("|", ",")}]`, two.replace("|", "\n")]) {
      expect(Object.keys(await saidIn(text))).toEqual(["9007199254740993", "9007199254740992"]);
    }
  });

  test("so do ids below zero", async () => {
    const two =
      '{"id": -9007199254740993, "messages": [{"role": "user", "text": "a"}]}|{"id":-9007199254740992,"messages":[{"role":"user","text":"b"}]}';
    for (const text of [`[${two.replace("|", ",")}]`, two.replace("|", "\n")]) {
      expect(Object.keys(await saidIn(text))).toEqual(["-9007199254740993", "-9007199254740992"]);
    }
  });

  test("facts and authors are trimmed, and blank ones are none", async () => {
    const { conversations } = await readText(
      lines({
        id: "c",
        agent: " Ana ",
        customer: " ",
        team: "A ",
        site: "\t",
        channel: " chat",
        language: "en ",
        messages: [
          { role: "agent", author: "Ana ", text: " a " },
          { role: "customer", author: " ", text: "b" },
        ],
      }),
    );
    expect(conversations[0]).toMatchObject({
      agent: "Ana",
      agents: ["Ana"],
      customer: null,
      team: "A",
      site: null,
      channel: "chat",
      language: "en",
      messages: [
        { author: "Ana", text: " a " },
        { author: null, text: "b" },
      ],
    });
  });

  test("times as numbers, read as in tables", async () => {
    const ats = [20260302, "20260302", 1772409600, 1772409600000, 1772409600000000, "1772409600000000"];
    const { conversations, files } = await readText(
      lines({ id: "c", messages: ats.map((at) => ({ role: "agent", text: "x", at })) }),
    );
    expect(conversations[0]!.messages.map(({ at }) => at)).toEqual(ats.map(() => Date.UTC(2026, 2, 2)));
    expect(files[0]!.skipped).toEqual({});
    const early = await readText(lines({ id: "c", messages: [{ role: "agent", text: "x", at: 19710302 }] }));
    expect(early.conversations[0]!.messages[0]!.at).toBe(Date.UTC(1971, 2, 2));
  });

  test("conversations that begin late on the first line", async () => {
    const conversations = [{ id: "a", messages: [message] }];
    const { files } = await readText(JSON.stringify({ about: "x".repeat(100_000), conversations }));
    expect(files[0]).toMatchObject({ format: "json", conversations: 1 });
    const long = { id: "b", about: "x".repeat(100_000), messages: [message] };
    expect((await readText(lines(long, { id: "c", messages: [message] }))).files[0]).toMatchObject({
      format: "ndjson",
      conversations: 2,
    });
  });

  test("a field called conversations that is no list", async () => {
    for (const text of [
      JSON.stringify({ id: "a", conversations: 3, messages: [message] }),
      JSON.stringify({ id: "a", conversations: { open: 1 }, messages: [message] }, null, 2),
    ]) {
      const { conversations } = await readText(text);
      expect(conversations.map(({ id }) => id)).toEqual(["a"]);
      expect(conversations[0]!.meta).toHaveProperty("conversations");
    }
  });

  test("roles from authors", async () => {
    const { conversations } = await readText(
      lines({
        id: "c",
        agent: "Ana",
        customer: "u1",
        messages: [
          { author: "ana", text: "a" },
          { author: "U1", text: "b" },
          { author: "x", text: "c" },
        ],
      }),
    );
    expect(said(conversations[0]!)).toEqual(["agent: a", "customer: b", "system*: "]);
    expect(conversations[0]!.agents).toEqual(["Ana"]);
    expect(await saidIn(lines({ id: "c", messages: [{ role: "Bo", text: "a" }] }), { roles: { bo: "agent" } })).toEqual(
      { c: ["agent: a"] },
    );
  });

  test("U+2028 ends no line", async () => {
    expect(
      await saidIn(
        lines({ id: "a", messages: [{ role: "user", text: "x\u2028y" }] }, { id: "b", messages: [message] }),
      ),
    ).toEqual({
      a: ["customer: x\u2028y"],
      b: ["customer: hi"],
    });
  });

  test("bytes that are no UTF-8 are replaced, where the rest is", async () => {
    const bytes = (before: string, after: string) =>
      Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3]), Buffer.from(after)]);
    for (const [before, after] of [
      ['[{"id":1,"messages":[{"role":"user","text":"ééé a', 'b"}]}]'],
      ['{"id":1,"messages":[{"role":"user","text":"ééé a', 'b"}]}\n{"id":2,"messages":[{"role":"user","text":"a"}]}'],
    ]) {
      expect(await saidIn(bytes(before!, after!))).toMatchObject({ 1: ["customer: ééé a\uFFFD\uFFFDb"] });
    }
  });

  test("deep nesting is no crash", async () => {
    const deep = `[{"id":1,"x":${"[".repeat(1e5)}${"]".repeat(1e5)},"messages":[{"role":"agent","text":"x"}]}]`;
    expect(await saidIn(deep)).toEqual({ 1: ["agent: x"] });
  });
});

describe("JSON that can't be used", () => {
  test("is counted, and messages keep their place", async () => {
    const values = [
      {
        id: "a",
        messages: [
          message,
          { role: "agent" },
          { role: "wizard", text: "x" },
          null,
          { role: "agent", text: "y", at: "soon" },
          { role: "agent", text: "z", at: {} },
        ],
      },
      { messages: [message] },
      { id: " ", messages: [message] },
      { id: "x" },
      { id: "y", messages: [] },
      { id: "z", messages: "hi" },
      { id: {}, messages: [message] },
      5,
      { id: "b", agent: { name: "Ana" }, csat: "good", messages: [message] },
    ];
    for (const text of [JSON.stringify(values), lines(...values)]) {
      const { conversations, files } = await readText(text);
      expect(conversations.map(said)).toEqual([
        ["customer: hi", "system*: ", "system*: ", "system*: ", "agent: y", "agent: z"],
        ["customer: hi"],
      ]);
      expect(files[0]!.skipped).toEqual({
        "no-text": 2,
        "unknown-role": 1,
        "unreadable-time": 2,
        "no-id": 2,
        "no-messages": 2,
        "invalid-conversation": 3,
        "unreadable-field": 2,
      });
      expect(conversations[1]!.meta).toEqual({ agent: { name: "Ana" }, csat: "good" });
      expect(files[0]!.problems.find(({ reason }) => reason === "invalid-conversation")!.row).toBe(6);
    }
  });

  test("a field nested too deep to be written again is left out, and said so", async () => {
    const deep = `${"[".repeat(9_000)}${"]".repeat(9_000)}`;
    const { conversations, files } = await readText(
      `[{"id": "a", "x": ${deep}, "y": [[1]], "messages": [{"role": "customer", "text": "hi", "z": ${deep}}]}]`,
    );
    expect(conversations.map(({ meta }) => meta)).toEqual([{ y: [[1]] }]);
    expect(files[0]!.skipped).toEqual({ "unreadable-field": 1 });
  });

  test("a malformed line is skipped with its row", async () => {
    const { conversations, files } = await readText(
      `${lines({ id: "a", messages: [message] })}\n{"id": "b", oops}\n${lines({ id: "c", messages: [message] })}`,
    );
    expect(conversations.map(({ id }) => id)).toEqual(["a", "c"]);
    expect(files[0]!.problems).toMatchObject([{ row: 3, reason: "invalid-json" }]);
  });

  test.each([
    [
      "an object cut off",
      '{"conversations": [{"id": 1, "messages": []},\n{"id": 2, "mess',
      "input:2:16: the JSON is cut off here",
    ],
    ["an array cut off", '[{"id": 1, "messages": []}', "input:1:27: the JSON is cut off here"],
    [
      "a line cut off",
      '{"id": 1, "messages": []}\n{"id": "b", "messages": [{"ro',
      "input:2: the JSON is cut off in this line",
    ],
    [
      "the first line cut off",
      '{"id": 1, "messages": [{"role": "agent", "te',
      "input:1: the JSON is cut off in this line",
    ],
    [
      "a comma too many",
      '[{"id": 1, "messages": []},\n  {"é": 2,, "b": 3}]',
      "input:2:11: this is not valid JSON from here on",
    ],
    ["a comma too few", '[{"id": 1, "messages": []}\n  {"id": 2}]', "input:2:3: this is not valid JSON from here on"],
    ["no JSON at all after the bracket", '[{"id": 1, oops}]', "input:1:12: this is not valid JSON from here on"],
    ["something after the end", '[{"id": 1, "messages": []}]\n]', "input:2:1: this is not valid JSON from here on"],
  ])("%s", async (_, text, error) => {
    expect((await readText(text)).error?.split("\n")[0]).toBe(error);
  });

  test("other JSON is told from native JSON", async () => {
    expect((await readText('{"foo": [1, 2]}')).error).toBe(
      'input: this JSON has neither "conversations" nor "id" and "messages"\n' +
        'write {"conversations": [{"id": "c1", "messages": [{"role": "customer", "text": "…"}]}]}',
    );
    expect((await readText("[]")).files[0]).toMatchObject({ conversations: 0, skipped: {} });
  });
});
