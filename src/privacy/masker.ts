import { endIn, type Plain, plain, startIn } from "../text/plain.js";
import { findIn } from "./find/index.js";
import { digitTokens, type Token } from "./find/tokens.js";
import { MaskedText, type Replacement } from "./masked-text.js";
import { formOf, Masks } from "./masks.js";
import { Colleagues } from "./names/colleagues.js";
import type { Speech } from "./names/discover.js";
import { namesInText, type ReadText, readText } from "./names/find.js";
import { namesIn, People, type Person } from "./names/people.js";
import { fold } from "./names/words.js";
import type { Kind, Span } from "./span.js";

/** What is written in place of somebody; null where they stay as they are. */
export type Naming = (person: Person, mask: () => string) => string | null;

/** A text that has been looked through. */
export interface Seen {
  readonly given: string;
  readonly plain: Plain;
  readonly spans: readonly Span[];
  readonly read: ReadText;
}

export const NOBODY: Speech = { speaker: null, listener: null, isEvent: false, isMachine: false, mayMention: false };
/** What may be a nickname. */
const TOKEN = /[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu;
/** `https://shop.lumera.example`: whose pages these are. */
const HOST =
  /:\/\/(?:[\p{L}\p{N}-]{1,40}\.){0,3}?([\p{L}\p{N}-]{3,40})\.(?:co\.|com\.)?\p{L}{2,12}(?![\p{L}\p{N}.-])/gu;
const MENTION = /(?<![\p{L}\p{N}.@])@([\p{L}\p{N}_]{2,30})(?![\p{L}\p{N}_@])/gu;
const FEWEST_DIGITS = 3;

/** Masks the texts of one conversation: first all are seen, then each is masked with what all of them tell. */
export class Masker {
  readonly people: People;
  readonly #masks = new Masks();
  readonly #numbers = new Set<string>();
  readonly #handles = new Map<string, Person>();
  #hasNickname = false;
  readonly #redact: boolean;
  readonly #naming: Naming;

  /** `redact`: mask all personal data; else only the people whom `naming` gives a name. */
  constructor(redact: boolean, naming: Naming, colleagues = new Colleagues()) {
    this.people = new People(colleagues);
    this.#redact = redact;
    this.#naming = naming;
  }

  /** A number or nickname that stands for somebody: masked wherever it stands alone. */
  addHandle(field: string, person: Person): void {
    const handle = field.trim().replace(/^@/, "").toLowerCase();
    if (handle.length < 3 || !/^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(handle)) return;
    if (/[\d_]/.test(handle) || namesIn(handle).length === 0) this.#handle(handle, person);
  }

  #handle(handle: string, person: Person): void {
    if (!this.#handles.has(handle)) this.#handles.set(handle, person);
    this.#hasNickname ||= !/\d/.test(handle);
  }

  see(given: string, speech: Speech): Seen {
    this.#masks.reserve(given);
    const text = plain(given);
    if (speech.mayMention && given.includes("@")) this.#mentions(text.text, speech.listener);
    const { spans, left } = findIn(text.text);
    for (const [, host] of text.text.matchAll(HOST)) this.people.addCompany(fold(host!));
    for (const { kind, start, end } of spans) {
      const number = text.text.slice(start, end).replace(/^#/, "").toLowerCase();
      if (kind === "number" && number.replace(/\D/g, "").length >= FEWEST_DIGITS) this.#numbers.add(number);
    }
    return { given, plain: text, spans, read: readText(left, speech, this.people) };
  }

  /** Whom an agent speaks to as `@name`. */
  #mentions(text: string, listener: Person | null): void {
    for (const [, handle] of text.matchAll(MENTION)) this.#handle(handle!.toLowerCase(), listener ?? this.people.anyone("other")); // biome-ignore format: one rule
  }

  mask({ given, plain, spans, read }: Seen): MaskedText {
    const { text } = plain;
    const named = namesInText(read, this.people);
    const all = [
      ...spans.map((span) => ({ ...span, of: () => this.#ofSpan(span.kind, text.slice(span.start, span.end)) })),
      ...named.map(({ start, end, person }) => ({ start, end, of: () => this.#ofPerson(person) })),
      ...this.#tokens(read.words.text),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const replacements: Replacement[] = [];
    for (const { start, end, of } of all) {
      const last = replacements.at(-1);
      const [from, to] = [startIn(plain, start), endIn(plain, end)];
      if (last !== undefined && from < last.end) {
        if (to > last.end) replacements[replacements.length - 1] = { ...last, end: to };
        continue;
      }
      const by = of();
      if (by !== null) replacements.push({ start: from, end: to, by });
    }
    return new MaskedText(given, replacements);
  }

  /** A text by itself, masked with what is known by now. */
  text(given: string): string {
    return this.mask(this.see(given, NOBODY)).text;
  }

  #ofPerson(person: Person): string | null {
    return this.#naming(person, () => this.#masks.of("name", person));
  }

  #ofSpan(kind: Kind, text: string): string | null {
    if (this.#redact) return this.#masks.of(kind, formOf(kind, text));
    if (kind !== "email") return null;
    // An address that tells a name that is to be replaced would undo it.
    const person = this.people.named(text.toLowerCase().slice(0, text.indexOf("@")).split(/[^\p{L}]+/u)); // biome-ignore format: one line
    return person === undefined ? null : this.#ofPerson(person);
  }

  /** Numbers that are known from elsewhere in the conversation, and nicknames. */
  *#tokens(text: string) {
    if (this.#numbers.size + this.#handles.size === 0) return;
    const tokens = this.#hasNickname ? allTokens(text) : digitTokens(text);
    for (const { start, end } of tokens) {
      const found = text.slice(start, end);
      const token = found.toLowerCase();
      const person = this.#handles.get(token);
      if (person !== undefined) yield { start, end, of: () => this.#ofPerson(person) };
      else if (this.#redact && this.#numbers.has(token)) yield { start, end, of: () => this.#ofSpan("number", found) };
    }
  }
}

function* allTokens(text: string): Generator<Token> {
  for (const { 0: found, index } of text.matchAll(TOKEN)) yield { start: index, end: index + found.length };
}
