import { describe, expect, test } from "vitest";
import { mailDate } from "../../src/readers/formats/email/date.js";
import { plainSubject, ticketIn } from "../../src/readers/formats/email/subject.js";
import { TimeStyle } from "../../src/readers/times/style.js";
import { mail } from "./mails.js";
import { readText } from "./read.js";

describe("dates of mails", () => {
  test.each([
    ["Mon, 2 Mar 2026 09:00:00 +0000", "2026-03-02T09:00:00"],
    ["Mon,  2 Mar 2026 09:00:00 +0100 (CET (Central))", "2026-03-02T08:00:00"],
    ["2 Mar 26 09:00 EST", "2026-03-02T14:00:00"],
    ["2 Mar 126 09:00 Z", "2026-03-02T09:00:00"],
    ["2 Mar 70 09:00 A", "1970-03-02T09:00:00"],
    ["Mon, 02 Mar 2026 09:00:00 -0530", "2026-03-02T14:30:00"],
    ["Mon, 2 Mar (of) 2026 09:00:60 GMT", "2026-03-02T09:00:59"],
    ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00"],
    ["2 Mar 2026 09:00:00", "2026-03-02T09:00:00"],
    ["30 Feb 2026 09:00:00 +0000", null],
    ["soon", null],
    ["((((", null],
  ])("%s", (field, time) => {
    const at = mailDate(field, new TimeStyle());
    expect(at === null ? null : new Date(at).toISOString().slice(0, 19)).toBe(time);
  });

  test("one that is missing is taken from where it was received, one that can't be read is counted", async () => {
    const received = { Received: "from a by b (x; y)\n\twith ESMTP; Tue, 3 Mar 2026 10:00:00 +0000" };
    const { conversations } = await readText(mail({ "Message-ID": "<a@b>", ...received }));
    expect(conversations[0]!.messages[0]!.at).toBe(Date.UTC(2026, 2, 3, 10));
    const { conversations: none, files } = await readText(mail({ "Message-ID": "<a@b>", Date: "yesterday" }));
    expect(none[0]!.messages[0]!.at).toBeNull();
    expect(files[0]!.skipped).toEqual({ "unreadable-time": 1 });
  });
});

describe("subjects", () => {
  test.each([
    ["Re: AW: [EXTERNAL] Fwd: Lamp", "Lamp", true],
    ["RE[2]: SV: Lamp", "Lamp", true],
    ["Reading lamp: broken", "Reading lamp: broken", false],
    ["[Ticket #12] Lamp", "[Ticket #12] Lamp", false],
  ])("%s", (subject, text, isReply) => {
    expect(plainSubject(subject)).toEqual({ text, isReply });
  });

  test.each([
    ["[Ticket #MB-12] Lamp", "MB-12"],
    ["Re: (Case: 00123) Lamp", "00123"],
    ["Request #77: Lamp", "77"],
    ["[#4711] Lamp", "4711"],
    ["Lamp 4711", null],
    ["In case 2 lamps break", null],
  ])("%s", (subject, ticket) => {
    expect(ticketIn(subject)).toBe(ticket);
  });
});
