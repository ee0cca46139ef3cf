import type { TrendGroup, TrendReport } from "../../model/trend.js";
import { many } from "../words.js";
import { aboutRange, dayWords, groupName, manyYears, stepSentence } from "./words.js";

/** What the report is about, in a line. */
export function titleOf(report: TrendReport): string {
  const { weeks, conversations } = report;
  if (weeks.length === 0) return `Trend of ${many(conversations, "conversation")}, none with a date`;
  const first = dayWords(weeks[0]!.from);
  const span = weeks.length === 1 ? `the week of ${first}` : `${weeks.length} weeks from ${first}`;
  return `Trend of ${many(conversations, "conversation")}, ${span}`;
}

/** What is said of the whole: each change, and in a sentence what can be said of the rest. */
export function wholeSentences(report: TrendReport): readonly string[] {
  return [...changesOf(report, report.groups.slice(0, 1)), ...restOf(report, report.groups.slice(0, 1))];
}

/** The same of the groups. */
export function groupSentences(report: TrendReport): readonly string[] {
  const groups = report.groups.slice(1);
  const few = groups.filter(({ series }) => series.every(({ steps }) => steps === null)).length;
  const more = few === 0 ? [] : [`Too few conversations to look for a change: ${few} of ${groups.length}, marked *.`];
  return [...changesOf(report, groups), ...restOf(report, groups), ...more];
}

/** The changes of level of these groups, each in a sentence. */
export function changesOf(report: TrendReport, groups: readonly TrendGroup[]): readonly string[] {
  return groups.flatMap((group) =>
    report.figures.flatMap((figure, i) =>
      (group.series[i]!.steps ?? []).map(
        (step) => `${group.by === null ? "" : `${groupName(group)}: `}${stepSentence(figure, step, report)}`,
      ),
    ),
  );
}

function restOf({ figures }: TrendReport, groups: readonly TrendGroup[]): readonly string[] {
  const hasChange = groups.some(({ series }) => series.some(({ steps }) => steps !== null && steps.length > 0));
  const said = figures.flatMap((figure, i) => {
    const sizes = groups.flatMap(({ series }) => {
      const { steps, detectable } = series[i]!;
      return steps?.length === 0 && detectable !== null && detectable > 0 ? [detectable] : [];
    });
    return sizes.length === 0 ? [] : [`${figure.title} ${aboutRange(figure, sizes)}`];
  });
  const few = figures.filter((_, i) => groups.length === 1 && groups[0]!.series[i]!.steps === null);
  const tooFew = few.map((one) => one.title).join(", ");
  return [
    ...(said.length === 0 ? [] : [`${hasChange ? "Elsewhere no" : "No"} change that these numbers can show. So much would mostly be seen: ${said.join("; ")}.`]), // biome-ignore format: a choice
    ...(few.length === 0 ? [] : [`Too few conversations to look for a change: ${tooFew}.`]),
  ];
}

/** What a reader should know of the data and of the method. */
export function notesOf(report: TrendReport): readonly string[] {
  const { weeks, undated, unknown, by, minConversations, figures } = report;
  const last = weeks.at(-1);
  const withYear = manyYears(report);
  const few = weeks.filter(({ conversations }) => conversations > 0 && conversations < minConversations);
  const lines: string[] = [];
  if (weeks.length === 1) lines.push("There is one week only: give the exports or saved results of other weeks too.");
  if (last?.until != null)
    lines.push(
      `The week of ${dayWords(last.from, withYear)} has data until ${dayWords(last.until, withYear)}: it may not be whole.`,
    );
  for (const { from, censored, conversations } of weeks)
    if (censored > 0)
      lines.push(
        `Week of ${dayWords(from, withYear)}: for ${censored} of ${conversations} conversations it can't be seen yet whether the customer comes back${figures.some(({ id }) => id === "fcr-rate") ? "; first-contact rates leave them out" : ""}.`,
      );
  if (few.length > 0)
    lines.push(`${many(few.length, "week")} with fewer than ${minConversations} conversations: shown, not compared.`);
  if (undated > 0) lines.push(`${many(undated, "conversation")} without a date: in no week.`);
  if (unknown > 0)
    lines.push(
      `Of ${many(unknown, "conversation")} the ${by} is not known: results were saved without transcripts (wow score --with-text saves them).`,
    );
  lines.push(
    `Intervals are 95%. Changes of level are looked for in all conversations in order of time, with ${minConversations} or more on either side; where nothing changes, one is claimed in no more than 1 of 20 reports, and as seldom for the ${by}s together. A change says when, not why: who answered what may have changed too.`,
  );
  return lines;
}
