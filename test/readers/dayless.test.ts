import { expect, test } from "vitest";
import { readText } from "./read.js";

const NOTE = "Times of day stand without a day: they count from the first turn; waits are known, dates are not.";
const MINUTE = 60_000;

const TURNS = [
  ["[09:00:12] Agent: a\n[09:01:12] Customer: b\n[09:00:40] Agent: c\n", [0, MINUTE, null]],
  ["[11:59 PM] Agent: a\n[12:01 AM] Customer: b\nAgent: c\n", [0, 2 * MINUTE, null]],
  ["Agent: a\n[09:00] Customer: b\n[09:30] Agent: c\n", [null, 0, 30 * MINUTE]],
  ["(10s) Agent: a\n(1m 10s) Customer: b\n", [10_000, 70_000]],
] as const;

test.each(TURNS)("times of day without a day count from the first turn: %j", async (text, at) => {
  for (const one of [text, `id,transcript\n1,"${text}"\n`]) {
    const { conversations, files } = await readText(one, { timezone: "America/New_York" });
    expect(conversations[0]!.clock).toBe("offset");
    expect(conversations[0]!.messages.map((message) => message.at)).toEqual(at);
    expect(files[0]!.layout!.notes).toContain(NOTE);
    expect(files[0]!.skipped).toEqual({});
  }
});

test.each([
  ["Date: 2026-03-02\n\n[09:00] Agent: a\n[09:01] Customer: b\n"],
  ['id,date,transcript\n1,2026-03-02,"[09:00] Agent: a\n[09:01] Customer: b"\n'],
])("where a day is known they lie on it: %j", async (text) => {
  const { conversations, files } = await readText(text);
  expect(conversations[0]).toMatchObject({ clock: "wall", messages: [{ at: Date.UTC(2026, 2, 2, 9) }, {}] });
  expect(files[0]!.layout!.notes).not.toContain(NOTE);
});
