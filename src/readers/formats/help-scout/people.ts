import { firstText, objectOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

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

/** Tells what people are called, also where a thread has no more of them than the id. */
export function namesIn(
  { assignee, owner, createdBy, primaryCustomer, customer }: JsonObject,
  threads: readonly JsonObject[],
): (person: JsonObject) => string | null {
  const users = [assignee, owner, createdBy, ...threads.flatMap((thread) => [thread.createdBy, thread.assignedTo])];
  const customers = [primaryCustomer, customer, ...threads.map((thread) => thread.customer)];
  const names = new Map<string, string>();
  for (const person of [...users, ...customers.map((one) => ({ ...objectOf(one), type: "customer" }))]) {
    const key = keyOf(objectOf(person));
    const name = personName({ ...objectOf(person), email: null, id: null });
    if (key !== null && name !== null && !names.has(key)) names.set(key, name);
  }
  return (person) => names.get(keyOf(person) ?? "") ?? personName(person);
}

/** Users and customers are counted apart. */
function keyOf({ id, type }: JsonObject): string | null {
  const number = textOf(id);
  return number === null ? null : `${type === "customer" ? "customer" : "user"} ${number}`;
}
