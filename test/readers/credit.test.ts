import { expect, test } from "vitest";
import { creditedTo } from "../../src/readers/people/credit.js";

const by = (author: string, isNote = false) => ({ role: "agent" as const, text: "Hi", author, private: isNote });

test.each([
  ["who answered", [by("Bo"), by("Cy")], "Bo"],
  ["who only wrote a note while another answered", [by("Bo", true), by("Cy")], null],
  ["who wrote a note while nobody answered", [by("Bo", true)], "Bo"],
  ["who wrote nothing", [by("Cy")], null],
  ["a namesake of the customer", [{ ...by("Bo"), role: "customer" as const }], null],
])("credit goes to the assignee %s: %#", (_, messages, agent) => {
  expect(creditedTo("Bo", messages)).toBe(agent);
  expect(creditedTo(null, messages)).toBeNull();
});
