import { Chalk, type ChalkInstance } from "chalk";
import { printable } from "../../model/printable.js";
import type { Suggestion, SuggestionReport, SuggestionReporter } from "../../model/suggestion.js";
import { wrap } from "../words.js";
import { caution, compared, JUDGE, sideTitle, snippet } from "./words.js";

/** The phrases for a terminal, each side by itself, with places where they were said. */
export const suggestionTable: SuggestionReporter = {
  id: "table",
  render(report, { width, color, title }) {
    const chalk = new Chalk({ level: color ? 1 : 0 });
    const { rubric, phrases } = report;
    const sections = [
      `${chalk.bold(printable(title))} (${rubric.id} ${rubric.version}): phrases that are no cues yet`,
      wrap(compared(report), width),
      ...(["high", "low"] as const).map((side) => section(side, report, width, chalk)),
      wrap(caution(report), width),
      ...(phrases.length === 0 ? [] : [`${wrap(JUDGE, width)}\n\n${snippet(phrases)}`]),
    ];
    return `${sections.join("\n\n")}\n`;
  },
};

function section(side: Suggestion["side"], report: SuggestionReport, width: number, chalk: ChalkInstance): string {
  const own = report.phrases.filter((one) => one.side === side);
  const title = chalk.bold(sideTitle(side));
  if (own.length === 0) return `${title}\n  none`;
  const head = chalk.dim(`      z  high   low  phrase`);
  return [title, head, ...own.map((one) => line(one, report, width, chalk))].join("\n");
}

function line(found: Suggestion, { high, low }: SuggestionReport, width: number, chalk: ChalkInstance): string {
  const share = (count: number, { conversations }: { readonly conversations: number }) =>
    `${Math.round((100 * count) / conversations)}%`.padStart(4);
  const z = found.z.toFixed(1).replace("-", "−").padStart(5);
  const first = `  ${z}  ${share(found.high, high)}  ${share(found.low, low)}  ${chalk.cyan(printable(found.phrase))}  in ${found.conversations} conversations, ${found.occurrences}×`;
  const examples = found.examples.map(({ conversation, text }) =>
    chalk.dim(wrap(`${printable(conversation, 40)}: ${printable(text, 120)}`, width, " ".repeat(21), " ".repeat(23))),
  );
  return [first, ...examples].join("\n");
}
