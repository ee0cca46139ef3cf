import { isMap, type Pair, parseDocument, type YAMLMap } from "yaml";
import { TextParts } from "./text-parts.js";

/**
 * What is left, for a copy of a rubric, of the tests beside it: those of the lists and criteria that the copy has. Everything
 * else stays as it is written. Null where nothing is left.
 */
export function copiedTests(source: string, copy: string): string | null {
  const made = parseDocument(copy).toJS() as { readonly lists?: object; readonly criteria: readonly { readonly id: string }[] }; // biome-ignore format: one step
  const names = { lists: Object.keys(made.lists ?? {}), criteria: made.criteria.map(({ id }) => id) };
  const root = parseDocument(source).contents as YAMLMap;
  const text = new TextParts(source);
  const nameOf = (pair: unknown) => String((pair as Pair).key);
  const left = new Set<string>();
  const edits = (["lists", "criteria"] as const).flatMap((section) => {
    const tests = root.get(section, true);
    if (!isMap(tests)) return [];
    const isKept = (pair: unknown) => names[section].includes(nameOf(pair));
    if (!tests.items.some(isKept)) return [];
    left.add(section);
    return text.without(tests.items, isKept, root);
  });
  const isGone = (key: string) => ["lists", "criteria"].includes(key) && !left.has(key);
  const sections = text.without(root.items, (pair) => !isGone(nameOf(pair)), root);
  return left.size === 0 ? null : text.with([...edits, ...sections]);
}
