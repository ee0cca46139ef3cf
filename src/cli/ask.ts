import { UserError } from "../model/errors.js";
import { wrap } from "../reporters/words.js";
import type { Host, Output } from "./host.js";

/** Asks questions on standard error and reads the answers, a line each, from standard input. */
export class Questions {
  readonly #host: Host;
  readonly #bytes: AsyncIterator<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #rest = "";
  #ended = false;

  constructor(host: Host) {
    this.#host = host;
    this.#bytes = host.stdin[Symbol.asyncIterator]();
  }

  /**
   * An answer that `read` takes; an empty line is the default. What `read` throws as `UserError` is said, and asked again. Throws `UserError`
   * where the input ends before.
   */
  async ask<Answer>(question: string, byDefault: string, read: (text: string) => Answer): Promise<Answer> {
    for (;;) {
      const prompt = `${question}${byDefault === "" ? "" : ` [${byDefault}]`}`;
      this.#host.stderr.write(`${wrapped(prompt, this.#host.stderr)} `);
      const line = await this.#line();
      if (line === null) {
        this.#host.stderr.write("\n");
        throw new UserError(null, "the input ended before everything was answered", "Nothing was written.");
      }
      try {
        return read(line.trim() === "" ? byDefault : line.trim());
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        this.say(`  ${error.what}${error.instead === null ? "" : `. ${error.instead}`}`);
      }
    }
  }

  say(text: string): void {
    this.#host.stderr.write(`${wrapped(text, this.#host.stderr)}\n`);
  }

  /** Lets go of standard input, so that the process can end. */
  async end(): Promise<void> {
    await this.#bytes.return?.();
  }

  async #line(): Promise<string | null> {
    for (;;) {
      const end = this.#rest.indexOf("\n");
      if (end >= 0 || (this.#ended && this.#rest !== "")) {
        const line = end >= 0 ? this.#rest.slice(0, end) : this.#rest;
        this.#rest = end >= 0 ? this.#rest.slice(end + 1) : "";
        return line;
      }
      if (this.#ended) return null;
      const { value, done } = await this.#bytes.next();
      this.#ended = done === true;
      this.#rest += done ? "" : this.#decoder.decode(value, { stream: true });
    }
  }
}

/** Text broken between words where the terminal ends; lines that follow are indented further. */
function wrapped(text: string, { columns = 80 }: Output): string {
  const [, indent, words] = /^( *)(.*)$/s.exec(text)!;
  return wrap(words!, Math.max(20, columns - 1), indent, `${indent}  `);
}
