import { formatOffset } from "../../../model/clock.js";
import type { Conversation, Message } from "../../../model/conversation.js";
import type { Booklet, BookletEntry } from "../../../model/sample.js";
import { many } from "../../words.js";

/** The messages that are scored, and so are to be read. */
export function messagesOf({ messages }: Conversation): readonly Message[] {
  return messages.filter((message) => !message.private);
}

/** What heads the booklet. */
export function headingOf({ title, entries }: Booklet): string {
  return `${title}: ${many(entries.length, "conversation")} to review`;
}

/** How to use it, in two sentences. */
export const GUIDE =
  "They stand in the order of the review sheet. Judge each by what it says, and write it into its row; what does not apply stays empty.";

/** Agent, channel and day, as far as they are known. */
export function factsOf({ agent, channel, startedAt }: BookletEntry): string {
  return [agent ?? "no agent", channel, startedAt?.slice(0, 10)].filter((fact) => fact != null).join(" · ");
}

/** Who says a message, and when: `agent Ana, 2026-03-02 09:01`, in UTC; of times that count from the start, those. */
export function speakerOf({ role, author, at }: Message, { clock }: Conversation): string {
  const who = author === null ? role : `${role} ${author}`;
  if (at === null) return who;
  const time = clock === "offset" ? formatOffset(at).replace(/\.\d+$/, "") : new Date(at).toISOString().slice(0, 16).replace("T", " "); // biome-ignore format: a choice
  return `${who}, ${time}`;
}

/** That notes among colleagues are left out; null where there are none. */
export function leftOut({ messages }: Conversation): string | null {
  const notes = messages.filter((message) => message.private).length;
  return notes === 0 ? null : `${many(notes, "private note")} not shown: scores don't read them either.`;
}

/** In place of messages that are not known. */
export const UNKNOWN = "Its messages were not saved with the scores: read it where it is kept.";
