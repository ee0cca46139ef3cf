import type { Conversation } from "../model/conversation.js";
import type { Evaluation } from "../model/evaluation.js";
import type { PSEUDONYMIZED } from "../model/privacy.js";
import type { Scored } from "../model/scored.js";
import { castOf } from "./cast.js";
import { maskEvaluation } from "./evaluation.js";
import { isPlainId } from "./ids.js";
import type { MaskedText } from "./masked-text.js";
import { Masker, NOBODY } from "./masker.js";
import { Colleagues } from "./names/colleagues.js";
import type { Person } from "./names/people.js";
import { Pseudonyms } from "./pseudonyms.js";

export interface PrivacyOptions {
  /** Mask names and other personal data in all texts, and give agents and customers pseudonyms. */
  readonly redact: boolean;
  readonly pseudonymize: readonly (typeof PSEUDONYMIZED)[number][];
  /** Makes the pseudonyms the same in every export; null: they are numbered by first appearance in this run. */
  readonly key: string | null;
}

/** Takes personal data out of conversations and their scores. One for a run: its pseudonyms are the same throughout. */
export class Privacy {
  readonly #options: PrivacyOptions;
  readonly #agents: Pseudonyms;
  readonly #customers: Pseudonyms;
  readonly #ids: Pseudonyms;
  readonly #groups: Pseudonyms;
  readonly #colleagues = new Colleagues();
  readonly #hidden = new Set<string>();

  constructor(options: PrivacyOptions) {
    this.#options = options;
    this.#agents = new Pseudonyms("agent", options.key);
    this.#customers = new Pseudonyms("customer", options.key);
    this.#ids = new Pseudonyms("conversation", options.key);
    this.#groups = new Pseudonyms("group", options.key);
  }

  /** Is there anything to do? */
  get isOn(): boolean {
    return this.#options.redact || this.#options.pseudonymize.length > 0;
  }

