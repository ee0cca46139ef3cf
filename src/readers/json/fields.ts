import { isObject, type JsonObject } from "./head.js";

/** A text that is not blank, trimmed; numbers as text; else null. */
export function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && /\S/.test(value) ? value.trim() : null;
}

/** The first value that is a text. */
export function firstText(...values: readonly unknown[]): string | null {
  for (const value of values) {
    const text = textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** A finite number, also where it is written as text; else null. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "string" && !/^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) return null;
  const number = typeof value === "string" || typeof value === "number" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** The object, or an empty one where it is none. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

/** The list, or an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The objects of a list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

/** The texts of a list, blank ones left out: tags. */
export function textsOf(value: unknown): readonly string[] {
  return listOf(value)
    .map(textOf)
    .filter((text) => text !== null);
}

/** The objects of a list, or of the lists under these keys of a wrapper that it stands in. */
export function inList(value: unknown, ...keys: readonly string[]): readonly JsonObject[] {
  if (Array.isArray(value)) return objectsOf(value);
  const wrapper = objectOf(value);
  return keys.flatMap((key) => objectsOf(wrapper[key]));
}

const NOTHING: JsonObject = {};
