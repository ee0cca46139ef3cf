import { type Index, indexOf } from "./search.js";
import type { Store } from "./store.js";

const indexes = new WeakMap<Store, Index>();

/** The listed conversations of a report, ready to be searched; made when it is first asked for. */
export function listingOf(store: Store): Index {
  let index = indexes.get(store);
  if (index === undefined) {
    index = indexOf(store.rows(), (place) => writtenIn(store, place));
    indexes.set(store, index);
  }
  return index;
}

/** All that can be searched for in a conversation. */
function writtenIn(store: Store, place: number): string {
  const { id, agent, customer } = store.rows()[place]!;
  const conversation = store.whole(place)?.conversation;
  const said = conversation?.messages.map(({ author, text }) => `${author ?? ""}\n${text}`) ?? [];
  return [id, agent, customer, conversation?.subject, ...(conversation?.tags ?? []), ...said]
    .filter((one) => one !== null && one !== undefined)
    .join("\n");
}
