import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { TimeStyle } from "../../src/readers/times/style.js";
import { zoneNamed } from "../../src/readers/times/zone.js";
import { readText } from "./read.js";

const iso = (time: number | null | undefined) => new Date(time!).toISOString().replace(/:00\.000Z$/, "Z");
const read = (zone: string | undefined, cell: string) => iso(new TimeStyle(zoneNamed(zone)).read(cell));

describe("a time that names no zone", () => {
  test.each([
    [undefined, "2026-07-01 09:00", "2026-07-01T09:00Z"],
    ["UTC", "2026-07-01 09:00", "2026-07-01T09:00Z"],
    ["Europe/Berlin", "2026-01-05 09:00", "2026-01-05T08:00Z"],
    ["Europe/Berlin", "2026-07-01 09:00", "2026-07-01T07:00Z"],
    ["europe/berlin", "2026-07-01 09:00", "2026-07-01T07:00Z"],
    ["Europe/Berlin", "2026-03-29 01:59", "2026-03-29T00:59Z"],
    // The hour that is left out is read as before.
    ["Europe/Berlin", "2026-03-29 02:30", "2026-03-29T01:30Z"],
    ["Europe/Berlin", "2026-03-29 03:00", "2026-03-29T01:00Z"],
    // The hour that comes twice is the first of the two.
    ["Europe/Berlin", "2026-10-25 02:00", "2026-10-25T00:00Z"],
    ["Europe/Berlin", "2026-10-25 02:59", "2026-10-25T00:59Z"],
    ["Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00Z"],
    ["America/New_York", "2026-11-01 01:30", "2026-11-01T05:30Z"],
    ["America/New_York", "2026-03-08 02:30", "2026-03-08T07:30Z"],
    ["Pacific/Auckland", "2026-04-05 02:30", "2026-04-04T13:30Z"],
    ["Pacific/Auckland", "2026-04-05 03:00", "2026-04-04T15:00Z"],
    ["Pacific/Auckland", "2026-09-27 02:30", "2026-09-26T14:30Z"],
    // Clocks half an hour apart, changed at half past.
    ["Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04T14:45Z"],
    ["Australia/Lord_Howe", "2026-04-05 02:00", "2026-04-04T15:30Z"],
    ["Pacific/Kiritimati", "2026-03-02 09:00", "2026-03-01T19:00Z"],
    // A day that was left out: 30 December 2011.
    ["Pacific/Apia", "2011-12-29 23:30", "2011-12-30T09:30Z"],
    ["Pacific/Apia", "2011-12-31 00:30", "2011-12-30T10:30Z"],
    // Daylight saving that ended, winters without it, and what clocks were before there were zones.
    ["Europe/Moscow", "2010-07-01 09:00", "2010-07-01T05:00Z"],
    ["Europe/Moscow", "2012-01-05 09:00", "2012-01-05T05:00Z"],
    ["America/Sao_Paulo", "2018-12-03 09:00", "2018-12-03T11:00Z"],
    ["America/Sao_Paulo", "2026-12-03 09:00", "2026-12-03T12:00Z"],
    ["Africa/Monrovia", "1950-01-01 00:00", "1950-01-01T00:44:30.000Z"],
    ["Asia/Kathmandu", "2026-03-02 09:00", "2026-03-02T03:15Z"],
    ["+02:00", "2026-03-02 09:00", "2026-03-02T07:00Z"],
    ["-0330", "2026-03-02 09:00", "2026-03-02T12:30Z"],
    ["UTC+2", "2026-03-02 09:00", "2026-03-02T07:00Z"],
    // Days and compact dates.
    ["Europe/Berlin", "2026-07-01", "2026-06-30T22:00Z"],
    ["Europe/Berlin", "20260701", "2026-06-30T22:00Z"],
    ["Europe/Berlin", "20260701090000", "2026-07-01T07:00Z"],
    ["Europe/Berlin", "Jul 1, 2026 9:00 AM", "2026-07-01T07:00Z"],
    // These name one, or are instants.
    ["Europe/Berlin", "2026-07-01T09:00:00Z", "2026-07-01T09:00Z"],
    ["Europe/Berlin", "2026-07-01 09:00 EST", "2026-07-01T14:00Z"],
    ["Europe/Berlin", "1782896400", "2026-07-01T09:00Z"],
  ])("in %s: %s is %s", (zone, cell, at) => {
    expect(read(zone, cell)).toBe(at);
  });

  it("is what clocks there show at that time, the first where they show it twice, in every zone", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    const times = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), times, (name, time) => {
        const zone = zoneNamed(name);
        const parts = new Intl.DateTimeFormat("en-US", {
          timeZone: name,
          hourCycle: "h23",
          ...{
            year: "numeric",
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "numeric",
            second: "numeric",
          },
        } as Intl.DateTimeFormatOptions).formatToParts(time);
        const at = (type: string) => Number(parts.find((part) => part.type === type)!.value);
        const wall = Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
        expect(zone.wall(time)).toBe(wall + (time % 1000));
        const back = zone.instant(zone.wall(time));
        expect(back).toBeLessThanOrEqual(time);
        expect(zone.wall(back)).toBe(zone.wall(time));
        expect(time - back).toBeLessThanOrEqual(24 * 3_600_000);
      }),
      { numRuns: 1000 },
    );
  });

  it("is read fast: 200,000 of a year in well under two seconds", () => {
    const { instant } = zoneNamed("America/Sao_Paulo");
    const start = performance.now();
    let sum = 0;
    for (let i = 0; i < 200_000; i++) sum += instant(Date.UTC(2026, 0, 1) + i * 157_000);
    expect(sum).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each([
  ["Berlin", 'there is no zone "Berlin"; did you mean "Europe/Berlin"?'],
  ["new york", 'there is no zone "new york"; did you mean "America/New_York"?'],
  ["Europe/Berln", 'there is no zone "Europe/Berln"; did you mean "Europe/Berlin"?'],
  ["+25:00", 'there is no zone "+25:00"'],
  ["", 'there is no zone ""'],
])("%j is no zone", (name, what) => {
  expect(() => zoneNamed(name)).toThrow(`--timezone: ${what}\nWrite its IANA name, such as Europe/Berlin`);
});

describe("every reader", () => {
  const native = (at: unknown) => JSON.stringify([{ id: "c1", messages: [{ role: "agent", text: "Hi", at }] }]);
  const lines = (at: string) => `{"id":"c1","messages":[{"role":"agent","text":"Hi","at":"${at}"}]}\n`.repeat(1);
  test.each([
    ["native JSON", native("2026-07-01T09:00:00")],
    ["native JSON, a compact number", native(20_260_701_090_000)],
    ["lines of native JSON", `${lines("2026-07-01 09:00")}${lines("2026-07-02").replace("c1", "c2")}`],
    ["a table", "conversation_id,timestamp,role,text\nc1,2026-07-01 09:00,agent,Hi\n"],
    ["a table with day and time apart", "conversation_id,date,time,role,text\nc1,2026-07-01,09:00,agent,Hi\n"],
    ["transcripts in cells", 'id,started,transcript\nc1,2026-07-01 09:00,"Agent: Hi\nCustomer: Hello\nAgent: Yes?"\n'],
    [
      "an Intercom list",
      JSON.stringify({
        type: "conversation",
        id: "c1",
        created_at: "2026-07-01 09:00",
        source: { type: "conversation", body: "Hi", author: { type: "user", id: "u1" } },
        conversation_parts: { conversation_parts: [] },
      }),
    ],
  ])("reads %s in the zone, and says so", async (_name, text) => {
    const { conversations, files } = await readText(text, { timezone: "Europe/Berlin" });
    expect(iso(conversations[0]!.messages[0]!.at)).toBe("2026-07-01T07:00Z");
    expect(files[0]!.assumedTimezone).toBe("Europe/Berlin");
    const plain = await readText(text);
    expect(iso(plain.conversations[0]!.messages[0]!.at)).toBe("2026-07-01T09:00Z");
    expect(plain.files[0]!.assumedTimezone).toBe("UTC");
  });

  it("says nothing where every time names a zone, or none is there", async () => {
    for (const text of [native("2026-07-01T09:00:00Z"), native(1_782_896_400), native(undefined)])
      expect((await readText(text, { timezone: "Europe/Berlin" })).files[0]!.assumedTimezone).toBeNull();
  });
});

describe("times of day in a transcript", () => {
  const times = async (started: string, clocks: readonly string[], timezone: string) => {
    const turns = clocks.map((clock, i) => `[${clock}] ${i % 2 === 0 ? "Agent" : "Customer"}: line ${i}`).join("\n");
    const { conversations } = await readText(`id,started,transcript\nc1,${started},"${turns}"\n`, { timezone });
    return conversations[0]!.messages.map(({ at }) => iso(at));
  };
  test.each([
    // Just after midnight in Berlin it is still the day before in Greenwich.
    ["Europe/Berlin", "2026-07-02 00:10", ["00:11", "00:15"], ["2026-07-01T22:11Z", "2026-07-01T22:15Z"]],
    ["Europe/Berlin", "2026-07-01T22:10:00Z", ["00:11", "00:15"], ["2026-07-01T22:11Z", "2026-07-01T22:15Z"]],
    ["America/New_York", "2026-07-01 21:00", ["21:01", "21:05"], ["2026-07-02T01:01Z", "2026-07-02T01:05Z"]],
    // Past midnight, and over a change of the clocks.
    ["Europe/Berlin", "2026-07-01 23:58", ["23:59", "00:02"], ["2026-07-01T21:59Z", "2026-07-01T22:02Z"]],
    ["Europe/Berlin", "2026-03-28 23:58", ["23:59", "09:00"], ["2026-03-28T22:59Z", "2026-03-29T07:00Z"]],
    ["Europe/Berlin", "2026-03-29 01:50", ["01:55", "03:05"], ["2026-03-29T00:55Z", "2026-03-29T01:05Z"]],
    ["Europe/Berlin", "2026-10-25 23:50", ["23:55", "00:05"], ["2026-10-25T22:55Z", "2026-10-25T23:05Z"]],
    ["UTC", "2026-07-01 23:58", ["23:59", "00:02"], ["2026-07-01T23:59Z", "2026-07-02T00:02Z"]],
    // A zone beside the time of day.
    ["UTC", "2026-07-01 09:00", ["11:01 CEST", "11:05 CEST"], ["2026-07-01T09:01Z", "2026-07-01T09:05Z"]],
  ])("in %s, from %s on: %j", async (zone, started, clocks, expected) => {
    expect(await times(started, clocks, zone)).toEqual(expected);
  });
});
