import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timesIn } from "../../../src/criteria/commitment/terms.js";
import { wordsOf } from "../../../src/criteria/commitment/words.js";

/** A Wednesday morning. */
const MADE = Date.UTC(2026, 0, 7, 10, 30);

/** The times in a text as `words → when due`. */
function due(text: string, made = MADE): readonly string[] {
  return timesIn(wordsOf(text)).map((time) => {
    const moment = time.due(made);
    const when = moment === null ? "past" : new Date(moment).toISOString().slice(0, 16);
    return `${text.slice(time.start, time.end)} → ${when}`;
  });
}

describe("spans", () => {
  it.each([
    ["I'll call back within 20 minutes", "20 minutes → 2026-01-07T10:50"],
    ["in twenty mins", "twenty mins → 2026-01-07T10:50"],
    ["in about 20 minutes", "20 minutes → 2026-01-07T10:50"],
    ["in 1.5 hours", "1.5 hours → 2026-01-07T12:00"],
    ["in an hour", "an hour → 2026-01-07T11:30"],
    ["within the hour", "the hour → 2026-01-07T11:30"],
    ["over the next hour", "hour → 2026-01-07T11:30"],
    ["within the next 2 hrs", "2 hrs → 2026-01-07T12:30"],
    ["in half an hour", "half an hour → 2026-01-07T11:00"],
    ["in a quarter of an hour", "a quarter of an hour → 2026-01-07T10:45"],
    ["in an hour and a half", "an hour and a half → 2026-01-07T12:00"],
    ["in an hour or two", "an hour or two → 2026-01-07T12:30"],
    ["in a couple of hours", "a couple of hours → 2026-01-07T12:30"],
    ["give me 5 minutes", "5 minutes → 2026-01-07T10:35"],
    ["give me another 5 minutes", "5 minutes → 2026-01-07T10:35"],
    ["just 5 minutes please", "5 minutes → 2026-01-07T10:35"],
    ["bear with me for 2 minutes", "2 minutes → 2026-01-07T10:32"],
    ["it takes 24 hours", "24 hours → 2026-01-08T10:30"],
    ["in 48h at most", "48h → 2026-01-09T10:30"],
    ["in 2-3 hours", "2-3 hours → 2026-01-07T13:30"],
    ["in 2 to 3 hours", "2 to 3 hours → 2026-01-07T13:30"],
    ["no more than 3 hours", "3 hours → 2026-01-07T13:30"],
    ["in less than 3 hours", "3 hours → 2026-01-07T13:30"],
    ["up to 3 hours", "3 hours → 2026-01-07T13:30"],
    // In days: until the last one ends.
    ["in two days", "two days → 2026-01-10T00:00"],
    ["in a week", "a week → 2026-01-15T00:00"],
    ["within 2 working days", "2 working days → 2026-01-10T00:00"],
    ["within 3-5 business days", "3-5 business days → 2026-01-15T00:00"],
    ["in 2 days' time", "2 days → 2026-01-10T00:00"],
  ])("%s: %s", (text, expected) => {
    expect(due(text)).toEqual([expected]);
  });

  it.each([
    "valid for 30 days",
    "two days ago",
    "in the last 3 days",
    "after 3 days",
    "more than 3 days",
    "every 2 days",
    "give me a minute",
    "one minute please",
    "in 1 minute",
    "in a few minutes",
    "a second please",
    "open 24/7",
    "in 30 parcels",
    "in 12345 days",
    "it took 2 hours",
  ])("none in: %s", (text) => {
    expect(due(text)).toEqual([]);
  });
});

