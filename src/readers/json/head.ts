import { Tokenizer, TokenParser } from "@streamparser/json";
import { jsonShape } from "./shape.js";

/** An object of parsed JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** How the JSON of a file is laid out, and what its first bytes show of its objects, the last of them cut off. */
export interface JsonHead {
  /** One object, a list of them, one per line, or one after another. */
  readonly kind: "object" | "array" | "lines" | "sequence";
  readonly objects: readonly JsonObject[];
  /** Whether the file may go on after them. */
  readonly isCut: boolean;
}

/** Heads longer than this, in bytes, are taken for cut off. */
const WHOLE = 60_000;

let latest: { readonly head: string; readonly found: JsonHead | null } | null = null;

/** The first objects of a file, by its first characters; null where these are not JSON. */
export function jsonHead(head: string): JsonHead | null {
  // Every format asks this of the same file.
  if (latest?.head !== head) latest = { head, found: look(head) };
  return latest.found;
}

function look(head: string): JsonHead | null {
  const shape = jsonShape(head);
  if (shape === null) return null;
  // A damaged line hides none of the others.
  const texts = shape.kind === "lines" ? head.split("\n") : [head];
  const roots = texts.flatMap(rootsOf);
  const values = shape.kind === "array" ? roots.slice(0, 1).flat() : roots;
  return { kind: shape.kind, objects: values.filter(isObject), isCut: Buffer.byteLength(head) > WHOLE };
}

/** The objects and lists of a text, one after another, as far as they go. */
function rootsOf(text: string): readonly unknown[] {
  const roots: unknown[] = [];
  const tokens = new Tokenizer({ separator: "" });
  const parser = new TokenParser({ emitPartialValues: true, separator: "" });
  tokens.onToken = (token) => parser.write(token);
  // A container is told when it opens, and is filled while the text is read.
  parser.onValue = ({ partial, parent, key, stack }) => {
    if (partial && stack.length === 1 && (key === undefined || (key === 0 && roots.at(-1) !== parent)))
      roots.push(parent);
  };
  try {
    tokens.write(text);
  } catch {
    // What stands before the mistake is enough to tell a format by.
  }
  return roots;
}

/** Whether a value of parsed JSON is an object and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
