import type { Chosen } from "../model/comparison.js";
import type { Verdict } from "../model/evaluation.js";
import type { Criterion } from "../model/rubric.js";
import { LateLists, type Sightings } from "../text/late-lists.js";
import type { Sighting } from "../text/lexicon.js";
import type { Mixtures, Wanted } from "./mixtures.js";
import { outcomeOf, type ScoredOutcome } from "./outcome.js";
import { Reading } from "./scene.js";
import type { Waiting } from "./waiting.js";

/** A criterion with more edits than this is not asked under every set of them just to see which of them do nothing. */
const MOST_TRIED = 5;
/** Lists of words that are no cues, or of which it matters how many there are. */
const WHOLE: ReadonlySet<string> = new Set(["all", "even", "channel", "language"]);

/** A place in which a cue that an edit lost or gained counts, in the one version but not in the other. */
export interface CueMatch {
  readonly edit: number;
  readonly cue: string;
  readonly gained: boolean;
  readonly message: number;
  readonly start: number;
  readonly end: number;
}

/** What both versions say, by place. */
interface Judged {
  readonly was: readonly Verdict[];
  readonly is: readonly Verdict[];
}

type Bound = (chosen: Chosen, cues: LateLists) => Criterion | null;

/** A conversation as two versions of a rubric judge it, and every mixture of them. */
export class MixedReading {
  readonly #mixtures: Mixtures;
  readonly #reading: Reading;
  readonly #waiting: Waiting;
  readonly was: ScoredOutcome;
  readonly is: ScoredOutcome;
  /** By place. */
  readonly wasVerdicts: readonly Verdict[];
  readonly isVerdicts: readonly Verdict[];
  /** The edits that can make a difference here, ascending. */
  readonly active: readonly number[];
  /** By key: those of them that may change the criterion's verdict. */
  readonly #touching = new Map<string, readonly number[]>();
  readonly #verdicts = new Map<string, Known>();
  readonly #mixes = new Map<string, Bound>();
  #sighted: Sightings | null = null;
  #broke = false;
  readonly #numbers = new Set<number>();

  constructor(mixtures: Mixtures, reading: Reading, { was, is }: Judged, waiting: Waiting) {
    this.#mixtures = mixtures;
    this.#reading = reading;
    this.#waiting = waiting;
    this.wasVerdicts = was;
    this.isVerdicts = is;
    this.was = outcomeOf(mixtures.versions.was, was);
    this.is = outcomeOf(mixtures.versions.is, is);
    this.active = this.#findActive();
  }

  /** Did a criterion break, in either version or a mixture that has been asked for? */
  get broke(): boolean {
    return this.#broke || [...this.wasVerdicts, ...this.isVerdicts].some(({ status }) => status === "error");
  }

  /** Scores and band where these edits are made. */
  outcome(chosen: Chosen): ScoredOutcome {
    const scoring = this.#mixtures.scoring(chosen);
    return outcomeOf(
      scoring,
      scoring.criteria.map(({ id }) => this.verdict(id, chosen)),
    );
  }

  /** What a criterion says where these edits are made, remembered by those of them that may change it. */
  verdict(key: string, chosen: Chosen): Verdict {
    const known = this.#known(key);
    const { touching, was, is } = known;
    if (was === undefined || is === undefined) return (was ?? is)!;
    let name: string | number = 0;
    let count = 0;
    for (const [bit, edit] of touching.entries()) {
      if (!chosen(edit)) continue;
      count++;
      // Bits as far as a number has them.
      name = touching.length > 30 ? `${name},${bit}` : (name as number) | (1 << bit);
    }
    if (count === 0) return was;
    if (count === touching.length) return is;
    let verdict = known.verdicts.get(name);
    if (verdict === undefined) {
      verdict = this.#judge(key, touching.filter(chosen));
      known.verdicts.set(name, verdict);
    }
    return verdict;
  }

  #known(key: string): Known {
    let known = this.#verdicts.get(key);
    if (known === undefined) {
      const { wasPlaces, isPlaces } = this.#mixtures;
      const was = this.wasVerdicts[wasPlaces.get(key) ?? -1];
      const is = this.isVerdicts[isPlaces.get(key) ?? -1];
      known = { touching: this.#touching.get(key) ?? NONE, was, is, verdicts: new Map() };
      this.#verdicts.set(key, known);
    }
    return known;
  }

