import type { TrendChange, TrendFigure, TrendGroup, TrendReport, TrendSeries, TrendStep } from "../../model/trend.js";
import { percent, points } from "../words.js";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** A day as people write it, `2 March 2026`; without the year where it goes without saying. */
export function dayWords(day: string, withYear = true): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return `${date} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ""}`;
}

/** `W10`: a week without its year. */
export function weekShort(week: string): string {
  return week.slice(week.indexOf("W"));
}

/** What a group is called; `everybody` names the whole. */
export function groupName({ by, name }: TrendGroup, everybody = "All conversations"): string {
  if (by === null) return everybody;
  return name ?? (by === "agent" ? "(nobody)" : `(no ${by})`);
}

/** A mean as its figure is written: a score with one decimal, a rate as a percentage. */
export function value(figure: TrendFigure, mean: number | null): string {
  return figure.isRate ? percent(mean) : points(mean);
}

/** A difference in points, of a rate in percentage points. */
export function size({ isRate }: TrendFigure, difference: number): string {
  return isRate ? String(Math.round(difference * 100)) : difference.toFixed(1);
}

/** A difference with its sign and its interval: `+1.0 (−3.1 to 5.1)`. */
export function changeWords(figure: TrendFigure, { difference, low, high, tooFew }: TrendChange): string {
  if (tooFew || difference === null) return tooFew ? "too few" : "–";
  const signed = (amount: number) => minus(size(figure, amount));
  const mean = difference > 0 ? `+${signed(difference)}` : signed(difference);
  return low === null || high === null ? mean : `${mean} (${signed(low)} to ${signed(high)})`;
}

/** `W10 to W11`. */
export function weeksOf({ from, to }: TrendChange): string {
  return `${weekShort(from)} to ${weekShort(to)}`;
}

/** Changes as two columns: against the week before, and since the first week where that is another; their weeks said where they are not the report's. */
export function changeCells(
  figure: TrendFigure,
  { latest, overall }: TrendSeries,
  usual: TrendSeries,
): readonly string[] {
  const cell = (change: TrendChange | null, other: TrendChange | null) =>
    change === null
      ? ""
      : `${other !== null && weeksOf(change) === weeksOf(other) ? "" : `${weeksOf(change)}: `}${changeWords(figure, change)}`;
  return hasBoth(usual) ? [cell(latest, usual.latest), cell(overall, usual.overall)] : [cell(latest, usual.latest)];
}

/** The headings of these columns. */
export function changeHeads(usual: TrendSeries): readonly string[] {
  const { latest, overall } = usual;
  if (latest === null || overall === null) return [""];
  return hasBoth(usual) ? [weeksOf(latest), weeksOf(overall)] : [weeksOf(latest)];
}

function hasBoth({ latest, overall }: TrendSeries): boolean {
  return latest !== null && overall !== null && weeksOf(latest) !== weeksOf(overall);
}

/** What happened, when, how sure it is, and on how many conversations that rests. */
export function stepSentence(figure: TrendFigure, step: TrendStep, report: TrendReport): string {
  const { difference, low, high, before, after } = step;
  const fell = difference < 0;
  const [least, most] = fell ? [-high, -low] : [low, high];
  const unit = figure.isRate ? "percentage points" : "points";
  const amount = `${size(figure, Math.abs(difference))} ${unit} (${size(figure, least)} to ${size(figure, most)})`;
  const monday = report.weeks.find(({ week }) => week === step.week)?.from ?? step.day;
  const levels = `${value(figure, before.mean)} before (n ${before.n}), ${value(figure, after.mean)} after (n ${after.n})`;
  return `${figure.title} ${fell ? "fell" : "rose"} by ${amount} in the week of ${dayWords(monday, manyYears(report))}: ${levels}.`;
}

/** Sizes of change, as roughly as they are known: `about 8 points`, `about 8 to 12 points`. */
export function aboutRange(figure: TrendFigure, amounts: readonly number[]): string {
  const whole = (amount: number) => Math.max(1, Math.ceil(figure.isRate ? amount * 100 : amount));
  const [least, most] = [whole(Math.min(...amounts)), whole(Math.max(...amounts))];
  const unit = figure.isRate ? "percentage points" : "points";
  return `about ${least === most ? least : `${least} to ${most}`} ${unit}`;
}

/** Do the weeks lie in several years? */
export function manyYears({ weeks }: TrendReport): boolean {
  return new Set(weeks.map(({ from }) => from.slice(0, 4))).size > 1;
}

/** A number whose minus is a minus sign, −0 without it. */
function minus(number: string): string {
  return /^-0(\.0)?$/.test(number) ? number.slice(1) : number.replace("-", "−");
}
