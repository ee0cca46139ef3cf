import { toConversation } from "../../model/conversation.js";
import { objectsOf, textOf } from "../json/fields.js";
import { jsonReader } from "../json/format.js";
import { exported, segmentsOf } from "./cx-insights/conversation.js";
import { field } from "./cx-insights/fields.js";
import { uploaded } from "./cx-insights/upload.js";

/** Google's Customer Experience Insights (CCAI Insights): upload files, and conversations as the API gives them. */
export const cxInsights = jsonReader({
  id: "cx-insights",
  title: "Google CX Insights",
  gives: ["times", "authors", "agent", "customer", "channel", "tags", "language", "status", "csat", "bots"],
  wrappers: ["conversations"],
  notes: ["Ids that only count the participants, such as 1 and 2, are nobody's name."],

  recognise(record) {
    const stamped = (entry: object) =>
      ["startTimestampUsec", "userId"].some((name) => field({ ...entry }, name) !== undefined);
    if (objectsOf(record.entries).some((entry) => "role" in entry && stamped(entry)))
      return "“entries” of an upload file";
    if (Array.isArray(record.entries) && field(record, "conversationInfo") !== undefined)
      return "“conversation_info” and “entries”";
    if (segmentsOf(record).length > 0) return "conversations with “transcriptSegments”";
    const isNamed = /^projects\/[^/]+\/locations\/[^/]+\/conversations\//.test(textOf(record.name) ?? "");
    return isNamed ? "conversations named “projects/…/conversations/…”" : null;
  },

  *conversations(record, context) {
    yield Array.isArray(record.entries) ? uploaded(record, context) : exported(record, context);
  },

  examples: [
    {
      text: '[{"conversation_info": {"categories": [{"display_name": "Returns"}]}, "entries": [{"text": "It is too small.", "user_id": 1, "role": "CUSTOMER", "start_timestamp_usec": 1767600000000000}, {"text": "Swapping it today.", "user_id": 2, "role": "AGENT", "start_timestamp_usec": 1767600009000000}]}]',
      conversations: [
        toConversation({
          id: "input:1",
          tags: ["Returns"],
          messages: [
            { role: "customer", text: "It is too small.", at: 1767600000 },
            { role: "agent", text: "Swapping it today.", at: 1767600009 },
          ],
        }),
      ],
    },
    {
      text: '{"name": "projects/p/locations/l/conversations/c7", "medium": "PHONE_CALL", "transcript": {"transcriptSegments": [{"text": "Hello?", "channelTag": 1, "words": [{"startOffset": "1.500s", "word": "Hello?"}]}]}, "callMetadata": {"customerChannel": 1, "agentChannel": 2}}',
      conversations: [
        toConversation({
          id: "c7",
          channel: "voice",
          messages: [{ role: "customer", text: "Hello?", at: "+00:00:01.500" }],
        }),
      ],
    },
  ],
});
