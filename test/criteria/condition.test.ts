import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import { judge, mistakesIn } from "../helpers/criteria.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const holds = (expression: string) => ({ type: "condition", holds: expression });

const SAID = [
  "customer: The kettle drips.",
  "agent Bo +90s: Which kettle?",
  "note: colleague?",
  "customer +30s: The red one.",
  "system: Assigned to Ida",
  "agent Ida +10m: A new one is on its way.",
].join("\n");
/** Monday 2026-01-05, 09:00 to 09:12 UTC. */
const FULL = {
  ...conversationOf(SAID),
  channel: "Chat",
  language: "en-GB",
  status: "Solved",
  team: "Billing",
  site: "Porto",
  subject: "Kettle drips",
  tags: ["VIP", "refund"],
  csat: 4.5,
  reopens: 0,
  customer: "u1",
  meta: { region: "North", orders: 3, plan: "", nested: { level: 2 }, items: ["a", "b"], vip: true },
};
const BARE = conversationOf("customer: Hi\nagent: Hello");

describe("facts", () => {
  it.each([
    'channel == "chat"',
    'channel in ["chat", "email"]',
    'language.startsWith("en")',
    'status == "solved"',
    'team == "Billing" && site == "Porto"',
    'subject.contains("drips")',
    'subject.lowerAscii().startsWith("kettle")',
    '"vip" in tags',
    "tags.size() == 2",
    'tags.exists(t, t.startsWith("ref"))',
    "csat == 4.5",
    "csat > 4",
    "csat * 2 == 9",
    "csat + 1 > 5 && 10 - csat < 6 && csat / 5 >= 0.9 && 1 / csat < 1",
    "csat != 4",
    "!(csat in [4, 5])",
    "reopens == 0",
    "0 == reopens",
    "reopens in [0, 1]",
    'agent == "Ida"',
    'agents == ["Bo", "Ida"]',
    'customer == "u1"',
    "messages.agent == 2",
    "messages.customer == 2 && messages.system == 1 && messages.bot == 0",
    "messages.all == 5",
    "messages.agent * 2 > messages.customer",
    "startedAt.getHours() == 9",
    "startedAt.getDayOfWeek() == 1",
    'startedAt >= timestamp("2026-01-05T09:00:00Z")',
    "endedAt - startedAt == lasted",
    'lasted == duration("12m")',
    'lasted < duration("1h")',
    'firstReply == duration("90s")',
    'longestWait == duration("10m")',
    "longestWait.getMinutes() == 10",
    '(startedAt + duration("1h")).getHours() == 10',
    'meta.region == "North"',
    "meta.orders > 2",
    "meta.orders == 3",
    "meta.nested.level == 2",
    'meta["region"].startsWith("N")',
    'meta.items.exists(i, i == "b")',
    "meta.vip == true",
    "has(meta.region) && !has(meta.country) && !has(meta.plan)",
    "known(csat) && known(meta.region) && !known(meta.country) && !known(meta.nested.depth)",
    'csat >= 4 ? channel == "chat" : channel == "email"',
  ])("%s", async (expression) => {
    expect((await judge(holds(expression), FULL)).value).toBe(1);
    expect((await judge(holds(`!(${expression})`), FULL)).value).toBe(0);
  });
});

