import { recognisedAs } from "../model/language.js";
import { printable } from "../model/printable.js";
import type { Notes } from "../model/report.js";
import type { View } from "../model/reporter.js";
import { leftOutSentences } from "./files.js";
import { datesNote, many } from "./words.js";

/** What a reader of a report should know of the whole, a sentence each. */
export interface NoteSentences {
  readonly notes: readonly string[];
  /** Of criteria that broke. */
  readonly broken: readonly string[];
  /** What could not be used. */
  readonly leftOut: readonly string[];
}

/** The notes of a report in words. */
export function noteSentences({ head, problems }: Pick<View, "head" | "problems">): NoteSentences {
  return {
    notes: plainNotes(head.notes),
    broken: head.notes.broken.map(({ criterion, conversations, first, reason }) =>
      `${criterion} broke in ${many(conversations, "conversation")}, first in ${printable(first, 80)}: ${printable(reason, 300)}.`.replace(
        /([.!?])\.$/,
        "$1",
      ),
    ),
    leftOut: leftOutSentences(head.inputs, problems),
  };
}

function plainNotes(notes: Notes): readonly string[] {
  const lines: string[] = [];
  if (notes.masked)
    lines.push("Names and other personal data are masked; praise that names an agent can't be told from other praise.");
  if (notes.severalAgents > 0)
    lines.push(
      `${many(notes.severalAgents, "conversation")} had several agents; each is credited to one, a hand-off to who made it.`,
    );
  if (notes.noAgent > 0)
    lines.push(`${many(notes.noAgent, "conversation")} had no agent: scored on what applies, credited to nobody.`);
  for (const [language, count] of Object.entries(notes.otherLanguages))
    lines.push(
      `${many(count, "conversation")} in a language that the rubric does not cover (${languageName(language, count, notes.recognisedLanguages)}): text not scored.`,
    );
  if (notes.assumedTimezone !== null)
    lines.push(
      `Times in ${many(notes.zonelessFiles, "file")} name no zone: taken as ${printable(notes.assumedTimezone)} (--timezone).`,
    );
  if (notes.ambiguousDates > 0) lines.push(datesNote(notes.ambiguousDates, notes.assumedDates));
  for (const [id, count] of Object.entries(notes.critical))
    lines.push(`${many(count, "conversation")} failed the critical criterion ${id}.`);
  return lines;
}

/** A language as the export says it, or as what it was recognised. */
function languageName(language: string, count: number, recognised: Readonly<Record<string, number>>): string {
  if (!Object.hasOwn(recognised, language)) return printable(language);
  const as = recognisedAs(language);
  return recognised[language] === count ? as : `${language}; ${recognised[language]} of them ${as}`;
}
