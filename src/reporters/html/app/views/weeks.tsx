import { Title } from "../parts.js";
import type { Store } from "../store.js";

export function Weeks({ store }: { store: Store }) {
  return <Title>Weeks of {store.report.titles.rubric}</Title>;
}
