import type { Role } from "../../../model/conversation.js";
import { firstText, listOf, numberOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { ConversationDraft, RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { messageOf } from "../../messages.js";
import { agentsOf } from "./agents.js";
import { durationOf, field, personOf, roleOf } from "./fields.js";

const CHANNELS: ReadonlyMap<string, string> = new Map([
  ["PHONE_CALL", "voice"],
  ["CHAT", "chat"],
]);

/** A conversation as the API gives it, its transcript in segments. */
export function exported(record: JsonObject, context: RecordContext): ConversationDraft {
  const segments = segmentsOf(record);
  const agents = agentsOf(record);
  const quality = objectOf(field(record, "qualityMetadata"));
  const isDated = segments.some((segment) => textOf(field(segment, "messageTime")) !== null);
  const start = context.time(field(record, "startTime"));
  const roleIn = roles(record);
  const isOffset = !isDated && start === null && segments.some((segment) => offsetOf(segment) !== null);
  const messages = segments.map((segment) => {
    const participant = objectOf(field(segment, "segmentParticipant"));
    const role = roleIn(segment);
    const id = personOf(field(participant, "userId"));
    const offset = offsetOf(segment);
    const time = context.time(field(segment, "messageTime"));
    const text = typeof segment.text === "string" && /\S/.test(segment.text) ? segment.text : null;
    const at = time ?? (offset === null || (isDated && start === null) ? null : (start ?? 0) + offset);
    return { role, text, at, author: role === "customer" ? id : agents.nameOf(id, role) };
  });
  const wrote = messages.some(({ role, author }) => role === "agent" && author === agents.handler);
  const spoken = segments.find((segment) => textOf(field(segment, "languageCode")) !== null);
  const customer = segments.find((segment) => roleIn(segment) === "customer");
  return {
    id: textOf(record.name)?.split("/").at(-1) || context.ownId,
    agent: wrote || messages.every(({ role, author }) => role !== "agent" || author === null) ? agents.handler : null,
    team: agents.team,
    customer: firstText(
      field(record, "obfuscatedUserId"),
      customer && personOf(field(objectOf(field(customer, "segmentParticipant")), "obfuscatedExternalUserId")),
      customer && personOf(field(objectOf(field(customer, "segmentParticipant")), "userId")),
    ),
    channel: CHANNELS.get(textOf(record.medium) ?? "") ?? (hasWords(field(record, "callMetadata")) ? "voice" : null),
    language: textOf(field(record, "languageCode")) ?? textOf(spoken && field(spoken, "languageCode")),
    tags: Object.entries(objectOf(record.labels)).map(([key, value]) =>
      textOf(value) ? `${key}:${textOf(value)}` : key,
    ),
    status: agents.disposition,
    csat: numberOf(field(quality, "customerSatisfactionRating")),
    clock: isOffset ? "offset" : "wall",
    messages: messages.map((message) => messageOf(message, context.roles, context.skip)),
  };
}

/** The segments of a conversation's transcript. */
export function segmentsOf(record: JsonObject): readonly JsonObject[] {
  return objectsOf(field(objectOf(record.transcript), "transcriptSegments"));
}

/** Who speaks: as the segment says, else by the channel of the call that it was heard on. */
function roles(record: JsonObject): (segment: JsonObject) => Role | null {
  const call = objectOf(field(record, "callMetadata"));
  const agent = numberOf(field(call, "agentChannel"));
  const customer = numberOf(field(call, "customerChannel"));
  return (segment) => {
    const said = roleOf(objectOf(field(segment, "segmentParticipant")).role);
    const channel = numberOf(field(segment, "channelTag"));
    if (said !== null || channel === null || agent === customer) return said;
    return channel === agent ? "agent" : channel === customer ? "customer" : null;
  };
}

function offsetOf(segment: JsonObject): number | null {
  return durationOf(field(objectOf(listOf(segment.words)[0]), "startOffset"));
}

function hasWords(value: unknown): boolean {
  return Object.keys(objectOf(value)).length > 0;
}
