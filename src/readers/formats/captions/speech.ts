import { spelledRole } from "../../people/roles.js";
import { type Label, labelOf, mayBeName } from "../../transcript/labels.js";
import type { Cue } from "./cues.js";
import { type Span, spansOf } from "./spans.js";

/** What one speaker says in one cue. */
export interface Speech extends Span {
  readonly row: number;
  readonly start: number | null;
  readonly end: number | null;
  /** `[music]`, `(phone rings)`, `♪`: heard, and said by nobody who is named. */
  readonly isSound: boolean;
}

const SOUND = /^(?:[[(][^\][()]*[\])]|\*[^*]*\*|[♪♫].*)$/u;
/** What captions put before a new speaker: `>> Ida: …`, `- Ida: …`. */
const CHANGE = /^\s*(?:>>+|[-–—])\s*/;

/**
 * Who says what, in the order of time. Where the file has voices (`<v Name>`), these say who speaks; else names before a
 * colon at the start of a line do, and what has none goes on from the speaker before. `isKnown` tells names that are
 * somebody's; others count where they come twice, or begin a cue as first and last name, in capitals or in brackets, or
 * the file, or a cue where most cues begin with names.
 */
export function speeches(cues: readonly Cue[], isKnown: (label: Label) => boolean): readonly Speech[] {
  const sorted = inTime(cues);
  const found = sorted.map((cue) => ({ cue, spans: spansOf(cue.lines.join("\n")) }));
  const hasVoices = found.some(({ spans }) => spans.some(({ speaker }) => speaker !== null));
  if (hasVoices) return found.flatMap(({ cue, spans }) => spans.map((span) => speech(cue, span)));

  const texts = sorted.map((cue) => ({
    cue,
    lines: cue.lines.flatMap((line) => spansOf(line).map(({ text }) => text)),
  }));
  const names = namesIn(
    texts.map(({ lines }) => lines),
    isKnown,
  );
  let speaker: string | null = null;
  return texts.flatMap(({ cue, lines }) => {
    const spans: { speaker: string | null; text: string }[] = [];
    for (const line of lines) {
      const change = CHANGE.exec(line)?.[0] ?? "";
      const label = captionLabel(line.slice(change.length));
      const isNamed = label !== null && names.has(label.name);
      const isChange = change.includes(">>");
      const text = line.slice(isNamed ? change.length + label.length : isChange ? change.length : 0).trim();
      if (isNamed) speaker = speakerOf(label);
      else if (isChange) speaker = null;
      // A sound that stands by itself is nobody's, whoever spoke before.
      const heard = !isNamed && SOUND.test(text) && lines.length === 1 ? null : speaker;
      const last = spans.at(-1);
      if (last !== undefined && last.speaker === heard) last.text = `${last.text} ${text}`.trim();
      else spans.push({ speaker: heard, text });
    }
    return spans.filter(({ text }) => text !== "").map((span) => speech(cue, span));
  });
}

/** The name, with the role that stands beside it. */
function speakerOf({ name, notes }: Label): string {
  const role = notes.find((note) => spelledRole(note) !== null);
  return role === undefined ? name : `${name} (${role})`;
}

function speech({ row, start, end }: Cue, span: Span): Speech {
  return { ...span, row, start, end, isSound: span.speaker === null && SOUND.test(span.text) };
}

/** Cues may overlap, and stand in any order; one whose time can't be read stays behind the one before it. */
function inTime(cues: readonly Cue[]): readonly Cue[] {
  let latest = 0;
  return cues
    .map((cue) => {
      latest = cue.start ?? latest;
      return { cue, time: latest };
    })
    .sort((a, b) => a.time - b.time)
    .map(({ cue }) => cue);
}

/** `[Ida]: …`: captions set names in brackets too, which take two characters more than the name. */
const IN_BRACKETS = /^\[\s*([^\][:：]{1,60}?)\s*\](?=\s?[:：])/;

function captionLabel(line: string): Label | null {
  const name = IN_BRACKETS.exec(line);
  const label = labelOf(name === null ? line : name[1]! + line.slice(name[0].length));
  return label === null || name === null
    ? label
    : { ...label, length: label.length + name[0].length - name[1]!.length, stamp: "[before]" };
}

/** First and last name, as they are written, or a name all in capitals. */
const FULL_NAME = /^(?:\p{Lu}\S*(?:\s\p{Lu}\S*)+|\p{Lu}{2,})$/u;
/** From this share of the cues on that begin with a name, every name at the beginning of one is a speaker's. */
const LABELLED = 0.5;

function namesIn(cues: readonly (readonly string[])[], isKnown: (label: Label) => boolean): ReadonlySet<string> {
  const names = new Set<string>();
  const once = new Set<string>();
  const first = cues.map(([line = ""]) => captionLabel(line.replace(CHANGE, "")));
  const mayName = (label: Label | null) => label !== null && (isKnown(label) || mayBeName(label.name));
  const mostly = first.filter(mayName).length >= cues.length * LABELLED;
  for (const [i, lines] of cues.entries()) {
    for (const [j, line] of lines.entries()) {
      const label = captionLabel(line.replace(CHANGE, ""));
      if (label === null) continue;
      const { name } = label;
      const opens =
        j === 0 && (i === 0 || FULL_NAME.test(name) || label.stamp === "[before]" || (mostly && /^\p{Lu}/u.test(name)));
      if (isKnown(label) || (mayBeName(name) && (opens || once.has(name)))) names.add(name);
      else once.add(name);
    }
  }
  return names;
}
