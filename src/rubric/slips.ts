import { nearest } from "../model/errors.js";
import { parseTranscript, TRANSCRIPT_FACTS, TRANSCRIPT_SPEAKERS } from "../model/transcript.js";

/** Something in a test's transcript that was hardly meant; `line` counts from 1. */
export interface Slip {
  readonly line: number;
  readonly what: string;
  readonly instead: string;
}

const LINES = 'Write "customer: …" and "agent: …", a line each.';
const DELAYS = "Write a number and s, m, h or d, as in `agent +90s: …`.";

/** A word, perhaps with a name and a delay, and a colon. */
const OPENING = /^([A-Za-z]{3,20})((?: \p{Lu}[\p{L}.'’-]*){0,3})( \+[^:]*)?:(?:\s|$)/u;
/** What tests may well call speakers, and is none of their names. */
const OTHER_SPEAKERS: ReadonlySet<string> = new Set(
  "client user caller buyer guest visitor consumer advisor adviser operator rep representative assistant support staff supervisor manager colleague specialist chatbot human".split(" "), // biome-ignore format: a list
);

/** What was hardly meant in a test's transcript, line by line; a message may go on over lines that look like nobody's. */
export function slipsIn(text: string): readonly Slip[] {
  const lines = text.replace(/\s+$/, "").split(/\r?\n/);
  const slips: Slip[] = [];
  let spoken = false;
  for (const [index, line] of lines.entries()) {
    const what = slipOf(line, spoken);
    if (what !== null) slips.push({ line: index + 1, ...what });
    spoken ||= speaks(line);
  }
  slips.push(...openMarks(lines));
  return slips.length > 0 ? slips : refused(text);
}

function slipOf(line: string, spoken: boolean): Omit<Slip, "line"> | null {
  if (speaks(line)) return delayOf(line);
  const fact = /^([a-z]+): /.exec(line)?.[1];
  if (fact !== undefined && TRANSCRIPT_FACTS.includes(fact)) {
    if (!spoken) return numberOf(fact, line);
    return { what: `the fact "${fact}" stands below a message`, instead: "Write facts above the first message." };
  }
  const [, word = "", name, delay] = OPENING.exec(line) ?? [];
  if (word === "")
    return spoken || line.trim() === "" ? null : { what: "a test begins with who speaks", instead: LINES };
  const isNamed = name !== "" || delay !== undefined;
  const known = isNamed ? TRANSCRIPT_SPEAKERS : [...TRANSCRIPT_SPEAKERS, ...TRANSCRIPT_FACTS];
  // With a capital, it may be how a sentence begins ("Note: …", "Status: …").
  const meant = nearest(word, spoken && /^\p{Lu}/u.test(word) ? ["agent", "customer"] : known);
  if (spoken && meant === null && !OTHER_SPEAKERS.has(word)) return null;
  return {
    what: `"${word}" is nobody who speaks${meant === null ? "" : `; did you mean "${meant}"?`}`,
    instead: LINES,
  };
}

/** Does somebody begin to speak in this line? */
function speaks(line: string): boolean {
  return TRANSCRIPT_SPEAKERS.includes(/^([a-z]+)(?: [^:]+)?:/.exec(line)?.[1] ?? "");
}

function delayOf(line: string): Omit<Slip, "line"> | null {
  const delay = /^[a-z]+(?: [^:]*?)? (\+[^:]*):/.exec(line)?.[1];
  if (delay === undefined || /^\+\d+(\.\d+)?[smhd]$/.test(delay)) return null;
  return { what: `"${delay}" is no delay`, instead: DELAYS };
}

function numberOf(fact: string, line: string): Omit<Slip, "line"> | null {
  const value = line.slice(fact.length + 2).trim();
  if ((fact !== "csat" && fact !== "reopens") || (value !== "" && Number.isFinite(Number(value)))) return null;
  return { what: `"${fact}" can't be "${value}"`, instead: `Write a number, as in \`${fact}: 3\`.` };
}

/** Marks that are opened and not closed within their message. */
function openMarks(lines: readonly string[]): readonly Slip[] {
  const slips: Slip[] = [];
  let open: number | null = null;
  const refuse = () => {
    if (open !== null) slips.push({ line: open, what: "the mark `[[` is never closed", instead: "Write [[…]]." });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    if (speaks(line)) refuse();
    for (const [bracket] of line.matchAll(/\[\[|\]\]/g)) {
      if (bracket === "]]") open = null;
      else {
        refuse();
        open = index + 1;
      }
    }
  }
  refuse();
  return slips;
}

/** What makes it no transcript at all. */
function refused(text: string): readonly Slip[] {
  try {
    parseTranscript(text);
    return [];
  } catch (error) {
    return [{ line: 1, what: (error as Error).message.replace(/^line \d+: /, ""), instead: LINES }];
  }
}
