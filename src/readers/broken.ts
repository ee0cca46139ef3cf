import { UserError } from "../model/errors.js";
import { Conflict } from "./duplicates.js";

/** How `skipped` counts a file, found and not named, that can't be read to its end. */
export const BROKEN = "broken-file";

/** Whether what went wrong lies in the one file, not in the options or between files: then the others can be read. */
export function isOfOneFile(error: unknown): error is UserError {
  return error instanceof UserError && !(error instanceof Conflict) && error.where?.startsWith("--") !== true;
}

/** What is wrong with a file, where, what to do, and how many of its conversations were read before, in a sentence. */
export function brokenDetail(file: string, { where, what, instead }: UserError, conversations: number): string {
  const place = where?.startsWith(`${file}:`) ? `at ${where.slice(file.length + 1)}: ` : "";
  const read =
    conversations === 0 ? "nothing of it was read" : `read up to there: ${conversations} of its conversations`;
  return `${place}${what.replace(/\.$/, "")}; ${read}${instead === null ? "" : `; ${instead.replace(/\.$/, "")}`}`;
}
