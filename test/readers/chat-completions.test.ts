import { describe, expect, test } from "vitest";
import { readText, saidIn } from "./read.js";

const USER = { role: "user", content: "Hi" };
const chat = (...messages: unknown[]) => JSON.stringify({ id: "1", messages: [USER, ...messages] });

describe("a message", () => {
  test.each([
    ["of the assistant", { role: "assistant", content: "Yes" }, ["agent: Yes"]],
    [
      "in parts",
      {
        role: "assistant",
        content: [
          { type: "text", text: "A" },
          { type: "text", text: "B" },
        ],
      },
      ["agent: A\nB"],
    ],
    [
      "in parts of an assistant's thread",
      { role: "assistant", content: [{ type: "text", text: { value: "A" } }] },
      ["agent: A"],
    ],
    ["in one part", { role: "assistant", content: { type: "output_text", text: "A" } }, ["agent: A"]],
    ["that is a picture", { role: "user", content: [{ type: "image_url", image_url: { url: "x" } }] }, ["customer: "]],
    ["that is empty", { role: "user", content: "" }, ["customer: "]],
    ["that refuses", { role: "assistant", content: null, refusal: "No" }, ["agent: No"]],
    [
      "that calls a tool",
      { role: "assistant", content: null, tool_calls: [{ function: { name: "find" } }] },
      ["system*: Called find."],
    ],
    [
      "that calls a tool and says so",
      { role: "assistant", content: "One moment", tool_calls: [{ function: { name: "find" } }] },
      ["agent: One moment", "system*: Called find."],
    ],
    [
      "that calls a function, as it was once",
      { role: "assistant", content: null, function_call: { name: "find" } },
      ["system*: Called find."],
    ],
    ["of a tool", { role: "tool", content: "3 found" }, ["system*: 3 found"]],
    [
      "of a tool in the user's name",
      { role: "user", content: [{ type: "tool_result", content: [{ type: "text", text: "3" }] }] },
      ["system*: 3"],
    ],
    ["that instructs", { role: "developer", content: "Be kind" }, ["system*: Be kind"]],
    ["of a role in another word", { role: "customer", content: "Hey" }, ["customer: Hey"]],
    ["of a role unknown", { role: "narrator", content: "Hey" }, ["system*: "]],
    ["without content", { role: "assistant", content: null }, ["system*: "]],
    ["whose content is a number", { role: "user", content: 12 }, ["customer: 12"]],
  ])("%s", async (_, message, expected) => {
    expect(await saidIn(chat(message))).toEqual({ 1: ["customer: Hi", ...expected] });
  });
});

describe("--role", () => {
  test("makes the assistant a bot, or a name an agent", async () => {
    const text = chat({ role: "assistant", content: "A" }, { role: "assistant", name: "Bo", content: "B" });
    expect(await saidIn(text, { roles: { assistant: "bot", Bo: "agent" } })).toEqual({
      1: ["customer: Hi", "bot: A", "agent: B"],
    });
  });
});

describe("a file", () => {
  const share = {
    conversations: [
      { from: "human", value: "Hi" },
      { from: "gpt", value: "Yes" },
    ],
  };
  const one = { messages: [USER, { role: "assistant", content: "Yes" }] };
  const expected = ["customer: Hi", "agent: Yes"];
  test.each([
    ["of one conversation", JSON.stringify(one), { input: expected }],
    ["of a list", JSON.stringify([one, { ...one, id: "b" }]), { "input:1": expected, b: expected }],
    ["of lines", `${JSON.stringify(one)}\n${JSON.stringify(one)}\n`, { "input:1": expected, "input:2": expected }],
    ["of a list in a wrapper", JSON.stringify({ data: [{ ...one, id: "a" }] }), { a: expected }],
    ["of turns", JSON.stringify([{ id: "t", turns: one.messages }]), { t: expected }],
    ["of ShareGPT", JSON.stringify([{ id: "s", ...share }]), { s: expected }],
    [
      "of ShareGPT in lines",
      `${JSON.stringify(share)}\n${JSON.stringify(share)}\n`,
      { "input:1": expected, "input:2": expected },
    ],
    ["of messages alone", JSON.stringify(one.messages), { input: expected }],
    [
      "of messages of many sessions",
      one.messages.map((message) => `${JSON.stringify({ session_id: "9", ...message })}\n`).join(""),
      { 9: expected },
    ],
  ])("%s", async (_, text, conversations) => {
    expect(await saidIn(text)).toEqual(conversations);
  });

  test.each([
    ["native JSON", '[{"id": "1", "messages": [{"role": "user", "text": "Hi"}]}]', "json"],
    [
      "native JSON with content beside the text",
      '[{"id": "1", "messages": [{"role": "user", "text": "Hi", "content": "x"}]}]',
      "json",
    ],
    [
      "native lines",
      '{"id": "1", "messages": [{"role": "user", "text": "Hi"}]}\n{"id": "2", "messages": []}\n',
      "ndjson",
    ],
    [
      "answers to choose from",
      '[{"prompt": "Hi", "chosen": [{"role": "assistant", "content": "A"}], "rejected": []}]',
      "json",
    ],
    [
      "prompts with messages and a choice",
      '[{"messages": [{"role": "user", "content": "A"}], "chosen": "B", "rejected": "C"}]',
      "json",
    ],
  ])("of %s is none of these", async (_, text, format) => {
    expect((await readText(text)).files[0]!.format).toBe(format);
  });

  test("may say when, of whom and by which model", async () => {
    const { conversations } = await readText(
      JSON.stringify({ id: 7, user: "u9", model: "m1", tags: ["a"], messages: [{ ...USER, created_at: 1767600000 }] }),
    );
    expect(conversations[0]).toMatchObject({ id: "7", customer: "u9", tags: ["a"], meta: { model: "m1" } });
    expect(conversations[0]!.messages[0]!.at).toBe(1767600000000);
  });
});
