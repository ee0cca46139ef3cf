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

/** How to say who the speakers of a file are, in a form that gives no answer: `say who is who: --role …`. */
export function whoIsWho(names: readonly string[]): string {
  const most = names.length > 1 && names.slice(0, 10).join("=ROLE,").length > 180 ? 2 : 10;
  const shown = names.slice(0, most).map((name) => `${name}=ROLE`);
  const more = names.length > shown.length ? ", and so on" : "";
  return `say who is who: ${option("--role", shown.join(","))}${more}, each ${ROLES_SAID}`;
}

const ROLES_SAID = "agent, customer, bot or system";

/** What columns a file has: by name, or, where nothing of the file may be quoted, how many. */
export function columnsOf(header: readonly string[], quotes: boolean): string {
  if (quotes) return `the columns are ${listed(header)}`;
  return `the first row has ${header.length} ${header.length === 1 ? "cell" : "cells"}`;
}
