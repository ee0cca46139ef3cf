import type { Conversation, Role } from "../model/conversation.js";
import type { Cue, CueList, CueLists, Finding, Match } from "../model/criterion.js";
import { Hits } from "./hits.js";
import type { Lexicon, Sighting } from "./lexicon.js";

/** What a lexicon has sighted in a conversation, by message. */
export type Sightings = ReadonlyMap<number, readonly Sighting[]>;

interface LateList {
  readonly list: CueList;
  readonly by: Role | "any";
  /** By a cue's number: its place in the list, below 0 where it keeps others from counting. */
  readonly places: ReadonlyMap<number, number>;
}

/**
 * Lists of cues that a lexicon knows, made after it has read a conversation: what they find is chosen from what it has
 * sighted, so the text is not read again.
 */
export class LateLists implements CueLists {
  readonly #lexicon: Lexicon;
  readonly #lists: LateList[] = [];
  readonly #cues = new Set<string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Throws an `Error` for a cue that the lexicon does not know. */
  list(cues: readonly Cue[], except: readonly Cue[] = [], by: Role | "any" = "any"): CueList {
    const places = new Map<number, number>();
    const add = ({ text }: Cue, place: number) => {
      this.#cues.add(text);
      const number = this.#lexicon.number(text);
      if (number === undefined) throw new Error(`the cue "${text}" is of no rubric that is compared`);
      if (!places.has(number)) places.set(number, place);
    };
    cues.forEach(add);
    for (const [n, cue] of except.entries()) add(cue, -1 - n);
    const list = { number: this.#lists.length, cues };
    this.#lists.push({ list, by, places });
    return list;
  }

  /** Every cue of every list, and of what keeps others from counting. */
  get cues(): ReadonlySet<string> {
    return this.#cues;
  }

  /** By the number of a list: what it finds in a conversation. */
  findings({ messages }: Conversation, sighted: Sightings): readonly (readonly Finding[])[] {
    return this.#lists.map((late) => {
      const findings: Finding[] = [];
      for (const [message, sightings] of sighted) {
        if (late.by !== "any" && messages[message]!.role !== late.by) continue;
        const matches = matchesOf(late, sightings);
        if (matches.length > 0) findings.push({ message, matches });
      }
      return findings;
    });
  }

  /** Every match of every list, with the text of its cue. */
  matches(conversation: Conversation, sighted: Sightings) {
    return this.findings(conversation, sighted).flatMap((findings, number) => {
      const { cues } = this.#lists[number]!.list;
      return findings.flatMap(({ message, matches }) =>
        matches.map(({ start, end, index }) => ({ cue: cues[index]!.text, message, start, end })),
      );
    });
  }
}

/** The same rule by which the lexicon itself settles what overlaps. */
function matchesOf({ list, places }: LateList, sightings: readonly Sighting[]): readonly Match[] {
  const hits = new Hits();
  const spans = new Map<string, Sighting>();
  for (const sighting of sightings) {
    const place = places.get(sighting.number);
    if (place === undefined) continue;
    hits.add(sighting.first, sighting.last, place);
    spans.set(`${sighting.first} ${sighting.last}`, sighting);
  }
  const matches: Match[] = [];
  for (let i = 0; i < hits.count; i++) {
    const index = hits.indices[i]!;
    if (index < 0) continue;
    const { start, end, negated, conditional, quoted } = spans.get(`${hits.firsts[i]} ${hits.lasts[i]}`)!;
    matches.push({ start, end, cue: list.cues[index]!.name, index, negated, conditional, quoted });
  }
  return matches;
}
