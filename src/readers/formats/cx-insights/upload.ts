import { firstText, numberOf, objectOf, objectsOf, textOf } from "../../json/fields.js";
import type { ConversationDraft, RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { messageOf } from "../../messages.js";
import { field, personOf, roleOf } from "./fields.js";

/** Below this a time counts from the start, in microseconds: from the epoch on it would lie before March 1973. */
const LEAST_EPOCH = 1e8;

/** The conversation of an upload file, which says no more of itself than its categories. */
export function uploaded(record: JsonObject, context: RecordContext): ConversationDraft {
  const entries = objectsOf(record.entries);
  const stamps = entries.map((entry) => field(entry, "startTimestampUsec"));
  const isOffset = stamps.some((stamp) => (numberOf(stamp) ?? LEAST_EPOCH) < LEAST_EPOCH);
  const atOf = (stamp: unknown): number | null => {
    if (!isOffset) return context.time(stamp);
    const microseconds = numberOf(stamp);
    return microseconds === null ? null : Math.max(0, Math.round(microseconds / 1000));
  };
  const customer = entries.find(({ role }) => roleOf(role) === "customer");
  const info = objectOf(field(record, "conversationInfo"));
  return {
    id: firstText(field(record, "conversationId"), record.id) ?? context.ownId,
    customer: customer === undefined ? null : personOf(field(customer, "userId")),
    tags: objectsOf(info.categories).flatMap((category) => textOf(field(category, "displayName")) ?? []),
    clock: isOffset ? "offset" : "wall",
    messages: entries.map((entry, i) => {
      const role = roleOf(entry.role);
      const text = typeof entry.text === "string" && /\S/.test(entry.text) ? entry.text : null;
      return messageOf(
        { role, text, at: atOf(stamps[i]), author: personOf(field(entry, "userId")) },
        context.roles,
        context.skip,
      );
    }),
  };
}
