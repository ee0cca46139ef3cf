import type { Figure } from "../../model/report.js";
import type { View } from "../../model/reporter.js";
import { VERSION } from "../../model/version.js";
import { foremost, leftOutOf } from "../files.js";
import type { Cell } from "../rows/row-set.js";
import { figureSentences, headline, notesOf, TOO_FEW } from "../sentences.js";
import { many, wrap } from "../words.js";
import { type PageRow, pageXml } from "./sheet.js";
import type { Look } from "./styles.js";

/** Units of a line that fit the page without making its first column wide. */
const LINE = 100;
const WIDTHS = [34, 12, 14, 14, 16];

/** The first sheet: what was scored and how, the team's figures, what was left out, how to read the others. */
export function aboutXml(view: View): string {
  const { head, titles } = view;
  const { title, version, counts } = headline(view);
  const sections: readonly (readonly PageRow[])[] = [
    [
      line([title], "title"),
      line([`${version} · ${counts.join(" · ")}`]),
      line([`Rubric's digest: ${head.rubric.digest}`]),
      line([`Made by ${head.tool.name} ${VERSION}`]),
    ],
    [
      heading(["Team", "Mean", "Low (95%)", "High (95%)", "Conversations"], "score"),
      figure("Overall", head.team.overall, "score"),
      ...titles.dimensions.map(({ id, title }) => figure(title, head.team.dimensions[id]!, "score")),
      figure("Risk of a complaint", head.team.risk, "score"),
      figure("Resolved rate", head.team.resolvedRate, "rate"),
      figure("FCR rate", head.team.fcrRate, "rate"),
    ],
    section("How to read", [...figureSentences(view), ...HOW_TO_READ, ...(view.options.quotes ? [] : [NO_QUOTES])]),
    section("Notes", notesOf(view).map(({ text }) => text)), // biome-ignore format: one section
    files(view),
  ];
  const kept = sections.filter((lines) => lines.length > 0);
  return pageXml(kept.flatMap((lines, i) => (i === 0 ? lines : [line([]), ...lines])), WIDTHS); // biome-ignore format: one page
}

const HOW_TO_READ = [
  "Scores and the risk go from 0 to 100, rates from 0% to 100%, a criterion's value from 0% (not met) to 100% (met). Low and high bound the 95% interval.",
  `Agents in grey have ${TOO_FEW}`,
  "An empty cell is no zero: nothing applied, or it is not known. A criterion that did not apply is no failure.",
  "Times are in UTC. Messages count from 0; start and end count characters of the message (UTF-16).",
];
const NO_QUOTES = "The words of customers and agents are kept out (--no-quotes).";

function section(title: string, texts: readonly string[]): readonly PageRow[] {
  if (texts.length === 0) return [];
  return [line([title], "bold"), ...texts.flatMap((text) => wrap(text, LINE).split("\n").map((part) => line([part])))]; // biome-ignore format: one section
}

function files({ head: { inputs } }: View): readonly PageRow[] {
  if (inputs.length === 0) return [];
  const { shown, rest } = foremost(inputs);
  const rows = shown.map((input) => [
    input.file,
    input.format,
    input.conversations,
    input.messages,
    leftOutOf([input]),
  ]);
  if (rest.length > 0) {
    const of = (name: "conversations" | "messages") => rest.reduce((sum, input) => sum + input[name], 0);
    rows.push([many(rest.length, shown.length > 0 ? "other file" : "file"), null, of("conversations"), of("messages"), leftOutOf(rest)]); // biome-ignore format: one row
  }
  return [
    heading(["File", "Format", "Conversations", "Messages", "Left out"], "text"),
    ...rows.map((cells) => ({ ...line(cells), kinds: ["long", "text", "count", "count", "text"] as const })),
  ];
}

function line(cells: readonly Cell[], look: Look = "plain"): PageRow {
  return { cells, look, kinds: cells.map((cell) => (typeof cell === "number" ? "count" : "text")) };
}

/** Names of columns: of the middle ones, over what they hold. */
function heading(cells: readonly string[], second: "score" | "text"): PageRow {
  const last = second === "score" ? "count" : "text";
  return { cells, look: "bold", kinds: ["text", second, "count", "count", last] };
}

function figure(title: string, { mean, low, high, n }: Figure, kind: "score" | "rate"): PageRow {
  return { cells: [title, mean, low, high, n], look: "plain", kinds: ["text", kind, kind, kind, "count"] };
}
