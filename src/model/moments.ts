import type { Role } from "./conversation.js";
import type { RubricStamp } from "./evaluation.js";

/** A sign that makes a moment one: what the agent did, or what the customer felt. */
export interface MomentReason {
  /** The id of the sign, as `rubrics/signs/moments.yaml` has it. */
  readonly sign: string;
  readonly kind: "gesture" | "reaction";
  /** Why it counts, in words. */
  readonly says: string;
  /** In how many of the conversations that were looked at it is found. */
  readonly conversations: number;
  readonly message: number;
  /** UTF-16 offsets into that message's text. */
  readonly start: number;
  readonly end: number;
  /** The words there; null where words are kept out. */
  readonly quote: string | null;
}

/** A message of a moment, or what of it matters. */
export interface MomentMessage {
  readonly message: number;
  readonly role: Role;
  /** The message's text from `start` to `end`; null where words are kept out. */
  readonly text: string | null;
  readonly start: number;
  readonly end: number;
  /** Does the message say more before it, or after it? */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** A moment that is worth telling: a few messages of a conversation, and why. */
export interface Moment {
  readonly conversation: string;
  /** Who made the gesture, where the export says who wrote it; else who is credited with the conversation. */
  readonly agent: string | null;
  /** The customer told of it before an agent had written: whoever did it, it was not in this conversation. */
  readonly told: boolean;
  /** When the first of these messages was written, ISO 8601; null where the export does not say. */
  readonly at: string | null;
  readonly channel: string | null;
  /** The strongest sign first, gestures before reactions. */
  readonly why: readonly MomentReason[];
  readonly exchange: readonly MomentMessage[];
  /** How rare the rarest gesture is, 1 (everybody makes it) or more; null where no gesture was seen. */
  readonly rarity: number | null;
  readonly score: number;
}

/** What was looked at, and what of it could be none. */
export interface MomentsCounted {
  readonly conversations: number;
  /** Their messages are not known. */
  readonly withoutText: number;
  /** In a language whose words the signs do not cover. */
  readonly otherLanguages: number;
  /** They left an expectation failed, and so were not asked. */
  readonly failed: number;
  /** In which a moment was seen; those shown are the best of them. */
  readonly moments: number;
  /** By sign: in how many conversations it is found. */
  readonly signs: Readonly<Record<string, number>>;
}

/** What `wow moments` finds. */
export interface MomentsReport {
  readonly schema: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** The signs that were looked for. */
  readonly rubric: RubricStamp;
  /** The best first. */
  readonly moments: readonly Moment[];
  readonly counted: MomentsCounted;
}

/** An output format of `wow moments`. To add one: a file in `reporters/moments/`, and a line in its `index.ts`. */
export interface MomentsReporter {
  /** The name in `--format`. */
  readonly id: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  render(report: MomentsReport, options: MomentsReporterOptions): string;
}

export interface MomentsReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** Whose moments alone were asked for; null for everybody's. */
  readonly agent: string | null;
  /** The address of a conversation, `{id}` standing for its id; null where none was given. */
  readonly link: string | null;
}
