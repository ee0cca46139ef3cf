import type { Role } from "../../../model/conversation.js";
import { firstText, inList, objectOf, textOf } from "../../json/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

/** Who takes part in a conversation, by what stands in and beside it. */
export interface People {
  /** The name of an admin or a team, else the id, null where there is nobody. */
  nameOf(kind: "admin" | "team", id: unknown): string | null;
  /** How an author is called: by name, else by e-mail or id; null where there is none of them. */
  authorOf(author: JsonObject): string | null;
  /** The role of an author; null where nothing tells. */
  roleOf(author: JsonObject): Role | null;
  /** The most stable id of the customer. */
  readonly customer: string | null;
}

const BOTS = new Set(["bot", "operator", "fin", "ai_agent", "workflow"]);
const AGENTS = new Set(["admin", "team", "teammate"]);
const CUSTOMERS = new Set(["user", "lead", "contact", "visitor", "guest"]);
/** Ids of nobody: what is not assigned is assigned to these. */
const NOBODY = new Set(["0", "nobody", "nobody_admin", "unassigned"]);

/** The people of a conversation; `beside` gives the lists that stand beside the records. */
export function peopleOf(record: JsonObject, beside: (key: string) => readonly JsonObject[]): People {
  const names = { admin: new Map<string, string>(), team: new Map<string, string>() };
  const add = (person: JsonObject, kind: "admin" | "team") => {
    const id = textOf(person.id);
    const name = knownName(person.name) ?? knownName(person.email);
    if (id !== null && name !== null && !names[kind].has(id)) names[kind].set(id, name);
  };
  const contacts = inList(record.contacts, "contacts");
  const parts = partsOf(record);
  const authors = [firstMessage(record), ...parts].map(({ author }) => objectOf(author));
  for (const author of authors) {
    if (author.type === "admin") add(author, "admin");
    if (author.type === "team") add(author, "team");
  }
  for (const { assigned_to: to } of parts) if (isObject(to)) add(to, to.type === "team" ? "team" : "admin");
  for (const admin of [record.teammates, record.admins].flatMap((list) => inList(list, "teammates", "admins")))
    add(admin, admin.type === "team" ? "team" : "admin");
  for (const team of inList(record.teams, "teams")) add(team, "team");
  const outside = { admin: ["admins", "teammates"], team: ["teams"] };
  const contactIds = new Set(contacts.map(({ id }) => textOf(id)));
  const nameOf = (kind: "admin" | "team", given: unknown) => {
    const id = textOf(given);
    if (id === null || NOBODY.has(id)) return null;
    const inside = names[kind].get(id);
    if (inside !== undefined) return inside;
    for (const key of outside[kind]) {
      const found = indexOf(beside(key)).get(id);
      const name = knownName(found?.name) ?? knownName(found?.email);
      if (name !== null) return name;
    }
    return id;
  };

  return {
    nameOf,
    authorOf(author) {
      const name = knownName(author.name) ?? knownName(author.email);
      if (name !== null) return name;
      if (author.type === "admin" || author.type === "team") return nameOf(author.type, author.id);
      const contact = contacts.find(({ id }) => textOf(id) !== null && textOf(id) === textOf(author.id));
      return knownName(contact?.name) ?? knownName(contact?.email) ?? textOf(author.id);
    },
    roleOf(author) {
      const type = textOf(author.type)?.toLowerCase() ?? "";
      if (author.from_ai_agent === true || author.is_ai_answer === true || BOTS.has(type)) return "bot";
      if (AGENTS.has(type)) return "agent";
      const id = textOf(author.id);
      if (CUSTOMERS.has(type) || (id !== null && contactIds.has(id))) return "customer";
      return id !== null && names.admin.has(id) ? "agent" : null;
    },
    customer: firstText(
      contacts[0]?.id,
      ...authors.filter(({ type }) => CUSTOMERS.has(textOf(type) ?? "")).map(({ id }) => id),
      objectOf(record.user).id,
      objectOf(record.customer).id,
    ),
  };
}

/** What opened the conversation, which is none of its parts. */
export function firstMessage(record: JsonObject): JsonObject {
  return objectOf(record.source ?? record.conversation_message);
}

/** The parts of a conversation. */
export function partsOf(record: JsonObject): readonly JsonObject[] {
  return inList(record.conversation_parts, "conversation_parts");
}

const indexes = new WeakMap<readonly JsonObject[], ReadonlyMap<string, JsonObject>>();

/** The objects of a list by id, remembered as long as the list is. */
function indexOf(list: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const before = indexes.get(list);
  if (before !== undefined) return before;
  const index = new Map(list.map((one) => [textOf(one.id) ?? "", one]));
  indexes.set(list, index);
  return index;
}
