/**
 * How JSON text is laid out: one value, and the keys of the first object seen so far; one object per line; or objects
 * one after another, over several lines each.
 */
export type JsonShape =
  | { readonly kind: "array" }
  | { readonly kind: "object"; readonly keys: ReadonlySet<string> }
  | { readonly kind: "lines" }
  | { readonly kind: "sequence" };

/** The layout of JSON by its first characters, or null where they are not JSON. */
export function jsonShape(head: string): JsonShape | null {
  const text = head.trimStart();
  if (/^\[\s*(?:[[\]{"]|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?\s*(?:[,\]]|$)|true|false|null|$)/i.test(text))
    return { kind: "array" };
  if (!/^\{\s*(?:["}]|$)/.test(text)) return null;
  const { end, keys } = firstObject(text);
  const lines = text.split("\n", 3);
  if (end !== null) {
    const follows = text.slice(end).trimStart();
    if (follows === "") return { kind: "object", keys };
    return { kind: text.slice(0, end).includes("\n") && /^\{\s*(?:"|$)/.test(follows) ? "sequence" : "lines" };
  }
  if (keys.has("conversations")) return { kind: "object", keys };
  // The first object is longer than the head, or its line is damaged: lines are told by how they begin.
  const [first = "", second] = lines;
  const oneLine = second === undefined && first.trim().length > 1 && !mayBeWrapper(text, keys);
  const damaged = second !== undefined && /^\{\s*"/.test(first) && !goesOn(first) && /^\{\s*"/.test(second);
  return oneLine || damaged ? { kind: "lines" } : { kind: "object", keys };
}

/** Whether JSON can't end where a line does. */
function goesOn(line: string): boolean {
  return /[,:[{]\s*$/.test(line);
}

const HEAD = 60_000;

/** Whether a first line longer than the head may still come to "conversations": nothing so far is a conversation's. */
function mayBeWrapper(text: string, keys: ReadonlySet<string>): boolean {
  return Buffer.byteLength(text) > HEAD && !keys.has("id") && !keys.has("messages");
}

/**
 * Where the object that the text begins with ends, null where it goes on, and its own keys; `conversations` only with
 * an array.
 */
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
      const follows = depth === 1 ? /^\s*:\s*(.?)/s.exec(text.slice(i + 1, i + 40)) : null;
      const key = text.slice(start, i);
      if (follows && (key !== "conversations" || /^\[?$/.test(follows[1]!))) keys.add(key);
    }
  }
  return { end: null, keys };
}
