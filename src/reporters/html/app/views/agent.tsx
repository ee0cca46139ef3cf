import { Name, Title } from "../parts.js";
import type { Store } from "../store.js";

export function Agent({ agent }: { store: Store; agent: string | null }) {
  return <Title>{agent === null ? "Credited to nobody" : <Name text={agent} />}</Title>;
}
