import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import type { Source } from "../model/reading.js";
import { fingerprint } from "./fingerprint.js";
import { listed } from "./names.js";

type Origin = Pick<Source, "name" | "id">;

interface Seen {
  readonly content: number;
  readonly source: Origin;
  readonly row: number | null;
}

/** One id with different contents: an error between two places, both of which can be read. */
export class Conflict extends UserError {}

/** The conversations of a run by id; column by column, since there may be millions. */
export class Duplicates {
  readonly #places = new Map<string, number>();
  readonly #contents: number[] = [];
  readonly #sources: Origin[] = [];
  /** 0: none. */
  readonly #rows: number[] = [];
  #latest: Origin = { name: "", id: "" };

  /**
   * Where the same conversation was read before, or null where it is new. Throws `UserError` where its id was read
   * before with other content.
   */
  before(conversation: Conversation, { name, id }: Origin, row: number | null): string | null {
    const content = fingerprint(conversation);
    if (this.#latest.name !== name || this.#latest.id !== id) this.#latest = { name, id };
    const here: Seen = { content, source: this.#latest, row };
    const seen = this.#seen(conversation.id);
    if (seen === null) {
      this.#places.set(conversation.id, this.#contents.length);
      this.#contents.push(content);
      this.#sources.push(here.source);
      this.#rows.push(row ?? 0);
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

  #seen(id: string): Seen | null {
    const at = this.#places.get(id);
    if (at === undefined) return null;
    return { content: this.#contents[at]!, source: this.#sources[at]!, row: this.#rows[at]! || null };
  }
}

function place({ source, row }: Seen): string {
  return row === null ? source.name : `${source.name}:${row}`;
}
