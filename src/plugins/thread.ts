import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Call, Manifest, Reply, Start, Told } from "./messages.js";
import type { Question } from "./question.js";
import type { Events, Side } from "./remote.js";

/** As it is built, whether this file is or not: a thread starts from JavaScript. */
const WORKER = new URL("../../dist/plugins/worker.js", import.meta.url);
/** More than this a module does not get, in megabytes. */
const MOST_MEMORY = 1024;

/** A thread in which a module runs; what it prints is dropped. */
export class Thread implements Side {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #calls: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #events: Events;
  #isReady = false;
  #hasEnded = false;

  constructor(path: string, events: Events, told: (manifest: Manifest) => void = () => {}) {
    this.#events = events;
    this.#worker = new Worker(WORKER, {
      argv: [],
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    });
    this.#worker.on("error", (error) => this.#ended(`broke: ${error?.message ?? error}`, told));
    this.#worker.on("exit", (code) => this.#ended(`ended by itself (exit code ${code})`, told));
    const questions = new MessageChannel();
    const calls = new MessageChannel();
    this.#port = questions.port1;
    this.#calls = calls.port1;
    this.#port.on("message", (message: Told) => this.#told(message, told));
    const start: Start = { path, port: questions.port2, calls: calls.port2, signal: this.#signal };
    this.#worker.postMessage(start, [questions.port2, calls.port2]);
    // Whoever waits for an answer keeps the process alive, by the time that it may take.
    this.#port.unref();
    this.#worker.unref();
  }

  /** From now on told of what happens. */
  set events(events: Events) {
    this.#events = events;
  }

  /** Has its module run? */
  get isReady(): boolean {
    return this.#isReady;
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  send(question: Question): void {
    this.#port.postMessage(question);
  }

  /** Stands still until the thread replies; null where it has not within `limit` milliseconds. */
  call(call: Call, limit: number): Reply | null {
    if (this.#hasEnded) return null;
    const before = Atomics.load(this.#signal, 0);
    this.#calls.postMessage(call);
    Atomics.wait(this.#signal, 0, before, limit);
    const received = receiveMessageOnPort(this.#calls) as { readonly message: string } | undefined;
    return received === undefined ? null : (JSON.parse(received.message) as Reply);
  }

  async stop(): Promise<void> {
    this.#hasEnded = true;
    this.#port.close();
    this.#calls.close();
    await this.#worker.terminate();
  }

  #told(message: Told, told: (manifest: Manifest) => void): void {
    if (message.kind === "answer") {
      this.#events.answered(message.request, JSON.parse(message.answer));
      return;
    }
    this.#isReady = message.kind === "ready";
    told(message);
    if (message.kind === "ready") this.#events.started();
    else this.#end(message.kind === "threw" ? message.reason : message.what);
  }

  /** Hears out what it has said before it ended, so that it depends on no chance who is to blame. */
  #ended(reason: string, told: (manifest: Manifest) => void): void {
    while (!this.#hasEnded) {
      const received = receiveMessageOnPort(this.#port) as { readonly message: Told } | undefined;
      if (received === undefined) break;
      this.#told(received.message, told);
    }
    this.#end(reason);
  }

  #end(reason: string): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#events.failed(reason);
  }
}
