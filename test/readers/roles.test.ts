import { describe, expect, test } from "vitest";
import { readFlag, roleReader, spelledRole } from "../../src/readers/people/roles.js";

describe("roles in any common spelling", () => {
  test.each([
    [
      "agent",
      "Agent|AGENT|rep|Representative|advisor|adviser|operator|Staff|support|CSR|admin|teammate|employee|Agent 2|support_agent|Ana (Agent)|human agent",
    ],
    [
      "customer",
      "customer|Client|consumer|visitor|Visitor 4711|user|End-User|end user|end_user|requester|caller|guest|member|buyer|patient|contact|Ida (customer)",
    ],
    [
      "bot",
      "bot|Chatbot|assistant|virtual agent|Virtual-Assistant|automated agent|AUTOMATED_AGENT|AI agent|CUSTOM_BOT",
    ],
    ["system", "system|note|Internal note|event|info|internal|SYSTEM_MESSAGE"],
  ])("%s", (role, spellings) => {
    for (const spelling of spellings.split("|"))
      expect([spelling, spelledRole(spelling)?.role]).toEqual([spelling, role]);
  });

  test("notes are private, events are not", () => {
    expect(["note", "internal note", "event"].map((text) => spelledRole(text)?.private)).toEqual([true, true, false]);
  });

  test("names, numbers and nonsense are no roles", () => {
    for (const text of ["Ana Lima", "u77", "1", "", "__proto__", "constructor", "x".repeat(1e6)])
      expect(spelledRole(text)).toBeNull();
  });

  test("names that the user gave win, whatever their case", () => {
    const roles = roleReader({ Agent: "customer", "Ana Lima": "agent" });
    expect(roles.read("agent")?.role).toBe("customer");
    expect(roles.read(" ana lima ")?.role).toBe("agent");
    expect(roles.read("rep")?.role).toBe("agent");
    expect(roles.named("rep")).toBeNull();
  });
});

test("flags and directions", () => {
  for (const yes of [true, 1, "TRUE", "1", "yes", "in", "Inbound", "incoming"])
    expect([yes, readFlag(yes)]).toEqual([yes, true]);
  for (const no of [false, 0, "False", "0", "no", "out", "outbound", "Outgoing"])
    expect([no, readFlag(no)]).toEqual([no, false]);
  for (const neither of ["", "maybe", null, undefined, {}, 2]) expect(readFlag(neither)).toBeNull();
});
