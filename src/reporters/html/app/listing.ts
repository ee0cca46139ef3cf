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
function writtenIn(store: Store, place: number): readonly string[] {
  const { id, agent, customer, about } = store.rows()[place]!;
  return [id, agent ?? "", customer ?? "", about ?? "", ...store.written(place)];
}
