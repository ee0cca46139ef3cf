import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Contact, contactOf, contactOfConversation, contexts, DAY } from "../../src/engine/context.js";
import { toConversation } from "../../src/model/conversation.js";
import { evaluationOf } from "../helpers/evaluations.js";

/** A contact that lasts from one day to another. */
function contact(id: string, customer: string | null, start: number | null, end = start): Contact {
  return { id, customer, start: start === null ? null : start * DAY, end: end === null ? null : end * DAY };
}

/** `earlier later censored` of each contact, `-` for null, `c` for censored and `o` for open. */
function seen(contacts: readonly Contact[], history: readonly Contact[] = [], days = 7): readonly string[] {
  return contexts(contacts, history, days * DAY).map(({ earlier, later, censored }) =>
    [earlier ?? "-", later ?? "-", censored === null ? "-" : censored ? "c" : "o"].join(" "),
  );
}

/** Somebody else, much later: the end of the data. */
const END = contact("end", "z", 99);

describe("contexts", () => {
  it.each<[string, Contact[], string[]]>([
    ["once only", [contact("a", "u", 0), END], ["- - o", "- - c"]],
    ["again within the window", [contact("a", "u", 0), contact("b", "u", 6), END], ["- b o", "a - o", "- - c"]],
    ["again at its very end", [contact("a", "u", 0), contact("b", "u", 7), END], ["- b o", "a - o", "- - c"]],
    ["again just after it", [contact("a", "u", 0), contact("b", "u", 7.001), END], ["- - o", "- - o", "- - c"]],
    ["from end to start", [contact("a", "u", 0, 5), contact("b", "u", 11, 12), END], ["- b o", "a - o", "- - c"]],
    ["not the same customer", [contact("a", "u", 0), contact("b", "v", 1), END], ["- - o", "- - o", "- - c"]],
    [
      "three in a row: the nearest",
      [contact("a", "u", 0), contact("b", "u", 1), contact("c", "u", 2), END],
      ["- b o", "a c o", "b - o", "- - c"],
    ],
    [
      "in any order of the file",
      [contact("c", "u", 2), END, contact("a", "u", 0), contact("b", "u", 1)],
      ["b - o", "- - c", "- b o", "a c o"],
    ],
    [
      "at the same moment: as in the file",
      [contact("b", "u", 1), contact("a", "u", 1), END],
      ["- a o", "b - o", "- - c"],
    ],
    ["one within the other", [contact("a", "u", 0, 9), contact("b", "u", 1, 2), END], ["- b o", "a - o", "- - c"]],
    [
      "one that outlasts the next",
      [contact("a", "u", 0, 30), contact("b", "u", 1, 2), contact("c", "u", 31), END],
      ["- b o", "a - o", "a - o", "- - c"],
    ],
    ["no customer", [contact("a", null, 0), contact("b", null, 1), END], ["- - -", "- - -", "- - c"]],
    ["no times", [contact("a", "u", null), contact("b", "u", 1), END], ["- - -", "- - o", "- - c"]],
    [
      "a customer called like a part of JavaScript",
      [contact("a", "__proto__", 0), contact("b", "__proto__", 1), END],
      ["- b o", "a - o", "- - c"],
    ],
    ["none", [], []],
  ])("%s", (_what, contacts, expected) => {
    expect(seen(contacts)).toEqual(expected);
  });

  it.each([
    [6.999, "c"],
    [7, "o"],
    [8, "o"],
  ])("are censored where the data ends before the window has passed: after %f days", (end, mark) => {
    expect(seen([contact("a", "u", 0), contact("b", "v", end)])[0]).toBe(`- - ${mark}`);
  });

  it("follow the window that is set", () => {
    const contacts = [contact("a", "u", 0), contact("b", "u", 3), contact("end", "z", 5)];
    expect(seen(contacts, [], 2)).toEqual(["- - o", "- - o", "- - c"]);
    expect(seen(contacts, [], 3)).toEqual(["- b o", "a - c", "- - c"]);
    expect(seen(contacts, [], 30)).toEqual(["- b c", "a - c", "- - c"]);
  });

  it("see the history's contacts before and after, which have no context of their own", () => {
    const history = [contact("h1", "u", -2), contact("h2", "u", 9), contact("h3", "v", 30)];
    expect(seen([contact("a", "u", 0), contact("b", "u", 5)], history)).toEqual(["h1 b o", "a h2 o"]);
  });

  it("take a conversation that the history holds too for one", () => {
    const contacts = [contact("a", "u", 0), contact("b", "u", 1)];
    expect(seen(contacts, [...contacts, END])).toEqual(["- b o", "a - o"]);
  });

  const some = fc.array(
    fc.record({ customer: fc.constantFrom("u", "v", null), start: fc.nat(40), length: fc.nat(10) }),
    { maxLength: 12 },
  );

  it("name only the same customer's others within the window, and never the conversation itself", () => {
    fc.assert(
      fc.property(some, (made) => {
        const contacts = made.map(({ customer, start, length }, i) =>
          contact(`c${i}`, customer, start, start + length),
        );
        const byId = new Map(contacts.map((one) => [one.id, one]));
        contexts(contacts, [], 7 * DAY).forEach(({ earlier, later, censored }, i) => {
          const own = contacts[i]!;
          expect(censored === null).toBe(own.customer === null);
          for (const id of [earlier, later]) {
            if (id === null) continue;
            const other = byId.get(id)!;
            expect(other.customer).toBe(own.customer);
            expect(id).not.toBe(own.id);
          }
          const before = contacts.filter(
            (o) => o.customer === own.customer && own.customer !== null && o.start! < own.start!,
          );
          const isRepeat = before.some(({ end }) => own.start! - end! <= 7 * DAY);
          if (isRepeat) expect(earlier).not.toBeNull();
        });
      }),
    );
  });

  it("takes a hundred thousand contacts of one customer in one sort", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => contact(`c${i}`, "u", (i * 7919) % 100_000));
    const found = contexts(many, [], DAY);
    expect(found.filter(({ earlier }) => earlier !== null)).toHaveLength(99_999);
  });
});

describe("a contact", () => {
  it("lasts from the first time known to the last", () => {
    const at = (day: number) => ({ role: "customer" as const, text: "x", at: 1.7e12 + day * DAY });
    const conversation = toConversation({
      id: 5,
      customer: "u",
      messages: [{ role: "bot", text: "x" }, at(2), at(0), { role: "agent", text: "x" }],
    });
    const expected = { id: "5", customer: "u", start: 1.7e12, end: 1.7e12 + 2 * DAY };
    expect(contactOfConversation(conversation)).toEqual(expected);
    const [startedAt, endedAt] = [expected.start, expected.end].map((time) => new Date(time).toISOString());
    const evaluation = evaluationOf({ conversation: "5", customer: "u", startedAt: startedAt!, endedAt: endedAt! });
    expect(contactOf(evaluation)).toEqual(expected);
  });

  it("has no times where nobody knows them", () => {
    expect(contactOf(evaluationOf({ customer: "u" }))).toEqual({ id: "c1", customer: "u", start: null, end: null });
    const conversation = toConversation({ id: "c1", customer: "u", messages: [{ role: "customer", text: "x" }] });
    expect(contactOfConversation(conversation)).toEqual({ id: "c1", customer: "u", start: null, end: null });
  });
});
