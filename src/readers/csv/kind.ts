import { speakerFinder } from "../transcript/labels.js";
import { looksLikeTranscript } from "../transcript/turns.js";
import type { Columns } from "./map-option.js";
import type { Table } from "./sample.js";

/**
 * The columns with either `text`, where a row is a message, or `transcript`, where a row is a conversation; with neither
 * where no column holds any text.
 */
export function withOneKind({ sample, roles }: Table, columns: Columns, given: Columns): Columns {
  const { text, transcript, ...others } = columns;
  if (given.transcript !== undefined) return { ...others, transcript: given.transcript };
  const find = speakerFinder([], [], roles);
  const isLabelled = (column: number) => sample.share(column, (value) => looksLikeTranscript(value, find)) >= 0.5;
  const isFilled = (column: number | undefined) => column !== undefined && sample.values(column).length > 0;
  const severalRows = others.conversation !== undefined && sample.repeats(others.conversation);
  const saysWho = [others.role, others.inbound].some(isFilled);
  const isMessages = severalRows && (saysWho || isFilled(others.author));

  if (transcript !== undefined && given.text === undefined && isLabelled(transcript)) return { ...others, transcript };
  if (text !== undefined) {
    return saysWho || isMessages || !isLabelled(text) ? { ...others, text } : { ...others, transcript: text };
  }
  if (transcript === undefined) return others;
  return isMessages ? { ...others, text: transcript } : { ...others, transcript };
}
