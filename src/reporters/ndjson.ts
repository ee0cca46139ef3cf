import type { Reporter } from "../model/reporter.js";
import { asJson } from "./words.js";

export const ndjson: Reporter = {
  id: "ndjson",
  description: "one JSON line per conversation, in the order of the input",
  extensions: [".ndjson", ".jsonl"],
  needsConversations: () => true,
  async *render(view) {
    for await (const evaluation of view.conversations()) yield `${asJson(evaluation)}\n`;
  },
};
