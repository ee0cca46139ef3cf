import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Friction({ store }: { store: Store }) {
  return <Title>Friction of {store.report.titles.rubric}</Title>;
}
