import type { Reporter } from "../model/reporter.js";

export const json: Reporter = {
  id: "json",
  description: "the whole report; with --summary, without the conversations",
  extensions: [".json"],
  needsConversations: ({ summary }) => !summary,
  async *render(view) {
    const head = JSON.stringify(view.head, null, 2);
    if (view.options.summary) {
      yield `${head}\n`;
      return;
    }
    yield `${head.slice(0, -2)},\n  "conversations": [`;
    let separator = "\n    ";
    for await (const evaluation of view.conversations()) {
      yield separator + JSON.stringify(evaluation);
      separator = ",\n    ";
    }
    yield "\n  ]\n}\n";
  },
};
