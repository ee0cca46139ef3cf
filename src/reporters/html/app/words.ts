import type { Figure } from "../../../model/report.js";
import { percent, points } from "../../words.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The day of an ISO 8601 time, in UTC: `2 Mar 2026`. */
export function dayOf(time: string): string {
  const [, year, month, day] = /^([+-]?\d+)-(\d\d)-(\d\d)/.exec(time) ?? [];
  return day === undefined ? time : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** Minutes as people say them: `45 min`, `3 h 20 min`, `2 d 4 h`. */
export function duration(minutes: number): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 48) return whole % 60 === 0 ? `${hours} h` : `${hours} h ${whole % 60} min`;
  return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** The interval of a mean: `95% interval 59.8–64.8`; where there is none, why. */
export function intervalOf({ low, high, n }: Figure): string {
  if (n === 0) return "nothing to score";
  return low === null || high === null
    ? "one conversation: no interval"
    : `95% interval ${points(low)}–${points(high)}`;
}

/** The interval of a rate: `95% interval 42%–66%`. */
export function rateIntervalOf({ low, high }: Figure): string {
  return low === null || high === null ? "" : `95% interval ${percent(low)}–${percent(high)}`;
}

/** A rate and of how many it is: `54% of 61`; a dash where it is of none. */
export function rateOf(figure: Figure): string {
  return figure.n === 0 ? "–" : `${percent(figure.mean)} of ${figure.n}`;
}
