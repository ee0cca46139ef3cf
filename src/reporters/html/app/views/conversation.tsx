import { Name, Title } from "../parts.js";
import type { ConversationRoute } from "../router.js";
import type { Store } from "../store.js";

/** One conversation. */
export function ConversationView({ route }: { store: Store; route: ConversationRoute }) {
  return (
    <Title>
      Conversation <Name text={route.id} />
    </Title>
  );
}
