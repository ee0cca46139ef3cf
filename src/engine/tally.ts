import type { Context, Evaluation, RubricStamp } from "../model/evaluation.js";
import type { BrokenCriterion, InputReport, Notes, Report } from "../model/report.js";
import type { ReportHead } from "../model/reporter.js";
import { VERSION } from "../model/version.js";
import { type Contact, contactOf, contexts, DAY, WINDOW_DAYS } from "./context.js";
import { addDimensions, addEnding, type Ending, endingOf } from "./credit.js";
import { uncovered } from "./evaluate.js";
import { Sums } from "./sums.js";

type Guesses = Pick<Notes, "assumedTimezone" | "zonelessFiles" | "ambiguousDates" | "assumedDates">;

export interface SummarizeOptions {
  /** Days within which a return of the same customer counts as a repeat; default 7. */
  readonly window?: number | undefined;
  /** Contacts of neighbouring exports, only to see repeats. */
  readonly history?: readonly Contact[] | undefined;
  /** Below so many conversations a summary is marked `tooFew`; default 20. */
  readonly minConversations?: number | undefined;
  readonly inputs?: readonly InputReport[] | undefined;
  /** Were names and other personal data masked? Default: no. */
  readonly masked?: boolean | undefined;
  /** What `Notes` says of times that name no zone and dates that do not show their order; default: there are none. */
  readonly guesses?: Guesses | undefined;
  /** Needed where there may be no evaluation to take it from. */
  readonly rubric?: RubricStamp | undefined;
}

const NO_RUBRIC: RubricStamp = { id: "", version: "", digest: "" };
const NO_GUESSES: Guesses = { assumedTimezone: null, zonelessFiles: 0, ambiguousDates: 0, assumedDates: [] };

/** Adds evaluations up, in the order of the input, without keeping them. */
export class Tally {
  readonly #agents = new Map<string | null, Sums>();
  readonly #contacts: Contact[] = [];
  readonly #endings: Ending[] = [];
  readonly #credited: (string | null)[] = [];
  #team: Sums | null = null;
  #new: () => Sums = () => new Sums([], []);
  #rubric: RubricStamp | null = null;
  #severalAgents = 0;
  #noAgent = 0;
  #errors = 0;
  readonly #broken = new Map<string, BrokenCriterion>();
  readonly #otherLanguages = new Map<string, number>();
  readonly #recognised = new Map<string, number>();
  readonly #critical = new Map<string, number>();

  add(evaluation: Evaluation): void {
    if (this.#team === null) this.#start(evaluation);
    this.#team!.addConversation(evaluation);
    this.#of(evaluation.agent).addConversation(evaluation);
    addDimensions(evaluation, (agent) => [this.#team!, this.#of(agent)]);
    this.#contacts.push(contactOf(evaluation));
    this.#endings.push(endingOf(evaluation));
    this.#credited.push(evaluation.agent);
    this.#note(evaluation);
  }

  /** The conversations so far, as contacts. */
  get contacts(): readonly Contact[] {
    return this.#contacts;
  }

  /** Each conversation's context, in the order of the input. */
  contexts({ window = WINDOW_DAYS, history = [] }: SummarizeOptions): readonly Context[] {
    return contexts(this.#contacts, history, window * DAY);
  }

  /** The report so far; `contexts` as this tally gives them. */
  head(contexts: readonly Context[], options: SummarizeOptions): ReportHead {
    const {
      window = WINDOW_DAYS,
      minConversations = 20,
      masked = false,
      inputs = [],
      rubric,
      guesses = NO_GUESSES,
    } = options;
    this.#endings.forEach((ending, i) => {
      for (const sums of [this.#team!, this.#of(this.#credited[i]!)]) addEnding(sums, ending, contexts[i]!);
    });
    this.#endings.length = 0;
    this.#credited.length = 0;
    const names = [...this.#agents.keys()].filter((name) => name !== null).sort(byCodePoint);
    const agents = this.#agents.has(null) ? [...names, null] : names;
    return {
      schema: 1,
      tool: { name: "wow-score", version: VERSION },
      rubric: rubric ?? this.#rubric ?? NO_RUBRIC,
      inputs,
      team: (this.#team ?? this.#new()).summary(minConversations),
      agents: agents.map((agent) => ({ agent, ...this.#agents.get(agent)!.summary(minConversations) })),
      notes: {
        window,
        minConversations,
        masked,
        severalAgents: this.#severalAgents,
        noAgent: this.#noAgent,
        otherLanguages: sorted(this.#otherLanguages),
        recognisedLanguages: sorted(this.#recognised),
        ...guesses,
        errors: this.#errors,
        broken: [...this.#broken.values()],
        critical: sorted(this.#critical),
      },
    };
  }

  #start({ dimensions, criteria, rubric }: Evaluation): void {
    const ids = criteria.map(({ id }) => id);
    this.#new = () => new Sums(Object.keys(dimensions), ids);
    this.#team = this.#new();
    this.#rubric = rubric;
  }

  #of(agent: string | null): Sums {
    let sums = this.#agents.get(agent);
    if (sums === undefined) {
      sums = this.#new();
      this.#agents.set(agent, sums);
    }
    return sums;
  }

  #note(evaluation: Evaluation): void {
    if (evaluation.agents.length > 1) this.#severalAgents++;
    if (evaluation.agent === null) this.#noAgent++;
    if (evaluation.criteria.some(({ status }) => status === "error")) this.#errors++;
    for (const verdict of evaluation.criteria)
      if (verdict.status === "error") this.#noteBroken(verdict.id, evaluation.conversation, verdict.reason);
    const other = uncovered(evaluation);
    if (other !== null) count(this.#otherLanguages, evaluation.language!);
    if (other === "recognised") count(this.#recognised, evaluation.language!);
    for (const id of evaluation.critical) count(this.#critical, id);
  }

  #noteBroken(criterion: string, conversation: string, why: string): void {
    const { conversations, first, reason } = this.#broken.get(criterion) ?? { conversations: 0, first: conversation, reason: why }; // biome-ignore format: a choice
    this.#broken.set(criterion, { criterion, conversations: conversations + 1, first, reason });
  }
}

/** Sums evaluations up to the whole report, contexts filled in. */
export async function summarize(
  evaluations: AsyncIterable<Evaluation> | Iterable<Evaluation>,
  options: SummarizeOptions = {},
): Promise<Report> {
  const tally = new Tally();
  const all: Evaluation[] = [];
  for await (const evaluation of evaluations) {
    tally.add(evaluation);
    all.push(evaluation);
  }
  const contexts = tally.contexts(options);
  return {
    ...tally.head(contexts, options),
    conversations: all.map((evaluation, i) => ({ ...evaluation, context: contexts[i]! })),
  };
}

/** The same order on every machine, whatever its locale. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodePoint(a, b)));
}
