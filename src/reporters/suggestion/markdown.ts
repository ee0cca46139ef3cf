import { printable } from "../../model/printable.js";
import type { Suggestion, SuggestionReport, SuggestionReporter } from "../../model/suggestion.js";
import { asMarkdown } from "../markup.js";
import { caution, compared, JUDGE, sideTitle, snippet } from "./words.js";

/** The phrases as tables in Markdown. */
export const suggestionMarkdown: SuggestionReporter = {
  id: "markdown",
  render(report, { title }) {
    const { rubric, phrases } = report;
    const parts = [
      `# ${asMarkdown(printable(title, 200))}: phrases that are no cues yet`,
      asMarkdown(compared(report)),
      ...(["high", "low"] as const).map((side) => section(side, report)),
      asMarkdown(caution(report)),
      ...(phrases.length === 0 ? [] : [JUDGE, `\`\`\`yaml\n${snippet(phrases)}\n\`\`\``]),
      `Rubric ${rubric.id} ${rubric.version}, ${rubric.digest}`,
    ];
    return `${parts.join("\n\n")}\n`;
  },
};

function section(side: Suggestion["side"], { phrases, high, low }: SuggestionReport): string {
  const own = phrases.filter((one) => one.side === side);
  if (own.length === 0) return `## ${sideTitle(side)}\n\nNone.`;
  const rows = own.map((one) => {
    const examples = one.examples.map(({ conversation, text }) => asMarkdown(`${printable(conversation, 40)}: ${printable(text, 120)}`)); // biome-ignore format: one call
    const counts = `${one.high} of ${high.conversations} | ${one.low} of ${low.conversations}`;
    return `| ${asMarkdown(printable(one.phrase))} | ${one.z.toFixed(1)} | ${counts} | ${one.occurrences} | ${examples.join("<br>")} |`;
  });
  return [`## ${sideTitle(side)}`, "", "| phrase | z | high | low | said | examples |", "|---|---|---|---|---|---|", ...rows].join("\n"); // biome-ignore format: one list
}
