import { DAY, dayOf, MINUTE } from "./calendar.js";
import { type Clock, clockAt, PARTS } from "./clock.js";
import { type Days, daysAt, today } from "./days.js";
import { spanAt, type Term } from "./spans.js";
import type { Word } from "./words.js";

/** A time that words promise something for; offsets are UTF-16 units. */
export interface Time {
  readonly start: number;
  readonly end: number;
  /** Does it last so long whatever the date is? */
  readonly isSpan: boolean;
  /** When a promise of it that is made at a moment falls due, in epoch milliseconds; null where it is past. Days are UTC's. */
  due(made: number): number | null;
}

/** What is to be done at three, or around three, may be done a little later. */
const GRACE = 15 * MINUTE;
const AT = new Set(["at", "around", "about"]);
/** Words before a time of the day that make it the beginning of something. */
const FROM = new Set(["from", "since", "after", "until", "till", "opens"]);
/** Words between a day and a time of it. */
const JOINTS = new Set(["at", "by", "before", "around", "about", "on", ","]);

/** The times in a text's words, in order. */
export function timesIn(words: readonly Word[]): readonly Time[] {
  const found: Time[] = [];
  for (let i = 0; i < words.length; ) {
    const term = endOfAt(words, i) ?? momentAt(words, i) ?? spanAt(words, i);
    if (term === null) {
      i++;
      continue;
    }
    const due = (made: number): number | null => {
      const moment = term.due(made);
      return moment > made ? moment : null;
    };
    found.push({ start: words[i]!.start, end: words[term.next - 1]!.end, isSpan: term.isSpan ?? false, due });
    i = term.next;
  }
  return found;
}

/** "End of the day", "eod"; the end of a week or of a Friday is that of what follows. */
function endOfAt(words: readonly Word[], at: number): Term | null {
  const word = words[at]?.text;
  const due = (made: number) => today(made)[1];
  if (word === "eod" || word === "cob") return { next: at + 1, due };
  if (word !== "end" && word !== "close") return null;
  const of = words[at + 1]?.text === "of" ? at + 2 : at + 1;
  const last = words[of]?.text === "the" || words[of]?.text === "my" ? of + 1 : of;
  return ["day", "business", "play", "shift"].includes(words[last]?.text ?? "") ? { next: last + 1, due } : null;
}

/** "Tomorrow", "tomorrow morning", "Friday by 5pm", "5pm on Friday", "noon", "this afternoon". */
function momentAt(words: readonly Word[], at: number): Term | null {
  const lead = words[at - 1]?.text ?? "";
  const clock = clockBy(words, at);
  if (clock !== null) {
    const days = daysAt(words, overJoints(words, clock.next), true);
    if (days !== null) return { next: days.next, due: onDay(days, clock.time) };
    return { next: clock.next, due: (made) => nextClock(made, clock.time) };
  }
  const isThis = lead === "this" && PARTS.has(words[at]?.text ?? "");
  const days = isThis ? { next: at, span: today } : daysAt(words, at);
  if (days === null) return null;
  const partOf = PARTS.get(words[days.next]?.text ?? "");
  const next = partOf === undefined ? days.next : days.next + 1;
  const later = clockBy(words, overJoints(words, next));
  if (later !== null) return { next: later.next, due: onDay(days, later.time) };
  if (partOf !== undefined) return { next, due: onDay(days, partOf) };
  return { next, due: (made) => days.span(made)[lead === "before" ? 0 : 1] };
}

/** A time of the day by which something is done, with some grace where it is done at that time. */
function clockBy(words: readonly Word[], at: number): Clock | null {
  const clock = clockAt(words, at);
  const lead = words[at - 1]?.text ?? "";
  if (clock === null || FROM.has(lead)) return null;
  return AT.has(lead) ? { ...clock, time: clock.time + GRACE } : clock;
}

/** At a time of the last of these days. */
function onDay(days: Days, time: number): (made: number) => number {
  return (made) => days.span(made)[1] - DAY + time;
}

function overJoints(words: readonly Word[], at: number): number {
  let place = at;
  while (place < at + 2 && JOINTS.has(words[place]?.text ?? "")) place++;
  return place;
}

function nextClock(made: number, time: number): number {
  const first = dayOf(made) + time;
  return first > made ? first : first + DAY;
}
