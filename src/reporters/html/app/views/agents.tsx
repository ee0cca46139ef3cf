import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Agents({ store }: { store: Store }) {
  return <Title>Agents of {store.report.titles.rubric}</Title>;
}
