import type { Role } from "../../../model/conversation.js";
import { objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";
import { field } from "./fields.js";

/** The people who handled a conversation, as it tells of them beside its transcript. */
export interface Agents {
  /** The one whom the conversation names as its agent, or the only one there was; null where nobody is. */
  readonly handler: string | null;
  readonly team: string | null;
  /** How the last of them says that it ended. */
  readonly disposition: string | null;
  /** The name of whoever has this id, else the id; of an agent without one that of the only one there was. */
  nameOf(id: string | null, role: Role | null): string | null;
}

/** The agents of a conversation. */
export function agentsOf(record: JsonObject): Agents {
  const listed = objectsOf(field(objectOf(field(record, "qualityMetadata")), "agentInfo")).map((one) => ({
    isPerson: textOf(field(one, "agentType")) !== "AUTOMATED_AGENT",
    id: textOf(field(one, "agentId")),
    name: knownName(field(one, "displayName")),
    team: textOf(one.team),
    disposition: textOf(field(one, "dispositionCode")),
  }));
  const people = listed.filter(({ isPerson }) => isPerson);
  const names = new Map(listed.map(({ id, name }) => [id, name ?? id]));
  const only = people.length === 1 ? people[0]! : null;
  const own = textOf(field(record, "agentId"));
  const handler = own === null ? only : (people.find(({ id }) => id === own) ?? null);
  return {
    handler: handler?.name ?? own ?? handler?.id ?? null,
    team: handler?.team ?? null,
    disposition: people.at(-1)?.disposition ?? null,
    nameOf: (id, role) => {
      if (id !== null) return names.get(id) ?? id;
      return role === "agent" ? (only?.name ?? only?.id ?? null) : null;
    },
  };
}
