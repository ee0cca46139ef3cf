import { type Label, labelOf, mayBeName, type Speaker } from "./labels.js";
import { addressedIn, isPersonLike, missingSide, onlyName, type Stranger } from "./strangers.js";

/** What one speaker says until the next one speaks. */
export interface Turn {
  /** Null where the label is nobody known. */
  readonly speaker: Speaker | null;
  readonly label: string;
  /** What stands beside the label: a time, or a role. */
  readonly notes: readonly string[];
  readonly text: string;
}

/** A transcript taken apart. */
export interface Transcript {
  /** What stands above the first label. */
  readonly preamble: string;
  /** Empty where no label is known. */
  readonly turns: readonly Turn[];
  /** Labels that may be names, but of nobody known. */
  readonly unknown: readonly string[];
  /** Those among them that look like a person's name and stay in the words of another. */
  readonly left: readonly string[];
}

const LINE_END = /\r\n|\n|\r|<br\s{0,4}\/?>/gi;

/** Sets turns apart in a transcript that is all on one line: `Agent: Hi / Customer: Hello`. */
const SLASH = /\s\/\s/g;

const SEVERAL_LINES = /[\r\n]|<br\b/i;
const LONGEST_LABEL = 300;

interface LabelledLine {
  /** Where what sets it apart from the line above begins. */
  readonly after: number;
  readonly start: number;
  readonly label: Label;
  readonly speaker: Speaker | null;
}

/** Takes a transcript apart at the labels that stand at the start of its lines; other lines continue the turn. */
export function readTurns(cell: string, find: (label: Label) => Speaker | null): Transcript {
  const lines = labelledLines(cell, find);
  const counts = new Map<string, number>();
  for (const { label, speaker } of lines)
    if (speaker === null) counts.set(label.name, (counts.get(label.name) ?? 0) + 1);
  const unknown = [...counts.keys()];
  if (lines.every(({ speaker }) => speaker === null)) return { preamble: cell, turns: [], unknown, left: [] };

  const people = new Set(unknown.filter((name) => counts.get(name)! > 1));
  const opening = lines[0]!.start === 0 ? lines[0]!.label.name : null;
  if (opening !== null && /^\p{Lu}/u.test(opening)) people.add(opening);
  const isTurn = ({ label, speaker }: LabelledLine) => speaker !== null || people.has(label.name);
  const stamps = new Set(lines.filter(isTurn).map(({ label }) => label.stamp));
  for (const { label } of lines) if (label.stamp !== null && stamps.has(label.stamp)) people.add(label.name);
  const role = missingSide(
    new Set(lines.map(({ speaker }) => (speaker?.reading.private ? null : speaker?.reading.role))),
  );
  const strangers = new Set(unknown.filter((name) => people.has(name)));
  if (role !== null && strangers.size === 0) {
    const only = onlyName(lines.filter((line) => !isTurn(line)).map((line) => stranger(cell, line)));
    if (only !== null) strangers.add(only);
  }
  const [other = null] = role !== null && strangers.size === 1 ? strangers : [];
  const starts = lines.filter((line) => isTurn(line) || line.label.name === other);
  const turns = starts.map(({ start, label, speaker }, i) => ({
    speaker:
      speaker === null && label.name === other ? { reading: { role: role!, private: false }, name: other } : speaker,
    label: label.name,
    notes: label.notes,
    text: plain(cell.slice(start + label.length, starts[i + 1]?.after)),
  }));
  const addressed = addressedIn(cell);
  const left = unknown.filter((name) => name !== other && !people.has(name) && isPersonLike(name, addressed));
  return {
    preamble: plain(cell.slice(0, starts[0]!.after)),
    turns,
    unknown: unknown.filter((name) => name !== other),
    left,
  };
}

function stranger(cell: string, { start, label }: LabelledLine): Stranger {
  return { name: label.name, said: cell.slice(start + label.length, start + LONGEST_LABEL).split(LINE_END, 1)[0]! };
}

/** Whether a text reads like a transcript: two lines or more with labels, one of them known or repeated. */
export function looksLikeTranscript(cell: string, find: (label: Label) => Speaker | null): boolean {
  const lines = labelledLines(cell.slice(0, 20_000), find);
  const names = new Set(lines.map(({ label }) => label.name));
  return lines.length > 1 && (names.size < lines.length || lines.some(({ speaker }) => speaker !== null));
}

/** What stands beside the labels of a transcript, times among it. */
export function labelNotes(cell: string): readonly string[] {
  return labelledLines(cell.slice(0, 20_000), () => null).flatMap(({ label }) => label.notes);
}

function labelledLines(cell: string, find: (label: Label) => Speaker | null): LabelledLine[] {
  const lines: LabelledLine[] = [];
  const look = (after: number, start: number, end: number) => {
    const label = labelOf(cell.slice(start, Math.min(end, start + LONGEST_LABEL)));
    if (label === null) return;
    const speaker = find(label);
    if (speaker !== null || mayBeName(label.name)) lines.push({ after, start, label, speaker });
  };
  let after = 0;
  let start = 0;
  for (const end of cell.matchAll(SEVERAL_LINES.test(cell.trim()) ? LINE_END : SLASH)) {
    look(after, start, end.index);
    after = end.index;
    start = end.index + end[0].length;
  }
  look(after, start, cell.length);
  return lines;
}

function plain(text: string): string {
  return text.replace(/<br\s{0,4}\/?>/gi, "\n").trim();
}
