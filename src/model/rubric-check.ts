import type { RubricStamp } from "./evaluation.js";
import type { Place } from "./rubric-tests.js";

/** Something about a rubric: a mistake, for which it can't be used, or a suspicion, that it may not say what is meant. */
export interface Remark extends Place {
  readonly kind: "mistake" | "suspicion";
  readonly criterion: string | null;
  readonly list: string | null;
  readonly what: string;
  readonly instead: string | null;
}

/** What there is to say of a rubric file. */
export interface RubricCheckReport {
  readonly file: string;
  /** Null where there are mistakes. */
  readonly rubric: RubricStamp | null;
  readonly remarks: readonly Remark[];
}