describe("days and times of day", () => {
  it.each([
    ["by 5pm", "5pm → 2026-01-07T17:00"],
    ["by 5.30 p.m. today", "5.30 p.m. today → 2026-01-07T17:30"],
    ["by 12am", "12am → 2026-01-08T00:00"],
    ["by 12 pm", "12 pm → 2026-01-07T12:00"],
    ["before 17:15", "17:15 → 2026-01-07T17:15"],
    ["by 9:00", "9:00 → 2026-01-08T09:00"],
    ["by noon", "noon → 2026-01-07T12:00"],
    ["by midnight", "midnight → 2026-01-08T00:00"],
    ["by 3 o’clock", "3 o’clock → 2026-01-07T15:00"],
    ["at 3pm", "3pm → 2026-01-07T15:15"],
    ["between 2 and 4 pm", "4 pm → 2026-01-07T16:00"],
    ["between 13:00 and 15:00", "13:00 and 15:00 → 2026-01-07T15:00"],
    ["today", "today → 2026-01-08T00:00"],
    ["tonight", "tonight → 2026-01-08T00:00"],
    ["this afternoon", "afternoon → 2026-01-07T18:00"],
    ["by the end of the day", "end of the day → 2026-01-08T00:00"],
    ["by end of business", "end of business → 2026-01-08T00:00"],
    ["by EOD", "EOD → 2026-01-08T00:00"],
    ["tomorrow", "tomorrow → 2026-01-09T00:00"],
    ["by tomorrow noon", "tomorrow noon → 2026-01-08T12:00"],
    ["tomorrow morning", "tomorrow morning → 2026-01-08T12:00"],
    ["tomorrow morning by 9am", "tomorrow morning by 9am → 2026-01-08T09:00"],
    ["by Friday", "Friday → 2026-01-10T00:00"],
    ["before Friday", "Friday → 2026-01-09T00:00"],
    ["by Friday at 5pm", "Friday at 5pm → 2026-01-09T17:15"],
    ["by 5pm on Friday", "5pm on Friday → 2026-01-09T17:00"],
    ["by 5pm Friday", "5pm Friday → 2026-01-09T17:00"],
    ["by Wednesday", "Wednesday → 2026-01-15T00:00"],
    ["this Wednesday", "Wednesday → 2026-01-08T00:00"],
    ["next Friday", "Friday → 2026-01-17T00:00"],
    ["this week", "week → 2026-01-12T00:00"],
    ["by the end of the week", "week → 2026-01-12T00:00"],
    ["next week", "week → 2026-01-19T00:00"],
    ["by 12 March", "12 March → 2026-03-13T00:00"],
    ["on the 12th of March", "12th of March → 2026-03-13T00:00"],
    ["by March 12th by noon", "March 12th by noon → 2026-03-12T12:00"],
    ["by 2 Dec 2026", "2 Dec 2026 → 2026-12-03T00:00"],
    ["on 2 January", "2 January → past"],
    ["this afternoon at 2pm", "afternoon at 2pm → 2026-01-07T14:15"],
    ["this morning at 9am", "morning at 9am → past"],
    ["today by 9am", "today by 9am → past"],
  ])("%s: %s", (text, expected) => {
    expect(due(text)).toEqual([expected]);
  });

  it("a date of the turn of the year is next year's", () => {
    expect(due("by 2 January", Date.UTC(2026, 11, 30))).toEqual(["2 January → 2027-01-03T00:00"]);
  });

  it.each([
    "last Friday",
    "Friday was busy",
    "from 9am",
    "by 25:00",
    "by 13pm",
    "by 5",
    "March",
    "the 40 May",
    "weeks",
  ])("none in: %s", (text) => {
    expect(due(text)).toEqual([]);
  });
});

const WORDS = "in within by the next a an half hour hours day days week Friday tomorrow noon 5 5pm 12:30 March 3-5 and to at of end this before working couple give me".split(" "); // biome-ignore format: a row
const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" "));
const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });

it("every time lies in the text, in order, and falls due later than it is promised or never", () => {
  fc.assert(
    fc.property(sentence, moment, (text, made) => {
      let end = 0;
      for (const time of timesIn(wordsOf(text))) {
        expect(time.start).toBeGreaterThanOrEqual(end);
        expect(time.end).toBeGreaterThan(time.start);
        expect(time.end).toBeLessThanOrEqual(text.length);
        expect(time.due(made) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(made);
        end = time.end;
      }
    }),
    { numRuns: 1000 },
  );
});

it("more minutes fall due later", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 998 }), moment, (minutes, made) => {
      const [less, more] = [minutes, minutes + 1].map((n) => timesIn(wordsOf(`within ${n} minutes`))[0]!.due(made));
      expect(more! - less!).toBe(60_000);
    }),
  );
});

it.each([
  ["digits", "1".repeat(300_000)],
  ["digits with points", "1.".repeat(300_000)],
  ["words", "in the next 5 ".repeat(50_000)],
  ["ranges", "5pm to ".repeat(50_000)],
  ["letters", "a".repeat(300_000)],
  ["apostrophes", "a'".repeat(200_000)],
])("takes no long time over many %s", (_name, text) => {
  const started = performance.now();
  timesIn(wordsOf(text));
  expect(performance.now() - started).toBeLessThan(2000);
});
