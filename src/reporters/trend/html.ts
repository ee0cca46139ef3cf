import type { TrendGroup, TrendReport, TrendReporter } from "../../model/trend.js";
import { html, sheet } from "../sheet.js";
import { type Bounds, boundsOf, chart } from "./chart.js";
import { groupSentences, notesOf, titleOf, wholeSentences } from "./notes.js";
import { changeCells, changeHeads, dayWords, groupName, manyYears, value } from "./words.js";

const STYLE = `
main { max-width: 72rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
p, li { overflow-wrap: anywhere; } .soft, .notes { color: var(--soft); } ul { padding-left: 1.2rem; } li { margin: .25rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; font-weight: 400; }
thead th { color: var(--soft); font-size: .85rem; } tbody th { text-align: left; max-width: 16rem; overflow: hidden; text-overflow: ellipsis; }
svg { display: block; } .range { stroke: var(--band); stroke-width: 5; stroke-linecap: round; } .path { fill: none; stroke: var(--mark); stroke-width: 1.5; }
.dot { fill: var(--mark); } .step { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 3 2; }
@media print { main { padding: 0; } section { break-inside: avoid; } }
`;

/** One page without scripts: each figure week by week with its interval drawn, and what changed in words. */
export const trendHtml: TrendReporter = {
  id: "html",
  extensions: [".html", ".htm"],
  render(report) {
    const { rubric, groups, figures, by } = report;
    const title = titleOf(report);
    const list = (lines: readonly string[], kind = "") => `<ul class="${kind}">${lines.map((line) => `<li>${html(line)}</li>`).join("")}</ul>`; // biome-ignore format: one rule
    const pieces = [
      `<h1>${html(title)}</h1>`,
      `<p class="soft">Scored with ${html(`${rubric.id} ${rubric.version}`)}</p>`,
    ];
    if (report.weeks.length > 0) {
      pieces.push(
        "<section><h2>All conversations</h2>",
        list(wholeSentences(report)),
        wholeTable(report),
        "</section>",
      );
      if (groups.length > 1) {
        pieces.push(`<section><h2>By ${by}</h2>`, list(groupSentences(report)), "</section>");
        figures.forEach((figure, i) => {
          pieces.push(`<section><h3>${html(figure.title)}</h3>`, groupTable(report, i), "</section>");
        });
      }
    }
    pieces.push("<section><h2>Notes</h2>", list(notesOf(report), "notes"), "</section>");
    return sheet(title, STYLE, pieces.join("\n"));
  },
};

function wholeTable(report: TrendReport): string {
  const whole = report.groups[0]!;
  const heads = changeHeads(whole.series[0]!);
  const counts = `<tr><th scope="row">Conversations</th><td></td>${whole.weeks.map((count) => `<td>${count}</td>`).join("")}${heads.map(() => "<td></td>").join("")}</tr>`;
  const rows = report.figures.map(({ title }, i) => rowOf(title, report, i, whole, boundsOf(i, [whole])));
  return table(report, "All conversations", [counts, ...rows]);
}

function groupTable(report: TrendReport, which: number): string {
  const groups = report.groups.slice(1);
  const bounds = boundsOf(which, groups);
  const rows = groups.map((group) => {
    const mark = group.series[which]!.steps === null ? "*" : "";
    return rowOf(`${groupName(group)}${mark}`, report, which, group, bounds);
  });
  return table(report, report.figures[which]!.title, rows);
}

function rowOf(name: string, report: TrendReport, which: number, group: TrendGroup, bounds: Bounds): string {
  const figure = report.figures[which]!;
  const series = group.series[which]!;
  const means = series.weeks.map(({ mean, n }) => `<td title="n ${n}">${value(figure, mean)}</td>`);
  const changes = changeCells(figure, series, report.groups[0]!.series[which]!).map((text) => `<td>${html(text)}</td>`);
  return `<tr><th scope="row">${html(name, 80)}</th><td>${chart(report, which, series, bounds)}</td>${means.join("")}${changes.join("")}</tr>`;
}

function table(report: TrendReport, label: string, rows: readonly string[]): string {
  const withYear = manyYears(report);
  const weeks = report.weeks.map(({ from }) => `<th scope="col">${html(dayWords(from, withYear))}</th>`).join("");
  const changes = changeHeads(report.groups[0]!.series[0]!)
    .map((text) => `<th scope="col">${html(text)}</th>`)
    .join("");
  return `<div class="wide" tabindex="0" role="region" aria-label="${html(label)}, week by week"><table><thead><tr><td></td><th scope="col">Weeks, 95%</th>${weeks}${changes}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;
}
