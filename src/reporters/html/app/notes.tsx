import { printableText } from "../../../model/printable.js";
import { many } from "../../words.js";
import type { ReportData } from "../data.js";
import { Section } from "./parts.js";

/** What a reader should know of the whole, what was left out and why. */
export function Notes({ report }: { report: ReportData }) {
  const { rubric, tool } = report;
  return (
    <Section title="About this report">
      <ul class="notes">
        {report.notes.map(({ text, broken }) => (
          <li key={text} class={broken ? "bad" : undefined}>
            {printableText(text)}
          </li>
        ))}
        {report.leftOut.map((text) => (
          <li key={text}>{printableText(text)}</li>
        ))}
        {inFile(report).map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li>
          Scored with {rubric.id} {rubric.version} by {tool.name} {tool.version}, from {many(report.files, "file")}. A
          score says what the text of a conversation shows, from 0 to 100; it is no judgement of a person. Means stand
          with 95% intervals: the fewer conversations, the wider.
        </li>
      </ul>
    </Section>
  );
}

/** What of the conversations is in the file, and what is not. */
function inFile({ counts: { conversations, listed, whole }, quotes, insight }: ReportData): readonly string[] {
  const lines: string[] = [];
  if (whole < conversations)
    lines.push(
      `${many(whole, "conversation")} can be opened here, the lowest and the highest scores; the other ${(conversations - whole).toLocaleString("en-US")} are counted in every figure (--max-conversations).`,
    );
  if (listed < conversations)
    lines.push(`The list has ${many(listed, "conversation")} of ${conversations.toLocaleString("en-US")}.`);
  if (!quotes) lines.push("The words of agents and customers were kept out (--no-quotes).");
  if (insight.withoutText > 0)
    lines.push(
      `${many(insight.withoutText, "conversation")} came from saved results without their messages (--with-text): what is read from messages leaves them out.`,
    );
  return lines;
}
