import { addEnding, endingOf } from "../../engine/credit.js";
import { Sums } from "../../engine/sums.js";
import type { Evaluation } from "../../model/evaluation.js";
import type { Summary } from "../../model/report.js";
import type { Value } from "./values.js";

/** What a figure was, conversation by conversation, in the order of the input. */
export interface Values {
  readonly times: number[];
  readonly values: number[];
}

/** The conversations of a group: sums by week, and every value of the figures with its time. */
export class Group {
  conversations = 0;
  readonly #figures: ReadonlySet<string>;
  readonly #weeks = new Map<number, Sums>();
  readonly #values = new Map<string, Values>();
  #all: Sums | null = null;

  constructor(figures: ReadonlySet<string>) {
    this.#figures = figures;
  }

  /** A conversation of this group but for its dimensions. */
  addConversation(evaluation: Evaluation, week: number): void {
    this.conversations++;
    for (const sums of this.#sums(evaluation, week)) {
      sums.addConversation(evaluation);
      addEnding(sums, endingOf(evaluation), evaluation.context);
    }
  }

  /** A dimension that is credited to this group. */
  addDimension(evaluation: Evaluation, week: number, id: string): void {
    for (const sums of this.#sums(evaluation, week)) sums.addDimension(id, evaluation.dimensions[id]!, []);
  }

  addValue({ figure, value }: Value, time: number): void {
    if (!this.#figures.has(figure)) return;
    const { times, values } = this.valuesOf(figure);
    times.push(time);
    values.push(value);
  }

  valuesOf(figure: string): Values {
    let found = this.#values.get(figure);
    if (found === undefined) {
      found = { times: [], values: [] };
      this.#values.set(figure, found);
    }
    return found;
  }

  /** Of a week, null for all of them; null where the group has nothing there. */
  summary(week: number | null, minConversations: number): Summary | null {
    const sums = week === null ? this.#all : this.#weeks.get(week);
    return sums?.summary(minConversations) ?? null;
  }

  #sums({ dimensions }: Evaluation, week: number): readonly [Sums, Sums] {
    const ids = Object.keys(dimensions);
    this.#all ??= new Sums(ids, []);
    let sums = this.#weeks.get(week);
    if (sums === undefined) {
      sums = new Sums(ids, []);
      this.#weeks.set(week, sums);
    }
    return [this.#all, sums];
  }
}
