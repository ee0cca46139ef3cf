import { many } from "../reporters/words.js";
import type { Host } from "./host.js";

const EVERY = 200;

/** Counts on standard error while a long input is read; only on a terminal. */
export class Progress {
  readonly #host: Host;
  readonly #on: boolean;
  #count = 0;
  #isShown = false;
  #last = Date.now();

  constructor(host: Host, quiet: boolean | undefined) {
    this.#host = host;
    this.#on = host.stderr.isTTY === true && quiet !== true;
  }

  step(): void {
    this.#count++;
    this.tick();
  }

  /** Shows the count, also while one conversation takes long. */
  tick(): void {
    if (!this.#on) return;
    const now = Date.now();
    if (now - this.#last < EVERY) return;
    this.#last = now;
    this.#isShown = true;
    this.#host.stderr.write(`\r${many(this.#count, "conversation")} …`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#isShown) this.#host.stderr.write("\r\u001b[K");
  }
}
