import { printable } from "../model/printable.js";
import type { View } from "../model/reporter.js";
import { noteSentences } from "./notes.js";
import { type Ranking, rankingOf } from "./ranking.js";
import { many, percent, points } from "./words.js";

const LISTED_CRITERIA = 3;

export const TOO_FEW = "too few conversations to compare: listed, not ranked.";

/** The rubric and its version, and how much of what was scored: `118 conversations`, … */
export function headline({ head, titles }: View): {
  readonly title: string;
  readonly version: string;
  readonly counts: readonly string[];
} {
  const { team, rubric, inputs } = head;
  const messages = inputs.reduce((sum, input) => sum + input.messages, 0);
  const people = head.agents.filter(({ agent }) => agent !== null).length;
  return {
    title: printable(titles.rubric),
    version: `${rubric.id} ${rubric.version}`,
    counts: [many(team.conversations, "conversation"), many(messages, "message"), many(people, "agent")],
  };
}

/** What the rate of first contacts counts, and how conversations met expectations. */
export function figureSentences({ head }: View): readonly string[] {
  const { team } = head;
  const { failed, met, exceeded } = team.bands;
  const risk = team.risk.n === 0 ? "" : ` Risk of a complaint in public: ${points(team.risk.mean)} of 100.`;
  const unscored = team.conversations - team.overall.n;
  const rest = unscored === 0 ? "" : `; ${unscored} of ${team.conversations} have no score`;
  return [
    firstContacts(team),
    `Expectations failed in ${failed}, met in ${met}, exceeded in ${exceeded} conversations${rest}.${risk}`,
  ];
}

function firstContacts({ dimensions, fcrRate, conversations }: View["head"]["team"]): string {
  if (!Object.hasOwn(dimensions, "first-contact-resolution"))
    return "FCR rate: this rubric has no dimension first-contact-resolution that says how contacts end.";
  if (fcrRate.n === 0)
    return "FCR rate: no conversation can be judged: it takes customers, times, and data that goes on until the window for a return has passed (--history with the next export, or a shorter --window).";
  return `FCR rate: settled with no contact before or after, of those whose return could have been seen (${fcrRate.n} of ${conversations}); 95% ${percent(fcrRate.low)}–${percent(fcrRate.high)} for the team.`;
}

/** The criteria with the highest and the lowest means, of those that agents can work on and that applied often enough. */
export function outstanding({ head, titles }: View): Ranking {
  return rankingOf(head.team.criteria, titles, head.team.conversations, LISTED_CRITERIA);
}

/** Something that a reader of the report should know; `broken` where a criterion did not work. */
export interface Note {
  readonly text: string;
  readonly broken: boolean;
}

/** What a reader should know of the whole, what was left out last; fit for a terminal. */
export function notesOf(view: View): readonly Note[] {
  const { notes, broken, leftOut } = noteSentences(view);
  const said = (texts: readonly string[], isBroken: boolean) => texts.map((text) => ({ text, broken: isBroken }));
  return [...said(notes, false), ...said(broken, true), ...said(leftOut, false)];
}
