import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Effort({ store }: { store: Store }) {
  return <Title>Effort of {store.report.titles.rubric}</Title>;
}
