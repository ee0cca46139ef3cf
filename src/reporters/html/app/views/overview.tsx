import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Overview({ store }: { store: Store }) {
  return <Title>Overview of {store.report.titles.rubric}</Title>;
}
