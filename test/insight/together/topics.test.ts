import { describe, expect, it } from "vitest";
import type { ConversationInput } from "../../../src/model/conversation.js";
import { insightIn, talk } from "./gathered.js";

const about = (texts: readonly string[], facts: Partial<ConversationInput> = {}) =>
  texts.map((text) => talk([`customer: ${text}`, "agent: I see."], facts));
const topicsOf = async (conversations: ReturnType<typeof about>, quotes = true) =>
  (await insightIn(conversations, { quotes })).topics.map(({ topic, source, contacts }) => [topic, source, contacts]);
const OTHERS = about([
  "Hello, is anybody there?",
  "What are your opening hours?",
  "Do you sell rugs?",
  "Where is my parcel?",
]);

describe("topics", () => {
  it("are tags where half of the conversations have one, however they are spelled", async () => {
    const tagged = [["late-fee"], ["Late Fee", "refund"], ["late fees"]].flatMap((tags) => about(["Hi"], { tags }));
    expect(await topicsOf([...tagged, ...about(["Hi"])])).toEqual([["late-fee", "tag", 3]]);
  });

  it("else are subjects that several share", async () => {
    const subjects = ["Charged twice", "Re: charged twice", "FW: RE: Charged twice [#4711]", "A rug"];
    const talks = subjects.flatMap((subject) => about(["Hi"], { subject }));
    expect(await topicsOf(talks)).toEqual([["charged twice", "subject", 3]]);
  });

  it("else are what customers name when they first write", async () => {
    const invoices = about(["My invoice is wrong.", "Please send me an invoice", "Two invoices came for one lamp"]);
    const machines = about([
      "The washing machine leaks.",
      "My washing machine is loud",
      "A washing machine, stone dead",
    ]);
    const found = await topicsOf([...invoices, ...machines, ...OTHERS, ...OTHERS]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["invoice", "phrase", 3],
        ["washing machine", "phrase", 3],
      ]),
    );
    expect(found.map(([topic]) => topic)).not.toContain("machine");
  });

  it("are no words that say nothing alone", async () => {
    const sizes = about(["You sent the wrong size.", "The wrong size, again", "It is the wrong size for nine people."]);
    const found = (await topicsOf([...sizes, ...OTHERS, ...OTHERS])).map(([topic]) => topic);
    expect(found).toContain("wrong size");
    expect(found).not.toContain("wrong");
  });

  it("count contacts, customers, repeats and waiting", async () => {
    const facts = { tags: ["lamp"], customer: "u1" };
    const first = talk(["customer: It is broken.", "agent: I see."], { ...facts, minutes: [0, 4] });
    const again = talk(["customer: It is broken.", "agent: I see."], { ...facts, minutes: [60, 66] });
    const other = talk(["customer: It is broken.", "agent: I see."], { tags: ["lamp"], minutes: [0, 20] });
    const { topics } = await insightIn([first, again, other]);
    expect(topics.map(({ contacts, customers, repeats, waited }) => [contacts, customers, repeats, waited])).toEqual([
      [3, 2, 1, 6],
    ]);
  });

  it("take no words of customers where these are kept out", async () => {
    const machines = about([
      "The washing machine leaks.",
      "My washing machine is loud",
      "A washing machine, stone dead",
    ]);
    expect(await topicsOf([...machines, ...OTHERS], false)).toEqual([]);
  });
});
