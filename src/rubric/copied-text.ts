import { isMap, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import { CUES, type Heading, oneLine, schemaLines } from "./extending-text.js";
import type { Kept } from "./keep.js";
import { type Splice, startOf, TextParts } from "./text-parts.js";

/**
 * A copy of a rubric's text under another name, without what is not kept and the lists that only this used. Everything else
 * stays as it is written, comments included.
 */
export function copiedText(source: string, kept: Kept, { id, title, schema }: Heading): string {
  const document = parseDocument(source);
  const root = document.contents as YAMLMap;
  const text = new TextParts(source);
  const value = (key: string) => root.get(key, true) as Node | undefined;
  const dimensions = value("dimensions") as YAMLSeq;
  const criteria = value("criteria") as YAMLSeq;
  const isKept = (section: keyof Kept) => (item: unknown) =>
    kept[section].includes((item as YAMLMap).get("id") as string);
  const lists = value("lists");
  const left = criteria.items.filter(isKept("criteria"));
  const used = isMap(lists) ? listsUsed(lists, left) : new Set<string>();
  const gone = new Set(["purpose", ...(used.size === 0 ? ["lists"] : [])]);
  const edits: Splice[] = [
    { from: 0, to: text.lineStart(startOf(root.items[0]!)), text: header(schema, root) },
    text.replace(value("id")!, id),
    text.replace(value("version")!, "1.0.0"),
    text.replace(value("title")!, oneLine(title)),
    ...text.without(root.items, (pair) => !gone.has(String((pair as Pair).key)), root),
    ...text.without(dimensions.items, isKept("dimensions"), root),
    ...text.without(criteria.items, isKept("criteria"), root),
  ];
  if (isMap(lists) && used.size > 0)
    edits.push(...text.without(lists.items, (pair) => used.has(String((pair as Pair).key)), root));
  return text.with(edits);
}

function header(schema: string | null, root: YAMLMap): string {
  const from = `${root.get("id")} ${root.get("version")}`;
  return [...schemaLines(schema), `# Begun as a copy of ${from}.`, CUES, ""].join("\n");
}

/** Names of the lists that some criteria use, and those that these lists name. */
function listsUsed(lists: YAMLMap, criteria: readonly unknown[]): ReadonlySet<string> {
  const used = new Set<string>();
  const look = (node: unknown): void => {
    for (const [, name] of JSON.stringify(node).matchAll(/"\$([^"]+)"/g)) {
      if (used.has(name!) || !lists.has(name)) continue;
      used.add(name!);
      look(lists.get(name, true));
    }
  };
  criteria.forEach(look);
  return used;
}
