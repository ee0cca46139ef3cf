import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Topics({ store }: { store: Store }) {
  return <Title>Topics of {store.report.titles.rubric}</Title>;
}
