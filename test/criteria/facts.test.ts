import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const SAID = "customer: a\nagent: b\ncustomer: c\nbot: d\nnote: e\nsystem: f";
const conversation = {
  ...conversationOf(SAID),
  channel: "Chat",
  language: "en",
  status: "solved",
  team: "Billing",
  site: "Porto",
  tags: ["VIP", "refund"],
  csat: 4,
  reopens: 0,
};

describe("what the export says", () => {
  it.each([
    [{ channel: ["chat", "email"] }, 1],
    [{ channel: ["email"] }, 0],
    [{ language: ["EN"] }, 1],
    [{ status: ["open"] }, 0],
    [{ team: ["billing"] }, 1],
    [{ site: ["Lisbon", "Porto"] }, 1],
    [{ tags: ["vip"] }, 1],
    [{ tags: ["new", "Refund"] }, 1],
    [{ tags: ["new"] }, 0],
    [{ csat: { min: 4 } }, 1],
    [{ csat: { min: 5 } }, 0],
    [{ csat: { max: 4 } }, 1],
    [{ csat: { min: 2, max: 3 } }, 0],
    [{ reopens: { max: 0 } }, 1],
    [{ messages: { customer: { min: 2, max: 2 } } }, 1],
    [{ messages: { agent: { min: 2 } } }, 0],
    [{ messages: { bot: { min: 1 } } }, 1],
    [{ messages: { all: { min: 5, max: 5 } } }, 1],
    [{ channel: ["chat"], csat: { min: 4 } }, 1],
    [{ channel: ["chat"], csat: { min: 5 } }, 0],
  ])("%j: %s", async (options, value) => {
    expect((await judge({ type: "facts", ...options }, conversation)).value).toBe(value);
  });

  it.each(["channel", "language", "status", "team", "site"])("without a %s it does not apply", async (name) => {
    const unknown = conversationOf(SAID);
    expect((await judge({ type: "facts", [name]: ["x"] }, unknown)).value).toBe(`no ${name} in the export`);
  });

  it.each(["csat", "reopens"])("without %s it does not apply", async (name) => {
    const unknown = conversationOf(SAID);
    expect((await judge({ type: "facts", [name]: { min: 0 } }, unknown)).value).toBe(`no ${name} in the export`);
  });

  it("no tags is a fact, not an unknown", async () => {
    expect((await judge({ type: "facts", tags: ["vip"] }, conversationOf(SAID))).value).toBe(0);
  });
});

it.each([
  [{}, /at least one fact/],
  [{ csat: {} }, /min/],
  [{ channel: [] }, /./],
  [{ mood: ["good"] }, /mood/],
])("%j is refused", (options, message) => {
  expect(mistakesIn({ type: "facts", ...options }).join()).toMatch(message);
});
