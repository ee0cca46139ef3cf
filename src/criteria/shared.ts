import type { Conversation } from "../model/conversation.js";
import type { CueLists, Scene } from "../model/criterion.js";

type Reader<Result> = (scene: Scene) => Result;

const known = new WeakMap<CueLists, Map<string, Reader<unknown>>>();

/**
 * What several criteria of a rubric read from a conversation alike, worked out once for all of them while they judge it.
 * Under one `key`, `read` must give the same for every criterion that asks, whatever their anchors.
 */
export function shared<Result>(lists: CueLists, key: string, read: Reader<Result>): Reader<Result> {
  let readers = known.get(lists);
  if (readers === undefined) {
    readers = new Map();
    known.set(lists, readers);
  }
  let reader = readers.get(key) as Reader<Result> | undefined;
  if (reader === undefined) {
    reader = once(read);
    readers.set(key, reader);
  }
  return reader;
}

function once<Result>(read: Reader<Result>): Reader<Result> {
  let last: { readonly conversation: Conversation; readonly result: Result } | null = null;
  return (scene) => {
    if (last?.conversation !== scene.conversation) last = { conversation: scene.conversation, result: read(scene) };
    return last.result;
  };
}
