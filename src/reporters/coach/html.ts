import type { CoachingCard, CoachingPoint, CoachReporter, Exchange, Passage } from "../../model/coaching.js";
import type { Figure } from "../../model/report.js";
import { html, sheet } from "../sheet.js";
import { boundsOf, chart } from "../trend/chart.js";
import { interval, points } from "../words.js";
import { STYLE } from "./style.js";
import { basis, cardNotes, missing, noExample, sourceOf, standingWords, sureness, trendWords } from "./words.js";

const LONGEST = 320;

/** One page without scripts, that prints on one sheet. */
export const coachHtml: CoachReporter = {
  id: "html",
  extensions: [".html", ".htm"],
  render(card) {
    const title = `Coaching card: ${card.agent}`;
    const body = [
      `<header><h1>${html(card.agent, 80)}</h1><p>${html(basis(card))}</p></header>`,
      '<div class="grid"><div class="side">',
      `<section><h2>How sure</h2>${paragraphs(sureness(card))}${figureTable(card)}</section>`,
      section(card, card.strengths, "strength", "Strengths"),
      `<section><h2>Trend</h2>${weeks(card)}${paragraphs(trendWords(card), "sure")}</section>`,
      "</div>",
      section(card, card.opportunities, "opportunity", "Opportunities"),
      "</div>",
      `<footer class="notes">${paragraphs(cardNotes(card))}</footer>`,
    ];
    return sheet(title, STYLE, body.join("\n"));
  },
};

function section(
  card: CoachingCard,
  all: readonly CoachingPoint[],
  what: "strength" | "opportunity",
  title: string,
): string {
  const rest = missing(all, what);
  const shown = all.map((point) => pointHtml(card, point, what));
  return `<section class="${what}"><h2>${title}</h2>${shown.join("\n")}${rest === null ? "" : `<p class="sure">${html(rest)}</p>`}</section>`;
}

function pointHtml(card: CoachingCard, point: CoachingPoint, what: "strength" | "opportunity"): string {
  const none = noExample(card, point, what);
  const labelled = (label: string, text: string, kind = "") =>
    text === "" ? "" : `<p class="${kind}"><span class="label">${label}</span> ${html(text, LONGEST)}</p>`;
  return [
    `<article class="point"><h3>${html(point.question, LONGEST)}</h3>`,
    `<p class="sure">${html(standingWords(point))}</p>`,
    point.example === null ? "" : exchange(point.example, "You", sourceOf(point.example)),
    none === null ? "" : `<p class="sure">${html(none)}</p>`,
    what === "opportunity" || point.example === null ? labelled("What good looks like:", point.good) : "",
    point.better === null ? "" : exchange(point.better, "Teammate", "A teammate, on a like occasion"),
    what === "opportunity" ? labelled("Try:", point.coach, "try") : "",
    "</article>",
  ].join("");
}

function exchange({ customer, agent }: Exchange, who: string, caption: string): string {
  const said = (name: string, passage: Passage | null) =>
    passage === null ? "" : `<blockquote><b>${name}</b>${marked(passage)}</blockquote>`;
  return `<figure>${said("Customer", customer)}${said(who, agent)}<figcaption>${html(caption, 120)}</figcaption></figure>`;
}

/** The words with what counted in them marked. */
function marked({ text, marks }: Passage): string {
  const pieces: string[] = [];
  let rest = 0;
  for (const [start, end] of marks) {
    pieces.push(html(text.slice(rest, start)), `<mark>${html(text.slice(start, end))}</mark>`);
    rest = end;
  }
  return [...pieces, html(text.slice(rest))].join("");
}

function figureTable({ figures }: CoachingCard): string {
  const rows = figures.map(
    ({ title, own, others }) =>
      `<tr><th scope="row">${html(title, 60)}</th><td>${own.n === 0 ? "–" : html(points(own.mean))}</td><td>${points(others.mean)}</td><td>${bar(own, others)}</td></tr>`,
  );
  return `<table><thead><tr><td></td><th scope="col">You</th><th scope="col">Others</th><th scope="col">0 to 100</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** The agent's mean with its interval, and a stroke for the others. */
function bar(own: Figure, others: Figure): string {
  const x = (value: number) => Math.round(value * 8) / 10 + 2;
  const range =
    own.low === null || own.high === null
      ? ""
      : `<line class="range" x1="${x(own.low)}" x2="${x(own.high)}" y1="8" y2="8"/>`;
  const dot = own.mean === null ? "" : `<circle class="dot" cx="${x(own.mean)}" cy="8" r="2.6"/>`;
  const other =
    others.mean === null ? "" : `<line class="other" x1="${x(others.mean)}" x2="${x(others.mean)}" y1="2" y2="14"/>`;
  return `<svg width="84" height="16" viewBox="0 0 84 16" role="img" aria-label="${html(own.n === 0 ? "none" : `${interval(own)}, others ${points(others.mean)}`)}"><line class="axis" x1="2" x2="82" y1="8" y2="8"/>${range}${other}${dot}</svg>`;
}

function weeks({ trend, tooFew }: CoachingCard): string {
  const series = trend.groups[0]?.series[0];
  if (series === undefined || tooFew || trend.weeks.length < 2) return "";
  const known = series.weeks.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const ends = `${points(known[0] ?? null)} → ${points(known.at(-1) ?? null)}`;
  return `<p class="week">${chart(trend, 0, series, boundsOf(0, trend.groups))}<span>Overall by week<br>${html(ends)}</span></p>`;
}

function paragraphs(lines: readonly string[], kind = ""): string {
  return lines.map((line) => `<p class="${kind}">${html(line)}</p>`).join("");
}
