import type { MessageInput, Role } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import { firstText, numberOf, objectOf, objectsOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import type { JsonObject } from "../json/head.js";
import { bySequence } from "../json/sequence.js";
import { messageOf } from "../messages.js";
import { knownName } from "../people/masks.js";
import { wordsOf } from "./liveperson/content.js";
import { eventsOf, type Moment } from "./liveperson/events.js";
import { agentName, consumersOf, known, type Person, peopleOf } from "./liveperson/people.js";

const CHANNELS = new Map([
  ["shark", "web"],
  ["web_ui", "web"],
  ["web", "web"],
  ["facebook", "messenger"],
  ["abc", "apple messages"],
  ["apple_business_chat", "apple messages"],
  ["wa", "whatsapp"],
]);
/** What is told of a conversation and is not of its text, by the export's names. */
const FACTS = ["closeReason", "mcs", "firstConversation"];

/** LivePerson's messaging history: records of conversations, in pages of an API or one by one. */
export const liveperson = jsonReader({
  id: "liveperson",
  title: "LivePerson messaging history",
  gives: ["times", "authors", "agent", "customer", "channel", "status", "csat", "transfers", "notes", "bots"],
  wrappers: ["conversationHistoryRecords"],

  recognise(record, under) {
    const info = objectOf(record.info);
    const isKnown = ["startTimeL", "brandId", "latestAgentId", "latestSkillId", "isPartial"].some((key) =>
      Object.hasOwn(info, key),
    );
    const hasMessages = objectsOf(record.messageRecords).some(
      (message) => Object.hasOwn(message, "messageData") || Object.hasOwn(message, "sentBy"),
    );
    if (Object.hasOwn(info, "conversationId") && (isKnown || hasMessages || under === "conversationHistoryRecords"))
      return "records with “info.conversationId”";
    return hasMessages ? "records with “messageRecords”" : null;
  },

  *conversations(record, context) {
    const info = objectOf(record.info);
    const people = peopleOf(record);
    const moment: Moment = (millis, written) => {
      const time = numberOf(millis);
      return time !== null && time > 0 ? context.time(time) : context.time(known(written));
    };
    if (info.isPartial === true || info.isPartial === "true")
      context.skip("partial-conversation", "the export says that a conversation is not all there; it is read as it is");
    const said = bySequence(objectsOf(record.messageRecords), "seq").map((message) =>
      sayingOf(message, people, moment, context),
    );
    const latest = agentName(info, "latestAgent");
    const isPerson = people.get(known(info.latestAgentId) ?? "")?.role !== "bot";
    const authors = new Set(
      said
        .filter(({ role, private: hidden }) => role === "agent" && hidden !== true)
        .map(({ author }) => author ?? null),
    );
    yield {
      id: known(info.conversationId) ?? context.ownId,
      agent: isPerson && (authors.has(latest) || authors.has(null)) ? latest : null,
      team: known(info.latestSkillName),
      customer: customerOf(record),
      channel: channelOf(info.source),
      status: known(info.status),
      csat: csatOf(record, info),
      messages: [...said, ...eventsOf(record, people, moment), ...summaryOf(record, moment)],
      meta: Object.fromEntries(
        FACTS.flatMap((key) => {
          const fact = typeof info[key] === "string" ? known(info[key]) : info[key];
          return ["string", "number", "boolean"].includes(typeof fact) ? [[key, fact]] : [];
        }),
      ),
    };
  },

  examples: [
    {
      text: '{"conversationHistoryRecords": [{"info": {"conversationId": "7", "startTimeL": 1767600000000, "endTimeL": -1, "latestAgentFullName": "Bo", "latestSkillName": "Lamps", "source": "SHARK", "isPartial": false}, "messageRecords": [{"type": "TEXT_PLAIN", "messageData": {"msg": {"text": "It hums."}}, "seq": 0, "participantId": "p1", "time": "2026-01-05 08:00:00.000+0000", "timeL": 1767600000000, "sentBy": "Consumer"}, {"type": "TEXT_HTML", "messageData": {"msg": {"text": "Since <b>when</b>?"}}, "seq": 1, "participantId": "a1", "timeL": 1767600060000, "sentBy": "Agent"}], "agentParticipants": [{"agentId": "a1", "agentFullName": "Bo", "userTypeName": "Human"}], "consumerParticipants": [{"participantId": "p1"}], "transfers": []}]}',
      conversations: [
        toConversation({
          id: "7",
          agent: "Bo",
          team: "Lamps",
          customer: "p1",
          channel: "web",
          messages: [
            { role: "customer", author: "p1", text: "It hums.", at: 1767600000 },
            { role: "agent", author: "Bo", text: "Since when?", at: 1767600060 },
          ],
        }),
      ],
    },
  ],
});

function sayingOf(
  message: JsonObject,
  people: ReadonlyMap<string, Person>,
  moment: Moment,
  { roles, skip }: RecordContext,
): MessageInput {
  const id = known(message.participantId);
  const person = id === null ? undefined : people.get(id);
  const role = roleOf(message, person);
  const hidden = /agents|managers/i.test(firstText(message.messageAudience, message.audience) ?? "");
  return messageOf(
    {
      role,
      text: wordsOf(message),
      at: moment(message.timeL, message.time),
      author: person?.name ?? id,
      private: hidden,
    },
    roles,
    skip,
  );
}

/** `sentBy` calls bots agents, too. */
function roleOf({ sentBy }: JsonObject, person: Person | undefined): Role | null {
  const word = known(sentBy)?.toLowerCase() ?? "";
  if (word === "consumer" || word === "customer" || word === "visitor") return "customer";
  if (word === "bot" || word === "system") return "bot";
  if (/agent|manager|reader/.test(word)) return person?.role === "bot" ? "bot" : "agent";
  return person?.role ?? null;
}

function customerOf(record: JsonObject): string | null {
  const writers = objectsOf(record.messageRecords).filter((message) => roleOf(message, undefined) === "customer");
  const ids = [...consumersOf(record), ...writers].flatMap((one) => [one.participantId, one.consumerId]);
  return knownName(ids.map(known).find((id) => id !== null));
}

function channelOf(source: unknown): string | null {
  const code = known(source)?.toLowerCase() ?? null;
  return code === null ? null : (CHANNELS.get(code) ?? code.replace(/_+/g, " "));
}

/** The rate of the conversation, else the answer to a survey's question for it. */
function csatOf(record: JsonObject, info: JsonObject): number | null {
  const rate = numberOf(info.csat) ?? numberOf(objectOf(info.csat).csatRate) ?? numberOf(info.csatRate);
  if (rate !== null) return rate > 0 ? rate : null;
  for (const { surveyType, surveyData } of objectsOf(record.conversationSurveys)) {
    if (!/satisfaction|csat/i.test(firstText(surveyType) ?? "")) continue;
    for (const { question, answer } of objectsOf(surveyData)) {
      const number = /rate|rating|score|satisf|csat/i.test(firstText(question) ?? "") ? numberOf(answer) : null;
      if (number !== null) return number;
    }
  }
  return null;
}

/** What an agent noted of the conversation. */
function summaryOf(record: JsonObject, moment: Moment): readonly MessageInput[] {
  const { text, lastUpdatedTime } = objectOf(record.summary);
  const note = known(text);
  return note === null
    ? []
    : [{ role: "agent", text: note, at: moment(lastUpdatedTime, null), author: null, private: true }];
}
