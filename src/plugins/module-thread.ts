import type { Call, Manifest, Reply } from "./messages.js";
import { type Events, type Limits, Remote } from "./remote.js";
import { Thread } from "./thread.js";

const SILENT: Events = { started: () => {}, answered: () => {}, failed: () => {} };
/** So many calls without a reply are enough. */
const MOST_UNANSWERED = 3;

/** A module in a thread of its own, which is started anew where it ends. */
export class ModuleThread {
  readonly remote: Remote;
  readonly #path: string;
  readonly #limits: Limits;
  #thread: Thread | null = null;
  /** The thread runs, and no question has been put to it yet. */
  #isFresh = false;
  #unanswered = 0;

  constructor(path: string, limits: Limits) {
    this.#path = path;
    this.#limits = limits;
    this.remote = new Remote((events) => this.#open(events), limits);
  }

  /** Runs the module. Gives what it says of itself; a module that breaks, hangs or ends has thrown. */
  load(): Promise<Manifest> {
    return new Promise((resolve) => {
      const broke = (reason: string) => {
        clearTimeout(timer);
        void this.#drop();
        resolve({ kind: "threw", reason });
      };
      const timer = setTimeout(
        () => broke(`gave no sign within ${this.#limits.start / 1000}s of its start`),
        this.#limits.start,
      );
      const told = (manifest: Manifest) => {
        clearTimeout(timer);
        resolve(manifest);
      };
      this.#thread = new Thread(this.#path, { ...SILENT, failed: broke }, told);
      this.#isFresh = true;
    });
  }

  /** Stands still until the thread replies, starting it where it has ended. A thread that does not reply has thrown. */
  call(call: Call): Reply {
    if (this.#unanswered >= MOST_UNANSWERED) return { kind: "threw", reason: "gave no reply" };
    if (this.#thread === null || this.#thread.hasEnded) {
      this.#thread = new Thread(this.#path, SILENT);
      this.#isFresh = true;
    }
    const reply = this.#thread.call(call, this.#limits.timeout + this.#limits.start);
    if (reply !== null) return reply;
    this.#unanswered++;
    void this.#drop();
    return { kind: "threw", reason: "gave no reply" };
  }

  async close(): Promise<void> {
    await Promise.all([this.remote.close(), this.#drop()]);
  }

  #open(events: Events): Thread {
    const fresh = this.#isFresh ? this.#thread : null;
    this.#isFresh = false;
    if (fresh === null || fresh.hasEnded) {
      this.#thread = new Thread(this.#path, events);
      return this.#thread;
    }
    fresh.events = events;
    if (fresh.isReady) queueMicrotask(() => events.started());
    return fresh;
  }

  async #drop(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.stop();
  }
}
