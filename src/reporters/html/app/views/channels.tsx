import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Channels({ store }: { store: Store }) {
  return <Title>Channels of {store.report.titles.rubric}</Title>;
}