describe("a fact that the export does not give", () => {
  it.each([
    ...["channel", "language", "status", "team", "site", "subject", "customer"].map((name) => [`${name} == "x"`, `no ${name} in the export`]), // biome-ignore format: a row
    ["csat >= 4", "no csat in the export"],
    ["!(csat >= 4)", "no csat in the export"],
    ["reopens < 1", "no reopens in the export"],
    ["startedAt.getHours() > 8", "no times in the export"],
    ['lasted < duration("1h")', "no times in the export"],
    ['firstReply < duration("1m")', "no times, or no reply to the customer"],
    ['longestWait < duration("1m")', "no times, or no reply to the customer"],
    ['meta.region == "x"', "no meta.region in the export"],
    ["meta.nested.level > 2", "no meta.nested in the export"],
    ['tags[1] == "x"', "no tags[1] in the export"],
    ["known(csat) || csat > 2", "no csat in the export"],
    ["messages.all == 2 && csat > 2", "no csat in the export"],
    ["messages.all == 3 || csat > 2", "no csat in the export"],
    ["csat > 2 ? true : messages.all == 2", "no csat in the export"],
    ["agents.all(a, csat > 2)", 1],
  ] as [string, string | number][])("%s: %s", async (expression, said) => {
    expect((await judge(holds(expression), BARE)).value).toBe(said);
  });

  it.each([
    ["messages.all == 2 || csat > 2", 1],
    ["csat > 2 || messages.all == 2", 1],
    ["messages.all == 3 && csat > 2", 0],
    ["csat > 2 && messages.all == 3", 0],
    ["known(csat)", 0],
    ["known(csat) && csat > 2", 0],
    ["!known(csat) || csat > 2", 1],
    ['"vip" in tags', 0],
  ])("does not matter where the other side decides: %s", async (expression, value) => {
    expect((await judge(holds(expression), BARE)).value).toBe(value);
  });

  it("is never false: what is not known gives no value, whatever it is compared with", async () => {
    const operator = fc.constantFrom("<", "<=", ">", ">=", "==", "!=");
    await fc.assert(
      fc.asyncProperty(operator, fc.integer({ min: 0, max: 10 }), fc.boolean(), async (op, number, not) => {
        const { verdict } = await judge(holds(`${not ? "!" : ""}(csat ${op} ${number})`), BARE);
        expect(verdict).toMatchObject({ status: "not-applicable", reason: "no csat in the export" });
      }),
      { numRuns: 50 },
    );
  });
});

