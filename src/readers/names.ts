import { printable } from "../model/printable.js";

/** Names from a file as a list for a person: `“a”, “b” … and 7 more`. */
export function listed(names: readonly string[], most = 20): string {
  const shown = names.slice(0, most).map((name) => `“${printable(name)}”`);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}

/** An option and its value as they can be typed into a shell. */
export function option(name: string, value: string): string {
  const shown = printable(value, 200);
  return /^[\w=,.:@+/-]+$/.test(shown) ? `${name} ${shown}` : `${name} "${shown.replace(/["\\$`]/g, "\\$&")}"`;
}

/** What columns a file has: by name, or, where nothing of the file may be quoted, how many. */
export function columnsOf(header: readonly string[], quotes: boolean): string {
  if (quotes) return `the columns are ${listed(header)}`;
  return `the first row has ${header.length} ${header.length === 1 ? "cell" : "cells"}`;
}
