import { firstText, textOf } from "../json/fields.js";
import type { JsonObject } from "../json/head.js";
import { knownName } from "../masks.js";

/** Name of a user or customer, else the e-mail address, else the id; null where there is nobody. */
export function personName({ first, firstName, last, lastName, name, email, id }: JsonObject): string | null {
  const parts = [first ?? firstName, last ?? lastName].map(textOf).filter((part) => part !== null);
  return knownName(parts.join(" ")) ?? knownName(name) ?? firstText(email, id);
}

/** Whether nobody is meant: what is not assigned is `Anyone`'s, and Help Scout does some things by itself. */
export function isNobody(person: JsonObject): boolean {
  const name = personName({ ...person, id: null });
  const id = textOf(person.id);
  return (
    id === null || id === "0" || (id === "1" && name === null) || /^(?:anyone|unassigned|help scout)$/i.test(name ?? "")
  );
}
