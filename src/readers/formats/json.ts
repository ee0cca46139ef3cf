import { toConversation } from "../../model/conversation.js";
import { GIFTS, type Reader } from "../../model/reading.js";
import { jsonShape } from "../json/shape.js";
import { jsonValues } from "../json/stream.js";
import { NotRead } from "../source/not-read.js";
import { nativeReader } from "./native/conversation.js";

/** An array of conversations, `{"conversations": [...]}`, or one conversation by itself; streamed. */
export const json: Reader = {
  id: "json",
  title: "native JSON: a list of conversations",
  gives: GIFTS,
  generic: true,

  recognise(head) {
    const shape = jsonShape(head);
    if (shape?.kind === "array") return "a JSON array";
    if (shape?.kind === "sequence") return "JSON objects, one after another";
    if (shape?.kind !== "object") return null;
    return shape.keys.has("conversations") ? 'a JSON object with "conversations"' : "one JSON object";
  },

  async *read(source, options, log) {
    const shape = jsonShape(source.head);
    const sequence = shape?.kind === "sequence";
    const single =
      shape?.kind === "object" &&
      !shape.keys.has("conversations") &&
      (shape.keys.has("id") || shape.keys.has("messages"));
    const path = shape?.kind === "array" ? "$.*" : single || sequence ? "$" : "$.conversations.*";
    const note = single ? "The file is one conversation." : `The conversations are at ${path}.`;
    log.layout({ fields: {}, unused: [], notes: [sequence ? "The conversations stand one after another." : note] });
    const read = nativeReader(options, log);
    let row = 0;
    for await (const { value } of jsonValues(source, [path], { sequence })) {
      const conversation = read(value, ++row);
      if (conversation !== null) yield conversation;
    }
    if (row === 0 && shape?.kind === "object" && !shape.keys.has("conversations")) {
      throw new NotRead(
        "unrecognised-file",
        source.name,
        'this JSON has neither "conversations" nor "id" and "messages"',
        'write {"conversations": [{"id": "c1", "messages": [{"role": "customer", "text": "…"}]}]}',
      );
    }
  },

  examples: [
    {
      text: '{"conversations": [{"id": 7, "agent": "Ana", "messages": [\n  {"role": "client", "text": "It leaks."}]}]}',
      conversations: [toConversation({ id: "7", agent: "Ana", messages: [{ role: "customer", text: "It leaks." }] })],
    },
    {
      text: '[{"id": "c1", "priority": "high", "messages": [{"role": "agent", "author": "Bo", "text": "Hello", "at": 1772442000}]}]',
      conversations: [
        toConversation({
          id: "c1",
          meta: { priority: "high" },
          messages: [{ role: "agent", author: "Bo", text: "Hello", at: "2026-03-02T09:00:00Z" }],
        }),
      ],
    },
  ],
};
