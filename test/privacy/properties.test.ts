import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import { MaskedText } from "../../src/privacy/masked-text.js";
import { Privacy } from "../../src/privacy/privacy.js";
import { evaluationOf } from "../helpers/evaluations.js";
import { PLANTED } from "../helpers/planted.js";
import { sentences } from "../helpers/sentences.js";

const all = sentences();
const role = fc.constantFrom("agent" as const, "customer" as const, "system" as const, "bot" as const);
const text = fc.oneof(
  fc.constantFrom(...all.map((sentence) => sentence.text)),
  fc.constantFrom(...PLANTED.map(({ sentence, secret }) => sentence.replace("#", () => secret))),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("Ana", "Li", " ", "@", ".", ":", "/", "1", "4", "-", "Mr", "hi", ",", "\n", "[", "]", "&#65;", "é", "e\u0301", "😀", "\u202e") }), // biome-ignore format: one list
);
const person = fc.option(fc.constantFrom("Ana Lima", "Bo", "O'Brien", "Will Grace", "u77", "tom_tweets", "ida@post.example", "__proto__", "李雷", "\u202eevil"), { nil: null }); // biome-ignore format: one list
const conversations = fc
  .record({
    agent: person,
    customer: person,
    subject: fc.option(text, { nil: null }),
    messages: fc.array(fc.record({ role, text, author: person }), { minLength: 1, maxLength: 4 }),
  })
  .map((input) => toConversation({ id: "c1", ...input }));

const redacting = () => new Privacy({ redact: true, pseudonymize: [], key: null });
const masked = (conversation: ReturnType<typeof toConversation>) =>
  redacting().apply({ evaluation: evaluationOf(), conversation }).conversation!;

describe("masking", () => {
  it("of what is masked already changes nothing", () => {
    fc.assert(
      fc.property(conversations, (conversation) => {
        const once = masked(conversation);
        expect(masked(once)).toEqual(once);
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same when a conversation is read again, whatever came between", () => {
    fc.assert(
      fc.property(conversations, conversations, (one, other) => {
        const privacy = redacting();
        const apply = (conversation: typeof one) => privacy.apply({ evaluation: evaluationOf(), conversation });
        for (const agent of [...one.agents, ...other.agents]) privacy.meet(agent);
        const first = apply(one);
        apply(other);
        expect(apply(one)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps evidence on its words: what it says is cut from the masked text, and is at least as wide", () => {
    fc.assert(
      fc.property(
        conversations,
        fc.array(fc.tuple(fc.nat(3), fc.nat(80), fc.nat(40)), { maxLength: 5 }),
        (conversation, places) => {
          const evidence = places
            .map(([message, start, length]) => ({
              message: message % conversation.messages.length,
              start,
              end: start + length,
            }))
            .filter(({ message, end }) => end <= conversation.messages[message]!.text.length)
            .map((piece) => ({
              ...piece,
              cue: "x",
              quote: conversation.messages[piece.message]!.text.slice(piece.start, piece.end),
            }));
          const evaluation = evaluationOf({
            criteria: [{ id: "a", dimension: "empathy", status: "scored", value: 1, evidence }],
          });
          const after = redacting().apply({ evaluation, conversation });
          const verdict = after.evaluation.criteria[0]!;
          if (verdict.status !== "scored") throw new Error("a verdict was lost");
          verdict.evidence.forEach(({ message, start, end, quote }, at) => {
            const { text } = after.conversation!.messages[message]!;
            expect(text.slice(start, end)).toBe(quote);
            const { start: from, end: to, quote: before } = evidence[at]!;
            if (text === conversation.messages[message]!.text) expect([start, end, quote]).toEqual([from, to, before]);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leaves nothing of what was planted, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLANTED), text, text, ({ sentence, secret }, before, after) => {
        const said = `${before}\n\n${sentence.replace("#", () => secret)}\n\n${after}`;
        const [message] = masked(toConversation({ id: "c1", messages: [{ role: "customer", text: said }] })).messages;
        expect(message!.text).not.toContain(secret);
      }),
      { numRuns: 400 },
    );
  });
});

describe("a masked text", () => {
  const spans = fc.uniqueArray(fc.nat(60), { maxLength: 12 }).map((ends) => {
    const sorted = [...ends].sort((a, b) => a - b);
    return sorted.flatMap((start, at) => (at % 2 === 1 || sorted[at + 1] === undefined ? [] : [{ start, end: sorted[at + 1]!, by: `[name ${at}]` }])); // biome-ignore format: one rule
  });

  it("has every part where it was, widened to whole masks", () => {
    fc.assert(
      fc.property(spans, fc.nat(60), fc.nat(60), (replacements, a, b) => {
        const given = "abcdefghijklmnopqrstuvwxyz".repeat(3);
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const after = new MaskedText(given, replacements);
        const place = after.place(start, end);
        const over = replacements.filter((one) => one.start < end && start < one.end);
        const from = Math.min(start, ...over.map((one) => one.start));
        const to = Math.max(end, ...over.map((one) => one.end));
        const expected = new MaskedText(given.slice(from, to), over.map(({ start: s, end: e, by }) => ({ start: s - from, end: e - from, by }))); // biome-ignore format: one line
        if (start < end) expect(after.text.slice(place.start, place.end)).toBe(expected.text);
      }),
    );
  });
});
