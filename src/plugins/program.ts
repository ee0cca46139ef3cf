import { type ChildProcess, spawn } from "node:child_process";
import type { Socket } from "node:net";
import { resolve } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { printable } from "../model/printable.js";
import { LONGEST_ANSWER } from "./messages.js";
import type { Question } from "./question.js";
import type { Events, Side } from "./remote.js";

/** How long a program may take to end once there is nothing more to read, in milliseconds. */
const GRACE = 1000;
/** How long a batch may grow before it is sent, in milliseconds. */
const MOMENT = 5;
/** So much of the end of its standard error is kept, in characters. */
const LAST_WORDS = 4096;

/** A program that reads questions as lines of JSON and writes a line of JSON with the verdict on each. */
export class Program implements Side {
  readonly #child: ChildProcess;
  readonly #events: Events;
  readonly #batch: number | null;
  /** Questions that wait for the batch before theirs. */
  #waiting: Question[] = [];
  /** Questions of the batch that has been sent and not been answered. */
  readonly #open = new Set<number>();
  #gathering: NodeJS.Timeout | undefined;
  #line = "";
  #lastWords = "";
  #hasEnded = false;

  /** `run` is the program and its arguments; paths are relative to `folder`. */
  constructor(run: readonly string[], folder: string, batch: number | null, events: Events) {
    this.#events = events;
    this.#batch = batch;
    const [program, ...args] = run as readonly [string, ...string[]];
    const command = /^\.{1,2}[\\/]/.test(program) ? resolve(folder, program) : program;
    this.#child = spawn(command, args, { cwd: folder, stdio: "pipe", windowsHide: true });
    const { stdin, stdout, stderr } = this.#child;
    this.#child.on("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "ENOENT" ? "there is no such program" : error.code === "EACCES" ? "it may not be run" : error.message; // biome-ignore format: a choice
      this.#end(`can't be started: ${program}: ${why}`, true);
    });
    // Its last words come before `close`, and may come after `exit`.
    this.#child.on("close", (code, signal) =>
      this.#end(`ended by itself (${signal ?? `exit code ${code}`})${this.#said()}`),
    );
    stdin!.on("error", () => {});
    const decoder = new StringDecoder("utf8");
    stdout!.on("data", (chunk: Buffer) => this.#read(decoder.write(chunk)));
    stderr!.setEncoding("utf8").on("data", (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS);
    });
    // Whoever waits for an answer keeps the process alive, by the time that it may take.
    for (const part of [this.#child, stdin, stdout, stderr] as unknown as readonly Pick<Socket, "unref">[])
      part.unref();
  }

  send(question: Question): void {
    if (this.#batch === null) {
      this.#child.stdin!.write(`${JSON.stringify(question)}\n`);
    } else {
      this.#waiting.push(question);
      this.#gather(this.#batch);
    }
  }

  /** Lets it end by itself, or `atOnce` makes it end. */
  async stop(atOnce: boolean): Promise<void> {
    this.#hasEnded = true;
    clearTimeout(this.#gathering);
    const { stdin, stdout, stderr } = this.#child;
    stdout!.removeAllListeners("data").resume();
    stdin!.end();
    if (this.#child.pid !== undefined) {
      for (const signal of ["SIGTERM", "SIGKILL"] as const) {
        if (!atOnce || signal === "SIGKILL") await this.#exit(GRACE);
        if (this.#isRunning) this.#child.kill(signal);
      }
      await this.#exit(GRACE);
    }
    for (const stream of [stdin, stdout, stderr]) stream!.destroy();
  }

  get #isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until it has ended, `most` milliseconds at the longest. */
  async #exit(most: number): Promise<void> {
    if (!this.#isRunning) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, most);
      this.#child.once("exit", () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Sends the next batch, once the one before is answered and a moment has passed in which it may grow. */
  #gather(most: number): void {
    if (this.#gathering !== undefined || this.#open.size > 0 || this.#waiting.length === 0) return;
    this.#gathering = setTimeout(() => {
      this.#gathering = undefined;
      const batch = this.#waiting.splice(0, most);
      for (const { request } of batch) this.#open.add(request);
      this.#child.stdin!.write(`${batch.map((question) => `${JSON.stringify(question)}\n`).join("")}\n`);
    }, MOMENT);
  }

  #read(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = lines.pop()!;
    for (const line of lines) if (!this.#hasEnded && line.trim() !== "") this.#answer(line);
    if (this.#line.length > LONGEST_ANSWER) this.#end(`wrote more than ${LONGEST_ANSWER} characters in one line`);
  }

  #answer(line: string): void {
    const verdict = line.length > LONGEST_ANSWER ? null : parsed(line);
    const request = (verdict as { readonly request?: unknown } | null)?.request;
    if (typeof request !== "number") {
      this.#end(`wrote ${printable(line)}, which is no line of JSON with the number of a request`);
      return;
    }
    this.#open.delete(request);
    this.#events.answered(request, verdict);
    if (this.#batch !== null) this.#gather(this.#batch);
  }

  /** The last thing that it complained of, to stand behind why it ended. */
  #said(): string {
    const last = this.#lastWords.trim().split(/\r?\n/).at(-1)!.trim(); // biome-ignore format: one chain
    return last === "" ? "" : `: ${last}`;
  }

  #end(reason: string, forGood = false): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#events.failed(reason, forGood);
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
