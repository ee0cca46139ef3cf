import type { MessageInput } from "../../../model/conversation.js";
import { assigned, closed, happened, reopened, transferred } from "../../events.js";

const IT = String.raw`(?:(?:this|the|your)\s)?(?:live\s)?(?:chat|conversation|session|ticket|case|call|room|group|meeting|thread)(?:\ssession)?`;
const WAS = String.raw`(?:\s(?:was|is|has|has been|is being|were))?`;
const NAME = String.raw`[\p{L}\p{N}][^:?!]{0,59}?`;
const BY = String.raw`(?:\s(?:by|at|on|because|due|after|with)\s.{1,60})?`;
const pattern = (source: string) => new RegExp(`^${source}\\s?[.…]?$`, "iu");

const JOINED = pattern(
  String.raw`(?:agent\s)?${NAME}\s(?:(?:has|have|had)\s)?(?:successfully\s)?(?:joined|entered|left|rejoined|disconnected from|was added to|was removed from)(?:\s${IT}.{0,40})`,
);
const JOINED_SHORT = pattern(
  String.raw`(?:agent\s)?${NAME}\s(?:(?:has|have)\s)?(?:successfully\s)?(?:joined|entered|left|rejoined|disconnected)`,
);
const CHATTING = pattern(
  String.raw`(?:you(?:'re|’re|\sare)\snow\s(?:chatting|connected|speaking)\s(?:with|to)\s.{1,60})`,
);
const STARTED = pattern(String.raw`${IT}${WAS}\s(?:started|opened|created|transcript|begun)(?:[\s:].{0,80})?`);
const ENDED = pattern(
  String.raw`(?:${IT}${WAS}\s(?:ended|finished|disconnected|timed out)${BY}|${NAME}\s(?:has\s)?(?:ended|closed)\s${IT}|end of ${IT})`,
);
const CLOSED = pattern(String.raw`${IT}${WAS}\s(?:(?:marked\s)?(?:as\s)?(?:closed|solved|resolved))${BY}`);
const REOPENED = pattern(String.raw`${IT}${WAS}\s?(?:re-?opened)${BY}`);
const TRANSFERRED = pattern(
  String.raw`(?:${IT}${WAS}\s|${NAME}\s(?:has\s)?(?=transferred\s${IT}))?(?:transferr?ed|handed over|escalated)(?:\s${IT})?(?:\sfrom\s(?<from>${NAME}))?\sto\s(?<to>${NAME})`,
);
const ASSIGNED = pattern(
  String.raw`(?:${IT}${WAS}\s|${NAME}\s(?:has\s)?(?=(?:re)?assigned\s${IT}))?(?:re)?assigned(?:\s${IT})?\sto\s(?<to>${NAME})`,
);

/** What a line tells of that happened to the conversation, or null; `sure`: the line is marked as no person's words. */
export function happeningOf(line: string, at: number | null, sure: boolean): MessageInput | null {
  if (line.length > 200) return null;
  const wrapped = /^(?:[*•~=_<>|-]{1,10}|\[|\()\s*(.*?)\s*(?:[*•~=_<>|-]{1,10}|\]|\))$/.exec(line.trim());
  const text = (wrapped?.[1] ?? line).trim();
  if (!sure && wrapped === null && !/^[\p{Lu}\d]/u.test(text)) return null;
  const passed = TRANSFERRED.exec(text)?.groups;
  if (passed) return transferred(passed.from ?? null, passed.to ?? null, at);
  const given = ASSIGNED.exec(text)?.groups;
  if (given) return assigned(given.to ?? null, at);
  if (CLOSED.test(text)) return closed(at);
  if (REOPENED.test(text)) return reopened(at);
  const told = [JOINED, CHATTING, STARTED, ENDED].some((each) => each.test(text));
  return told || ((sure || wrapped !== null) && JOINED_SHORT.test(text)) ? happened(text, at) : null;
}

const MEDIA =
  /^<?(?:media omitted|medien ausgeschlossen|multimedia omitido|médias omis|mídia oculta|media weggelaten|attached: [^<>]{1,200})>?$|^(?:image|photo|video|audio|voice message|sticker|gif|document|contact card) omitted$|^\S.{0,200} \((?:file attached|datei angehängt|archivo adjunto|fichier joint|arquivo anexado)\)$|^(?:this message was deleted|you deleted this message)\.?$/i;

/** A message's text without what stands for a picture or a deleted message. */
export function withoutMedia(text: string): string {
  const end = text.indexOf("\n");
  const first = (end === -1 ? text : text.slice(0, end)).trim();
  const rest = MEDIA.test(first) ? (end === -1 ? "" : text.slice(end + 1)) : text;
  return rest.replace(/\s?<This message was edited>$/i, "").trim();
}
