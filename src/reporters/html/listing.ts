import type { Conversation } from "../../model/conversation.js";
import type { Evaluation } from "../../model/evaluation.js";
import { printable } from "../../model/printable.js";
import type { RubricWords } from "../../model/reporter.js";
import type { Scored } from "../../model/scored.js";
import { weekOf } from "../../model/week.js";
import type { RowColumns } from "./data.js";

/** A criterion below this is counted as failed. */
const HALF = 0.5;
/** How much of what a conversation is about is shown, in UTF-16 units. */
const ABOUT = 100;

/** Collects the list of conversations, column by column. */
export class Listing {
  readonly #titles: RubricWords;
  readonly #criteria: ReadonlyMap<string, number>;
  readonly #names = new Map<string, number>();
  readonly #columns: { [column in keyof RowColumns]: RowColumns[column][number][] };

  constructor(titles: RubricWords) {
    this.#titles = titles;
    this.#criteria = new Map(titles.criteria.map(({ id }, place) => [id, place]));
    const names =
      "names id agent customer about channel language week startedAt band outcome overall risk length failed whole";
    const empty = Object.fromEntries(names.split(" ").map((name) => [name, []]));
    this.#columns = { ...empty, dimensions: titles.dimensions.map(() => []) } as never;
  }

  /** `whole`: its number among those that are embedded whole, or -1. */
  add({ evaluation, conversation }: Scored, whole: number): void {
    const { startedAt, dimensions, messages } = evaluation;
    const columns = this.#columns;
    columns.id.push(evaluation.conversation);
    columns.agent.push(this.#name(evaluation.agent));
    columns.customer.push(evaluation.customer);
    columns.about.push(conversation === null ? null : aboutOf(conversation));
    columns.channel.push(this.#name(evaluation.channel));
    columns.language.push(this.#name(evaluation.language));
    columns.week.push(this.#name(startedAt === null ? null : weekOf(Date.parse(startedAt))));
    columns.startedAt.push(startedAt);
    columns.band.push(this.#name(evaluation.band));
    columns.outcome.push(this.#name(textFact(dimensions["first-contact-resolution"]?.outcome)));
    columns.overall.push(evaluation.overall);
    this.#titles.dimensions.forEach(({ id }, i) => {
      const score = Object.hasOwn(dimensions, id) ? dimensions[id]!.score : null;
      (columns.dimensions[i] as (number | null)[]).push(score);
    });
    columns.risk.push(riskOf(evaluation));
    columns.length.push(messages.agent + messages.customer + messages.bot + messages.system);
    columns.failed.push(this.#failed(evaluation));
    columns.whole.push(whole);
  }

  /** The list so far. */
  columns(): RowColumns {
    return { ...this.#columns, names: [...this.#names.keys()] };
  }

  #name(name: string | null): number {
    if (name === null) return -1;
    const place = this.#names.get(name) ?? this.#names.size;
    if (place === this.#names.size) this.#names.set(name, place);
    return place;
  }

  #failed({ criteria }: Evaluation): number[] {
    return criteria.flatMap((verdict) => {
      const place = this.#criteria.get(verdict.id);
      return verdict.status === "scored" && verdict.value < HALF && place !== undefined ? [place] : [];
    });
  }
}

function aboutOf({ subject, messages }: Conversation): string | null {
  const about = subject ?? messages.find(({ role, text }) => role === "customer" && text.trim() !== "")?.text ?? null;
  return about === null
    ? null
    : printable(
        about
          .slice(0, 2 * ABOUT)
          .replace(/\s+/g, " ")
          .trim(),
        ABOUT,
      );
}

function textFact(fact: string | number | boolean | null | undefined): string | null {
  return typeof fact === "string" ? fact : null;
}

function riskOf({ dimensions }: Evaluation): number | null {
  for (const { risk } of Object.values(dimensions)) if (typeof risk === "number") return risk;
  return null;
}
