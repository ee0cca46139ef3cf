import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asConversation, type MessageInput, parseTime, toConversation } from "../../src/model/conversation.js";

const NINE = Date.UTC(2026, 2, 2, 9);

describe("parseTime", () => {
  it.each([
    ["2026-03-02T09:00:00Z", NINE],
    ["2026-03-02T09:00:00.250Z", NINE + 250],
    ["2026-03-02T09:00:00,25Z", NINE + 250],
    ["2026-03-02T09:00:00.250999Z", NINE + 250],
    ["2026-03-02T09:00Z", NINE],
    ["2026-03-02t09:00:00z", NINE],
    ["2026-03-02 09:00:00", NINE],
    ["2026-03-02T09:00:00", NINE],
    ["2026-03-02 09:00:00 UTC", NINE],
    ["2026-03-02T11:00:00+02:00", NINE],
    ["2026-03-02T11:00:00+0200", NINE],
    ["2026-03-02 11:00:00 +02", NINE],
    ["2026-03-02T03:30:00-05:30", NINE],
    ["  2026-03-02T09:00:00Z ", NINE],
    ["2026-03-02", NINE - 9 * 3_600_000],
    ["2024-02-29", Date.UTC(2024, 1, 29)],
    [NINE / 1000, NINE],
    [NINE / 1000 + 0.5, NINE + 500],
    [NINE, NINE],
    [String(NINE / 1000), NINE],
    [` ${NINE / 1000} `, NINE],
    [`${NINE / 1000}.5`, NINE + 500],
    [String(NINE), NINE],
    [0, 0],
    [-1, -1000],
  ])("reads %j", (written, time) => {
    expect(parseTime(written)).toBe(time);
  });

  it.each([
    null,
    undefined,
    "",
    "  ",
    "yesterday",
    "n/a",
    "2026-13-01",
    "2026-02-30T09:00:00Z",
    "2026-02-29",
    "2026-03-02T25:00:00Z",
    "2026-03-02T09:61Z",
    "2026-03-02T09:00:00+99:00",
    "2026-03-02T09:00:00 PST",
    "02/03/2026",
    "9".repeat(40),
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e18,
  ])("takes %j for no time", (written) => {
    expect(parseTime(written)).toBeNull();
  });

  it("never throws, and gives only times that a date can hold", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer(),
      fc.stringMatching(/^\d{4}-\d\d-\d\d( \d\d:\d\d)?$/),
    );
    fc.assert(
      fc.property(anything, (written) => {
        const time = parseTime(written);
        expect(time === null || !Number.isNaN(new Date(time).getTime())).toBe(true);
      }),
    );
  });
});

describe("toConversation", () => {
  const said = (text: string, at: number | null = null): MessageInput => ({ role: "customer", text, at });
  const texts = (messages: readonly MessageInput[]) =>
    toConversation({ id: "c", messages }).messages.map(({ text }) => text);

  it.each([
    ["times that are out of order", [said("b", 2e12), said("a", 1e12)], ["a", "b"]],
    ["ties", [said("b", 2e12), said("a", 1e12), said("c", 2e12), said("d", 2e12)], ["a", "b", "c", "d"]],
    ["no times", [said("c"), said("a"), said("b")], ["c", "a", "b"]],
    ["a missing time, in order", [said("a", 1e12), said("x"), said("b", 2e12)], ["a", "x", "b"]],
    ["a missing time, behind the one before it", [said("b", 2e12), said("x"), said("a", 1e12)], ["a", "b", "x"]],
    ["a missing time at the start", [said("x"), said("a", 1e12), said("b", 2e12)], ["x", "a", "b"]],
  ])("orders messages by time: %s", (_what, messages, expected) => {
    expect(texts(messages)).toEqual(expected);
  });

  it("keeps every message, timed ones ascending", () => {
    const times = fc.array(fc.option(fc.integer({ min: 1e11, max: 1e11 + 5 })), { maxLength: 12 });
    fc.assert(
      fc.property(times, (ats) => {
        const given = ats.map((at, i) => said(String(i), at));
        const { messages } = toConversation({ id: "c", messages: given });
        expect(messages.map(({ text }) => text).sort()).toEqual(given.map(({ text }) => text).sort());
        const known = messages.flatMap(({ at, text }) => (at === null ? [] : [{ at, place: Number(text) }]));
        const sorted = [...known].sort((a, b) => a.at - b.at || a.place - b.place);
        expect(known).toEqual(sorted);
      }),
    );
  });

  const agent = (author: string | null, at: number | null = null, isPrivate = false): MessageInput => ({
    role: "agent",
    text: "Hello",
    at,
    author,
    private: isPrivate,
  });

  it.each([
    ["the export's agent", { agent: "Ana", messages: [agent("Bo")] }, "Ana", ["Bo"]],
    ["else the last author", { messages: [agent("Ana"), agent("Bo"), agent(null)] }, "Bo", ["Ana", "Bo"]],
    ["by time, not by file", { messages: [agent("Bo", 2e12), agent("Ana", 1e12)] }, "Bo", ["Ana", "Bo"]],
    ["a blank agent is none", { agent: "  ", messages: [agent("Ana")] }, "Ana", ["Ana"]],
    ["authors unknown", { agent: "Ana", messages: [agent(null)] }, "Ana", ["Ana"]],
    ["notes are nobody's", { messages: [agent("Ana"), agent("Boss", null, true)] }, "Ana", ["Ana"]],
    ["a bot is no agent", { messages: [{ role: "bot" as const, text: "Hi", author: "Botty" }] }, null, []],
    ["nobody at all", { messages: [said("Hello?")] }, null, []],
  ])("credits an agent: %s", (_what, input, credited, agents) => {
    const conversation = toConversation({ id: "c", ...input });
    expect(conversation.agent).toBe(credited);
    expect(conversation.agents).toEqual(agents);
  });

  it("has every fact, null where it is unknown or blank, and its id as a string", () => {
    const { messages, ...facts } = toConversation({
      id: 4711,
      channel: " ",
      messages: [{ role: "customer", text: "Hi" }],
    });
    expect(facts).toEqual({
      id: "4711",
      agent: null,
      agents: [],
      team: null,
      site: null,
      customer: null,
      channel: null,
      language: null,
      subject: null,
      tags: [],
      csat: null,
      status: null,
      reopens: null,
      clock: "wall",
      meta: {},
    });
    expect(messages).toEqual([{ role: "customer", text: "Hi", at: null, author: null, private: false }]);
  });

  it("leaves a whole conversation as it is, and makes any other whole", () => {
    const input = { id: 1, messages: [said("Hi")] };
    const whole = toConversation(input);
    expect(asConversation(whole)).toBe(whole);
    expect(asConversation(input)).toEqual(whole);
  });
});
