import { toConversation } from "../../model/conversation.js";
import type { Reader } from "../../model/reading.js";
import { captioned } from "./captions/conversation.js";
import { type Cue, cuesOf } from "./captions/cues.js";

/** Captions of a call or meeting, numbered; names before a colon say who speaks, `--role` who they are. */
export const subrip: Reader = {
  id: "subrip",
  title: "SubRip captions with speakers",
  gives: ["times", "authors", "agent", "channel"],

  recognise(head) {
    const start =
      /^\uFEFF?\s*(?:\d+[ \t]*\r?\n\s*)?\d{1,6}:\d{2}:\d{2}(?:[.,]\d{1,9})?[ \t]*-->[ \t]*\d{1,6}:\d{2}:\d{2}/;
    return start.test(head) ? "it begins with a caption's number and times" : null;
  },

  async *read(source, options, log) {
    const cues: Cue[] = [];
    for await (const part of cuesOf(source)) {
      const last = cues.at(-1);
      if ("start" in part) cues.push(part);
      else if (isCutOff(part.lines))
        log.skip({ row: part.row, reason: "cut-off", detail: "the caption is cut off before its text" });
      else if (last !== undefined) cues[cues.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
      else log.skip({ row: part.row, reason: "no-time", detail: "text without times belongs to no caption" });
    }
    const conversation = captioned(source, cues, {}, options, log);
    if (conversation !== null) yield conversation;
  },

  examples: [
    {
      text: "1\r\n00:00:01,000 --> 00:00:03,500\r\n<b>Agent:</b> Bakery, hello!\r\n\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\nIda Berg: Is the rye bread\r\nback?\r\n",
      conversations: [
        toConversation({
          id: "input",
          channel: "voice",
          messages: [
            { role: "agent", text: "Bakery, hello!", at: "+00:00:01" },
            { role: "customer", author: "Ida Berg", text: "Is the rye bread back?", at: "+00:00:04" },
          ],
        }),
      ],
    },
  ],
};

/** Nothing but a number, and perhaps the beginning of a line of times. */
function isCutOff(lines: readonly string[]): boolean {
  return /^\s*\d+\s*$/.test(lines[0]!) && lines.slice(1).every((line) => /^[\d:.,\s->]*$/.test(line));
}
