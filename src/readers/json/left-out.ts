/** Why a record is no conversation to be scored. */
export interface LeftOut {
  /** Kebab-case, counted in `skipped`. */
  readonly reason: string;
  readonly detail: string;
}

export const DELETED: LeftOut = { reason: "deleted", detail: "the conversation was deleted" };
export const SPAM: LeftOut = { reason: "spam", detail: "the conversation is marked as spam" };

export const NO_COMMENTS = "no-comments";

/** Of what came first without what came after; `what`: what is missing, `how`: what to export. */
export function noComments(what: string, how: string): LeftOut {
  return {
    reason: NO_COMMENTS,
    detail: `the export holds no ${what}, so that nobody seems to answer: export ${how}`,
  };
}
