import { describe, expect, it } from "vitest";
import { parseTranscript } from "../../src/model/transcript.js";

describe("parseTranscript", () => {
  it("reads who speaks, authors, notes, and lines that go on", () => {
    const { conversation } = parseTranscript(
      "customer: It broke.\n\nReally.\nagent Ana Silva: Oh no.\nbot:\nnote: be kind\nsystem: closed\n\n",
    );
    expect(
      conversation.messages.map(({ role, author, text, private: hidden }) => [role, author, text, hidden]),
    ).toEqual([
      ["customer", null, "It broke.\n\nReally.", false],
      ["agent", "Ana Silva", "Oh no.", false],
      ["bot", null, "", false],
      ["agent", null, "be kind", true],
      ["system", null, "closed", false],
    ]);
    expect(conversation.agent).toBe("Ana Silva");
  });

  it("has times only where it says how long things took", () => {
    const times = (text: string) => {
      const ats = parseTranscript(text).conversation.messages.map(({ at }) => at);
      return ats.map((at) => (at === null ? null : (at - ats[0]!) / 1000));
    };
    expect(times("customer: a\nagent: b")).toEqual([null, null]);
    expect(times("customer: a\nagent +90s: b\nagent: c\ncustomer Bo +1.5h: d")).toEqual([0, 90, 90, 5490]);
  });

  it("reads facts before the first message, and words after it", () => {
    const { conversation } = parseTranscript(
      "channel: chat\nlanguage: de\nstatus: solved\ncsat: 5\nreopens: 0\ntags: billing, vip\n\ncustomer: Hi\nstatus: broken",
    );
    const { channel, language, status, csat, reopens, tags, messages } = conversation;
    expect({ channel, language, status, csat, reopens, tags }).toEqual({
      channel: "chat",
      language: "de",
      status: "solved",
      csat: 5,
      reopens: 0,
      tags: ["billing", "vip"],
    });
    expect(messages.map(({ text }) => text)).toEqual(["Hi\nstatus: broken"]);
  });

  it("takes marks out of the text and tells where they were", () => {
    const { conversation, marks } = parseTranscript(
      "customer: 😀 [[broken]], really [[broken\nthing]]\nagent: [[Sorry]]!",
    );
    expect(conversation.messages.map(({ text }) => text)).toEqual(["😀 broken, really broken\nthing", "Sorry!"]);
    const marked = marks.map(({ message, start, end }) => conversation.messages[message]!.text.slice(start, end));
    expect(marked).toEqual(["broken", "broken\nthing", "Sorry"]);
    expect(marks.map(({ message }) => message)).toEqual([0, 0, 1]);
  });

  it("reads Windows line ends", () => {
    const { conversation } = parseTranscript("customer: a\r\nb\r\nagent: c\r\n");
    expect(conversation.messages.map(({ text }) => text)).toEqual(["a\nb", "c"]);
  });

  it.each([
    ["", /nobody speaks/],
    ["channel: chat", /nobody speaks/],
    ["Hello\nagent: Hi", /line 1: begin with who speaks/],
    ["channel: chat\nclient: Hi\nagent: Hi", /line 2/],
  ])("says what is wrong with %j", (text, message) => {
    expect(() => parseTranscript(text)).toThrow(message);
  });
});
