import type { Conversation } from "../../model/conversation.js";
import type { CriterionVerdict, Evidence } from "../../model/evaluation.js";
import type { RubricWords } from "../../model/reporter.js";
import type { Scored } from "../../model/scored.js";
import type { Block, PackedConversation, PackedEvidence, PackedTranscript, PackedVerdict } from "./data.js";

/** Packs conversations into a block: what is many times the same stands in it once. */
export class Packer {
  readonly #titles: RubricWords;
  readonly #words = new Map<string, number>();
  readonly #conversations: PackedConversation[] = [];

  constructor(titles: RubricWords) {
    this.#titles = titles;
  }

  get size(): number {
    return this.#conversations.length;
  }

  add({ evaluation, conversation }: Scored): void {
    const { conversation: id, rubric: _, dimensions, criteria, ...facts } = evaluation;
    const verdicts = new Map(criteria.map((verdict) => [verdict.id, verdict]));
    this.#conversations.push({
      id,
      ...facts,
      dimensions: this.#titles.dimensions.map((one) =>
        Object.hasOwn(dimensions, one.id) ? dimensions[one.id]! : null,
      ),
      criteria: this.#titles.criteria.map((one) => {
        const verdict = verdicts.get(one.id);
        return verdict === undefined ? null : this.#verdict(verdict, conversation !== null);
      }),
      transcript: conversation === null ? null : transcriptOf(conversation),
    });
  }

  /** The block so far. */
  block(): Block {
    return { words: [...this.#words.keys()], conversations: this.#conversations };
  }

  #verdict({ id: _, dimension: __, ...verdict }: CriterionVerdict, hasText: boolean): PackedVerdict {
    switch (verdict.status) {
      case "scored": {
        const { status, evidence, ...rest } = verdict;
        return [status, rest, evidence.map((piece) => this.#evidence(piece, hasText))];
      }
      case "not-applicable": {
        const { status, reason, ...rest } = verdict;
        const place = this.#place(reason);
        return Object.keys(rest).length === 0 ? [status, place] : [status, place, rest];
      }
      case "error":
        return [verdict.status, this.#place(verdict.reason)];
    }
  }

  #evidence({ message, start, end, cue, quote }: Evidence, hasText: boolean): PackedEvidence {
    const place = this.#place(cue);
    return hasText || quote === undefined ? [message, start, end, place] : [message, start, end, place, quote];
  }

  #place(words: string): number {
    const place = this.#words.get(words) ?? this.#words.size;
    if (place === this.#words.size) this.#words.set(words, place);
    return place;
  }
}

function transcriptOf(conversation: Conversation): PackedTranscript {
  const { subject, tags, team, site, csat, status, reopens, clock, messages } = conversation;
  const languageRecognised = conversation.languageRecognised === true;
  return { subject, tags, team, site, csat, status, reopens, clock, languageRecognised, messages };
}