describe("as a when", () => {
  const asked = { type: "cue", by: "agent", any: ["way"] };

  it.each([
    ['channel == "chat"', 1],
    ['channel == "email"', 'not so: channel == "email"'],
    ["meta.country == 'pt'", "no meta.country in the export"],
  ])("%s: %s", async (expression, value) => {
    expect((await judge(asked, FULL, holds(expression))).value).toBe(value);
  });

  it("long expressions are cut in the reason, and stand on one line", async () => {
    const { value } = await judge(asked, FULL, holds(`channel in [\n${'"email", '.repeat(20)}"sms"]`));
    expect(value).toMatch(/^not so: channel in \[ "email", .*…$/);
    expect((value as string).length).toBeLessThan(100);
  });
});

it("shows the reply that ended a wait it asks for", async () => {
  const { verdict } = await judge(holds('firstReply < duration("1m") || longestWait < duration("1h")'), FULL);
  expect(verdict).toMatchObject({
    evidence: [
      { message: 1, cue: "first reply: 1m 30s", quote: "Which kettle?" },
      { message: 5, cue: "longest wait: 10m", quote: "A new one is on its way." },
    ],
  });
});

it.each([
  ["meta.region > 3", /overload/],
  ["int(meta.region) > 3", /int/],
])("%s breaks the criterion, as the field is of another kind", async (expression, reason) => {
  const { verdict } = await judge(holds(expression), FULL);
  expect(verdict).toMatchObject({ status: "error", reason: expect.stringMatching(reason) });
  expect((verdict as { reason: string }).reason).not.toContain("\n");
});

it("hostile fields are texts like others", async () => {
  const meta = JSON.parse(
    `{"__proto__": {"region": "x"}, "constructor": "c", "deep": ${'{"a":'.repeat(999)}1${"}".repeat(999)}}`,
  );
  const given = toConversation({ id: 1, messages: [{ role: "customer", text: "hi" }], meta });
  expect((await judge(holds("has(meta.region)"), given)).value).toBe(0);
  expect((await judge(holds('meta.constructor == "c" && meta.deep.a.a.size() == 1'), given)).value).toBe(1);
});

it("a list without end costs no time", async () => {
  const tags = Array.from({ length: 100_000 }, (_, i) => `t${i}`);
  const { value } = await judge(holds('tags.exists(t, t in tags && t == "x")'), { ...FULL, tags });
  expect(value).toBe("more than 1000 tags in the export");
});

describe("mistakes of a rubric", () => {
  it.each([
    ['chanel == "chat"', /no fact "chanel".*did you mean "channel"\?/],
    ['csat > 3 && langage == "en"', /no fact "langage"; did you mean "language"\? \(at character 13\)/],
    ["quux > 3", /no fact "quux"; facts are channel, language/],
    ["messages.agnt > 3", /no messages\.agnt; did you mean "agent"/],
    ["messages.zzzzz > 3", /there are agent, customer, bot, system, all/],
    ["channel == 3", /string == int/],
    ["firstReply < 120", /a duration is written duration\("2m"\)/],
    ["csat", /of the type double, not true or false/],
    ["lasted", /a duration, not true or false/],
    ["meta.vip", /whatever the export says, not true or false/],
    ["has(csat)", /known\(csat\)/],
    ["csat == null", /known\(csat\)/],
    ["known()", /known\(\)/],
    ["messages", /of the type messages, not true or false/],
    ["tags.exists(1, true)", /invalid predicate iteration variable/],
    ['channel = "chat"', /write ==/],
    ["csat > 3 and reopens < 1", /write && for and/],
    ["csat > 3 &&", /ends too early/],
    ["csat > ", /ends too early/],
    ["", /ends too early/],
    ["(csat > 3", /too early|Expected/],
    ["true", /no fact/],
    ["1 < 2", /no fact/],
    ['["a"].exists(csat, csat == "b")', /no fact/],
    ['channel == "Chat"', /lower case; write "chat" \(at character 12\)/],
    ['"VIP" in tags', /tags is in lower case; write "vip"/],
    ['status in ["open", "Solved"]', /write "solved"/],
    ['lasted < duration("2 minutes")', /duration\("2 minutes"\) is no duration; write it as 90s/],
    ['startedAt < timestamp("2026-03-02")', /is no timestamp; write it as 2026-03-02T/],
    ['startedAt.getHours("Europe/Lisbon") > 8', /UTC/],
    ["startedAt.getDayOfYear() > 8", /time zone/],
    ['subject.matches("(a+)+$")', /`pattern`/],
    ["tags.map(t, t + t).size() > 1", /`map`/],
    ["cel.bind(a, tags + tags, a.size() > 2)", /`cel.bind`/],
    ["tags.exists(a, tags.exists(b, a == b))", /within another/],
    [`csat > 1${" || csat > 1".repeat(200)}`, /Exceeded maxAstNodes/],
    [`${"(".repeat(100)}csat > 1${")".repeat(100)}`, /Exceeded maxDepth/],
    [`csat in [${"1, ".repeat(300)}1]`, /Exceeded maxListElements/],
    [`subject == "${"x".repeat(5000)}"`, /longer than 4000/],
    ["nonsense(csat)", /nonsense\(double\)/],
  ])("%s", (expression, message) => {
    expect(mistakesIn(holds(expression)).join()).toMatch(message);
  });

  it("are one sentence each, whatever is written", () => {
    const parts = fc.constantFrom("csat", ">", "3", "&&", "(", ")", '"', "tags", ".", "exists", "[", "=", "é", "\n", "known"); // biome-ignore format: a row
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        for (const mistake of mistakesIn(holds(words.join(" ")))) expect(mistake).not.toMatch(/\n.*\^/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([[{}], [{ holds: 3 }], [{ holds: true }], [{ holds: ["csat > 3"] }]])("%j is refused", (given) => {
    expect(mistakesIn({ type: "condition", ...given })).toHaveLength(1);
  });
});
