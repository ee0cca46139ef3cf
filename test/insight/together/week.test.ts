import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { toConversation } from "../../../src/model/conversation.js";
import type { Insight, Part } from "../../../src/model/insight.js";
import { readConversations } from "../../../src/readers/index.js";
import { insightIn } from "./gathered.js";

describe("the week", () => {
  let week: Insight;
  const conversations: Parameters<typeof insightIn>[0][number][] = [];

  beforeAll(async () => {
    for await (const one of readConversations(["fixtures/transcripts/week-2026-03-02.csv"])) conversations.push(one);
    week = await insightIn(conversations);
  }, 60_000);

  it("says together what its golden says", async () => {
    const { weeks, agents, channels, languages, teams, sites, topics, ...rest } = week;
    const brief = ({ name, conversations, overall }: Part) => [name, conversations, overall.mean];
    const parts = { channels, languages, teams, sites };
    const found = {
      ...rest,
      weeks: weeks.map(({ week, from, conversations, overall }) => [week, from, conversations, overall]),
      agents: agents.map(({ agent, weeks }) => [
        agent,
        ...weeks.map((one) => [one.week, one.conversations, one.overall.mean]),
      ]),
      ...Object.fromEntries(Object.entries(parts).map(([key, list]) => [key, list.map(brief)])),
      topics: topics.map(({ summary, ...topic }) => ({ ...topic, overall: summary.overall })),
    };
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot("../../../fixtures/insight/week.json");
  });

  it.each(["channels", "languages", "weeks"] as const)("has each conversation in one of its %s", (part) => {
    const counts = (week[part] as readonly { conversations: number }[]).map(({ conversations }) => conversations);
    expect(counts.reduce((sum, count) => sum + count)).toBe(118);
  });

  it("doesn't depend on the order of the export", async () => {
    const { repeated, friction, kudos, topics, ...sums } = await insightIn([...conversations].reverse());
    expect(sums).toEqual({ ...week, repeated: undefined, friction: undefined, kudos: undefined, topics: undefined });
    expect(topics.map(({ contacts, waited }) => [contacts, waited])).toEqual(
      week.topics.map(({ contacts, waited }) => [contacts, waited]),
    );
  });

  it("gives nobody's words on where these are kept out", async () => {
    const silent = JSON.stringify(await insightIn(conversations, { quotes: false }));
    expect(silent).not.toContain('"quote"');
    expect(silent).not.toContain("treasure");
    expect(JSON.parse(silent).repeated).toEqual([]);
  });

  it("says of how many the text is not known", async () => {
    const { withoutText, topics, kudos, weeks } = await insightIn(conversations, { text: false });
    expect([withoutText, topics, kudos]).toEqual([118, [], []]);
    expect(weeks).toEqual(week.weeks);
  });
});

it("takes a hostile export as it takes any", async () => {
  const [{ lines }] = [{ lines: JSON.parse(readFileSync("fixtures/transcripts/week-2026-03-02.json", "utf8")) }];
  const [first] = (lines.conversations ?? lines) as Parameters<typeof toConversation>[0][];
  const names = ["__proto__", "constructor", "toString"];
  const odd = names.map((name, i) =>
    toConversation({
      ...first!,
      id: `${i}`,
      agent: name,
      customer: name,
      channel: name,
      team: name,
      tags: [name, name],
    }),
  );
  const { channels, agents, topics } = await insightIn([...odd, ...odd.map((one) => ({ ...one, id: `${one.id}b` }))]);
  expect(channels.map(({ name, conversations }) => [name, conversations])).toEqual([
    ["__proto__", 2],
    ["constructor", 2],
    ["toString", 2],
  ]);
  expect(agents.map(({ agent }) => agent)).toContain("__proto__");
  expect(topics).toEqual([]);
});
