import type { Host } from "./host.js";

const EVERY = 200;

/** Counts on standard error while a long input is read; only on a terminal. */
export class Progress {
  readonly #host: Host;
  readonly #on: boolean;
  #count = 0;
  #shown = 0;

  constructor(host: Host, quiet: boolean | undefined) {
    this.#host = host;
    this.#on = host.stderr.isTTY === true && quiet !== true;
  }

  step(): void {
    this.#count++;
    if (!this.#on || this.#count % 64 !== 0) return;
    const now = Date.now();
    if (now - this.#shown < EVERY) return;
    this.#shown = now;
    this.#host.stderr.write(`\r${this.#count.toLocaleString("en-US")} conversations …`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shown > 0) this.#host.stderr.write("\r\u001b[K");
  }
}
