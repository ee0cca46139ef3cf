import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, FACETS, SORTS } from "../../../src/reporters/html/app/filter.js";
import {
  conversationHref,
  conversationsHref,
  hrefOf,
  PLAIN_VIEWS,
  type Route,
  routeOf,
} from "../../../src/reporters/html/app/router.js";
import { hostileStrings } from "../../helpers/hostile.js";

const list = (more: object = {}) => ({ view: "conversations", filter: { ...EVERYTHING, ...more }, page: 1 });
const one = (id: string, at: unknown = null, more: object = {}) => ({
  view: "conversation",
  id,
  filter: { ...EVERYTHING, ...more },
  at,
});

describe("an address leads to a page", () => {
  it.each<[string, object]>([
    ["", { view: "overview" }],
    ["#", { view: "overview" }],
    ["#/", { view: "overview" }],
    ["#/agents", { view: "agents" }],
    ["#/agents/", { view: "agents" }],
    ["#/topics", { view: "topics" }],
    ["#/agents/Ana%20Lima", { view: "agent", agent: "Ana Lima" }],
    ["#/agents/a%2Fb%3Fc", { view: "agent", agent: "a/b?c" }],
    ["#/nobody", { view: "agent", agent: null }],
    ["#/conversations", list()],
    ["#/conversations?page=3", { ...list(), page: 3 }],
    ["#/conversations?band=failed&agent=Ana%20Lima", list({ facets: { band: "failed", agent: "Ana Lima" } })],
    ["#/conversations?agent", list({ facets: { agent: null } })],
    ["#/conversations?text=too%20late&sort=newest", list({ text: "too late", sort: "newest" })],
    ["#/conversations?least=40&most=59.5", list({ least: 40, most: 59.5 })],
    ["#/conversations/10001", one("10001")],
    ["#/conversations/10001/criteria/respectful", one("10001", { criteria: ["respectful"] })],
    ["#/conversations/10001/criteria/a/b", one("10001", { criteria: ["a", "b"] })],
    ["#/conversations/10001/messages/3", one("10001", { message: 3 })],
    ["#/conversations/10001/evidence/respectful/0", one("10001", { criterion: "respectful", evidence: 0 })],
    ["#/conversations/10001?band=met", one("10001", null, { facets: { band: "met" } })],
  ])("%s", (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
    expect(routeOf(hrefOf(routeOf(hash)))).toEqual(route);
  });

  it.each([
    "#/nowhere",
    "#/agents/Ana/more",
    "#/conversations/1/criteria",
    "#/conversations/1/messages/x",
    "#/conversations/1/else",
    "#/conversations/1/evidence/respectful",
    "#/agents/%E0%A4%A",
    "#/__proto__",
    "#/overview/x",
  ])("%s leads nowhere", (hash) => {
    expect(routeOf(hash)).toEqual({ view: "unknown", hash });
  });

  it.each([
    ["sort=sideways", {}],
    ["least=low&most=-3", {}],
    ["most=250", { most: 100 }],
    ["least=12,5", { least: 12.5 }],
    ["__proto__=x&constructor=y", {}],
    ["agent=%E0%A4%A", {}],
    ["&&=&=x", {}],
  ])("a filter takes %s for what it can", (query, more) => {
    expect(routeOf(`#/conversations?${query}`)).toEqual(list(more));
  });

  it("page 0 is page 1", () => {
    expect(routeOf("#/conversations?page=0")).toEqual(list());
  });
});

describe("a page has an address", () => {
  it.each([
    [conversationHref("10001"), "#/conversations/10001"],
    [
      conversationHref("a/b", { criteria: ["respectful", "courteous"] }),
      "#/conversations/a%2Fb/criteria/respectful/courteous",
    ],
    [conversationHref("7", { message: 2 }), "#/conversations/7/messages/2"],
    [conversationsHref(), "#/conversations"],
    [conversationsHref({ facets: { failed: "respectful" } }), "#/conversations?failed=respectful"],
    [hrefOf({ view: "overview" }), "#/"],
    [hrefOf({ view: "weeks" }), "#/weeks"],
  ])("%s", (href, expected) => {
    expect(href).toBe(expected);
  });

  it("that leads back to it, whatever the names", () => {
    const name = fc.string({ unit: "binary", minLength: 1 });
    const filter = fc.record({
      facets: fc.dictionary(fc.constantFrom(...FACETS), fc.option(fc.string({ unit: "binary" })), {
        noNullPrototype: true,
      }),
      text: fc.string({ unit: "binary" }),
      least: fc.option(fc.integer({ min: 0, max: 100 })),
      most: fc.option(fc.integer({ min: 0, max: 100 })),
      sort: fc.constantFrom(...SORTS),
    });
    const at = fc.option(
      fc.oneof(
        fc.record({ criteria: fc.array(name, { minLength: 1 }) }),
        fc.record({ message: fc.nat(9999) }),
        fc.record({ criterion: name, evidence: fc.nat(99) }),
      ),
    );
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.record({ view: fc.constantFrom("overview" as const, ...PLAIN_VIEWS) }),
      fc.record({ view: fc.constant("agent" as const), agent: fc.option(name) }),
      fc.record({ view: fc.constant("conversations" as const), filter, page: fc.integer({ min: 1, max: 999 }) }),
      fc.record({ view: fc.constant("conversation" as const), id: name, filter, at }),
    );
    fc.assert(
      fc.property(route, (page) => {
        expect(routeOf(hrefOf(page))).toEqual(page);
      }),
    );
  });

  it("made of letters, digits and few signs, also of hostile names", () => {
    for (const { text } of hostileStrings()) {
      const href = conversationHref(text, { criteria: [text] }, { ...EVERYTHING, text, facets: { agent: text } });
      expect(href).toMatch(/^#[\w/?=&%.!~*'()-]+$/);
      expect(routeOf(href)).toEqual(one(text, { criteria: [text] }, { text, facets: { agent: text } }));
    }
  });
});
