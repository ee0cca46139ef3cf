import { UserError } from "../../model/errors.js";

/** Why a file is left out where it was found, not named, as `skipped` counts it. */
export type NotReadReason = "empty-file" | "unrecognised-file" | "encrypted-file" | "wow-report";

/**
 * A file that is no export, though nothing need be wrong: an error where it was named itself, else counted. A reader may
 * throw it before its first conversation.
 */
export class NotRead extends UserError {
  readonly reason: NotReadReason;

  constructor(reason: NotReadReason, where: string | null, what: string, instead: string | null) {
    super(where, what, instead);
    this.reason = reason;
  }
}
