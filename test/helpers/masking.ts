import type { Conversation } from "../../src/model/conversation.js";
import { castOf } from "../../src/privacy/cast.js";
import { Masker } from "../../src/privacy/masker.js";
import type { Kind } from "../../src/privacy/span.js";

/** What `--redact` masks in the first message, in order. */
export function maskingOf(conversation: Conversation) {
  const masker = new Masker(true, (_, mask) => mask());
  const { speeches } = castOf(conversation, masker);
  const seen = conversation.messages.map(({ text }, number) => masker.see(text, speeches[number]!));
  const { replacements } = masker.mask(seen[0]!);
  return replacements.map(({ start, end, by }) => ({ start, end, kind: /^\[(\w+)/.exec(by)![1] as Kind }));
}
