import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import { fingerprint } from "./fingerprint.js";
import { listed } from "./names.js";

interface Seen {
  readonly content: number;
  readonly file: string;
  readonly row: number | null;
}

/** The conversations of a run by id. */
export class Duplicates {
  readonly #seen = new Map<string, Seen>();

  /**
   * Where the same conversation was read before, or null where it is new. Throws `UserError` where its id was read
   * before with other content.
   */
  before(conversation: Conversation, file: string, row: number | null): string | null {
    const content = fingerprint(conversation);
    const seen = this.#seen.get(conversation.id);
    if (seen === undefined) {
      this.#seen.set(conversation.id, { content, file, row });
      return null;
    }
    if (seen.content === content) return place(seen);
    throw new UserError(
      place({ content, file, row }),
      `conversation ${listed([conversation.id])} stands in ${place(seen)} too, with different content`,
      "leave one of the two out, or give them different ids",
    );
  }
}

function place({ file, row }: Seen): string {
  return row === null ? file : `${file}:${row}`;
}
