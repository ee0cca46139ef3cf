import type { MessageInput } from "../../../model/conversation.js";
import { assigned, closed, transferred } from "../../events.js";
import { objectOf, objectsOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { agentName, known, type Person } from "./people.js";

/** Reads LivePerson's two spellings of a time: epoch milliseconds, and written. */
export type Moment = (millis: unknown, written: unknown) => number | null;

/**
 * What happened to a conversation: transfers, agents who took it, the end. What a bot passes on, or a queue to a
 * person, is assigned.
 */
export function eventsOf(record: JsonObject, people: ReadonlyMap<string, Person>, moment: Moment): MessageInput[] {
  const { endTimeL, endTime } = objectOf(record.info);
  const transfers = objectsOf(record.transfers).map((transfer) => {
    const at = moment(transfer.timeL, transfer.time);
    const source = personOf(people, transfer.sourceAgentId, transfer.by);
    const from = agentName(transfer, "sourceAgent") ?? source?.name ?? known(transfer.sourceSkillName);
    // Whom it was assigned to may still be the one who passes it on to a skill.
    const takers = [
      agentName(transfer, "targetAgent"),
      agentName(transfer, "assignedAgent"),
      personOf(people, transfer.targetAgentId, transfer.assignedAgentId)?.name,
      known(transfer.targetSkillName),
    ].filter((name) => name !== null && name !== undefined);
    const to = takers.find((name) => name !== from) ?? takers[0] ?? null;
    return source?.role === "bot" || from === null || from === to ? assigned(to, at) : transferred(from, to, at);
  });
  const taken = objectsOf(record.interactions).flatMap((interaction) => {
    const to = agentName(interaction, "assignedAgent") ?? personOf(people, interaction.assignedAgentId)?.name ?? null;
    return to === null ? [] : [assigned(to, moment(interaction.interactionTimeL, interaction.interactionTime))];
  });
  const end = moment(endTimeL, endTime);
  return [...transfers, ...taken, ...(end === null ? [] : [closed(end)])];
}

function personOf(people: ReadonlyMap<string, Person>, ...ids: readonly unknown[]): Person | undefined {
  for (const id of ids.map(known)) {
    const person = id === null ? undefined : people.get(id);
    if (person !== undefined) return person;
  }
  return undefined;
}