  /** Pseudonyms that a key gave to two names; empty as good as always. To be told: they can't be told apart. */
  get shared(): readonly string[] {
    return [this.#agents, this.#customers, this.#ids, this.#groups].flatMap(({ shared }) => shared);
  }

  /** An agent's name as it is to be shown. */
  agent(name: string): string {
    return this.#isReplaced("agents") ? this.#agents.of(name) : name;
  }

  /** A customer's name or number as it is to be shown. */
  customer(name: string): string {
    return this.#isReplaced("customers") ? this.#customers.of(name) : name;
  }

  /** A conversation's id, or a file's name, as it is to be shown: `conversation 1` where it may hold personal data. */
  id(text: string): string {
    return !this.isOn || isPlainId(text) ? text : this.#ids.of(text);
  }

  /** A text that belongs to no conversation, with what its form gives away masked. */
  text(text: string): string {
    return this.#options.redact ? this.#masker().text(text) : text;
  }

  /** An agent of the run, to be known in conversations of others too; those that `apply` has seen are. */
  meet(agent: string): void {
    this.#colleagues.meet(agent);
  }

  /** A conversation and its scores without personal data; evidence counts in the masked text. */
  apply(scored: Scored): Scored {
    if (!this.isOn) return scored;
    const masker = this.#masker();
    const { evaluation, conversation } = scored;
    for (const agent of evaluation.agents) this.meet(agent);
    if (conversation === null) return { evaluation: this.#alone(evaluation, masker), conversation };
    const { masked, texts } = this.#conversation(conversation, masker);
    return { evaluation: this.#evaluation(evaluation, texts, masker), conversation: masked };
  }

  /** A conversation that is not scored, without personal data. */
  conversation(conversation: Conversation): Conversation {
    return this.isOn ? this.#conversation(conversation, this.#masker()).masked : conversation;
  }

  #conversation(
    conversation: Conversation,
    masker: Masker,
  ): { readonly masked: Conversation; readonly texts: readonly MaskedText[] } {
    for (const agent of conversation.agents) this.meet(agent);
    const cast = castOf(conversation, masker);
    const seen = conversation.messages.map(({ text }, number) => masker.see(text, cast.speeches[number]!));
    const subject = conversation.subject === null ? null : masker.see(conversation.subject, NOBODY);
    const tags = conversation.tags.map((tag) => masker.see(tag, NOBODY));
    const texts = seen.map((one) => masker.mask(one));
    const named = (person: Person | null, author: string) => (person === null ? masker.text(author) : this.#shown(person, author, masker)); // biome-ignore format: one rule
    const masked: Conversation = {
      ...conversation,
      id: this.id(conversation.id),
      agent: conversation.agent === null ? null : this.agent(conversation.agent),
      agents: conversation.agents.map((one) => this.agent(one)),
      team: this.#group(conversation.team, masker),
      site: this.#group(conversation.site, masker),
      customer: conversation.customer === null ? null : this.customer(conversation.customer),
      channel: conversation.channel === null ? null : masker.text(conversation.channel),
      subject: subject === null ? null : masker.mask(subject).text,
      tags: tags.map((tag) => masker.mask(tag).text),
      status: conversation.status === null ? null : masker.text(conversation.status),
      messages: conversation.messages.map((message, number) => ({
        ...message,
        text: texts[number]!.text,
        author: message.author === null ? null : named(cast.author(message), message.author),
      })),
      // Fields of the export that nobody here knows may hold anything.
      meta: {},
    };
    return { masked, texts };
  }

  /** Scores that were saved without their transcript: whom they name is all that is known. */
  #alone(evaluation: Evaluation, masker: Masker): Evaluation {
    const { agent, agents, customer, criteria, dimensions } = evaluation;
    const handOff = dimensions["escalation-style"]?.agent;
    const names = [agent, ...agents, typeof handOff === "string" ? handOff : null];
    for (const name of names) if (name !== null) masker.addHandle(name, masker.people.addField(name, "agent"));
    if (customer !== null) masker.addHandle(customer, masker.people.addField(customer, "customer"));
    for (const verdict of criteria) {
      if (verdict.status !== "scored") continue;
      for (const { quote } of verdict.evidence) if (quote !== undefined) masker.see(quote, NOBODY);
    }
    return this.#evaluation(evaluation, null, masker);
  }

  #evaluation(evaluation: Evaluation, texts: readonly MaskedText[] | null, masker: Masker): Evaluation {
    return maskEvaluation(evaluation, texts, masker, {
      agent: (name) => this.agent(name),
      customer: (name) => this.customer(name),
      id: (id) => this.id(id),
    });
  }

  #masker(): Masker {
    return new Masker(
      this.#options.redact,
      (person, mask) => {
        const { pseudonymize, redact } = this.#options;
        const isChosen = person.side !== "other" && pseudonymize.includes(`${person.side}s`);
        if (isChosen && person.field !== null) return this.#pseudonym(person, person.field);
        return redact || isChosen ? mask() : null;
      },
      this.#colleagues,
    );
  }

  #pseudonym({ side }: Person, field: string): string {
    return side === "agent" ? this.agent(field) : this.customer(field);
  }

  /** The author of a message, as the fields of the conversation name them. */
  #shown(person: Person, author: string, masker: Masker): string {
    if (person.side === "agent") return this.agent(author);
    if (person.side === "customer") return this.customer(person.field ?? author);
    return masker.text(author);
  }

  /** A team or site: one that names somebody is called the same throughout. */
  #group(name: string | null, masker: Masker): string | null {
    if (name === null) return null;
    if (!this.#hidden.has(name) && masker.text(name) === name) return name;
    this.#hidden.add(name);
    return this.#groups.of(name);
  }

  #isReplaced(side: (typeof PSEUDONYMIZED)[number]): boolean {
    return this.#options.redact || this.#options.pseudonymize.includes(side);
  }
}
