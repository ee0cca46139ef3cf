import type { Reporter } from "../model/reporter.js";
import { asJson } from "./words.js";

export const json: Reporter = {
  id: "json",
  description: "the whole report; with --summary, without the conversations",
  extensions: [".json"],
  needsConversations: ({ summary }) => !summary,
  async *render(view) {
    const head = asJson(view.head, 2);
    if (view.options.summary) {
      yield `${head}\n`;
      return;
    }
    yield `${head.slice(0, -2)},\n  "conversations": [`;
    let separator = "\n    ";
    for await (const evaluation of view.conversations()) {
      yield separator + asJson(evaluation);
      separator = ",\n    ";
    }
    yield "\n  ]\n}\n";
  },
};
