import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { html } from "../../../src/reporters/html/index.js";
import { hostileStrings } from "../../helpers/hostile.js";
import { reportView } from "../../helpers/report-view.js";
import { rubricFrom, SMALL } from "../../helpers/rubrics.js";
import { pageText, storeOf } from "./page-view.js";

/** As many conversations, each of whose names and texts are hostile. */
const conversations = hostileStrings(210).map(({ text }, i) => ({
  id: `${i} ${text}`,
  agent: i % 5 === 0 ? "__proto__" : text,
  customer: text,
  channel: text,
  team: text,
  language: "en",
  subject: text,
  tags: [text, "constructor"],
  messages: [
    { role: "customer" as const, text: `It is broken. ${text}`, at: Date.UTC(2026, 2, 2 + (i % 20)) },
    { role: "agent" as const, text: `Sorry! ${text}`, author: text },
  ],
}));

const page = async (given = {}) => pageText(await reportView(rubricFrom(SMALL), conversations, given));

describe("the page", () => {
  let whole: string;
  beforeAll(async () => {
    whole = await page({ maxConversations: 130 });
  }, 60_000);

  it("has its data in elements that nothing in it can end", () => {
    const scripts = [...whole.matchAll(/<script\b[^>]*>/gi)].map(([tag]) => tag);
    const data = (id: string) => `<script type="application/json" id="${id}">`;
    expect(scripts).toEqual([...["report", "block-0", "block-1", "rows"].map(data), "<script>"]);
    expect([...whole.matchAll(/<\/script/gi)]).toHaveLength(scripts.length);
    expect(whole).not.toContain("<!--");
  });

  it("holds no character that turns the direction of text, ends a line elsewhere, or steers a terminal", () => {
    const [, script] = /<script>(.*)<\/script>/s.exec(whole)!;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
    expect(whole.replace(script!, "").match(unsafe)).toBeNull();
  });

  it("allows by its policy its own script and style, and nothing else", () => {
    const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(whole)!;
    const hash = (tag: string) => {
      const [, content] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(whole)!;
      return `'sha256-${createHash("sha256").update(content!).digest("base64")}'`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash("style")}; script-src ${hash("script")}; img-src data:; base-uri 'none'; form-action 'none'`,
    );
  });

  it("is the same each time", async () => {
    expect(await page({ maxConversations: 130 })).toBe(whole);
  });

  it("gives each conversation back as it was, those that are whole with their transcripts", async () => {
    const view = await reportView(rubricFrom(SMALL), conversations, { maxConversations: 130 });
    const store = storeOf(whole);
    const rows = store.rows();
    let place = 0;
    let kept = 0;
    for await (const { evaluation, conversation } of view.scored()) {
      const row = rows[place]!;
      const { conversation: id, agent, channel, overall, band } = evaluation;
      expect(row).toMatchObject({ place, id, agent, channel, overall, band, length: 2 });
      const found = store.whole(place++);
      expect(found !== null).toBe(row.isWhole);
      if (found === null) continue;
      kept++;
      expect(found.conversation).toEqual({ ...conversation, meta: {} });
      const withoutQuotes = evaluation.criteria.map((verdict) =>
        verdict.status === "scored"
          ? { ...verdict, evidence: verdict.evidence.map(({ quote: _, ...piece }) => piece) }
          : verdict,
      );
      expect(found.evaluation).toEqual({ ...evaluation, criteria: withoutQuotes });
    }
    expect([place, kept, store.report.counts]).toEqual([210, 130, { conversations: 210, listed: 210, whole: 130 }]);
  });

  it("holds nobody's words where they are to be kept out, and says so", async () => {
    const secret = {
      id: "c1",
      agent: "Ida",
      messages: [{ role: "customer" as const, text: "My parrot broke it, broken." }],
    };
    const rubric = rubricFrom(SMALL);
    expect(await pageText(await reportView(rubric, [secret]))).toContain("parrot");
    const wordless = await pageText(await reportView(rubric, [secret], { quotes: false }));
    expect(wordless).not.toContain("parrot");
    expect(wordless).toContain("The words of agents and customers were kept out");
    expect(storeOf(wordless).whole(0)).toMatchObject({ conversation: null });
  });

  it("says how many conversations it leaves out", () => {
    expect(whole).toContain("130 conversations can be opened here, the lowest and the highest scores; the other 80");
  });

  it("needs the conversations and their transcripts", async () => {
    const { options } = await reportView(rubricFrom(SMALL), conversations.slice(0, 1));
    expect([html.needsConversations(options), html.needsTranscripts?.(options)]).toEqual([true, true]);
  });
});
