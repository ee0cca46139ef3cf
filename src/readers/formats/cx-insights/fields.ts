import type { Role } from "../../../model/conversation.js";
import { objectOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";

/** A field by its name in camel case, which may also be written in snake case. */
export function field(object: JsonObject, name: string): unknown {
  return object[name] ?? object[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["AGENT", "agent"],
  ["HUMAN_AGENT", "agent"],
  ["ANY_AGENT", "agent"],
  ["AUTOMATED_AGENT", "bot"],
  ["CUSTOMER", "customer"],
  ["END_USER", "customer"],
]);

/** The role that a word stands for; null for any other. */
export function roleOf(word: unknown): Role | null {
  return ROLES.get(textOf(word)?.toUpperCase() ?? "") ?? null;
}

/** Somebody's id; null where it only counts the participants of one conversation, as `1` and `2` do. */
export function personOf(id: unknown): string | null {
  const text = textOf(id);
  return text === null || /^-?\d{1,2}$/.test(text) ? null : text;
}

/** Milliseconds of a duration, `1.500s` or `{"seconds": 1, "nanos": 500000000}`; null where it is none. */
export function durationOf(value: unknown): number | null {
  const parts = typeof value === "string" ? /^(\d{1,9}(?:\.\d{1,9})?)s$/.exec(value.trim()) : null;
  if (parts) return Math.round(Number(parts[1]) * 1000);
  const { seconds, nanos } = objectOf(value);
  if (seconds === undefined && nanos === undefined) return null;
  const whole = Number(seconds ?? 0) * 1000 + Number(nanos ?? 0) / 1e6;
  return Number.isFinite(whole) && whole >= 0 && whole < 1e12 ? Math.round(whole) : null;
}
