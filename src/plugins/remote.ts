import { formatDuration } from "../model/duration.js";
import type { Question } from "./question.js";

/** A thread or a program that answers questions, from its start to its end. */
export interface Side {
  send(question: Question): void;
  /** `atOnce` where it has failed, and there is nothing to wait for. */
  stop(atOnce: boolean): Promise<void>;
}

/** What a side tells of. */
export interface Events {
  /** It runs: from now on it has no more time than `timeout`. */
  started(): void;
  answered(request: number, answer: unknown): void;
  /** It can't go on; `forGood` where starting it again can't help. */
  failed(reason: string, forGood?: boolean): void;
}

/** How long an answer is waited for, in milliseconds, and how much longer the first one after a start. */
export interface Limits {
  readonly timeout: number;
  readonly start: number;
}

/** Who asks is not asked for again after so many failures: one, and three starts anew. */
const MOST_FAILURES = 4;
/** So many starts in a row that led to no answer are enough. */
const MOST_FRUITLESS = 3;

interface Pending {
  readonly asker: object;
  readonly question: Question;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Asks the other side, starting it when needed. Where it fails, or gives no answer in time, the question that has waited
 * longest gets the blame, the side is started anew, and the others are asked again.
 */
export class Remote {
  readonly #start: (events: Events) => Side;
  readonly #limits: Limits;
  readonly #pending = new Map<number, Pending>();
  readonly #failures = new Map<object, number>();
  /** Askers that have failed too often, and why. */
  readonly #exhausted = new Map<object, string>();
  readonly #stopping = new Set<Promise<void>>();
  #side: Side | null = null;
  #isRunning = false;
  #fruitless = 0;
  #dead: string | null = null;
  #last = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(start: (events: Events) => Side, limits: Limits) {
    this.#start = start;
    this.#limits = limits;
  }

  /** The answer. `asker` is the same for all questions of a criterion. Rejects with the reason where there is none. */
  ask(asker: object, question: Omit<Question, "request">): Promise<unknown> {
    const refused = this.#dead ?? this.#exhausted.get(asker);
    if (refused !== undefined) return Promise.reject(new Error(refused));
    return new Promise((resolve, reject) => {
      const request = ++this.#last;
      const pending = { asker, question: { ...question, request }, resolve, reject };
      this.#pending.set(request, pending);
      if (this.#side === null) this.#open();
      else this.#send(this.#side, pending);
    });
  }

  /** Ends the side; what is still open gets no answer. */
  async close(): Promise<void> {
    this.#giveUp("it was closed", false);
    await Promise.all(this.#stopping);
  }

  #open(): void {
    let side: Side | null = null;
    // A side that has been given up says nothing any more.
    const isCurrent = () => side !== null && side === this.#side;
    this.#isRunning = false;
    side = this.#start({
      started: () => {
        if (isCurrent()) this.#progress();
      },
      answered: (request, answer) => {
        if (isCurrent()) this.#answered(request, answer);
      },
      failed: (reason, forGood) => {
        if (isCurrent()) this.#failed(reason, forGood === true);
      },
    });
    this.#side = side;
    for (const pending of this.#pending.values()) {
      if (this.#side !== side) return;
      this.#send(side, pending);
    }
  }

  #send(side: Side, { question }: Pending): void {
    side.send(question);
    if (this.#timer === undefined) this.#wait();
  }

  #answered(request: number, answer: unknown): void {
    const pending = this.#pending.get(request);
    if (pending === undefined) {
      this.#failed(`answered request ${request}, which is not open`, false);
      return;
    }
    this.#pending.delete(request);
    this.#fruitless = 0;
    this.#progress();
    pending.resolve(answer);
  }

  #progress(): void {
    this.#isRunning = true;
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#pending.size === 0) return;
    const limit = this.#limits.timeout + (this.#isRunning ? 0 : this.#limits.start);
    const timer = setTimeout(() => {
      // An answer may have come while this thread was busy: it is taken before the timer is believed.
      setImmediate(() => {
        if (this.#timer !== timer) return;
        const since = this.#isRunning ? "" : " of its start";
        this.#failed(`gave no answer within ${limit < 1000 ? `${limit}ms` : formatDuration(limit)}${since}`, false);
      });
    }, limit);
    this.#timer = timer;
  }

  #failed(reason: string, forGood: boolean): void {
    this.#fruitless++;
    if (forGood || this.#fruitless >= MOST_FRUITLESS) {
      this.#giveUp(forGood ? reason : `${reason}; started ${MOST_FRUITLESS} times in vain`, true);
    } else {
      this.#stop(true);
      const [oldest] = this.#pending.values();
      if (oldest !== undefined) this.#blame(oldest, reason);
      if (this.#pending.size > 0) this.#open();
    }
  }

  #blame({ asker, question, reject }: Pending, reason: string): void {
    this.#pending.delete(question.request);
    reject(new Error(reason));
    const failures = (this.#failures.get(asker) ?? 0) + 1;
    this.#failures.set(asker, failures);
    if (failures < MOST_FAILURES) return;
    const last = `${reason}; not asked again after ${MOST_FAILURES} failures`;
    this.#exhausted.set(asker, last);
    for (const one of this.#pending.values()) {
      if (one.asker !== asker) continue;
      this.#pending.delete(one.question.request);
      one.reject(new Error(last));
    }
  }

  #giveUp(reason: string, atOnce: boolean): void {
    this.#dead = reason;
    this.#stop(atOnce);
    for (const { reject } of this.#pending.values()) reject(new Error(reason));
    this.#pending.clear();
  }

  #stop(atOnce: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const side = this.#side;
    this.#side = null;
    if (side === null) return;
    const stopping = side.stop(atOnce).finally(() => this.#stopping.delete(stopping));
    this.#stopping.add(stopping);
  }
}
