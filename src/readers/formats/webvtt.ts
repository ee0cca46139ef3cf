import { toConversation } from "../../model/conversation.js";
import type { Reader } from "../../model/reading.js";
import { captioned } from "./captions/conversation.js";
import { type Cue, cuesOf } from "./captions/cues.js";

/** Captions of a call or meeting: voices, or names before a colon, say who speaks; `--role` says who they are. */
export const webvtt: Reader = {
  id: "webvtt",
  title: "WebVTT captions with speakers",
  gives: ["times", "authors", "agent", "channel", "language"],

  recognise(head) {
    return /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(head) ? "it begins with WEBVTT" : null;
  },

  async *read(source, options, log) {
    const cues: Cue[] = [];
    let language: string | null = null;
    for await (const part of cuesOf(source)) {
      if ("start" in part) {
        cues.push(part);
        continue;
      }
      language ??= languageIn(part.lines);
      if (!APART.test(part.lines[0]!))
        log.skip({ row: part.row, reason: "no-time", detail: "text without times belongs to no caption" });
    }
    const conversation = captioned(source, cues, { language }, options, log);
    if (conversation !== null) yield conversation;
  },

  examples: [
    {
      text: "WEBVTT\n\n00:01.000 --> 00:03.500\n<v Ida Berg>The tap drips.</v>\n\n00:04.000 --> 00:06.000\n<v.calm Bo Lund>Oh no.\n\n00:06.500 --> 00:08.000\n<v.calm Bo Lund>Since when?\n",
      options: { roles: { "Bo Lund": "agent" } },
      conversations: [
        toConversation({
          id: "input",
          channel: "voice",
          messages: [
            { role: "customer", author: "Ida Berg", text: "The tap drips.", at: "+00:00:01" },
            { role: "agent", author: "Bo Lund", text: "Oh no. Since when?", at: "+00:00:04" },
          ],
        }),
      ],
    },
  ],
};

/** How blocks begin that are no captions. */
const APART = /^(?:\uFEFF?WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/;

/** `Language: en` in the head, `NOTE language:en-us`. */
function languageIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const tag = /^(?:NOTE\s+)?language:\s*"?([a-z]{2,3}(?:-[a-z0-9]{2,8})*)"?\s*$/i.exec(line)?.[1];
    if (tag !== undefined) return tag;
  }
  return null;
}
