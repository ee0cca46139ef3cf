/** Where in the text something was found: UTF-16 offsets into the message as the export gives it. */
export interface Evidence {
  /** The message's number. */
  readonly message: number;
  readonly start: number;
  readonly end: number;
  /** The cue, pattern or fact that was found, as the rubric spells it. */
  readonly cue: string;
  /** The text there; absent where quotes are kept out. */
  readonly quote?: string;
}

/** The same places, named as what raised a question rather than what answers it. */
export function asOccasion<Piece extends Evidence>(evidence: readonly Piece[]): readonly Piece[] {
  return evidence.map((piece) => ({ ...piece, cue: `occasion: ${piece.cue}` }));
}

export const OUTCOMES = ["resolved", "pending", "unresolved", "unclear"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Findings of a criterion that a dimension carries beside its score, such as `outcome` or `opportunities`. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>;

/** What a criterion says of a conversation. "Not applicable" and "broken" are states, never numbers. */
export type Verdict =
  | {
      readonly status: "scored";
      /** 0 (bad) to 1 (good). */
      readonly value: number;
      /** Which grade that is, from 0; absent where the criterion has no grades. */
      readonly grade?: number;
      readonly evidence: readonly Evidence[];
      /** The facts that decided, where they stand in no message: "csat 2, at least 4". */
      readonly because?: string;
      readonly facts?: Facts;
    }
  | {
      readonly status: "not-applicable";
      readonly reason: string;
      readonly facts?: Facts;
      /** It reads words, and none of the rubric's words are of the conversation's language. */
      readonly unread?: true;
    }
  | { readonly status: "error"; readonly reason: string };

export type CriterionVerdict = { readonly id: string; readonly dimension: string } & Verdict;

/** A dimension of an evaluation: `score` 0–100 in tenths or null, then its facts (`risk` is 0–100 like a score). */
export interface DimensionScore {
  readonly score: number | null;
  readonly [fact: string]: string | number | boolean | null;
}

export type Band = "failed" | "met" | "exceeded";

/** What the rest of an export says of a conversation: the same customer's neighbours within the window. */
export interface Context {
  readonly earlier: string | null;
  readonly later: string | null;
  readonly censored: boolean | null;
}

export interface RubricStamp {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** Of a rubric only what names it. */
export function stampOf({ id, version, digest }: RubricStamp): RubricStamp {
  return { id, version, digest };
}

/** One conversation's scores: a line of the `ndjson` output. */
export interface Evaluation {
  readonly conversation: string;
  readonly agent: string | null;
  readonly agents: readonly string[];
  readonly customer: string | null;
  readonly channel: string | null;
  readonly language: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly messages: Readonly<Record<"agent" | "customer" | "bot" | "system", number>>;
  readonly rubric: RubricStamp;
  readonly overall: number | null;
  readonly band: Band | null;
  /** Ids of the critical criteria that failed and so made the band `failed`. */
  readonly critical: readonly string[];
  readonly dimensions: Readonly<Record<string, DimensionScore>>;
  readonly context: Context;
  readonly criteria: readonly CriterionVerdict[];
}
