/** How JSON text is laid out: one value, and the keys of the first object seen so far; or one object per line. */
export type JsonShape =
  | { readonly kind: "array" }
  | { readonly kind: "object"; readonly keys: ReadonlySet<string> }
  | { readonly kind: "lines" };

/** The layout of JSON by its first characters, or null where they are not JSON. */
export function jsonShape(head: string): JsonShape | null {
  const text = head.trimStart();
  if (/^\[\s*(?:[[\]{"\-\d]|true|false|null|$)/.test(text)) return { kind: "array" };
  if (!/^\{\s*(?:["}]|$)/.test(text)) return null;
  const { end, keys } = firstObject(text);
  const lines = text.split("\n", 3);
  if (end !== null) {
    const follows = text.slice(end).trimStart();
    return follows === "" ? { kind: "object", keys } : { kind: "lines" };
  }
  if (keys.has("conversations")) return { kind: "object", keys };
  // The first object is longer than the head, or its line is damaged: lines are told by how they begin.
  const [first = "", second] = lines;
  const oneLine = second === undefined && first.trim().length > 1;
  const damaged = second !== undefined && /^\{\s*"/.test(first) && /^\{\s*"/.test(second);
  return oneLine || damaged ? { kind: "lines" } : { kind: "object", keys };
}

/** Where the object that the text begins with ends, null where it goes on, and its own keys. */
function firstObject(text: string): { readonly end: number | null; readonly keys: ReadonlySet<string> } {
  const keys = new Set<string>();
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === "{" || character === "[") depth++;
    else if (character === "}" || character === "]") {
      depth--;
      if (depth === 0) return { end: i + 1, keys };
    } else if (character === '"') {
      const start = i + 1;
      for (i = start; i < text.length && text[i] !== '"'; i++) if (text[i] === "\\") i++;
      if (depth === 1 && /^\s*:/.test(text.slice(i + 1, i + 20))) keys.add(text.slice(start, i));
    }
  }
  return { end: null, keys };
}
