import { Title } from "../parts.js";
import type { Route } from "../router.js";
import type { Store } from "../store.js";

/** All conversations. */
export function Conversations({ store }: { store: Store; route: Extract<Route, { view: "conversations" }> }) {
  return <Title>{store.report.counts.conversations} conversations</Title>;
}
