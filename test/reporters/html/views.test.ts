import { Parser } from "htmlparser2";
import { beforeAll, describe, expect, it } from "vitest";
import type { View } from "../../../src/model/reporter.js";
import { hrefOf } from "../../../src/reporters/html/app/router.js";
import type { Store } from "../../../src/reporters/html/app/store.js";
import { interval, percent, points } from "../../../src/reporters/words.js";
import { hostileStrings } from "../../helpers/hostile.js";
import { reportView } from "../../helpers/report-view.js";
import { rubricFrom, SMALL } from "../../helpers/rubrics.js";
import { pageText, storeOf, textOf, viewOf } from "./page-view.js";

const DAY = 86_400_000;
const PLAIN = ["#/", "#/agents", "#/channels", "#/weeks", "#/topics", "#/effort", "#/friction", "#/conversations"];

/** Sixty of Ada's, twelve of Bo's, over three weeks; customers come back by another channel, and Bo hides behind policies. */
function conversations(names: (name: string) => string) {
  return Array.from({ length: 72 }, (_, i) => {
    const agent = i < 60 ? "Ada" : "Bo";
    const at = Date.UTC(2026, 2, 2) + (i % 21) * DAY;
    return {
      id: names(`c${i}`),
      agent: names(agent),
      customer: names(`customer ${i % 30}`),
      channel: names(i % 2 === 0 ? "chat" : "email"),
      team: names("North"),
      site: names("Porto"),
      subject: names("Kettle"),
      tags: [names("kettles")],
      messages: [
        { role: "customer" as const, text: `My kettle arrived broken. As I told you before. ${names("x")}`, at },
        { role: "agent" as const, text: `${i % 3 === 0 ? "Sorry" : "Well"}. Our return policy does not allow that. ${names("y")}`, at: at + 60_000, author: names(agent) },
        { role: "customer" as const, text: `Thank you ${agent}, you were brilliant!`, at: at + 120_000 },
      ],
    }; // biome-ignore format: lines of a conversation
  });
}

describe("the views", () => {
  let view: View;
  let store: Store;
  let page: string;
  beforeAll(async () => {
    view = await reportView(
      rubricFrom(SMALL),
      conversations((name) => name),
    );
    page = await pageText(view);
    store = storeOf(page);
  }, 60_000);

  it.each(PLAIN)("have one first heading each, and no level left out, at %s", (hash) => {
    const levels = [...viewOf(store, hash).matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  });

  it("begin with what stands in the page already", () => {
    expect(page).toContain(viewOf(store, "#/"));
  });

  it("say of the team and of each agent what all other outputs say", () => {
    const { team, agents } = view.head;
    const text = textOf(viewOf(store, "#/"));
    expect(text).toContain(`Overall ${interval(team.overall)}`);
    expect(text).toContain(`Empathy ${interval(team.dimensions.empathy!)}`);
    expect(text).toContain(`failed ${team.bands.failed} met ${team.bands.met} exceeded ${team.bands.exceeded}`);
    expect(text).toContain(`Risk of a complaint in public ${points(team.risk.mean)} of 100`);
    for (const { agent, conversations, overall, tooFew } of agents) {
      const bounds = `(${points(overall.low)}–${points(overall.high)})`;
      expect(text).toContain(`${agent} ${tooFew ? "few " : ""}${conversations} ${points(overall.mean)} ${bounds}`);
    }
    const { mean, n } = team.criteria.find(({ id }) => id === "apologises")!;
    expect(textOf(viewOf(store, hrefOf({ view: "agent", agent: "Ada" })))).toContain(
      `Does the agent apologise? Empathy ${percent(agents[0]!.criteria.find(({ id }) => id === "apologises")!.mean)} ${percent(mean)} ${n - 12} 0`,
    );
  });

  it("say who has too few conversations, and compare nobody with them", () => {
    const few = textOf(viewOf(store, hrefOf({ view: "agent", agent: "Bo" })));
    expect(few).toContain("Too few conversations to compare anybody by");
    expect(few).toContain("too few to compare");
    expect(few).not.toMatch(/above the others|below the others|Strengths|Opportunities/);
  });

  it.each([
    ["#/weeks", "2026-W10 from 2 Mar 2026"],
    ["#/channels", "Porto"],
    ["#/topics", "kettles"],
    ["#/effort", "Had to explain again"],
    ["#/friction", "return policy"],
    ["#/agents/Ada", "you were brilliant"],
    ["#/agents/Nobody", "No such agent in this report"],
    ["#/nobody", "No such agent in this report"],
    ["#/nowhere", "There is no such page"],
  ])("at %s say: %s", (hash, words) => {
    expect(textOf(viewOf(store, hash))).toContain(words);
  });

  it("of an empty insight say that there is nothing", async () => {
    const lone = { id: "c1", messages: [{ role: "customer" as const, text: "Hello" }] };
    const empty = storeOf(await pageText(await reportView(rubricFrom(SMALL), [lone])));
    const said = Object.fromEntries(PLAIN.map((hash) => [hash, textOf(viewOf(empty, hash))]));
    expect(said["#/"]).toContain("too few to compare anything by");
    expect(said["#/weeks"]).toContain("No conversation has a date.");
    expect(said["#/channels"]).toContain("The conversations name no channel.");
    expect(said["#/topics"]).toContain("No topic comes up often enough.");
    expect(said["#/effort"]).toContain("No conversation shows any of these.");
    expect(said["#/friction"]).toContain("No agent named a policy as the reason why not.");
  });

  it("show hostile names as text, in every view", async () => {
    const strings = hostileStrings(240);
    for (let from = 0; from < strings.length; from += 40) {
      const some = strings.slice(from, from + 40);
      let next = 0;
      const hostile = (name: string) => `${some[next++ % some.length]!.text} ${name}`;
      const found = storeOf(await pageText(await reportView(rubricFrom(SMALL), conversations(hostile))));
      const [first] = found.report.agents;
      const hashes = [...PLAIN, hrefOf({ view: "agent", agent: first!.agent })];
      for (const hash of hashes) expect(strange(viewOf(found, hash))).toEqual([]);
    }
  });
});

const KNOWN = /^(?:h[1-6]|a|abbr|bdi|blockquote|br|button|caption|circle|dd|details|div|dl|dt|fieldset|figcaption|figure|form|g|header|input|kbd|label|legend|li|line|main|mark|nav|ol|option|output|p|path|q|rect|search|section|select|small|span|strong|summary|svg|table|tbody|td|text|th|thead|time|tr|ul)$/; // biome-ignore format: one list

/** What in HTML is no element of ours, would run, would be fetched, or turns the direction of text. */
function strange(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (!KNOWN.test(name)) found.push(`<${name}>`);
      for (const [attribute, value] of Object.entries(attributes))
        if (/^on|^style$|^src|^xlink/.test(attribute) || (attribute === "href" && !value.startsWith("#")))
          found.push(`${name} ${attribute}=${value}`);
    },
    ontext(text) {
      const turning = /[\p{Cf}\p{Cc}]/u.exec(text.replace(/[\n\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/gu, ""));
      if (turning !== null) found.push(JSON.stringify(text.slice(Math.max(0, turning.index - 20), turning.index + 20)));
    },
  });
  parser.end(html);
  return found;
}
