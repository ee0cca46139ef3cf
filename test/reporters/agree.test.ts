import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure, Report, Summary } from "../../src/model/report.js";
import type { View } from "../../src/model/reporter.js";
import { reporters } from "../../src/reporters/index.js";
import { folder, lines, WEEK, wow } from "../helpers/cli.js";
import {
  expectedNumbers,
  expectedWords,
  inAbout,
  inCsv,
  inMarkdown,
  inTable,
  inWorkbook,
  rounded,
} from "../helpers/figures.js";

const SMALL = ["fixtures/cli/small-team/input.json", "--window", "1"];
const CASES: readonly (readonly string[])[] = [
  [`${WEEK}.csv`, "--window", "2"],
  [`${WEEK}.json`, "-r", "effortless", "--min-conversations", "8"],
  [...SMALL, "-r", "starter"],
  [...SMALL, "-r", "fixtures/cli/other-dimensions.yaml", "--min-conversations", "2"],
];

describe.each(CASES)("wow score %s %s %s %s", (...given) => {
  const args = ["score", ...given.filter((arg) => arg !== undefined), "-q"];

  it("says the same means, intervals and numbers in every format", async () => {
    const path = (name: string) => join(outputs, name);
    const outputs = folder();
    const files = ["a.json", "a.ndjson", "a.csv", "a.md", "a.xlsx"].flatMap((name) => ["-o", path(name)]);
    const { stdout } = await wow([...args, ...files], { columns: 240 });
    const text = (name: string) => readFileSync(path(name), "utf8");
    const report = JSON.parse(text("a.json")) as Report;
    const dimensions = Object.keys(report.team.dimensions);

    const words = expectedWords(report, dimensions);
    expect(inTable(stdout, 3 + dimensions.length)).toEqual(words);
    expect(inMarkdown(text("a.md"))).toEqual(words);

    const numbers = expectedNumbers(report, dimensions);
    const workbook = readFileSync(path("a.xlsx"));
    expect(await inWorkbook(workbook)).toEqual(numbers);
    expect(new Map([...inCsv(text("a.csv")), ["Team", numbers.get("Team")]])).toEqual(numbers);
    expect([...(await inAbout(workbook)).values()]).toEqual(teamFigures(report.team).map(({ mean, low, high, n }) => [mean, low, high, n])); // biome-ignore format: one comparison
    for (const { mean, low, high, n } of teamFigures(report.team).slice(0, 1 + dimensions.length))
      expect(text("a.md")).toContain(`| ${rounded(mean, 1)} | ${low === null ? "–" : `${rounded(low, 1)}–${rounded(high, 1)}`} | ${n} |`); // biome-ignore format: one row

    const evaluations = lines(text("a.ndjson"));
    for (const { agent, overall } of report.agents) {
      const scores = evaluations.filter((one) => one.agent === agent).flatMap((one) => one.overall ?? []);
      expect(scores).toHaveLength(overall.n);
      const tenths = scores.reduce((sum, score) => sum + Math.round(score * 10), 0);
      expect(overall.mean ?? 0).toBeCloseTo(tenths / 10 / Math.max(1, scores.length), 4);
    }
  });

  it.runIf(reporters.some(({ id }) => id === "html"))(
    "says the same on the page, in its data and in its text",
    async () => {
      const path = join(folder(), "a.html");
      const { stdout } = await wow([...args, "-f", "json", "--summary", "-o", path]);
      const report = JSON.parse(stdout) as Report;
      const page = readFileSync(path, "utf8");
      const data = JSON.parse(
        /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(page)![1]!,
      ) as Report;
      const figures = ({ criteria: _, ...summary }: Summary) => summary;
      expect(figures(data.team)).toEqual(figures(report.team));
      expect(data.agents.map(figures)).toEqual(report.agents.map(figures).map((one) => expect.objectContaining(one)));
      const { mean, low, high } = report.team.overall;
      const text = page.slice(page.indexOf('<div id="app">'), page.indexOf('<script type="application/json"')).replace(/<[^>]*>/g, ""); // biome-ignore format: one text
      for (const shown of [rounded(mean, 1), `${rounded(low, 1)}–${rounded(high, 1)}`]) expect(text).toContain(shown);
    },
  );
});

function teamFigures(team: Summary): readonly Figure[] {
  return [team.overall, ...Object.values(team.dimensions), team.risk, team.resolvedRate, team.fcrRate];
}

describe("figures on the edge between two roundings", () => {
  const score = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 10_000);
  const halves = fc.integer({ min: 0, max: 999 }).map((n) => (n * 10 + 5) / 100);
  const mean = fc.oneof(score, halves);
  const rate = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((n) => n / 10_000),
    fc.integer({ min: 0, max: 99 }).map((n) => (n * 10 + 5) / 1_000),
  );
  const figure = (of: fc.Arbitrary<number>) => fc.record({ mean: of, low: of, high: of, n: fc.integer({ min: 2, max: 500 }) }); // biome-ignore format: one record

  it("are rounded once, the same way in table and Markdown, and not at all in CSV", async () => {
    const summary = fc
      .record({ overall: figure(mean), warmth: figure(mean), fcrRate: figure(rate) })
      .map(({ overall, warmth, fcrRate }) => summaryOf(overall, { warmth }, fcrRate));
    await fc.assert(
      fc.asyncProperty(summary, async (one) => {
        const view = viewOf(one);
        const rendered = async (id: string) => {
          let text = "";
          for await (const piece of reporters.find((reporter) => reporter.id === id)!.render(view)) text += piece;
          return text;
        };
        const words = expectedWords(view.head, ["warmth"]);
        expect(inTable(await rendered("table"), 4)).toEqual(words);
        expect(inMarkdown(await rendered("markdown"))).toEqual(words);
        expect([...inCsv(await rendered("csv")).values()][0]).toEqual([...expectedNumbers(view.head, ["warmth"]).values()][0]); // biome-ignore format: one comparison
      }),
      { numRuns: 200 },
    );
  });
});

function summaryOf(overall: Figure, dimensions: Readonly<Record<string, Figure>>, fcrRate: Figure): Summary {
  const nothing = { mean: null, low: null, high: null, n: 0 };
  return { conversations: 500, tooFew: false, overall, dimensions, risk: nothing, opportunities: 0, answered: 0, resolvedRate: fcrRate, fcrRate, bands: { failed: 1, met: 2, exceeded: 3 }, criteria: [] }; // biome-ignore format: one summary
}

/** A report on one agent, who is the team. */
function viewOf(summary: Summary): View {
  const notes = { severalAgents: 0, noAgent: 0, otherLanguages: {}, recognisedLanguages: {}, assumedTimezone: null, zonelessFiles: 0, ambiguousDates: 0, assumedDates: [], errors: 0, broken: [], critical: {}, window: 7, minConversations: 20, masked: false }; // biome-ignore format: one list
  const head = { schema: 1, tool: { name: "wow-score", version: "0.0.0" }, rubric: { id: "r", version: "1.0.0", digest: "sha256:0" }, inputs: [], team: summary, agents: [{ agent: "Ana", ...summary }], notes } as const; // biome-ignore format: one head
  const titles = { rubric: "R", bands: { met: 1, exceeded: 2 }, dimensions: [{ id: "warmth", title: "Warmth", weight: 1, likelihood: null }], criteria: [] }; // biome-ignore format: one rubric
  const options = { by: "agent", summary: true, withText: false, maxConversations: 0, quotes: true, width: 200, color: false } as const; // biome-ignore format: one list
  const none = async function* () {};
  return { head, titles, problems: [], options, conversations: none, scored: none, insight: () => Promise.reject() };
}
