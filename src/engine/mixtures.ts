import type { Chosen, Reach } from "../model/comparison.js";
import type { Conversation } from "../model/conversation.js";
import type { CueList, CueLists } from "../model/criterion.js";
import type { Verdict } from "../model/evaluation.js";
import type { Criterion, Rubric } from "../model/rubric.js";
import { LateLists } from "../text/late-lists.js";
import type { Lexicon } from "../text/lexicon.js";
import { judgeAll, nothingSeen } from "./judge.js";
import { covers } from "./language.js";
import { MixedReading } from "./mixed-reading.js";
import { waits } from "./prepare.js";
import { Reading } from "./scene.js";
import type { Scoring } from "./score.js";
import { Waiting } from "./waiting.js";

/** Two versions of a rubric on one lexicon, and a way to every version between them. Criteria go by keys. */
export interface Versions {
  readonly lexicon: Lexicon;
  readonly was: Rubric;
  readonly is: Rubric;
  readonly reaches: readonly Reach[];
  /** The key of a criterion of the new version; one of the old version has its id for a key. */
  keyOf(id: string): string;
  /** A criterion of any mixture, its checks with at least the wanted words; null where it is not there. */
  criterion(key: string, wanted: Wanted): (chosen: Chosen, cues: CueLists) => Criterion | null;
  /** What makes scores of verdicts in a mixture, with keys in place of the criteria's ids. */
  scoring(chosen: Chosen): Scoring;
}

/** Is this word of this option needed? */
export type Wanted = (word: string, option: string) => boolean;

/** The verdict of code whose answer has not been waited for. */
const UNASKED: Verdict = { status: "error", reason: "it has not been waited for" };

/** So many ways to score are remembered. */
const MOST_SCORINGS = 5000;

/** Reads conversations for two versions of a rubric, and for every mixture of them. */
export class Mixtures {
  readonly versions: Versions;
  /** The places of criteria in both versions, by key. */
  readonly wasPlaces: ReadonlyMap<string, number>;
  readonly isPlaces: ReadonlyMap<string, number>;
  /** By key: the edits that may change its verdict. */
  readonly touching: ReadonlyMap<string, readonly number[]>;
  readonly #probes = new Map<string, CueList>();
  readonly #cues = new Map<string, ReadonlySet<string>>();
  readonly #scoringEdits: readonly number[];
  #scorings = new Map<string, Scoring>();

  constructor(versions: Versions) {
    this.versions = versions;
    const { was, is, reaches, keyOf } = versions;
    this.wasPlaces = new Map(was.criteria.map(({ id }, place) => [id, place]));
    this.isPlaces = new Map(is.criteria.map(({ id }, place) => [keyOf(id), place]));
    const keys = [...new Set([...this.wasPlaces.keys(), ...this.isPlaces.keys()])];
    const all = reaches.map(({ verdicts }, edit) => ({ verdicts, edit }));
    this.touching = new Map(
      keys.map((key) => [
        key,
        all.filter(({ verdicts }) => verdicts.has(key) || verdicts.has("*")).map(({ edit }) => edit),
      ]),
    );
    this.#scoringEdits = reaches.flatMap(({ scoring }, edit) => (scoring ? [edit] : []));
    for (const { words } of reaches)
      for (const text of [...(words?.lost ?? []), ...(words?.gained ?? [])])
        if (versions.lexicon.number(text) !== undefined)
          this.#probes.set(text, versions.lexicon.list([{ text, name: text }]));
  }

  /** Must either version wait for code? Then `ask` does. */
  get waits(): boolean {
    return waits(this.versions.was) || waits(this.versions.is);
  }

  /** A conversation, judged by both versions; code whose answer has not been waited for is an error. */
  read(conversation: Conversation, waiting = new Waiting()): MixedReading {
    const { lexicon, was, is } = this.versions;
    const reading = new Reading(conversation, lexicon);
    const judged = (version: Rubric) => {
      const seen = nothingSeen(waiting.unprepared);
      waiting.isReady(version, reading, seen);
      return judgeAll(version, reading, seen);
    };
    return new MixedReading(this, reading, { was: judged(was), is: judged(is) }, waiting);
  }

  /**
   * A conversation, and the answer to a question about every mixture of the two versions. Which mixtures it is about may hang
   * on what code says, so it is asked again for as long as it comes upon code that has not been waited for.
   */
  async ask<Answer>(conversation: Conversation, question: (reading: MixedReading) => Answer) {
    const waiting = new Waiting();
    for (;;) {
      const reading = this.read(conversation, waiting);
      const answer = waiting.isOpen ? null : { reading, answer: question(reading) };
      if (answer !== null && !waiting.isOpen) return answer;
      await waiting.settle();
    }
  }

  /** A word that some edit loses or gains, as a list of its own; undefined for what is no cue. */
  probe(word: string): CueList | undefined {
    return this.#probes.get(word);
  }

  /** The cues of a criterion in either version. */
  cuesOf(key: string): ReadonlySet<string> {
    let cues = this.#cues.get(key);
    if (cues === undefined) {
      cues = this.#gathered(key);
      this.#cues.set(key, cues);
    }
    return cues;
  }

  #gathered(key: string): ReadonlySet<string> {
    const lists = new LateLists(this.versions.lexicon);
    const mix = this.versions.criterion(key, () => true);
    for (const all of [false, true]) mix(() => all, lists);
    return lists.cues;
  }

  /** Does an edit do nothing in a conversation, as none of its words stands there? */
  isSilent(edit: number, stands: (word: string) => boolean): boolean {
    const { words, verdicts, silent } = this.versions.reaches[edit]!;
    if (words === null || !silent) return false;
    const all = [...words.lost, ...words.gained];
    return [...verdicts].every((key) => {
      const cues = this.cuesOf(key);
      return all.every((word) => cues.has(word) && !stands(word));
    });
  }

  /** What makes scores of verdicts where these edits are made. */
  scoring(chosen: Chosen): Scoring {
    let key = "";
    for (const edit of this.#scoringEdits) key += chosen(edit) ? "1" : "0";
    let scoring = this.#scorings.get(key);
    if (scoring === undefined) {
      scoring = this.versions.scoring((edit) => this.versions.reaches[edit]!.scoring && chosen(edit));
      if (this.#scorings.size === MOST_SCORINGS) this.#scorings = new Map();
      this.#scorings.set(key, scoring);
    }
    return scoring;
  }

  /** One criterion's verdict with the languages of one of the versions. */
  judge(criterion: Criterion, reading: Reading, newLanguages: boolean, waiting: Waiting): Verdict {
    const { was, is } = this.versions;
    const { languages } = newLanguages ? is : was;
    const mixture = { ...was, languages, criteria: [criterion] };
    const seen = nothingSeen(waiting.unprepared);
    if (!waiting.isReady(mixture, reading, seen)) return UNASKED;
    return judgeAll(mixture, reading, seen)[0]!;
  }

  /** Do both versions read this language, or neither? */
  readsAlike(language: string | null): boolean {
    const { was, is } = this.versions;
    return covers(was, language) === covers(is, language);
  }
}
