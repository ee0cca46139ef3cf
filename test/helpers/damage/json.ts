import { letters, type Said } from "./said.js";

// biome-ignore lint/suspicious/noExplicitAny: a file in the making may have anything anywhere
export type Loose = any;

/** The values of JSON text: one, one per line, or one after another; null where any of it is no JSON. */
export function valuesOf(text: string): readonly Loose[] | null {
  const whole = parsed(text);
  if (whole !== undefined) return [whole];
  const values = split(text).map(parsed);
  return values.length > 1 && values.every((value) => value !== undefined) ? values : null;
}

function parsed(text: string): Loose {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Texts that stand one after another, each from its bracket to the one that closes it. */
function split(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  let inText = false;
  for (let i = 0; i < text.length; i++) {
    const one = text[i]!;
    if (inText) {
      if (one === "\\") i++;
      else if (one === '"') inText = false;
    } else if (one === '"') inText = true;
    else if (one === "{" || one === "[") depth++;
    else if ((one === "}" || one === "]") && --depth === 0) {
      found.push(text.slice(start, i + 1));
      start = i + 1;
    }
  }
  const rest = text.slice(start).trim();
  return rest === "" ? found : [...found, rest];
}

/** A place in parsed JSON: the keys that lead to it. */
export type Path = readonly (string | number)[];

/** Every place of a value but the root, those inside after those around them. */
export function places(value: Loose, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.keys(value).flatMap((key) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...places(value[key], here)];
  });
}

/** The texts and numbers in a value, also in JSON that stands in a text. */
export function leaves(value: Loose): readonly string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(leaves);
  const inside = typeof value === "string" && value.startsWith("{") ? leaves(parsed(value) ?? null) : [];
  return value === null ? inside : [String(value), ...inside];
}

/** Which messages are made of some texts, or these of them. */
export function madeOf(texts: readonly string[]): (said: Said) => boolean {
  const parts = texts.map(letters).filter((part) => part !== "");
  return (said) =>
    parts.some((part) => part.includes(said.letters) || (part.length >= 8 && said.letters.includes(part)));
}

/** The texts of some values that others have no more, under the same names. */
export function textsGone(before: readonly Loose[], after: readonly Loose[]): readonly string[] {
  const left = new Map<string, number>();
  for (const [name] of named(after)) left.set(name, (left.get(name) ?? 0) + 1);
  return named(before).flatMap(([name, text]) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count > 0 ? [] : [text];
  });
}

function named(value: Loose, path = ""): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [[`${path}=${value}`, String(value)]];
  return Object.entries(value).flatMap(([key, part]) => named(part, Array.isArray(value) ? path : `${path}/${key}`));
}
