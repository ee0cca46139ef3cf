import type { Clock } from "../../model/clock.js";
import type { MessageInput } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import { firstText, listOf, objectOf, objectsOf, textOf, textsOf } from "../json/fields.js";
import { jsonReader, type RecordContext } from "../json/format.js";
import { isObject, type JsonObject } from "../json/head.js";
import { messageOf } from "../messages.js";
import { wordsOf } from "./contact-lens/content.js";
import { agentsAround, eventOf } from "./contact-lens/events.js";
import { type Item, itemsOf } from "./contact-lens/items.js";

/** What contacts are known by; the transcript itself may come after much else. */
const TELLING = `AccountId AWSAccountId Categories Channel ChatTranscriptVersion ContactId ContentMetadata
  ConversationCharacteristics CustomerMetadata EventType InitialContactId InstanceId JobStatus LanguageCode Participants
  Segments Transcript Version`.split(/\s+/);
const SEGMENTS = ["Transcript", "Categories", "Issues", "Event", "Attachments", "PostContactSummary", "Utterance"];

/** How calls are read. */
const CALLS = [
  "Turns of a call count from its start: from the minute in its recording's name where that is given, else without a date.",
  "Calls name no agent; they are credited to nobody.",
];

/** Amazon Connect's Contact Lens: a file per contact, of calls and chats, after the contact or while it goes on. */
export const contactLens = jsonReader({
  id: "contact-lens",
  title: "Amazon Connect Contact Lens",
  gives: ["times", "authors", "agent", "customer", "channel", "tags", "language", "transfers", "bots"],
  wrappers: [],
  recognise(record) {
    const known = TELLING.filter((key) => Object.hasOwn(record, key));
    const categories = objectOf(record.Categories);
    const isMatched = "MatchedCategories" in categories || "MatchedDetails" in categories;
    if (known.length >= 3 || (isMatched && known.length === 2))
      return `contacts with ${known
        .slice(0, 3)
        .map((key) => `“${key}”`)
        .join(", ")}`;
    const isSegment = (segment: JsonObject) => SEGMENTS.some((key) => isObject(segment[key]));
    return objectsOf(record.Segments).some(isSegment) ? "“Segments” of a real-time analysis" : null;
  },

  // A stream of segments tells of a contact bit by bit.
  parts: {
    of: ({ EventType: type, ContactId: id }) => (typeof type === "string" ? textOf(id) : null),
    whole: (_, records) => {
      const Segments = records.flatMap((record) => listOf(record.Segments));
      return { ...records[0], Segments };
    },
  },

  *conversations(record, context) {
    const metadata = objectOf(record.CustomerMetadata);
    const channel = textOf(record.Channel)?.toLowerCase() ?? null;
    if (channel === "email" && !Array.isArray(record.Transcript)) {
      context.skip("text-elsewhere", "the text of an e-mail lies in another file, which this one only names");
      return;
    }
    const items = itemsOf(record);
    const around = agentsAround(items);
    const isDated = items.some(({ time }) => time !== null);
    const start = isDated ? null : recordedAt(metadata.InputS3Uri);
    const clock: Clock = isDated || start !== null || items.every(({ offset }) => offset === null) ? "wall" : "offset";
    if (!isDated && items.some(({ offset }) => offset !== null)) for (const note of CALLS) context.note(note);
    yield {
      id: firstText(metadata.ContactId, record.ContactId) ?? context.ownId,
      customer: items.find(({ role, name }) => role === "customer" && isWholeName(name))?.name ?? null,
      channel: channel ?? (isDated ? "chat" : items.some(({ offset }) => offset !== null) ? "voice" : null),
      language: textOf(record.LanguageCode),
      tags: categoriesOf(record),
      clock,
      messages: items.flatMap((item, place) => {
        const at =
          item.time !== null ? context.time(item.time) : item.offset === null ? null : (start ?? 0) + item.offset;
        return item.kind === "event" ? eventOf(item, around[place]!, at) : said(item, at, context);
      }),
    };
  },

  examples: [
    {
      text: '{"Version": "1.1.0", "Channel": "VOICE", "LanguageCode": "en-US", "CustomerMetadata": {"ContactId": "k1"}, "Participants": [{"ParticipantId": "p1", "ParticipantRole": "CUSTOMER"}], "Transcript": [{"Id": "t1", "ParticipantId": "p1", "Content": "The lamp hums.", "BeginOffsetMillis": 900, "EndOffsetMillis": 2100}, {"Id": "t2", "ParticipantId": "AGENT", "Content": "Since when?", "BeginOffsetMillis": 2500}]}',
      conversations: [
        toConversation({
          id: "k1",
          channel: "voice",
          language: "en-US",
          messages: [
            { role: "customer", text: "The lamp hums.", at: "+00:00:00.900" },
            { role: "agent", text: "Since when?", at: "+00:00:02.500" },
          ],
        }),
      ],
    },
    {
      text: '{"Version": "CHAT-2022-11-30", "Channel": "CHAT", "Participants": [], "Transcript": [{"Type": "MESSAGE", "AbsoluteTime": "2026-01-05T09:00:01.250Z", "ContentType": "text/markdown", "Content": "Hello, this is **Bo**.", "DisplayName": "Bo", "ParticipantId": "p2", "ParticipantRole": "AGENT"}], "CustomerMetadata": {"ContactId": "k2"}}',
      conversations: [
        toConversation({
          id: "k2",
          channel: "chat",
          messages: [{ role: "agent", author: "Bo", text: "Hello, this is **Bo**.", at: "2026-01-05T09:00:01.250Z" }],
        }),
      ],
    },
  ],
});

function said(item: Item, at: number | null, context: RecordContext): readonly MessageInput[] {
  const text = item.kind === "file" ? "" : wordsOf(item.content, item.type);
  if (text === undefined) return [];
  const author = item.role === "system" ? null : item.name;
  return [messageOf({ role: item.role, text, at, author }, context.roles, context.skip)];
}

/** The minute that a recording is named by, `…_20260105T09:00_UTC.wav`, in epoch milliseconds. */
function recordedAt(uri: unknown): number | null {
  const parts = /_(\d{4})(\d\d)(\d\d)T(\d\d)(?::|%3A)?(\d\d)_UTC\.\w{1,5}$/i.exec(textOf(uri)?.slice(-80) ?? "");
  if (!parts) return null;
  const time = Date.parse(`${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}Z`);
  return Number.isNaN(time) ? null : time;
}

/** A first name alone is shared by too many customers to show that one of them came back. */
function isWholeName(name: string | null): boolean {
  return name !== null && /\S\s+\S|@|\d/.test(name);
}

function categoriesOf(record: JsonObject): readonly string[] {
  const all = [record.Categories, ...objectsOf(record.Segments).map((segment) => segment.Categories)].map(objectOf);
  const names = all.flatMap(({ MatchedCategories: matched, MatchedDetails: details }) =>
    listOf(matched).length > 0 ? textsOf(matched) : Object.keys(objectOf(details)),
  );
  return [...new Set(names)];
}
