import { toConversation } from "../../model/conversation.js";
import { GIFTS, type Reader } from "../../model/reading.js";
import { jsonLines } from "../json/lines.js";
import { jsonShape } from "../json/shape.js";
import { nativeReader } from "./native/conversation.js";

/** One conversation per line. */
export const ndjson: Reader = {
  id: "ndjson",
  title: "native JSON, one conversation per line",
  gives: GIFTS,
  generic: true,

  recognise(head) {
    return jsonShape(head)?.kind === "lines" ? "a JSON object on each line" : null;
  },

  async *read(source, options, log) {
    log.layout({ fields: {}, unused: [], notes: ["Each line is a conversation."] });
    const read = nativeReader(options, log);
    for await (const { row, value } of jsonLines(source, log)) {
      const conversation = read(value, row);
      if (conversation !== null) yield conversation;
    }
  },

  examples: [
    {
      text: '{"id": "c1", "messages": [{"role": "visitor", "text": "Hi"}]}\n\n{"id": "c2", "tags": "a, b", "messages": [{"role": "chatbot", "text": "Hello"}]}\n',
      conversations: [
        toConversation({ id: "c1", messages: [{ role: "customer", text: "Hi" }] }),
        toConversation({ id: "c2", tags: ["a", "b"], messages: [{ role: "bot", text: "Hello" }] }),
      ],
    },
  ],
};
