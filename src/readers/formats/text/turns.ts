import type { Speaker } from "../../transcript/labels.js";
import { mayBeName } from "../../transcript/labels.js";
import { missingSide } from "../../transcript/strangers.js";
import { type Cast, isPrivateWord } from "./cast.js";
import { happeningOf } from "./happenings.js";
import { isFactWord, type Opening, openingOf } from "./opening.js";
import { isRule } from "./separators.js";
import type { Speaking } from "./speaking.js";
import { isClock, onlyTime, stampOf } from "./stamp.js";

/** What one speaker says, or what happened, at its place in the lines. */
export interface Passage {
  /** Null where it is an event. */
  readonly opening: Opening | null;
  /** Null where nothing says who that is. */
  readonly speaker: Speaker | null;
  readonly notes: readonly string[];
  readonly lines: string[];
}

/** How each line opens a turn, taken alone. */
export function openingsOf(lines: readonly string[]): (Opening | null)[] {
  return lines.map((line, i) => {
    const opening = openingOf(line, lines[i + 1]);
    return opening !== null && (mayBeName(opening.name) || isSpoken(opening)) && !isFactWord(opening.name)
      ? opening
      : null;
  });
}

/** Role words may be written as no name is: `note`, `AGENT 2`. */
function isSpoken({ name }: Opening): boolean {
  return name.length <= 40 && /^\p{L}/u.test(name);
}

/** The turns and events of a transcript from line `start` on. */
export function passagesOf(
  lines: readonly string[],
  openings: readonly (Opening | null)[],
  start: number,
  cast: Cast,
  { speakers, opens }: Speaking,
): Passage[] {
  const isOpening = (i: number) => opens[i] === true;
  const stamped = openings.some(
    (opening, i) => i >= start && isOpening(i) && opening!.notes.some((note) => !isClock(note) && /\d/.test(note)),
  );
  const clocksOnly =
    !stamped && openings.some((opening, i) => i >= start && isOpening(i) && opening!.notes.some(isClock));
  const isWrapped = lines.some(
    (line, i) =>
      i >= start &&
      line.trim() !== "" &&
      !isOpening(i) &&
      !isNoteLabel(openings[i]) &&
      happeningOf(line, null, false) === null,
  );

  const passages: Passage[] = [];
  let day: string | null = null;
  const notesOf = (notes: readonly string[]) =>
    notes.map((note) => (day !== null && isClock(note) ? `${day} ${note}` : note));
  const isFree = (line: string | undefined) => line === undefined || line.trim() === "" || isRule(line);
  for (let i = start; i < lines.length; i++) {
    const line = lines[i]!;
    const last = passages.at(-1);
    const opening = openings[i] ?? null;
    if (opening !== null && isNoteLabel(opening) && !isOpening(i)) {
      const isNote =
        isPrivateWord(opening.name) &&
        (!/^notes?$/i.test(opening.name) || opening.notes.length > 0 || isFree(lines[i - 1]) || !isWrapped);
      if (isNote) {
        const author =
          opening.notes.map((note) => cast({ name: note, notes: [] })).find((found) => found !== null) ?? null;
        const speaker = { reading: { role: "agent", private: true } as const, name: author?.name ?? null };
        passages.push({ opening, speaker, notes: notesOf(opening.notes), lines: [opening.text ?? ""] });
        continue;
      }
    }
    if (isOpening(i)) {
      passages.push({
        opening,
        speaker: speakers[i]!,
        notes: notesOf(opening!.notes),
        lines: opening!.text === null ? [] : [opening!.text],
      });
      i += opening!.lines - 1;
      continue;
    }
    const stamp = stampOf(line);
    const time = onlyTime(line);
    if (time !== null && clocksOnly && !isClock(time) && isFree(lines[i - 1])) {
      day = time;
      continue;
    }
    const sure = stamp !== null && (stamp.sure ? stamped || clocksOnly : false) && time === null;
    const said = stamp === null || !(sure || clocksOnly) ? line : line.slice(stamp.length);
    const closes =
      isFree(lines[i + 1]) ||
      isOpening(i + 1) ||
      (lines[i + 1] !== undefined && happeningOf(lines[i + 1]!, null, false) !== null);
    const happening = happeningOf(said, null, sure);
    if (said.trim() !== "" && (sure || (happening !== null && (closes || isFree(lines[i - 1]) || said !== line)))) {
      passages.push({
        opening: null,
        speaker: null,
        notes: notesOf(stamp === null ? [] : [stamp.time]),
        lines: [said.trim()],
      });
    } else if (last !== undefined) last.lines.push(line);
    else if (line.trim() !== "") passages.push({ opening: null, speaker: null, notes: [], lines: [line.trim()] });
  }
  return withMissingSide(passages);
}

function isNoteLabel(opening: Opening | null | undefined): boolean {
  return opening != null && isPrivateWord(opening.name);
}

/** Where one side speaks and only one name is unknown, that is the other side. */
function withMissingSide(passages: Passage[]): Passage[] {
  const turns = passages.filter(({ opening }) => opening !== null);
  const strangers = new Set(turns.filter(({ speaker }) => speaker === null).map(({ opening }) => opening!.name));
  const spoken = new Set(
    turns.map(({ speaker }) => (speaker?.reading.private === true ? null : speaker?.reading.role)),
  );
  const role = missingSide(spoken);
  if (strangers.size !== 1 || role === null) return passages;
  return passages.map((passage) =>
    passage.opening === null || passage.speaker !== null
      ? passage
      : { ...passage, speaker: { reading: { role, private: false }, name: passage.opening.name } },
  );
}
