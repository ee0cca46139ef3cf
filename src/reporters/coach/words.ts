import type { CoachingCard, CoachingPoint, Exchange } from "../../model/coaching.js";
import type { Figure } from "../../model/report.js";
import { changesOf } from "../trend/notes.js";
import { aboutRange, dayWords } from "../trend/words.js";
import { many, percent, points } from "../words.js";

/** What the card rests on, in a line. */
export function basis(card: CoachingCard): string {
  const { conversations, trend, others, rubric, tooFew } = card;
  const first = trend.weeks[0];
  const last = trend.weeks.at(-1);
  const span = first === undefined ? "" : trend.weeks.length === 1 ? `, week of ${dayWords(first.from)}` : `, weeks of ${dayWords(first.from)} to ${dayWords(last!.from)}`; // biome-ignore format: a choice
  const beside = tooFew ? "" : others === 0 ? " · nobody to compare with" : ` · beside ${many(others, "other agent")}`;
  return `${many(conversations, "conversation")}${span}${beside} · ${rubric.id} ${rubric.version}`;
}

/** How sure the card as a whole is, in sentences. */
export function sureness(card: CoachingCard): readonly string[] {
  const { figures, difference, tooFew, conversations, minConversations } = card;
  const { own, others } = figures[0]!;
  if (tooFew)
    return [
      `Only ${many(conversations, "conversation")}: too few to say how you work (${minConversations} are needed). What follows are examples, not findings.`,
    ];
  const level =
    own.low === null || own.high === null
      ? `Overall ${points(own.mean)} of 100.`
      : `Overall ${points(own.mean)} of 100; your usual level is probably between ${points(own.low)} and ${points(own.high)}.`;
  return [level, against(others, difference)];
}

function against(others: Figure, difference: Figure | null): string {
  if (others.mean === null) return "There are no others to compare with.";
  if (difference?.mean == null || difference.low === null || difference.high === null)
    return `The others: ${points(others.mean)}; too few to compare with.`;
  const { mean, low, high } = difference;
  const [least, most] = mean < 0 ? [-high, -low] : [low, high];
  if (least <= 0) return `The others: ${points(others.mean)}; no difference that these numbers can show.`;
  return `The others: ${points(others.mean)}; you are ${points(Math.abs(mean))} points ${mean < 0 ? "below" : "above"} them (${points(least)} to ${points(most)}).`;
}

/** What a point rests on, and how sure it is. */
export function standingWords({ standing, own, others, distance }: CoachingPoint): string {
  const n = `n ${own.n}`;
  const range = own.low === null || own.high === null ? "" : `${percent(own.low)} to ${percent(own.high)}, `;
  const beside = others.mean === null ? "" : ` The others: ${percent(others.mean)}.`;
  switch (standing) {
    case "apart": {
      const isAbove = distance!.difference > 0;
      const [least, most] = isAbove ? [distance!.low, distance!.high] : [-distance!.high, -distance!.low];
      return `Clearly ${isAbove ? "above" : "below"} the others: ${percent(own.mean)} (${n}) against ${percent(others.mean)}; beyond chance, ${whole(least)} to ${whole(most)} percentage points ${isAbove ? "more" : "less"}.`;
    }
    case "itself":
      return `${own.mean! > 0.5 ? "High" : "Low"} in itself: ${percent(own.mean)} (${range}${n}).${beside}`;
    case "tendency":
      return `A tendency only: ${percent(own.mean)} (${n}) against ${percent(others.mean)}; chance could do as much.`;
    case "example":
      return `An example, no finding: the question came up in ${many(own.n, "conversation")}.`;
  }
}

/** What is said of the weeks. */
export function trendWords({ trend, tooFew }: CoachingCard): readonly string[] {
  if (trend.weeks.length === 0) return ["No conversation has a date: no trend."];
  if (trend.weeks.length === 1) return ["One week only: no trend can be told."];
  const overall = trend.groups[0]?.series[0];
  if (tooFew || overall == null || overall.steps === null) return ["Too few conversations to tell a trend."];
  const changes = changesOf(trend, trend.groups);
  if (overall.steps.length > 0) return changes;
  const seen = overall.detectable === null || overall.detectable === 0 ? "" : `; one of ${aboutRange(trend.figures[0]!, [overall.detectable])} would mostly be seen`; // biome-ignore format: a choice
  return [...changes, `${changes.length > 0 ? "Overall no" : "No"} change that these numbers can show${seen}.`];
}

/** Why a list has fewer points than two; null where it has them. */
export function missing(points: readonly CoachingPoint[], what: "strength" | "opportunity"): string | null {
  if (points.length >= 2) return null;
  const more = points.length === 0 ? "Nothing" : "Nothing else";
  return what === "strength"
    ? `${more} stands out that was asked often enough.`
    : `${more} stands out as worth working on.`;
}

/** Why a point has no example. */
export function noExample(card: CoachingCard, point: CoachingPoint, what: "strength" | "opportunity"): string | null {
  if (point.example !== null) return null;
  if (card.withoutQuotes) return "Examples are left out (--no-quotes).";
  return what === "strength"
    ? "Nothing to quote: it shows in what was not said."
    : "Nothing to quote: no one conversation shows it plainly.";
}

/** Where an exchange stands. */
export function sourceOf({ conversation, day }: Exchange): string {
  return day === null ? `conversation ${conversation}` : `${dayWords(day)}, conversation ${conversation}`;
}

/** What a reader should know of the card. */
export function cardNotes(card: CoachingCard): readonly string[] {
  const { withoutText, withoutQuotes, tooFew } = card;
  const hasBetter = card.opportunities.some(({ better }) => better !== null);
  return [
    "Percentages say how far a question was met on average, in the conversations where it came up (n).",
    ...(tooFew
      ? []
      : [
          "Intervals are 95%; “clearly” means 99% after allowing for how much agents differ by chance. Questions come from the rubric; those are left out that came up in fewer than 10 of your conversations or in less than a fifth of them, and those that customers answer.",
        ]),
    ...(hasBetter ? ["A teammate's words are those that fit best what your customer said, names and numbers masked; sentences that stand in several conversations are left out."] : []), // biome-ignore format: a choice
    ...(withoutText > 0 && !withoutQuotes
      ? [
          `${many(withoutText, "conversation")} were saved without transcripts: of them only the words that counted can be shown (wow score --with-text saves the rest).`,
        ]
      : []),
  ];
}

function whole(share: number): string {
  return String(Math.round(share * 100));
}
