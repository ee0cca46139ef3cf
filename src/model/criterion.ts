import type { ZodType } from "zod";
import type { Programs } from "./code.js";
import type { Conversation, Role } from "./conversation.js";
import type { Evidence, Facts, Verdict } from "./evaluation.js";

/** A phrase to look for, and what evidence calls it: its own text, or the name of the list that it is from. */
export interface Cue {
  readonly text: string;
  readonly name: string;
}

/** Cues that are looked for together; the longest of those that overlap counts. */
export interface CueList {
  /** From 0, in the order in which a rubric's lists are made. */
  readonly number: number;
  readonly cues: readonly Cue[];
}

/** A cue found in a message; offsets are UTF-16 units of the text as given. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** The cue's name. */
  readonly cue: string;
  /** Which cue of its list. */
  readonly index: number;
  /** Denied by a word before it in its clause, as in "not happy". */
  readonly negated: boolean;
  /** A mere possibility, as in "if you were charged twice". */
  readonly conditional: boolean;
  /** Somebody else's words: between quotation marks, or on a line that begins with `>`. */
  readonly quoted: boolean;
}

/** A list's matches in one message. */
export interface Finding {
  /** The number of the message. */
  readonly message: number;
  readonly matches: readonly Match[];
}

/** Where criteria leave their cues while a rubric is loaded, so that all of them are found in one walk of a text. */
export interface CueLists {
  /** Cues to look for in the words of `by`, by default everybody's. A match that one of `except` covers does not count. */
  list(cues: readonly Cue[], except?: readonly Cue[], by?: Role | "any"): CueList;
}

/** A conversation as criteria see it. Private messages are never shown. */
export interface Scene {
  readonly conversation: Conversation;
  /** Numbers of the messages of a role, or of everybody, in order; private ones left out. */
  messages(by: Role | "any"): readonly number[];
  /** What a message says, its names written with letters that mean nothing; places are those of the text as given. */
  text(message: number): string;
  /** Every match of a list in the whole conversation, message by message. */
  find(list: CueList): readonly Finding[];
  /** Numbers of the messages in which the criterion's `when` was met; null without a `when`, or where it has no place. */
  readonly anchors: readonly number[] | null;
}

/** Whether a `when` is met: with the places that show it, or with the reason why not. */
export type Occasion =
  | { readonly met: true; readonly evidence: readonly Evidence[] }
  | { readonly met: false; readonly reason: string };

/** A criterion type with its options, ready to judge. */
export interface Check {
  /** Asks what must be waited for, such as another program; called before `judge`, only where the criterion may apply. */
  prepare?(scene: Scene): Promise<void>;
  judge(scene: Scene): Verdict;
  /** As a `when`; without it, a value of 0.5 or more is met. */
  occasion?(scene: Scene): Occasion;
  /** What the criterion's dimension carries where the criterion does not apply. */
  readonly facts?: Facts;
  /** Of the code that it runs; part of the rubric's digest. */
  readonly fingerprint?: string;
}

/** An example of a criterion type: a short transcript and what the options give on it. */
export interface CriterionExample {
  readonly options: Readonly<Record<string, unknown>>;
  readonly transcript: string;
  /** A value 0–1, or null for "not applicable". */
  readonly value: number | null;
}

/** A kind of question. To add one: a file in `criteria/` that exports one of these, and a line in `criteria/index.ts`. */
export interface CriterionType<Options = unknown> {
  /** As rubrics spell it. */
  readonly type: string;
  readonly description: string;
  readonly options: ZodType<Options>;
  /** It reads words, so it does not apply to a language that the rubric does not cover. */
  readonly readsText: boolean;
  /** It runs code that is not ours, so rubrics may use it only where the user allows that. */
  readonly runsCode?: boolean;
  /** Options that say where to look from where `when` was met; without a `when` they have no effect. */
  readonly afterWhen?: readonly string[];
  readonly examples: readonly CriterionExample[];
  /** `programs` is there for types that run code. */
  bind(options: Options, cues: CueLists, programs?: Programs): Check;
}

/** Keeps the options' type inside a criterion type's file. */
export function criterionType<Options>(type: CriterionType<Options>): CriterionType {
  return type as unknown as CriterionType;
}
