import { describe, expect, it } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";

const messages = [{ role: "customer", text: "Hi" }] as const;

describe("a conversation as native JSON", () => {
  it("leaves out what is unknown and keeps the export's other fields", () => {
    const given = toConversation({
      id: "c1",
      agent: "Ana",
      messages,
      meta: { priority: "high", agents: 2, clock: "?" },
    });
    expect(toNative(given)).toEqual({ id: "c1", agent: "Ana", priority: "high", agents: 2, clock: "?", messages });
  });

  it("keeps a known field that could not be read, and never in place of one that could", () => {
    const meta = { csat: ["good"], tags: { a: 1 }, agent: { name: "Bo" }, messages: "none", id: 7 };
    const native = toNative(toConversation({ id: "c1", agent: "Ana", messages, meta }));
    expect(native).toEqual({ id: "c1", agent: "Ana", csat: ["good"], tags: { a: 1 }, messages });
  });

  it.each([
    ["2026-03-02T09:00:00.250Z", "2026-03-02T09:00:00.250Z"],
    [-99_999_999_999, "-99999999999000"],
  ])("writes the time %s so that it can be read again", (at, written) => {
    const native = toNative(toConversation({ id: "c1", messages: [{ ...messages[0], at }] }));
    expect(native.messages).toEqual([{ ...messages[0], at: written }]);
  });
});
