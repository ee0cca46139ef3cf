import { UserError } from "../../model/errors.js";
import { columnsOf, listed, whoIsWho } from "../names.js";

const MOST_NAMES = 1000;

/** Counts whether any message of a file has a role, and remembers the names of those that have none. */
export class RoleTally {
  #known = 0;
  #unknown = 0;
  readonly #strangers = new Map<string, number>();

  count(known: boolean, name: string | null): void {
    if (known) this.#known++;
    else this.#unknown++;
    if (known || name === null) return;
    const before = this.#strangers.get(name) ?? 0;
    if (before > 0 || this.#strangers.size < MOST_NAMES) this.#strangers.set(name, before + 1);
  }

  /** Throws `UserError` where there were messages and none had a role. */
  check(file: string, columns: readonly string[], quotes: boolean): void {
    if (this.#known > 0 || this.#unknown === 0) return;
    const names = [...this.#strangers].sort(([, a], [, b]) => b - a).map(([name]) => name);
    if (names.length === 0) {
      throw new UserError(
        file,
        `nothing says which messages are the agent's; ${columnsOf(columns, quotes)}`,
        "name the column that does: --map role=COLUMN, or --map author=COLUMN",
      );
    }
    if (!quotes) {
      const many = names.length === 1 ? "1 speaker is" : `${names.length} speakers are`;
      throw new UserError(
        file,
        `no message has a role that is known; ${many} not known`,
        "name them with --role NAME=ROLE, each agent, customer, bot or system",
      );
    }
    throw new UserError(
      file,
      `no message has a role that is known; the speakers are ${listed(names, 10)}`,
      whoIsWho(names),
    );
  }
}
