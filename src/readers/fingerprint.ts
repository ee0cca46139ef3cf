import type { Conversation } from "../model/conversation.js";

/**
 * A 53-bit hash (cyrb53) of what a conversation says, its `id` and `meta` left out: equal for equal content, and equal
 * for different content once in 9e15 times. A message of the credited agent may name its author or not.
 */
export function fingerprint(conversation: Conversation): number {
  const state: State = { a: 0xdeadbeef, b: 0x41c6ce57 };
  for (const fact of [
    conversation.agent,
    conversation.team,
    conversation.site,
    conversation.customer,
    conversation.channel,
    conversation.language,
    conversation.subject,
    conversation.status,
    conversation.csat,
    conversation.reopens,
    conversation.tags.length,
    ...conversation.tags,
  ]) {
    mix(state, fact === null ? null : String(fact));
  }
  for (const message of conversation.messages) {
    mix(state, message.role);
    mix(state, message.text);
    mix(state, message.author === conversation.agent ? null : message.author);
    stir(state, message.private ? 1 : 0);
    stir(state, message.at === null ? -1 : message.at | 0);
    stir(state, message.at === null ? -1 : Math.floor(message.at / 2 ** 32));
  }
  let { a, b } = state;
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}

interface State {
  a: number;
  b: number;
}

function mix(state: State, text: string | null): void {
  stir(state, text === null ? -1 : text.length);
  if (text === null) return;
  let { a, b } = state;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  state.a = a;
  state.b = b;
}

function stir(state: State, number: number): void {
  state.a = Math.imul(state.a ^ number, 2654435761);
  state.b = Math.imul(state.b ^ number, 1597334677);
}
