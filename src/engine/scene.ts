import type { Conversation, Role } from "../model/conversation.js";
import type { CueList, Match, Scene } from "../model/criterion.js";
import type { CueScanner } from "../model/rubric.js";

const NOTHING: readonly Match[] = [];

/** A conversation with what a rubric's cues find in it; each message is scanned once, when first asked for. */
export class Reading implements Scene {
  readonly conversation: Conversation;
  readonly anchors: readonly number[] | null;
  readonly #scanner: CueScanner;
  readonly #scans: (ReadonlyMap<CueList, readonly Match[]> | undefined)[];
  readonly #speakers: Record<Role | "any", number[]>;

  constructor(
    conversation: Conversation,
    scanner: CueScanner,
    within?: { reading: Reading; anchors: readonly number[] },
  ) {
    this.conversation = conversation;
    this.#scanner = scanner;
    this.anchors = within?.anchors ?? null;
    this.#scans = within ? within.reading.#scans : new Array(conversation.messages.length);
    this.#speakers = within ? within.reading.#speakers : speakers(conversation);
  }

  /** The same conversation, for a check whose `when` was met in these messages. */
  anchored(anchors: readonly number[]): Reading {
    return new Reading(this.conversation, this.#scanner, { reading: this, anchors });
  }

  messages(by: Role | "any"): readonly number[] {
    return this.#speakers[by];
  }

  find(list: CueList, message: number): readonly Match[] {
    let scan = this.#scans[message];
    if (scan === undefined) {
      scan = this.#scanner.scan(this.conversation.messages[message]!.text);
      this.#scans[message] = scan;
    }
    return scan.get(list) ?? NOTHING;
  }
}

function speakers(conversation: Conversation): Record<Role | "any", number[]> {
  const by: Record<Role | "any", number[]> = { agent: [], customer: [], bot: [], system: [], any: [] };
  conversation.messages.forEach((message, number) => {
    if (message.private) return;
    by[message.role].push(number);
    by.any.push(number);
  });
  return by;
}
