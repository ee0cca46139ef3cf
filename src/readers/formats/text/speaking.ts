import { mayBeName, type Speaker } from "../../transcript/labels.js";
import { missingSide, onlyName, type Stranger } from "../../transcript/strangers.js";
import type { Cast } from "./cast.js";
import type { Opening } from "./opening.js";
import { isRule } from "./separators.js";

/** Which lines of a transcript open a turn. */
export interface Speaking {
  /** By line: who is known to speak. */
  readonly speakers: readonly (Speaker | null)[];
  /** By line: whether it opens a turn. */
  readonly opens: readonly boolean[];
  /** Labels that may be names and open none. */
  readonly left: readonly Stranger[];
}

/**
 * Which lines from `start` on open a turn: those of speakers who are known, who come back, or who begin; those whose time
 * stands as theirs do; and, where one side is missing, those of the only other name. `people`: names known to speak
 * elsewhere in the file.
 */
export function speakingOf(
  lines: readonly string[],
  openings: readonly (Opening | null)[],
  start: number,
  cast: Cast,
  people: ReadonlySet<string>,
): Speaking {
  const speakers = openings.map((opening, i) => (opening === null || i < start ? null : cast(opening)));
  const mayOpen = openings.map((opening, i) => i >= start && opening !== null && mayBeName(opening.name));
  const names = new Map<string, number>();
  openings.forEach((opening, i) => {
    if (mayOpen[i] && speakers[i] === null) names.set(opening!.name, (names.get(opening!.name) ?? 0) + 1);
  });
  const first = openings.findIndex((opening, i) => i >= start && opening !== null);
  const opens = openings.map((opening, i) => {
    if (speakers[i] !== null) return true;
    if (!mayOpen[i]) return false;
    const begins = i === first && opening!.text !== null && /^\p{Lu}/u.test(opening!.name);
    return begins || people.has(opening!.name) || names.get(opening!.name)! > 1;
  });
  const isAlike = alike(lines, openings, opens);
  openings.forEach((_, i) => {
    if (mayOpen[i] && isAlike(i)) opens[i] = true;
  });
  const strangerAt = (i: number): Stranger => ({ name: openings[i]!.name, said: openings[i]!.text ?? "" });
  const others = () => [...openings.keys()].filter((i) => mayOpen[i] && !opens[i] && openings[i]!.text !== null);
  const only = opens.some((open, i) => open && speakers[i] === null) ? null : onlyName(others().map(strangerAt));
  const spoken = new Set(speakers.map((speaker) => (speaker?.reading.private ? null : speaker?.reading.role)));
  if (only !== null && missingSide(spoken) !== null)
    for (const i of others()) if (openings[i]!.name === only) opens[i] = true;
  return { speakers, opens, left: others().map(strangerAt) };
}

/** Tells the lines whose time stands where it does in turns, and, if that is a line of its own, below a free line as these. */
function alike(
  lines: readonly string[],
  openings: readonly (Opening | null)[],
  opens: readonly boolean[],
): (i: number) => boolean {
  const nobody = !opens.includes(true);
  const turns = [...openings.keys()].filter((i) => openings[i] && openings[i].stamp !== null && (opens[i] || nobody));
  const isFree = (i: number) => i === 0 || lines[i - 1]!.trim() === "" || isRule(lines[i - 1]!);
  const kind = ({ stamp, text }: Opening) => `${stamp} ${text === null}`;
  const kinds = new Set(turns.map((i) => kind(openings[i]!)));
  const headings = turns.filter((i) => openings[i]!.text === null).slice(1);
  const allFree = headings.every(isFree);
  return (i) => {
    const opening = openings[i]!;
    if (opening.stamp === null || !kinds.has(kind(opening))) return false;
    if (opening.text === null) return !allFree || isFree(i);
    return opening.stamp.startsWith("[") || /^\p{Lu}/u.test(opening.name);
  };
}
