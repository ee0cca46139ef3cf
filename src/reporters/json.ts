import type { Reporter, View } from "../model/reporter.js";
import { withTranscript } from "../model/saved.js";
import { asJson } from "./words.js";

export const json: Reporter = {
  id: "json",
  description: "the whole report; with --summary, without the conversations; with --with-text, with the messages",
  extensions: [".json"],
  needsConversations: ({ summary }) => !summary,
  needsTranscripts: ({ summary, withText }) => !summary && withText,
  async *render(view) {
    const head = asJson(view.head, 2);
    if (view.options.summary) {
      yield `${head}\n`;
      return;
    }
    yield `${head.slice(0, -2)},\n  "conversations": [`;
    let separator = "\n    ";
    for await (const saved of savedOf(view)) {
      yield separator + asJson(saved);
      separator = ",\n    ";
    }
    yield "\n  ]\n}\n";
  },
};

/** The conversations as they are saved, with their transcripts where these are wanted. */
export async function* savedOf(view: View): AsyncGenerator<object> {
  if (!view.options.withText) yield* view.conversations();
  else for await (const one of view.scored()) yield withTranscript(one);
}
