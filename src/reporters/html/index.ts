import type { Reporter } from "../../model/reporter.js";

/** One page with everything in it. */
export const html: Reporter = {
  id: "html",
  description: "a page to look at, share and print: team, agents, conversations with their evidence",
  extensions: [".html", ".htm"],
  needsConversations: () => true,
  needsTranscripts: () => true,
  async *render(view) {
    const { pageOf } = await import("./page.js");
    yield* pageOf(view);
  },
};
