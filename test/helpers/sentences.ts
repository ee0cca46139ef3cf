import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Conversation, type Role, toConversation } from "../../src/model/conversation.js";
import type { Kind } from "../../src/privacy/span.js";

/** A marked sentence of `test/privacy/sentences.txt`. */
export interface Sentence {
  /** From 1. */
  readonly number: number;
  /** Written when the masking was done, which was not mended for it. */
  readonly isLate: boolean;
  readonly language: string;
  readonly conversation: Conversation;
  readonly text: string;
  readonly marked: readonly { readonly kind: Kind; readonly start: number; readonly end: number }[];
}

export function sentences(): readonly Sentence[] {
  const lines = readFileSync(join(import.meta.dirname, "../privacy/sentences.txt"), "utf8")
    .trimEnd()
    .split("\n");
  const late = lines.slice(lines.findIndex((line) => line.startsWith("# Written when"))).length - 1;
  const said = lines.filter((line) => !line.startsWith("#"));
  return said.map((line, at) => {
    const [language, role, people, ...rest] = line.split(" | ");
    const marked: Sentence["marked"][number][] = [];
    let text = "";
    let done = 0;
    const written = rest.join(" | ").replaceAll("\\n", "\n");
    for (const { 0: mark, 1: kind, 2: words, index } of written.matchAll(/\{(\w+):([^}]*)\}/g)) {
      text += written.slice(done, index);
      marked.push({ kind: kind as Kind, start: text.length, end: text.length + words!.length });
      text += words;
      done = index + mark.length;
    }
    text += written.slice(done);
    const [agent, customer] = people!.split(" > ").map((name) => (name === "-" ? null : name));
    const author = role === "agent" ? agent : role === "customer" ? customer : null;
    const conversation = toConversation({
      id: `s${at + 1}`,
      agent,
      customer,
      language,
      messages: [{ role: role as Role, text, author }],
    });
    return { number: at + 1, isLate: at >= said.length - late, language: language!, conversation, text, marked };
  });
}
