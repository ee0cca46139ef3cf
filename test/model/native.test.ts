import { describe, expect, it } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import { readText } from "../readers/read.js";

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
    [-99_999_999_999, "-001199-02-15T14:13:21.000Z"],
    [8.63e15, "+275443-10-25T06:13:20.000Z"],
  ])("writes the time %s so that it can be read again", async (at, written) => {
    const native = toNative(toConversation({ id: "c1", messages: [{ ...messages[0], at }] }));
    expect(native.messages).toEqual([{ ...messages[0], at: written }]);
    const again = (await readText(JSON.stringify(native))).conversations[0]!;
    expect(new Date(again.messages[0]!.at!)).toEqual(new Date(written));
  });

  it("has no time that there are no dates for", () => {
    const whole = { ...messages[0], author: "Ida", private: false };
    const [last, beyond] = [8.64e15, 8.64e15 + 1].map((at) =>
      toNative(toConversation({ id: "c1", messages: [{ ...whole, at }] })),
    );
    expect(last!.messages).toEqual([{ ...messages[0], author: "Ida", at: "+275760-09-13T00:00:00.000Z" }]);
    expect(beyond!.messages).toEqual([{ ...messages[0], author: "Ida" }]);
  });
});
