import { JSONParser } from "@streamparser/json";
import { toConversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import type { Reader } from "../model/reading.js";
import { jsonShape } from "./json-shape.js";
import { lines } from "./lines.js";
import { nativeReader } from "./native.js";

/** One conversation per line. */
export const ndjson: Reader = {
  id: "ndjson",
  title: "native JSON, one conversation per line",

  recognise(head) {
    return jsonShape(head)?.kind === "lines" ? "a JSON object on each line" : null;
  },

  async *read(source, options, log) {
    log.layout({ fields: {}, unused: [], notes: ["Each line is a conversation."] });
    const read = nativeReader(options, log);
    for await (const { row, text, ended } of lines(source.open())) {
      if (text.trim() === "") continue;
      const value = parse(text);
      if (value === undefined) {
        if (!ended && endsTooSoon(text)) {
          throw new UserError(
            `${source.name}:${row}`,
            "the JSON is cut off in this line",
            "export or download the file again",
          );
        }
        log.skip({ row, reason: "invalid-json", detail: "the line is not valid JSON" });
        continue;
      }
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

const LONG_ID = /"(?:id|customer|agent)"\s*:\s*-?\d{16,}\s*[,}]/;

/** The value of a line, undefined where it is not JSON. Ids too long for a number come as strings. */
export function parse(line: string): unknown {
  try {
    return JSON.parse(
      LONG_ID.test(line) ? line.replace(/("(?:id|customer|agent)"\s*:\s*)(-?\d{16,})(?=\s*[,}])/g, '$1"$2"') : line,
    );
  } catch {
    return undefined;
  }
}

/** Whether more text could still make this valid JSON. */
function endsTooSoon(text: string): boolean {
  const parser = new JSONParser();
  parser.onValue = () => {};
  try {
    parser.write(text);
    return !parser.isEnded;
  } catch {
    return false;
  }
}
