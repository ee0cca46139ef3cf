import { UserError } from "../../model/errors.js";
import { type Evaluation, type RubricStamp, stampOf } from "../../model/evaluation.js";
import type { RubricWords } from "../../model/reporter.js";
import type { Scored } from "../../model/scored.js";
import type { TrendBy, TrendFigure, TrendGroup, TrendReport, TrendWeek } from "../../model/trend.js";
import { VERSION } from "../../model/version.js";
import { mondayOf, weekOf } from "../../model/week.js";
import { changeBetween } from "./change.js";
import { levelsOf } from "./family.js";
import { Group } from "./group.js";
import { inOrder } from "./sequence.js";
import { figureOf, valuesOf } from "./values.js";
import { dayOf, unfinished } from "./weeks.js";

export interface TrendOptions {
  readonly by: TrendBy;
  readonly figures: readonly TrendFigure[];
  /** Fewer than these are too few to compare. */
  readonly minConversations: number;
}

/** The figures that a rubric has: its scores, and how contacts end. */
export function figuresOf({ dimensions }: Pick<RubricWords, "dimensions">): readonly TrendFigure[] {
  return [
    { id: "overall", title: "Overall", isRate: false },
    ...dimensions.map(({ id, title }) => ({ id, title, isRate: false })),
    { id: "risk", title: "Risk of a complaint in public", isRate: false },
    { id: "resolved-rate", title: "Resolved", isRate: true },
    { id: "fcr-rate", title: "Settled at the first contact", isRate: true },
  ];
}

/** Adds conversations up, contexts filled in, to weeks side by side. */
export class Trend {
  readonly #options: TrendOptions;
  readonly #figures: ReadonlySet<string>;
  readonly #whole: Group;
  readonly #groups = new Map<string | null, Group>();
  readonly #weeks = new Map<number, { conversations: number; censored: number }>();
  #rubric: RubricStamp | null = null;
  #conversations = 0;
  #undated = 0;
  #unknown = 0;
  #latest = Number.NEGATIVE_INFINITY;

  constructor(options: TrendOptions) {
    this.#options = options;
    this.#figures = new Set(options.figures.map(({ id }) => id));
    this.#whole = new Group(this.#figures);
  }

  /** Throws `UserError` where a conversation was scored with another rubric than those before. */
  add({ evaluation, conversation }: Scored): void {
    this.#rubric ??= stampOf(evaluation.rubric);
    checkSame(this.#rubric, evaluation);
    this.#conversations++;
    if (evaluation.startedAt === null) {
      this.#undated++;
      return;
    }
    const time = Date.parse(evaluation.startedAt);
    const week = mondayOf(time);
    this.#latest = Math.max(this.#latest, time);
    const counts = this.#weeks.get(week) ?? { conversations: 0, censored: 0 };
    counts.conversations++;
    if (evaluation.context.censored === true) counts.censored++;
    this.#weeks.set(week, counts);
    const { by } = this.#options;
    if ((by === "team" || by === "site") && conversation === null) this.#unknown++;
    const name = nameOf({ evaluation, conversation }, by);
    const creditedTo = (agent: string | null) => [this.#whole, this.#of(by === "agent" ? agent : name)];
    for (const group of creditedTo(evaluation.agent)) group.addConversation(evaluation, week);
    for (const [id, { agent }] of Object.entries(evaluation.dimensions))
      for (const group of creditedTo(typeof agent === "string" ? agent : evaluation.agent))
        group.addDimension(evaluation, week, id);
    for (const value of valuesOf(evaluation)) for (const group of creditedTo(value.agent)) group.addValue(value, time);
  }

  /** The report so far. */
  report(): TrendReport {
    const { by, figures, minConversations } = this.#options;
    const names = [...this.#groups.keys()].filter((name) => name !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const isNamed = names.length > 0;
    const order = isNamed && this.#groups.has(null) ? [...names, null] : names;
    return {
      schema: 1,
      tool: { name: "wow-score", version: VERSION },
      rubric: this.#rubric ?? { id: "", version: "", digest: "" },
      by,
      conversations: this.#conversations,
      minConversations,
      figures,
      weeks: this.#allWeeks().map((week) => this.#weekOf(week)),
      undated: this.#undated,
      unknown: this.#unknown,
      groups: [
        ...this.#family([{ by: null, name: null, group: this.#whole }]),
        ...this.#family(order.map((name) => ({ by, name, group: this.#groups.get(name)! }))),
      ],
    };
  }

  #family(members: readonly Member[]): readonly TrendGroup[] {
    const { figures, minConversations } = this.#options;
    const weeks = this.#allWeeks();
    const timed = members.map(({ group }) => figures.map(({ id }) => inOrder(group.valuesOf(id))));
    const levels = levelsOf(timed.flat(), minConversations);
    return members.map(({ by, name, group }, which) => {
      const summaries = weeks.map((week) => group.summary(week, minConversations));
      const present = weeks.filter((_, i) => summaries[i] !== null);
      const [first, before, last] = [present[0]!, present.at(-2), present.at(-1)!];
      const all = group.summary(null, minConversations);
      return {
        by,
        name,
        conversations: group.conversations,
        tooFew: group.conversations < minConversations,
        weeks: summaries.map((summary) => summary?.conversations ?? 0),
        series: figures.map(({ id, isRate }, i) => {
          const change = (from: number) => changeBetween(from, last, timed[which]![i]!, isRate, minConversations);
          return {
            figure: id,
            whole: all === null ? NOTHING : figureOf(all, id),
            weeks: summaries.map((summary) => (summary === null ? NOTHING : figureOf(summary, id))),
            overall: before === undefined ? null : change(first),
            latest: before === undefined ? null : change(before),
            ...levels[which * figures.length + i]!,
          };
        }),
      };
    });
  }

  #allWeeks(): readonly number[] {
    if (this.#weeks.size === 0) return [];
    const known = [...this.#weeks.keys()].sort((a, b) => a - b);
    const span = (known.at(-1)! - known[0]!) / WEEK + 1;
    return span > LONGEST ? known : Array.from({ length: span }, (_, i) => known[0]! + i * WEEK);
  }

  #weekOf(monday: number): TrendWeek {
    const { conversations, censored } = this.#weeks.get(monday) ?? { conversations: 0, censored: 0 };
    const until = unfinished(monday, this.#latest);
    return { week: weekOf(monday), from: dayOf(monday), conversations, censored, until };
  }

  #of(name: string | null): Group {
    let group = this.#groups.get(name);
    if (group === undefined) {
      group = new Group(this.#figures);
      this.#groups.set(name, group);
    }
    return group;
  }
}

interface Member {
  readonly by: TrendBy | null;
  readonly name: string | null;
  readonly group: Group;
}

const WEEK = 7 * 86_400_000;
/** Weeks; over a longer span, such as one wrong date makes, weeks without conversations are left out. */
const LONGEST = 520;
const NOTHING = { mean: null, low: null, high: null, n: 0 };

function nameOf({ evaluation, conversation }: Scored, by: TrendBy): string | null {
  return by === "team" || by === "site" ? (conversation?.[by] ?? null) : evaluation[by];
}

function checkSame(rubric: RubricStamp, { rubric: other, conversation }: Evaluation): void {
  if (other.digest === rubric.digest) return;
  const named = ({ id, version, digest }: RubricStamp) => `${id} ${version} (${digest.slice(0, 15)})`;
  throw new UserError(
    `conversation "${conversation}"`,
    `was scored with ${named(other)}, others with ${named(rubric)}: a change could be the rubric's`,
    "Score all weeks with one rubric; wow diff says what another one changes.",
  );
}
