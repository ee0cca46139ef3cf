import type { Role } from "../../../model/conversation.js";
import { firstText, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";

/** Somebody who takes part in a conversation. */
export interface Person {
  readonly role: Role;
  readonly name: string | null;
}

/** A text of LivePerson's, whose missing ones read `undefined`, `null` or `Unassigned`. */
export function known(value: unknown): string | null {
  const text = textOf(value);
  return text === null || /^(?:undefined|null|unassigned|-1)$/i.test(text) ? null : text;
}

/** The name of an agent: the full name, else the nickname or the login; null where there is none. */
export function agentName(agent: JsonObject, prefix: string): string | null {
  for (const kind of ["FullName", "Nickname", "LoginName"]) {
    const name = known(agent[`${prefix}${kind}`]);
    if (knownName(name) !== null) return name;
  }
  return null;
}

/** Those who take part, by each id that messages and transfers may know them by. */
export function peopleOf(record: JsonObject): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const add = (person: Person, ...ids: readonly unknown[]) => {
    for (const id of ids.map(known)) if (id !== null && !people.has(id)) people.set(id, person);
  };
  for (const agent of agentsOf(record)) {
    const role = isBot(agent) ? "bot" : "agent";
    add({ role, name: agentName(agent, "agent") }, agent.participantId, agent.agentId, agent.agentPid);
  }
  for (const consumer of consumersOf(record))
    add({ role: "customer", name: consumerName(consumer) }, consumer.participantId, consumer.consumerId);
  const { latestAgentId, ...info } = objectOf(record.info);
  const latest: Person = { role: "agent", name: agentName(info, "latestAgent") };
  add(latest, latestAgentId);
  // Where no agents are listed, the only one who wrote is the latest.
  const strangers = new Set(
    objectsOf(record.messageRecords).flatMap(({ sentBy, participantId }) => {
      const id = known(participantId);
      return id !== null && !people.has(id) && /agent/i.test(textOf(sentBy) ?? "") ? [id] : [];
    }),
  );
  if (agentsOf(record).length === 0 && strangers.size === 1) add(latest, ...strangers);
  return people;
}

/** The consumers of a conversation; older exports write the key in the singular. */
export function consumersOf(record: JsonObject): readonly JsonObject[] {
  return [...objectsOf(record.consumerParticipants), ...objectsOf(record.consumerParticipant)];
}

function agentsOf(record: JsonObject): readonly JsonObject[] {
  return [...objectsOf(record.agentParticipants), ...objectsOf(record.agentParticipantsActive)];
}

/** `userType` is 0 for what the system writes, 1 for people, 2 for bots. */
function isBot({ userTypeName: name, userType: type }: JsonObject): boolean {
  const kind = firstText(name, type) ?? "";
  return /^(?:bot|system|0|2)$/i.test(kind);
}

function consumerName(consumer: JsonObject): string | null {
  const first = knownName(known(consumer.firstName));
  const last = knownName(known(consumer.lastName));
  const full = [first, last].filter((name) => name !== null).join(" ");
  return full !== "" ? full : knownName(known(consumer.consumerName));
}
