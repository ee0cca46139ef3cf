import { writtenId } from "../../model/labels.js";
import type { SampledConversation, SampleReporter } from "../../model/sample.js";
import { row } from "../csv.js";

/**
 * The sheet for a reviewer, which `wow calibrate --labels` reads back: where to find each conversation, a column for each
 * question, and how likely the conversation was to be drawn. Nothing in it says what it scored or what it was drawn for.
 */
export const sampleSheet: SampleReporter = {
  id: "csv",
  extensions: [".csv"],
  render({ questions, sample }) {
    const about = ["conversation", "agent", "customer", "channel", "language", "started_at", "messages"];
    const columns = questions.map(({ column }) => column);
    const head = row([...about, "reviewer", ...columns, "remark", "inclusion_probability"]);
    return [head, ...sample.map((one) => rowOf(one, columns.length))].join("");
  },
};

function rowOf(one: SampledConversation, questions: number): string {
  return row([
    writtenId(one.conversation),
    one.agent,
    one.customer,
    one.channel,
    one.language,
    one.startedAt,
    one.messages,
    null,
    ...new Array<null>(questions).fill(null),
    null,
    Number(one.probability.toPrecision(10)),
  ]);
}
