import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import type { Source } from "../model/reading.js";
import { fingerprint } from "./fingerprint.js";
import { listed } from "./names.js";

interface Seen {
  readonly content: number;
  readonly source: Pick<Source, "name" | "id">;
  readonly row: number | null;
}

/** One id with different contents: an error between two places, both of which can be read. */
export class Conflict extends UserError {}

/** The conversations of a run by id. */
export class Duplicates {
  readonly #seen = new Map<string, Seen>();

  /**
   * Where the same conversation was read before, or null where it is new. Throws `UserError` where its id was read
   * before with other content.
   */
  before(conversation: Conversation, { name, id }: Pick<Source, "name" | "id">, row: number | null): string | null {
    const content = fingerprint(conversation);
    const seen = this.#seen.get(conversation.id);
    const here = { content, source: { name, id }, row };
    if (seen === undefined) {
      this.#seen.set(conversation.id, here);
      return null;
    }
    if (seen.content === content) return place(seen);
    // A reader whose format has no ids calls conversations by their files.
    const byName = seen.source.id === id && (conversation.id === id || conversation.id.startsWith(`${id}:`));
    throw new Conflict(
      place(here),
      `conversation ${listed([conversation.id])} stands in ${place(seen)} too, with different content`,
      byName && seen.source.name !== name
        ? "such files are called by their names: give the folder above both, or rename one of them"
        : "leave one of the two out, or give them different ids",
    );
  }
}

function place({ source, row }: Seen): string {
  return row === null ? source.name : `${source.name}:${row}`;
}
