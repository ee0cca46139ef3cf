import type { CardReporter, CheckCard, CriterionCard, DimensionCard, RubricCard } from "../../model/card.js";
import { printable, printableText } from "../../model/printable.js";
import { asHtml, asHtmlWithCode } from "../markup.js";
import { percent } from "../words.js";
import {
  ancestry,
  bandsInWords,
  counts,
  dimensionCounts,
  gradeText,
  type OptionLine,
  optionLines,
  share,
  variantFor,
  wordsInLine,
} from "./words.js";

const LONGEST = 1000;
const text = (given: string) => asHtmlWithCode(printable(given.trim(), LONGEST));

const STYLE = `
body { font: 11pt/1.45 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.7rem; margin-bottom: 0 } h2 { font-size: 1.3rem; margin-top: 2.2rem; border-bottom: 2px solid #888 }
h3 { font-size: 1.05rem; margin: 0 } h4 { font-size: .85rem; margin: .8rem 0 .2rem; text-transform: uppercase; letter-spacing: .04em; color: #555 }
.facts { color: #555; font-size: .9rem; margin: .2rem 0 } code { font-size: .9em; overflow-wrap: anywhere }
article { border: 1px solid #bbb; border-radius: .4rem; padding: .8rem 1rem; margin: 1rem 0 } p { margin: .4rem 0 }
table { border-collapse: collapse } th, td { text-align: left; padding: .2rem 1rem .2rem 0; border-bottom: 1px solid #ccc }
ul { margin: .2rem 0; padding-left: 1.3rem } li { overflow-wrap: anywhere }
pre { white-space: pre-wrap; background: #f4f4f4; padding: .5rem .7rem; margin: .3rem 0; border-left: 4px solid #888; font-size: .85em }
pre.pass { border-color: #2a7d3f } pre.fail { border-color: #b3261e } mark { background: #fde68a }
@page { margin: 1.6cm } @media print { body { margin: 0; max-width: none; font-size: 9.5pt } article, tr, pre { break-inside: avoid } h2, h3, h4 { break-after: avoid } pre, mark { print-color-adjust: exact } }
`;

/** A rubric's card as a page of its own, for printing. */
export const html: CardReporter = {
  id: "html",
  description: "a page of its own, for printing",
  render(card) {
    const title = asHtml(printable(`${card.title} (${card.id} ${card.version})`, LONGEST));
    const parts = [
      heading(card),
      ...card.dimensions.map(section),
      ...(card.lists.length > 0
        ? [`<section><h2>Lists of cues</h2>${list(card.lists.map((one) => asHtml(wordsInLine(one))))}</section>`]
        : []),
    ];
    return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${parts.join("\n")}\n</body>\n</html>\n`;
  },
};

function heading(card: RubricCard): string {
  const rows = card.dimensions.map(
    ({ title, weight, shareOfOverall, criteria }) =>
      `<tr><td>${text(title)}</td><td>${weight}</td><td>${share(shareOfOverall)}</td><td>${criteria.length}</td></tr>`,
  );
  return [
    `<h1>${text(card.title)}</h1>`,
    `<p class="facts">${text(card.id)} ${text(card.version)} · <code>${text(card.digest)}</code></p>`,
    ...[card.purpose, card.description].filter((one) => one !== "").map((one) => `<p>${text(one)}</p>`),
    ...(card.extends.length > 0 ? [`<p>Extends ${asHtml(ancestry(card))}.</p>`] : []),
    `<p>Bands: ${bandsInWords(card.bands)}. Languages: ${card.languages.map(text).join(", ")}.</p>`,
    `<table><tr><th>Dimension</th><th>Weight</th><th>Of overall</th><th>Criteria</th></tr>${rows.join("")}</table>`,
  ].join("\n");
}

function section(dimension: DimensionCard): string {
  const articles = dimension.criteria.map((one) => article(one, dimension));
  const facts = `<p class="facts">${asHtml(dimensionCounts(dimension))}</p>`;
  return `<section><h2>${text(dimension.title)}</h2>${facts}\n${articles.join("\n")}</section>`;
}

function article(card: CriterionCard, dimension: DimensionCard): string {
  const { id, question, when, check, variants, grades, good, coach, tests } = card;
  const said = (label: string, given: string) =>
    given === "" ? [] : [`<p><strong>${label}:</strong> ${text(given)}</p>`];
  const examples = (["pass", "fail", "skip"] as const).flatMap((kind) => tests[kind].map((one) => example(kind, one)));
  return [
    `<article id="${text(id)}"><h3>${text(question)}</h3>`,
    `<p class="facts"><code>${text(id)}</code> · ${asHtml(counts(card, dimension))}</p>`,
    ...said("Good", good),
    ...said("Coach", coach),
    ...(grades === null
      ? []
      : [`<h4>Grades</h4>${list(grades.map((grade) => `${percent(grade.value)}: ${text(gradeText(grade))}`))}`]),
    ...(when === null ? [] : [asked("When", when)]),
    asked("Check", check),
    ...variants.flatMap((variant) => [
      ...(variant.when === null ? [] : [asked(`When, for ${variantFor(variant)}`, variant.when)]),
      asked(`Check, for ${variantFor(variant)}`, variant.check),
    ]),
    ...(examples.length > 0 ? ["<h4>Examples</h4>", ...examples] : []),
    "</article>",
  ].join("\n");
}

function asked(label: string, { type, description, options }: CheckCard): string {
  const lines = optionLines(options);
  return `<h4>${asHtml(label)}</h4><p>${text(description)} <code>${text(type)}</code></p>${nested(lines)}`;
}

/** Lists in lists, as deep as the lines stand. */
function nested(lines: readonly OptionLine[], depth = 0): string {
  const items: string[] = [];
  for (let i = 0; i < lines.length; ) {
    const { name, text } = lines[i++]!;
    const start = i;
    while (i < lines.length && lines[i]!.depth > depth) i++;
    const named = name === "" ? asHtml(text) : `<strong>${asHtml(printable(name))}</strong> ${asHtml(text)}`;
    items.push(named + nested(lines.slice(start, i), depth + 1));
  }
  return items.length > 0 ? list(items) : "";
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join("")}</ul>`;
}

/** A transcript, what the evidence must touch marked. */
function example(kind: "pass" | "fail" | "skip", transcript: string): string {
  const marked = asHtml(printableText(transcript.trimEnd())).replace(/\[\[([\s\S]*?)\]\]/g, "<mark>$1</mark>");
  const title = { pass: "passes", fail: "fails", skip: "does not apply" }[kind];
  return `<pre class="${kind}"><strong>${title}</strong>\n${marked}</pre>`;
}
