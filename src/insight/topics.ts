import { addWhole } from "../engine/credit.js";
import type { Sums } from "../engine/sums.js";
import type { Conversation } from "../model/conversation.js";
import type { Evaluation } from "../model/evaluation.js";
import type { Topic } from "../model/insight.js";
import { byCodePoint, emptySums } from "./parts.js";
import { KeyPhrases } from "./phrases.js";
import { waitsOf } from "./waits.js";

const MOST_TOPICS = 30;
const MOST_EXAMPLES = 5;
/** A topic is what at least so many customers write about. */
const FEWEST = 3;

/** What is known of a topic so far. */
interface Known {
  readonly source: Topic["source"];
  readonly sums: Sums;
  readonly customers: Set<string>;
  contacts: number;
  unnamed: number;
  repeats: number;
  readonly waits: number[];
  readonly examples: string[];
}

/**
 * What customers get in touch about. Where half of the conversations or more have tags, topics are these; else subjects,
 * where so many share one; else key phrases of subjects and the customers' first messages. All conversations are counted
 * first, then looked at again: `count` all, then `add` all.
 */
export class Topics {
  readonly #words: boolean;
  #conversations = 0;
  #tagged = 0;
  #source: Topic["source"] | null = null;
  readonly #subjects = new Map<string, number>();
  readonly #tags = new Map<string, string>();
  readonly #phrases = new KeyPhrases();
  readonly #topics = new Map<string, Known>();

  /** `words`: may customers' words be shown? Else there are no topics but tags. */
  constructor(words: boolean) {
    this.#words = words;
  }

  count(conversation: Conversation): void {
    this.#conversations++;
    if (conversation.tags.length > 0) this.#tagged++;
    if (!this.#words) return;
    const subject = subjectOf(conversation);
    if (subject !== null) this.#subjects.set(subject, (this.#subjects.get(subject) ?? 0) + 1);
    this.#phrases.count(conversation);
  }

  add(conversation: Conversation, evaluation: Evaluation): void {
    this.#source ??= this.#bestSource();
    for (const topic of this.#topicsOf(conversation)) this.#note(topic, conversation, evaluation);
  }

  /** The most contacts first. */
  all(minConversations: number): readonly Topic[] {
    return [...this.#topics]
      .filter(([, { contacts }]) => contacts >= FEWEST)
      .sort(([a, one], [b, other]) => other.contacts - one.contacts || byCodePoint(a, b))
      .slice(0, MOST_TOPICS)
      .map(([topic, known]) => ({
        topic: known.source === "phrase" ? this.#phrases.shown(topic) : topic,
        source: known.source,
        contacts: known.contacts,
        customers: known.customers.size + known.unnamed,
        repeats: known.repeats,
        waited: medianOf(known.waits),
        summary: known.sums.summary(minConversations),
        examples: known.examples,
      }));
  }

  #bestSource(): Topic["source"] {
    if (2 * this.#tagged >= this.#conversations) return "tag";
    const shared = [...this.#subjects.values()]
      .filter((count) => count >= FEWEST)
      .reduce((sum, count) => sum + count, 0);
    return 2 * shared >= this.#conversations ? "subject" : "phrase";
  }

  #topicsOf(conversation: Conversation): readonly string[] {
    if (this.#source === "tag") return [...new Set(conversation.tags.map((tag) => this.#tagOf(tag)))];
    if (!this.#words) return [];
    if (this.#source === "phrase") return this.#phrases.of(conversation);
    const subject = subjectOf(conversation);
    return subject !== null && this.#subjects.get(subject)! >= FEWEST ? [subject] : [];
  }

  /** A tag as it was first spelled: "tidewell-care" and "Tidewell Care" are one, and so are "fridge" and "fridges". */
  #tagOf(tag: string): string {
    const key = tag.trim().toLowerCase().replace(/[\s_-]+/g, " ").replace(/([^s])s$/, "$1"); // biome-ignore format: one chain
    const known = this.#tags.get(key);
    if (known === undefined) this.#tags.set(key, tag.trim());
    return known ?? tag.trim();
  }

  #note(topic: string, conversation: Conversation, evaluation: Evaluation): void {
    let known = this.#topics.get(topic);
    if (known === undefined) {
      known = { source: this.#source!, sums: emptySums(evaluation), customers: new Set(), contacts: 0, unnamed: 0, repeats: 0, waits: [], examples: [] }; // biome-ignore format: nothing yet
      this.#topics.set(topic, known);
    }
    addWhole(known.sums, evaluation);
    known.contacts++;
    if (evaluation.customer === null) known.unnamed++;
    else known.customers.add(evaluation.customer);
    const told = evaluation.dimensions["first-contact-resolution"]?.repeatBefore === true;
    if (told || evaluation.context.earlier !== null) known.repeats++;
    const waits = waitsOf(conversation);
    if (waits !== null) known.waits.push(waits.total);
    if (known.examples.length < MOST_EXAMPLES) known.examples.push(conversation.id);
  }
}

/** A subject without what tells one ticket from another: "Re: [#4711] Charged twice" and "charged twice" are one. */
function subjectOf({ subject }: Conversation): string | null {
  if (subject === null) return null;
  const bare = subject
    .slice(0, 200)
    .toLowerCase()
    .replace(/^(?:\s*(?:re|fw|fwd|aw|wg|sv|antw|tr|rv)\s*:)+/, "")
    .replace(/\[[^\]]*\]|#\S*|\S*\d\S*/g, " ")
    .replace(/[^\p{L}\p{N}'’&/+-]+/gu, " ")
    .trim();
  return bare === "" ? null : bare;
}

/** The middle of some minutes, in tenths; of an even number, the mean of the two in the middle. */
function medianOf(minutes: readonly number[]): number | null {
  if (minutes.length === 0) return null;
  const sorted = [...minutes].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const middle = sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
  return Math.round(middle * 10) / 10;
}