  /** Where cues that active edits lost or gained count. */
  cueMatches(): readonly CueMatch[] {
    const { reaches } = this.#mixtures.versions;
    const found = new Map<string, CueMatch>();
    for (const [key, edits] of this.#touching) {
      const editOf = (side: "lost" | "gained") =>
        new Map(edits.flatMap((edit) => (reaches[edit]!.words?.[side] ?? []).map((cue) => [cue, edit] as const)));
      const [lost, gained] = [editOf("lost"), editOf("gained")];
      if (lost.size + gained.size === 0) continue;
      const [was, is] = [this.#matches(key, false), this.#matches(key, true)];
      const take = (side: ReadonlyMap<string, number>, here: Matches, there: Matches, isGained: boolean) => {
        for (const { cue, message, start, end } of here) {
          const edit = side.get(cue);
          if (edit === undefined) continue;
          // The same words, found by the same edit's other cue.
          const other = isGained ? lost : gained;
          const same = there.some((one) => one.message === message && one.start === start && one.end === end && other.get(one.cue) === edit); // biome-ignore format: one rule
          if (!same) found.set([edit, cue, message, start, isGained].join(), { edit, cue, gained: isGained, message, start, end }); // biome-ignore format: one record
        }
      };
      take(gained, is, was, true);
      take(lost, was, is, false);
    }
    return [...found.values()];
  }

  #matches(key: string, isNew: boolean): Matches {
    const lists = new LateLists(this.#mixtures.versions.lexicon);
    this.#mix(key)(() => isNew, lists);
    return lists.matches(this.#reading.conversation, this.#sightings());
  }

  #findActive(): readonly number[] {
    const { versions, touching } = this.#mixtures;
    const { reaches } = versions;
    const { language } = this.#reading.conversation;
    const heard = reaches.map(({ verdicts }, edit) =>
      verdicts.has("*")
        ? !this.#mixtures.readsAlike(language)
        : verdicts.size > 0 && !this.#mixtures.isSilent(edit, (word) => this.#stands(word)),
    );
    for (const [key, edits] of touching) {
      const left = edits.filter((edit) => heard[edit]);
      if (left.length > 0) this.#touching.set(key, left);
    }
    const active = new Set<number>();
    for (const [key, edits] of this.#touching) {
      const moving = this.#moving(key, edits);
      for (const edit of moving) active.add(edit);
    }
    for (const [key, edits] of this.#touching) {
      const left = edits.filter((edit) => active.has(edit));
      if (left.length === edits.length) continue;
      // What was remembered goes by the edits that were there then.
      this.#verdicts.delete(key);
      if (left.length > 0) this.#touching.set(key, left);
      else this.#touching.delete(key);
    }
    reaches.forEach(({ scoring, counts }, edit) => {
      if (scoring && (counts === null || [...counts].some((key) => this.#mayCount(key)))) active.add(edit);
    });
    return [...active].sort((a, b) => a - b);
  }

  /** Those of the edits of a criterion that change its verdict, whatever else is made; all of them, where they are many. */
  #moving(key: string, edits: readonly number[]): readonly number[] {
    if (edits.length > MOST_TRIED) return edits;
    const sets = Array.from({ length: 2 ** edits.length }, (_, set) =>
      this.verdict(key, (edit) => ((set >> edits.indexOf(edit)) & 1) === 1),
    );
    return edits.filter((_, i) => sets.some((verdict, set) => !sameWorth(verdict, sets[set ^ (1 << i)]!)));
  }

  /** May a criterion have a value in some mixture? */
  #mayCount(key: string): boolean {
    const { wasPlaces, isPlaces } = this.#mixtures;
    const both = [this.wasVerdicts[wasPlaces.get(key) ?? -1], this.isVerdicts[isPlaces.get(key) ?? -1]];
    return both.some((verdict) => verdict?.status === "scored") || (this.#touching.get(key)?.length ?? 0) > 1;
  }

  /** Does a word of an edit stand in the conversation? What is no cue may be anywhere. */
  #stands(word: string): boolean {
    const probe = this.#mixtures.probe(word);
    return probe === undefined || this.#reading.find(probe).length > 0;
  }

  #judge(key: string, made: readonly number[]): Verdict {
    const lists = new LateLists(this.#mixtures.versions.lexicon);
    const criterion = this.#mix(key)((edit) => made.includes(edit), lists)!;
    const { conversation } = this.#reading;
    const reading = new Reading(conversation, {
      nameless: () => this.#nameless,
      scan: () => lists.findings(conversation, this.#sightings()),
    });
    const { reaches } = this.#mixtures.versions;
    const newLanguages = made.some((edit) => reaches[edit]!.verdicts.has("*"));
    const verdict = this.#mixtures.judge(criterion, reading, newLanguages, this.#waiting);
    if (verdict.status === "error") this.#broke = true;
    return verdict;
  }

  readonly #nameless = (text: string): string => {
    const { messages } = this.#reading.conversation;
    const message = messages.findIndex((one) => one.text === text);
    return this.#reading.text(message);
  };

  /** A criterion in every mixture, without the cues that do not stand here. */
  #mix(key: string): Bound {
    let mix = this.#mixes.get(key);
    if (mix === undefined) {
      mix = this.#mixtures.versions.criterion(key, this.#wanted(key));
      this.#mixes.set(key, mix);
    }
    return mix;
  }

  #wanted(key: string): Wanted {
    const cues = this.#mixtures.cuesOf(key);
    this.#sightings();
    const { lexicon } = this.#mixtures.versions;
    return (word, option) => WHOLE.has(option) || !cues.has(word) || this.#numbers.has(lexicon.number(word)!);
  }

  #sightings(): Sightings {
    if (this.#sighted === null) {
      const sighted = new Map<number, readonly Sighting[]>();
      for (const message of this.#reading.messages("any")) {
        const sightings = this.#mixtures.versions.lexicon.sightings(this.#reading.text(message));
        sighted.set(message, sightings);
        for (const { number } of sightings) this.#numbers.add(number);
      }
      this.#sighted = sighted;
    }
    return this.#sighted;
  }
}

/** A criterion's verdicts by the edits that are made, of those that may change it. */
interface Known {
  readonly touching: readonly number[];
  readonly was: Verdict | undefined;
  readonly is: Verdict | undefined;
  readonly verdicts: Map<string | number, Verdict>;
}

const NONE: readonly number[] = [];

type Matches = ReturnType<LateLists["matches"]>;

/** Are two verdicts the same to a score? */
function sameWorth(a: Verdict, b: Verdict): boolean {
  return a.status === b.status && (a.status !== "scored" || b.status !== "scored" || a.value === b.value);
}
