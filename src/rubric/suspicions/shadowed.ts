import { spotOf, type WrittenCue } from "../cues/written.js";
import { excerpt } from "./excerpt.js";
import type { Shadow } from "./shadows.js";
import type { Examined, Suspect } from "./suspicion.js";

const MOST_NAMED = 3;

/** Cues that make no difference wherever they are looked for, as others find all their words. */
export const shadowed: Suspect = function* (examined) {
  for (const [written, shadow] of examined.shadows.everywhere) {
    const { criterion, list } = written;
    yield { spot: spotOf(written, examined.origins), criterion, list, ...said(written, shadow, examined) };
  }
};

function said(written: WrittenCue, { cue, by, never }: Shadow, examined: Examined) {
  const isException = cue.says === "exception";
  const what = `the ${isException ? "exception" : "cue"} "${excerpt(written.text)}"`;
  const others = by.slice(0, MOST_NAMED).map((other) => named(other.written, written, examined));
  const all = by.length > MOST_NAMED ? `${others.join(", ")} and others` : others.join(" and ");
  if (by.every((other) => other.written.text === written.text && other.says === cue.says)) {
    const isSame = by.every((other) => isSamePlace(other.written, written));
    const where = isSame ? "there twice" : `there twice, here and as ${all}`;
    return { what: `${what} is ${where}`, instead: "Take one of them out." };
  }
  if (!never) return { what: `${what} adds nothing: ${all} finds the same words`, instead: "Take it out." };
  const verb = by.length > 1 ? "find" : "finds";
  if (by.every((other) => other.says === cue.says))
    return { what: `${what} never counts: ${all} ${verb} the same words`, instead: "Take it out." };
  if (isException)
    return {
      what: `${what} never takes effect: the same words count as ${all}`,
      instead: "Make it longer than what it shall keep from counting, or take it out.",
    };
  return {
    what: `${what} never counts: the same words count as ${all} first`,
    instead: "Take it out here, or take these words out there.",
  };
}

/** How another cue is named: by its words, with its list or line where that is another. */
function named(cue: WrittenCue, near: WrittenCue, { origins }: Examined): string {
  const text = `"${excerpt(cue.text)}"`;
  if (isSamePlace(cue, near)) return text;
  const { line } = spotOf(cue, origins);
  return cue.list === null ? `${text} (line ${line})` : `${text} of the list ${cue.list}`;
}

function isSamePlace(cue: WrittenCue, other: WrittenCue): boolean {
  return cue.list !== null ? cue.list === other.list : cue.criterion === other.criterion && other.list === null;
}
