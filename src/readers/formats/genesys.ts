import { type MessageInput, type Role, toConversation } from "../../model/conversation.js";
import { assigned, transferred } from "../events.js";
import { firstText, listOf, numberOf, objectOf, objectsOf, textOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import type { JsonObject } from "../json/head.js";
import { messageOf } from "../messages.js";
import { agentsOf, customerOf, isUnattended, windowsOf } from "./genesys/participants.js";
import { presence, takeovers } from "./genesys/windows.js";

/** Below this a time counts from the start, in milliseconds: from the epoch on it would lie before March 1973. */
const LEAST_EPOCH = 1e11;

/** Genesys Cloud's transcripts of calls and messages. */
export const genesys = jsonReader({
  id: "genesys",
  title: "Genesys Cloud transcripts",
  gives: ["times", "authors", "agent", "customer", "channel", "tags", "language", "transfers", "bots"],
  wrappers: ["conversations", "entities"],
  notes: [
    "Whose an internal phrase is, the participants' times say; where several agents were there, its author is not known.",
  ],

  recognise(record) {
    if (objectsOf(record.transcripts).some(({ phrases }) => Array.isArray(phrases)))
      return "“transcripts” with “phrases”";
    const hasIds = typeof record.conversationId === "string" && typeof record.communicationId === "string";
    return hasIds ? "conversations with “conversationId” and “communicationId”" : null;
  },

  parts: {
    of: ({ conversationId, communicationId }) => (textOf(communicationId) === null ? null : textOf(conversationId)),
    whole: (_, records) => {
      // The same part may stand there twice.
      const parts = [...new Map(records.map((record) => [textOf(record.communicationId), record])).values()];
      if (parts.length === 1) return parts[0]!;
      const all = (key: string) => parts.flatMap((record) => listOf(record[key]));
      return { ...parts[0], transcripts: all("transcripts"), participants: all("participants") };
    },
  },

  *conversations(record, context) {
    const start = context.time(record.conversationStartTime);
    const phrases = objectsOf(record.transcripts).flatMap((transcript) => objectsOf(transcript.phrases));
    const isOffset =
      start === null &&
      phrases.every(({ startTimeMs: time }) => isSmall(time)) &&
      phrases.some(({ startTimeMs: time }) => numberOf(time) !== null);
    const time = (value: unknown): number | null => {
      const number = numberOf(value);
      if (number === null || !isSmall(number)) return isOffset ? null : context.time(value);
      return isOffset || start !== null ? (start ?? 0) + Math.max(0, number) : null;
    };
    const messages = saidIn(record, phrases, time, context);
    const transcripts = objectsOf(record.transcripts);
    yield {
      id: textOf(record.conversationId) ?? context.ownId,
      customer: customerOf(record),
      channel: channelOf(record.mediaType),
      language: textOf(
        transcripts.map(({ language, dialect }) => firstText(language, dialect)).find((one) => one !== null),
      ),
      tags: topicsOf(transcripts),
      clock: isOffset ? "offset" : "wall",
      messages,
    };
  },

  examples: [
    {
      text: '{"conversationId": "g7", "mediaType": "voice", "conversationStartTime": 1767600000000, "transcripts": [{"transcriptId": "t", "phrases": [{"text": "my bill is wrong", "decoratedText": "My bill is wrong.", "startTimeMs": 1767600001000, "participantPurpose": "external"}, {"text": "let me look", "startTimeMs": 3500, "participantPurpose": "internal"}]}], "participants": [{"participantPurpose": "agent", "userId": "u3", "startTimeMs": 1767600000000, "endTimeMs": 1767600060000}]}',
      conversations: [
        toConversation({
          id: "g7",
          channel: "voice",
          messages: [
            { role: "customer", text: "My bill is wrong.", at: 1767600001 },
            { role: "agent", author: "u3", text: "let me look", at: 1767600003.5 },
          ],
        }),
      ],
    },
  ],
});

function saidIn(
  record: JsonObject,
  phrases: readonly JsonObject[],
  time: (value: unknown) => number | null,
  context: RecordContext,
): readonly MessageInput[] {
  const windows = windowsOf(record, time);
  const agents = agentsOf(record);
  const [onlyAgent = null] = agents.size === 1 ? agents : [];
  const unattended = isUnattended(record);
  const at = presence(windows);
  const events = takeovers(windows).map((one) =>
    one.passedOn ? transferred(one.from, one.to, one.at) : assigned(one.to, one.at),
  );
  const messages = phrases.map((phrase) => {
    const moment = time(phrase.startTimeMs);
    const purpose = textOf(phrase.participantPurpose)?.toLowerCase() ?? "";
    let role: Role | null = ROLES.get(purpose) ?? null;
    let author: string | null = null;
    if (role === "agent") {
      const { agents: there, agent, bot } = moment === null ? NOT_KNOWN : at(moment);
      if (purpose === "internal" && (unattended || (there === 0 && bot))) role = "bot";
      else author = there === 0 ? onlyAgent : agent;
    }
    const text = textOf(phrase.decoratedText) ?? textOf(phrase.text);
    return messageOf({ role, text, at: moment, author }, context.roles, context.skip);
  });
  return [...events, ...messages];
}

const NOT_KNOWN = { agents: 0, agent: null, bot: false };

const ROLES: ReadonlyMap<string, Role> = new Map([
  ["external", "customer"],
  ["customer", "customer"],
  ["internal", "agent"],
  ["agent", "agent"],
  ["user", "agent"],
  ["ivr", "bot"],
  ["acd", "bot"],
  ["bot", "bot"],
  ["botflow", "bot"],
  ["voicemail", "bot"],
  ["workflow", "bot"],
]);

function isSmall(time: unknown): boolean {
  const number = numberOf(time);
  return number === null || Math.abs(number) < LEAST_EPOCH;
}

function channelOf(media: unknown): string | null {
  const channel = textOf(media)?.toLowerCase() ?? null;
  return channel === "call" ? "voice" : channel === "webmessaging" ? "web" : channel;
}

/** The topics that were found in a conversation. */
function topicsOf(transcripts: readonly JsonObject[]): readonly string[] {
  const topics = transcripts.flatMap(({ analytics }) => objectsOf(objectOf(analytics).topics));
  return [...new Set(topics.flatMap(({ topicName, name }) => firstText(topicName, name) ?? []))];
}
