import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import type { Conversation } from "../../src/model/conversation.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { readConversations } from "../../src/readers/index.js";
import { loadRubric } from "../../src/rubric/load.js";
import { COMPANIES, PLAIN, SURNAMES, WORDS } from "./counterfactual/names.js";
import { american, british, genders, peopleIn, renaming, rewrite, trading } from "./counterfactual/swaps.js";

// Who somebody is called, of which gender, how a word is spelled and what the company is called moves no score, band,
// outcome or verdict. Names are written as names are: with a capital letter, as many words for as many words.

const rubric = await loadRubric("wow", criterionTypes);
const FOLDER = "fixtures/transcripts";
const files = [
  `${FOLDER}/week-2026-03-02.csv`,
  ...readdirSync(`${FOLDER}/awkward`).map((name) => `${FOLDER}/awkward/${name}`),
];
const fixtures: Conversation[] = [];
// The one file without roles says who is who by names alone, which are what is changed here.
for (const file of files.filter((name) => !name.includes("names-only")))
  for await (const one of readConversations([file])) fixtures.push(one);

/** Words that stand for everybody, whatever they once meant. */
const ANYBODY = /\bguys\b/;

interface Side {
  readonly agent: string;
  readonly customer: string;
  readonly company: string;
  /** Which of the words in `{a~b}` and in `{a/b}`. */
  readonly gender: 0 | 1;
  readonly spelling: 0 | 1;
}

const written: readonly string[] = parse(
  readFileSync(new URL("counterfactual/conversations.yaml", import.meta.url), "utf8"),
);
const PLAINLY: Side = { agent: "Tomasz", customer: "Renske", company: "Quillbrook", gender: 0, spelling: 0 };

/** A written conversation of these people, with the fields that an export has of them, or with the text alone. */
function cast(transcript: string, side: Side, fields = true): Conversation {
  const text = transcript
    .replace(/\{(agent|customer|company)\}/g, (_all, who: "agent") => side[who])
    .replace(/\{([^{}~/]+)~([^{}~/]+)\}/g, (_all, ...sides: string[]) => sides[side.gender]!)
    .replace(/\{([^{}~/]+)\/([^{}~/]+)\}/g, (_all, ...sides: string[]) => sides[side.spelling]!);
  const { conversation } = parseTranscript(text);
  if (fields) return conversation;
  const messages = conversation.messages.map((message) => ({ ...message, author: null }));
  return { ...conversation, agent: null, agents: [], messages };
}

/** All that a score says, without the places and the names. */
async function said(conversation: Conversation) {
  const { overall, band, critical, dimensions, criteria } = await evaluate(rubric, conversation);
  const escalation = { ...dimensions["escalation-style"], agent: null };
  const verdicts = criteria.map((one) => [one.id, one.status === "scored" ? one.value : one.status]);
  return { overall, band, critical, dimensions: { ...dimensions, "escalation-style": escalation }, verdicts };
}

/** The conversations that do not say the same of themselves and of what is made of them. */
async function moved(pairs: readonly (readonly [Conversation, Conversation])[]) {
  const all: unknown[] = [];
  for (const [one, other] of pairs) {
    const [a, b] = [await said(one), await said(other)];
    const verdicts = a.verdicts.filter(([, value], i) => value !== b.verdicts[i]![1]).map(([id]) => id);
    if (JSON.stringify(a) !== JSON.stringify(b))
      all.push([one.id, verdicts, ...other.messages.map(({ text }) => text)]);
  }
  return all;
}

const nth = (list: readonly string[]) => (n: number) => list[n % list.length]!;

describe("the fixtures", () => {
  it.each([
    ["plain", PLAIN],
    ["words", WORDS],
  ])("are the same with other names: %s", async (_kind, names) => {
    for (const shift of [0, 7, 19]) {
      const pairs = fixtures.map((one, i) => {
        const rename = renaming(peopleIn(one), (n) => nth(names)(n + i + shift), (n) => nth(SURNAMES)(n + i + shift)); // biome-ignore format: one call
        return [one, rewrite(one, rename, rename)] as const;
      });
      expect(await moved(pairs)).toEqual([]);
    }
  });

  it("are the same with words of the other gender", async () => {
    expect(await moved(fixtures.map((one) => [one, rewrite(one, genders)]))).toEqual([]);
  });

  it("are the same in British and in American spelling", async () => {
    expect(await moved(fixtures.map((one) => [rewrite(one, british), rewrite(one, american)]))).toEqual([]);
  });

  it.each(COMPANIES)("are the same with another company: %s", async (company) => {
    const trade = trading("Tidewell", company);
    expect(await moved(fixtures.map((one) => [one, rewrite(one, trade)]))).toEqual([]);
  });
});

it("the default rubric's lists have a word of one gender only with its counterpart", () => {
  const groups = readFileSync("rubrics/wow.yaml", "utf8")
    .match(/\([^()\n]*\)/g)!
    .map((group) => group.slice(1, -1).split("|"));
  const alone = groups.flatMap((group) => group.filter((one) => genders(one) !== one && !ANYBODY.test(one) && !group.includes(genders(one)) && !(one === "her" && group.includes("his")))); // biome-ignore format: one chain
  expect(alone).toEqual([]);
});

describe("conversations of people who could be anybody", () => {
  const against = (side: Partial<Side>, fields = true) =>
    moved(written.map((one) => [cast(one, PLAINLY, fields), cast(one, { ...PLAINLY, ...side }, fields)]));

  it("are thirty, and no place-holder stays", () => {
    expect(written).toHaveLength(30);
    for (const one of written)
      expect(
        cast(one, PLAINLY)
          .messages.map(({ text }) => text)
          .join(),
      ).not.toMatch(/[{}~]/);
  });

  it.each([...PLAIN, ...WORDS])("are the same with %s as the agent, and as the customer", async (name) => {
    expect(await against({ agent: name })).toEqual([]);
    expect(await against({ customer: name })).toEqual([]);
  });

  // A name that few people have, such as Happy, is known only from the fields.
  it.each([...PLAIN, ...WORDS.filter((name) => name !== "Happy")])(
    "are the same with %s where no field names anybody",
    async (name) => {
      expect(await against({ agent: name }, false)).toEqual([]);
    },
  );

  it("are the same with the other gender, the other spelling", async () => {
    expect(await against({ gender: 1 })).toEqual([]);
    expect(await against({ spelling: 1 })).toEqual([]);
  });

  it.each(COMPANIES)("are the same at %s", async (company) => {
    expect(await against({ company })).toEqual([]);
  });
});
