import type { MessageInput } from "../../../model/conversation.js";
import { happened, merged } from "../../events.js";
import { firstText, listOf, objectOf, textOf } from "../../json/fields.js";
import type { RecordContext } from "../../json/format.js";
import type { JsonObject } from "../../json/head.js";
import { mailText } from "../../mail/text.js";
import { messageOf } from "../../messages.js";
import type { People } from "./people.js";

/** What Zendesk writes into both tickets of a merger. */
const MERGED_INTO = /\b(?:closed and )?merged into (?:request|ticket) #(\d+)/i;
const MERGED_HERE = /^(?:requests?|tickets?) #\d.{0,400}\bmerged into this (?:request|ticket)\b/is;

/** What a comment becomes: a message, or what it tells of the ticket. */
export function commentMessages(comment: JsonObject, people: People, context: RecordContext): readonly MessageInput[] {
  const at = context.time(comment.created_at);
  const call = isCall(comment) ? callOf(comment, at) : null;
  if (call !== null && typeof call !== "string") return [call];
  const text = call ?? commentText(comment);
  const into = MERGED_INTO.exec(text ?? "")?.[1];
  const boilerplate = into !== undefined || MERGED_HERE.test(text ?? "");
  const message = messageOf(
    {
      role: people.roleOf(comment),
      text: text ?? (listOf(comment.attachments).length > 0 ? "" : null),
      at,
      author: people.authorOf(comment),
      private: comment.public === false || boilerplate,
    },
    context.roles,
    context.skip,
  );
  return into === undefined ? [message] : [message, merged(`#${into}`, at)];
}

/** The words of a comment, null where it has none. */
export function commentText(comment: JsonObject): string | null {
  const plain = firstText(comment.plain_body, comment.body)?.replaceAll("&nbsp;", " ") ?? null;
  return textOf(mailText(textOf(comment.html_body), plain));
}

/** Whether a comment tells of a call. */
export function isCall({ type, data }: JsonObject): boolean {
  return type === "VoiceComment" || textOf(objectOf(data).transcription_text) !== null;
}

/** What was said on a call, where that was written down; else that there was one. */
function callOf(comment: JsonObject, at: number | null): string | MessageInput {
  const said = textOf(objectOf(comment.data).transcription_text);
  return said ?? happened(commentText(comment)?.split("\n", 1)[0] ?? "Called.", at);
}
