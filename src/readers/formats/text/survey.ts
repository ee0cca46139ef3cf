import type { ReadLog, Source } from "../../../model/reading.js";
import type { ReaderOptions } from "../../options.js";
import { type RoleReader, roleReader } from "../../people/roles.js";
import { type TimeStyle, timeStyle } from "../../times/style.js";
import { mayBeName } from "../../transcript/labels.js";
import { type Borders, bordersOf, type Row } from "./blocks.js";
import { castOf } from "./cast.js";
import { isFactWord, type Opening, openingOf } from "./opening.js";
import { CUT, linesOf } from "./recognise.js";
import { openingsOf } from "./turns.js";

/** What the beginning of a file tells of the rest. */
export interface Survey {
  readonly borders: Borders;
  readonly roles: RoleReader;
  readonly times: TimeStyle;
  /** Names that open a turn more than once. */
  readonly people: ReadonlySet<string>;
  /** Whether a line seems to open a turn. */
  readonly opens: (line: string, next: string | undefined) => boolean;
  readonly notes: readonly string[];
}

/** Looks at the first lines of a file, and as far as needed to tell days from months. */
export async function surveyOf(
  source: Source,
  options: ReaderOptions,
  log: ReadLog,
  rows: (source: Source) => AsyncIterable<Row>,
): Promise<Survey> {
  const roles = roleReader(options.roles);
  const cast = castOf(roles, options.roles);
  const cut = source.head.length > CUT;
  const lines = linesOf(source.head, cut);
  const openings = openingsOf(lines);
  const counts = new Map<string, number>();
  for (const opening of openings) {
    if (opening !== null && mayBeName(opening.name) && cast(opening) === null)
      counts.set(opening.name, (counts.get(opening.name) ?? 0) + 1);
  }
  const people = new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
  const isTurn = (opening: Opening | null) => {
    if (opening === null) return false;
    if (cast(opening) !== null || people.has(opening.name)) return true;
    return opening.text !== null && mayBeName(opening.name) && !isFactWord(opening.name);
  };
  const opens = (line: string, next: string | undefined) => isTurn(openingOf(line, next));
  const times = timeStyle(options, log);
  for (const opening of openings) for (const note of opening?.notes ?? []) times.see(note);
  if (times.open && cut) {
    for await (const { text } of rows(source)) {
      for (const note of openingOf(text, undefined)?.notes ?? []) times.see(note);
      if (!times.open) break;
    }
  }
  const borders = bordersOf(lines, !cut, opens);
  return { borders, roles, times, people, opens, notes: [noteOn(borders), ...times.notes] };
}

function noteOn({ rules, word }: Borders): string {
  const titles = word === null ? "“Ticket #12”, “Conversation 12” or “Chat started …”" : `“${word} …”`;
  return `A conversation begins at a line such as ${titles}${rules ? ", and below a line of dashes or the like" : ""}.`;
}
