import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contactOfConversation } from "../../src/engine/context.js";
import { formatOffset, parseOffset } from "../../src/model/clock.js";
import { spanOf, toConversation } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import { readText } from "../readers/read.js";

describe("times from the start of a conversation", () => {
  it.each([
    ["+00:00:00", 0],
    ["+00:01:30.500", 90_500],
    ["+00:01:30.5", 90_500],
    ["+120:00:01.007", 432_001_007],
    ["00:01:30", null],
    ["+1:90:00", null],
    ["+00:00", null],
    ["2026-01-05T09:00:00Z", null],
    ["", null],
  ])("%s is read as %s milliseconds", (text, milliseconds) => expect(parseOffset(text)).toBe(milliseconds));

  it("are written as they are read, whatever they are", () =>
    fc.assert(
      fc.property(fc.nat(3_000_000_000), (milliseconds) => {
        expect(parseOffset(formatOffset(milliseconds))).toBe(milliseconds);
      }),
    ));

  const call = toConversation({
    id: "call",
    customer: "u1",
    messages: [
      { role: "agent", text: "Bo here, hello.", at: "+00:00:04" },
      { role: "customer", text: "It leaks.", at: "+00:00:02.250" },
      { role: "agent", text: "Oh no." },
    ],
  });

  it("put messages in order, and give waits but no dates", () => {
    expect(call.clock).toBe("offset");
    expect(call.messages.map(({ at }) => at)).toEqual([2250, null, 4000]);
    expect(spanOf(call)).toBeNull();
    expect(contactOfConversation(call)).toEqual({ id: "call", customer: "u1", start: null, end: null });
  });

  it("are whole where they are given in milliseconds, and stay so when made whole again", () => {
    const messages = [{ role: "agent" as const, text: "Hi", at: 12_500 }];
    const whole = toConversation({ id: "c", clock: "offset", messages });
    expect(whole.messages[0]!.at).toBe(12_500);
    expect(toConversation(whole)).toEqual(whole);
  });

  it("stand in native JSON, which reads back to the same conversation", async () => {
    const native = toNative({ ...call, meta: { clock: "kept" } });
    expect(native).toMatchObject({ clock: "kept", messages: [{ at: "+00:00:02.250" }, {}, { at: "+00:00:04.000" }] });
    const { conversations, files } = await readText(JSON.stringify(native));
    expect(conversations).toEqual([{ ...call, meta: { clock: "kept" } }]);
    expect(files[0]!.skipped).toEqual({});
  });

  it.each([
    ["+00:00:04", "2026-01-05T09:00:00Z", "offset"],
    ["2026-01-05T09:00:00Z", "+00:00:04", "wall"],
  ] as const)("have no order among times of the day: %s, then %s", async (first, second, clock) => {
    const messages = [first, second].map((at, i) => ({ role: "agent", text: `${i}`, at }));
    const { conversations, files } = await readText(JSON.stringify({ id: "c", messages }));
    expect(conversations[0]!.clock).toBe(clock);
    expect(conversations[0]!.messages.map(({ at }) => at === null)).toEqual([false, true]);
    expect(files[0]!.skipped).toEqual({ "unreadable-time": 1 });
  });
});
