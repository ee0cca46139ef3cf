import type { MessagePort } from "node:worker_threads";
import type { CriterionExample } from "../model/criterion.js";
import type { Facts } from "../model/evaluation.js";
import type { Question } from "./question.js";

/** What a thread is handed as it starts. */
export interface Start {
  readonly path: string;
  /** For questions and answers. */
  readonly port: MessagePort;
  /** For what the other thread stands still for. */
  readonly calls: MessagePort;
  /** Counts replies to calls, so that they can be waited for. */
  readonly signal: Int32Array;
}

/** A criterion type of a module, as far as it can be told. */
export interface ToldType {
  readonly type: string;
  readonly description: string;
  readonly readsText: boolean;
  readonly examples: readonly CriterionExample[];
  /** JSON Schema of its options; null where there is none. */
  readonly schema: Readonly<Record<string, unknown>> | null;
}

/** What a thread says once its module has run, or could not. */
export type Manifest =
  | { readonly kind: "ready"; readonly types: readonly ToldType[]; readonly hasFormats: boolean }
  /** The module is no plugin: its author's mistake. */
  | { readonly kind: "refused"; readonly what: string; readonly instead: string }
  | { readonly kind: "threw"; readonly reason: string };

/** A question with the check that is asked. */
export interface ThreadQuestion extends Question {
  readonly type: string;
}

/** What a thread says: of its module, or as JSON its answer to a question. */
export type Told = Manifest | { readonly kind: "answer"; readonly request: number; readonly answer: string };

/** What the other thread stands still for: are these options right, and what check do they give? */
export interface Call {
  readonly type: string;
  readonly options: unknown;
  readonly bind: boolean;
}

/** The reply to a call, as JSON. */
export type Reply =
  | { readonly kind: "right" }
  | { readonly kind: "wrong"; readonly issues: readonly Issue[] }
  | { readonly kind: "bound"; readonly facts?: Facts | undefined; readonly hasOccasion: boolean }
  | { readonly kind: "cue"; readonly cue: string; readonly offset: number; readonly message: string }
  | { readonly kind: "threw"; readonly reason: string };

/** A schema's complaint, as zod has them. */
export interface Issue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** An answer longer than this, in characters of JSON, is a flood. */
export const LONGEST_ANSWER = 1 << 20;
