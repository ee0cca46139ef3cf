import type { Reporter } from "../model/reporter.js";
import { savedOf } from "./json.js";
import { asJson } from "./words.js";

export const ndjson: Reporter = {
  id: "ndjson",
  description: "one JSON line per conversation, in the order of the input; with --with-text, with its messages",
  extensions: [".ndjson", ".jsonl"],
  needsConversations: () => true,
  needsTranscripts: ({ withText }) => withText,
  async *render(view) {
    for await (const saved of savedOf(view)) yield `${asJson(saved)}\n`;
  },
};
