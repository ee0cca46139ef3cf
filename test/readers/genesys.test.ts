import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { presence, takeovers, type Window } from "../../src/readers/formats/genesys/windows.js";
import { readText, saidIn } from "./read.js";

const NINE = Date.parse("2026-01-05T09:00:00Z");

function transcript(participants: readonly object[], fields: object = {}, ...moments: readonly unknown[]): string {
  const phrases = (moments.length === 0 ? [NINE + 5000] : moments).map((startTimeMs) => ({
    text: "hum",
    startTimeMs,
    participantPurpose: "internal",
  }));
  return JSON.stringify({ conversationId: "g", transcripts: [{ phrases }], participants, ...fields });
}

function part(participantPurpose: string, from: number, to: number | undefined, userId?: string): object {
  return { participantPurpose, userId, startTimeMs: NINE + from * 1000, endTimeMs: to && NINE + to * 1000 };
}

describe("genesys", () => {
  it.each([
    ["an agent's window", [part("agent", 0, 10, "u1")], "agent", "u1"],
    ["a window without an end", [part("agent", 0, undefined, "u1")], "agent", "u1"],
    ["the only agent, a little early", [part("agent", 6, 10, "u1")], "agent", "u1"],
    ["the right one after a transfer", [part("agent", 0, 5, "u1"), part("agent", 5, 10, "u2")], "agent", "u2"],
    ["one of two who are both there", [part("agent", 0, 10, "u1"), part("agent", 4, 10, "u2")], "agent", null],
    ["one of two of whom neither is there", [part("agent", 0, 2, "u1"), part("agent", 8, 10, "u2")], "agent", null],
    ["an agent while the queue's window is open, too", [part("acd", 0, 9), part("agent", 4, 10, "u1")], "agent", "u1"],
    ["the machine that is there", [part("ivr", 0, 6), part("agent", 6, 10, "u1")], "bot", null],
    ["a machine, where there was no agent", [part("voicemail", 8, 9)], "bot", null],
    ["an agent who is not known", [], "agent", null],
    ["an agent beside a conference", [part("conference", 0, 10)], "agent", null],
  ])("gives an internal phrase to %s", async (_whom, participants, role, author) => {
    const { messages } = (await readText(transcript(participants))).conversations[0]!;
    const words = messages.find(({ text }) => text === "hum")!;
    expect([words.role, words.author]).toEqual([role, author]);
  });

  it.each([
    ["epoch milliseconds", { conversationStartTime: NINE }, NINE + 5000, "wall", NINE + 5000],
    ["milliseconds from the start", { conversationStartTime: NINE }, 5000, "wall", NINE + 5000],
    [
      "milliseconds from a start as text",
      { conversationStartTime: "2026-01-05T09:00:00Z" },
      "5000",
      "wall",
      NINE + 5000,
    ],
    ["milliseconds from a start not known", {}, 5000, "offset", 5000],
    ["milliseconds from a start that can't be read", { conversationStartTime: [] }, 5000, "offset", 5000],
    ["words", { conversationStartTime: NINE }, "later", "wall", null],
    ["nothing", {}, null, "wall", null],
  ])("reads a time in %s", async (_unit, fields, time, clock, at) => {
    const conversation = (await readText(transcript([], fields, time))).conversations[0]!;
    expect([conversation.clock, conversation.messages[0]!.at]).toEqual([clock, at]);
  });

  it.each([
    [{ text: "so it is", decoratedText: "So it is." }, "agent: So it is."],
    [{ text: "so it is", decoratedText: " " }, "agent: so it is"],
    [{ text: "so it is" }, "agent: so it is"],
    [{ decoratedText: 5 }, "agent: 5"],
    [{ text: "", decoratedText: null }, "system*: "],
    [{}, "system*: "],
  ])("takes the words of %j", async (phrase, expected) => {
    const phrases = [{ ...phrase, participantPurpose: "internal" }];
    expect(await saidIn(JSON.stringify({ conversationId: "g", transcripts: [{ phrases }] }))).toEqual({
      g: [expected],
    });
  });

  it.each([
    ["a transfer", [part("agent", 0, 5, "u1"), part("agent", 5, 9, "u2")], ["Transferred from u1 to u2."]],
    ["a warm transfer", [part("agent", 0, 6, "u1"), part("agent", 3, 9, "u2")], ["Transferred from u1 to u2."]],
    ["a question to a colleague", [part("agent", 0, 9, "u1"), part("agent", 3, 5, "u2")], []],
    ["a call that comes back", [part("agent", 0, 3, "u1"), part("agent", 6, 9, "u1")], []],
    ["a queue", [part("acd", 0, 3), part("agent", 3, 9, "u1")], ["Assigned to u1."]],
    ["an agent from the start", [part("agent", 0, 9, "u1")], []],
  ])("tells of %s", async (_what, participants, events) => {
    const { messages } = (await readText(transcript(participants))).conversations[0]!;
    expect(messages.filter(({ role }) => role === "system").map(({ text }) => text)).toEqual(events);
  });

  it("joins the communications of a conversation that follow one another, each once", async () => {
    const one = transcript([part("agent", 0, 6, "u1")], { communicationId: "a" });
    const two = transcript([part("agent", 6, 9, "u2")], { communicationId: "b" }, NINE + 7000);
    const { conversations, files } = await readText([one, two, one].join("\n"));
    expect(conversations.map(({ id, agents }) => [id, agents])).toEqual([["g", ["u1", "u2"]]]);
    expect(files[0]!.skipped).toEqual({});
  });

  it("knows who is there whatever the windows are, as looking at each of them does", () => {
    const time = fc.nat(20);
    const window = fc.record<Window>({
      kind: fc.constantFrom("agent", "bot"),
      name: fc.constantFrom("a", "b", null),
      start: time,
      end: fc.option(time),
    });
    fc.assert(
      fc.property(fc.array(window, { maxLength: 8 }), time, (windows, moment) => {
        const there = windows.filter(({ start, end }) => start <= moment && (end === null || moment < end));
        const names = new Set(there.filter(({ kind }) => kind === "agent").map(({ name }) => name));
        expect(presence(windows)(moment)).toEqual({
          agents: names.size,
          agent: names.size === 1 ? [...names][0] : null,
          bot: there.some(({ kind }) => kind === "bot"),
        });
        for (const { from, to, passedOn } of takeovers(windows))
          expect(passedOn && from === to && to !== null).toBe(false);
      }),
    );
  });
});
