import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { verdictFrom } from "../../src/plugins/verdict.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const talk: Conversation = conversationOf("customer: It leaks, it leaks.\nnote: Difficult.\nagent: I'm sorry.");
const read = (given: unknown) => verdictFrom(given, talk, "model");
const quoting = (piece: object, more: object = {}) => read({ value: 1, evidence: [piece], ...more });

describe("a verdict from outside", () => {
  it.each<[given: object, verdict: object]>([
    [
      { status: "scored", value: 0.5 },
      { status: "scored", value: 0.5, evidence: [] },
    ],
    [
      { request: 3, value: 0 },
      { status: "scored", value: 0, evidence: [] },
    ],
    [
      { value: 1, facts: { outcome: "resolved", n: 2, yes: true, no: null } },
      { status: "scored", value: 1, evidence: [], facts: { outcome: "resolved", n: 2, yes: true, no: null } },
    ],
    [
      { status: "not-applicable", reason: " none here " },
      { status: "not-applicable", reason: "none here" },
    ],
    [
      { status: "error", reason: "out of \u001b[31mmemory" },
      { status: "error", reason: "out of \\u001b[31mmemory" },
    ],
  ])("%o is believed", (given, verdict) => {
    expect(read(given)).toEqual(verdict);
  });

  it.each<[piece: object, evidence: object]>([
    [
      { message: 2, start: 4, end: 9, cue: "sorry" },
      { message: 2, start: 4, end: 9, cue: "sorry" },
    ],
    [
      { message: 2, start: 4, end: 9, cue: "sorry", quote: "sorry" },
      { message: 2, start: 4, end: 9, cue: "sorry" },
    ],
    [
      { message: 0, quote: "leaks", cue: "fault" },
      { message: 0, start: 3, end: 8, cue: "fault" },
    ],
    [
      { message: 0, quote: "leaks" },
      { message: 0, start: 3, end: 8, cue: "model" },
    ],
  ])("the evidence %o is believed", (piece, evidence) => {
    expect(quoting(piece)).toEqual({ status: "scored", value: 1, evidence: [evidence] });
  });

  it.each<[given: unknown, why: string]>([
    [null, "null is no verdict"],
    ["0.5", '"0.5" is no verdict'],
    [[1], "[1] is no verdict"],
    [{}, "status undefined is none of scored, not-applicable, error"],
    [{ status: "ok", value: 1 }, 'status "ok" is none of scored, not-applicable, error'],
    [{ value: "1" }, 'value "1" is no number from 0 to 1'],
    [{ value: -0.1 }, "value -0.1 is no number from 0 to 1"],
    [{ value: 1, evidence: {} }, "evidence {} is no list"],
    [
      { value: 1, evidence: Array(1001).fill({ message: 2, start: 0, end: 1 }) },
      "1001 pieces of evidence, where 1000 are the most",
    ],
    [{ value: 1, facts: { score: 100 } }, '"score" is no name for a fact'],
    [{ value: 1, facts: { risk: 100 } }, '"risk" is no name for a fact'],
    [{ value: 1, facts: { list: [] } }, "the fact list is [], not text, a number, true, false or null"],
    [JSON.parse('{"value": 1, "facts": {"__proto__": 1}}'), '"__proto__" is no name for a fact'],
    [{ status: "not-applicable" }, "not-applicable without a reason"],
    [{ status: "error", reason: " " }, "error without a reason"],
  ])("%o is not", (given, why) => {
    expect(read(given)).toEqual({ status: "error", reason: `gave a verdict that can't be: ${why}` });
  });

  it.each<[piece: unknown, why: string]>([
    [5, "evidence 5 is no mapping"],
    [{ message: 3, start: 0, end: 1 }, "evidence in message 3, which is not there"],
    [{ message: -1, start: 0, end: 1 }, "evidence in message -1, which is not there"],
    [{ message: "0", start: 0, end: 1 }, 'evidence in message "0", which is not there'],
    [{ message: 1, start: 0, end: 1 }, "evidence in message 1, which is private"],
    [{ message: 1, quote: "Difficult" }, "evidence in message 1, which is private"],
    [{ message: 2, start: 4, end: 4 }, "evidence from 4 to 4 of message 2, which has 10 characters"],
    [{ message: 2, start: 4, end: 11 }, "evidence from 4 to 11 of message 2, which has 10 characters"],
    [{ message: 2, start: 0.5, end: 4 }, "evidence from 0.5 to 4 of message 2, which has 10 characters"],
    [{ message: 2 }, "evidence from undefined to undefined of message 2, which has 10 characters"],
    [{ message: 2, quote: "" }, "evidence from undefined to undefined of message 2, which has 10 characters"],
    [{ message: 2, quote: "so sorry" }, 'the quote "so sorry" is not in message 2'],
    [{ message: 2, start: 0, end: 3, quote: "sorry" }, 'the quote "sorry" is not what stands there in message 2'],
    [{ message: 2, start: 0, end: 3, cue: "" }, 'the cue "" is no line of text of up to 200 characters'],
    [
      { message: 2, start: 0, end: 3, cue: "a\u001bb" },
      'the cue "a\\u001bb" is no line of text of up to 200 characters',
    ],
    [{ message: 2, start: 0, end: 3, cue: 7 }, "the cue 7 is no line of text of up to 200 characters"],
  ])("nor is the evidence %o", (piece, why) => {
    expect(quoting(piece as object)).toEqual({ status: "error", reason: `gave a verdict that can't be: ${why}` });
  });
});
