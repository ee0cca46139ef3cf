import type { Conversation } from "../model/conversation.js";
import { toNative } from "../model/native.js";
import { asJson } from "./words.js";

/** A way to write conversations as native JSON. */
export interface NativeFormat {
  /** The name in `--format` of `wow convert`. */
  readonly id: string;
  /** File extensions that choose it in `--output`, with the dot. */
  readonly extensions: readonly string[];
  /** The output in pieces. */
  render(conversations: AsyncIterable<Conversation>): AsyncIterable<string>;
}

const ndjson: NativeFormat = {
  id: "ndjson",
  extensions: [".ndjson", ".jsonl"],
  async *render(conversations) {
    for await (const conversation of conversations) yield `${asJson(toNative(conversation))}\n`;
  },
};

const json: NativeFormat = {
  id: "json",
  extensions: [".json"],
  async *render(conversations) {
    let separator = '{"conversations": [\n';
    for await (const conversation of conversations) {
      yield separator + asJson(toNative(conversation));
      separator = ",\n";
    }
    yield separator === ",\n" ? "\n]}\n" : '{"conversations": []}\n';
  },
};

/** The ways to write native JSON, the default first: a conversation per line, or one list of them. */
export const nativeFormats: readonly NativeFormat[] = [ndjson, json];
