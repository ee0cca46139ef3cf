import { objectsOf, textOf } from "./fields.js";
import type { RecordContext } from "./format.js";
import type { JsonObject } from "./head.js";

type Index = ReadonlyMap<string, JsonObject>;

const NOTHING: JsonObject = {};
const indexes = new WeakMap<readonly JsonObject[], Map<string, Index>>();

/**
 * Finds the objects of a list (`users`) by their id, or by another of their keys: in the record itself, else beside it.
 * Gives an empty object where there is none.
 */
export function finder(
  record: JsonObject,
  context: RecordContext,
  list: string,
  key = "id",
): (id: unknown) => JsonObject {
  const inside = indexOf(objectsOf(record[list]), key);
  const beside = indexOf(context.beside(list), key);
  return (value) => {
    const id = textOf(value);
    return id === null ? NOTHING : (inside.get(id) ?? beside.get(id) ?? NOTHING);
  };
}

function indexOf(list: readonly JsonObject[], key: string): Index {
  const byKey = indexes.get(list) ?? new Map<string, Index>();
  indexes.set(list, byKey);
  let index = byKey.get(key);
  if (index === undefined) {
    index = new Map(
      list.flatMap((object) => {
        const id = textOf(object[key]);
        return id === null ? [] : [[id, object] as const];
      }),
    );
    byKey.set(key, index);
  }
  return index;
}
