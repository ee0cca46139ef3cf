import type { Conversation, Role } from "../model/conversation.js";
import type { CueList, Finding, Scene } from "../model/criterion.js";
import type { CueScanner } from "../model/rubric.js";

const NOTHING: readonly Finding[] = [];

/** A conversation with what a rubric's cues find in it; its messages are scanned once, when first asked for. */
export class Reading implements Scene {
  readonly conversation: Conversation;
  readonly anchors: readonly number[] | null;
  readonly #scanner: CueScanner;
  readonly #whole: Reading;
  readonly #speakers: Record<Role | "any", number[]>;
  #written: ((text: string) => string) | null = null;
  readonly #texts: string[] = [];
  #found: readonly (readonly Finding[] | undefined)[] | null = null;

  constructor(conversation: Conversation, scanner: CueScanner, part?: { of: Reading; anchors: readonly number[] }) {
    this.conversation = conversation;
    this.#scanner = scanner;
    this.#whole = part ? part.of : this;
    this.anchors = part ? part.anchors : null;
    this.#speakers = part ? part.of.#speakers : speakers(conversation);
  }

  /** The same conversation, for a check whose `when` was met in these messages. */
  anchored(anchors: readonly number[]): Reading {
    return new Reading(this.conversation, this.#scanner, { of: this, anchors });
  }

  messages(by: Role | "any"): readonly number[] {
    return this.#speakers[by];
  }

  text(message: number): string {
    const whole = this.#whole;
    whole.#written ??= whole.#scanner.nameless(whole.conversation);
    whole.#texts[message] ??= whole.#written(whole.conversation.messages[message]!.text);
    return whole.#texts[message];
  }

  find(list: CueList): readonly Finding[] {
    const whole = this.#whole;
    whole.#found ??= whole.#scanner.scan(whole.conversation, whole.#speakers.any, (message) => whole.text(message));
    return whole.#found[list.number] ?? NOTHING;
  }
}

function speakers(conversation: Conversation): Record<Role | "any", number[]> {
  const by: Record<Role | "any", number[]> = { agent: [], customer: [], bot: [], system: [], any: [] };
  conversation.messages.forEach((message, number) => {
    if (message.private || !/\S/.test(message.text)) return;
    by[message.role].push(number);
    by.any.push(number);
  });
  return by;
}
