import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { evaluate, loadRubric, readConversations, summarize } from "../../src/index.js";
import { toNative } from "../../src/model/native.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { conversation, file, lines, wow } from "../helpers/cli.js";
import { line } from "../helpers/contract.js";

const table = (id: string, at: string) => `conversation_id,timestamp,role,text\n${id},${at},agent,I am so sorry.\n${id},${at},customer,Thanks!\n`; // biome-ignore format: a table
const zoneless = () => file("zoneless.csv", table("c1", "2026-07-01 09:00"));
const other = () => file("other.csv", table("c2", "2026-07-01 10:00"));
const zoned = () => file("zoned.csv", table("c3", "2026-07-01T09:00:00Z"));
const squeezed = (text: string) => text.replace(/\s+/g, " ");

describe("times that name no zone", () => {
  it("are noted in the report: in how many files, and as what they were taken", async () => {
    const { stdout } = await wow(["score", zoneless(), zoned(), other(), "-q"]);
    expect(squeezed(stdout)).toContain("Times in 2 files name no zone: taken as UTC (--timezone).");
    const one = await wow(["score", zoneless(), zoned(), "-q"]);
    expect(squeezed(one.stdout)).toContain("Times in 1 file name no zone: taken as UTC (--timezone).");
    expect((await wow(["score", zoned(), "-q"])).stdout).not.toContain("zone");
  });

  it("are noted in JSON, the inputs as the contract has them", async () => {
    const report = async (...args: string[]) => JSON.parse((await wow(["score", ...args, "-f", "json", "-q"])).stdout);
    const { notes, inputs } = await report(zoneless(), zoned());
    expect(notes).toMatchObject({ assumedTimezone: "UTC", zonelessFiles: 1 });
    for (const input of inputs)
      expect(Object.keys(input)).toEqual(["file", "format", "sha256", "conversations", "messages", "skipped"]);
    expect((await report(zoned())).notes).toMatchObject({ assumedTimezone: null, zonelessFiles: 0 });
    const told = await report(zoneless(), "--timezone", "Europe/Berlin");
    expect(told.notes).toMatchObject({ assumedTimezone: null, zonelessFiles: 1 });
    expect(told.conversations[0].startedAt).toBe("2026-07-01T07:00:00.000Z");
  });

  it("are no matter for the table where the zone is given", async () => {
    expect((await wow(["score", zoneless(), "-q", "--timezone", "Europe/Berlin"])).stdout).not.toContain("zone");
  });

  it("are shown by inspect, as text and JSON", async () => {
    const text = async (...args: string[]) => squeezed((await wow(["inspect", zoneless(), ...args])).stdout);
    expect(await text()).toContain("Times that name no zone are taken as UTC (--timezone).");
    expect(await text("--timezone", "+02:00")).toContain("are taken as +02:00, as --timezone says.");
    const [found] = JSON.parse(await text("-f", "json", "--timezone", "Europe/Berlin"));
    expect(found).toMatchObject({ assumedTimezone: "Europe/Berlin", from: "2026-07-01T07:00:00.000Z" });
  });

  it.each(["score", "inspect", "convert"])("are refused by wow %s in a zone that there is none of", async (command) => {
    const { code, stdout, stderr } = await wow([command, zoned(), "--timezone", "Europe/Berln\u001b[2J"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^wow: --timezone: there is no zone "Europe\/Berln.*\nWrite its IANA name, such as /);
    expect(stderr).not.toContain("\u001b");
  });
});

const german = readFileSync("fixtures/languages/de.txt", "utf8").trim().split("\n\n");
const foreign = german
  .slice(0, 3)
  .map((text, i) => ({ ...toNative(parseTranscript(text).conversation), id: `de${i}` }));
const english = conversation("en1", [
  "customer: My kettle arrived yesterday and the lid is broken, and I am so disappointed about it.",
  "agent: Oh no, I am so sorry that your lid arrived broken! I have sent you a new one today.",
  "customer: Thank you so much, that was quick.",
]);
const mixed = () =>
  file("mixed.json", JSON.stringify([...foreign, { ...foreign[0], id: "de9", language: "de" }, english]));

describe("conversations whose language the export does not say", () => {
  it("are recognised, and not scored where the rubric does not cover it", async () => {
    const found = lines((await wow(["score", mixed(), "-f", "ndjson", "-q"])).stdout);
    for (const one of found) line.parse(one);
    expect(found.map(({ language, overall, band }) => [language, overall === null, band === null])).toEqual([
      ...Array(4).fill(["de", true, true]),
      ["en", false, false],
    ]);
    for (const { dimensions, criteria } of found.slice(0, 4)) {
      for (const { score } of Object.values(dimensions)) expect(score).toBeNull();
      for (const verdict of criteria) expect(verdict.status).toBe("not-applicable");
    }
    const why = (one: number) => found[one]!.criteria.map((verdict) => ("reason" in verdict ? verdict.reason : null));
    expect(new Set(why(0))).toEqual(new Set(["the rubric does not cover the language de (recognised as German)"]));
    expect(new Set(why(3))).toEqual(new Set(["the rubric does not cover the language de"]));
  });

  it("are counted apart from those whose language is declared", async () => {
    const path = mixed();
    const { notes, team } = JSON.parse((await wow(["score", path, "-f", "json", "-q"])).stdout);
    expect(notes).toMatchObject({ otherLanguages: { de: 4 }, recognisedLanguages: { de: 3 } });
    expect(team.overall.n).toBe(1);
    expect(squeezed((await wow(["score", path, "-q"])).stdout)).toContain(
      "4 conversations in a language that the rubric does not cover (de; 3 of them recognised as German): text not scored.",
    );
  });

  it("are shown as recognised by inspect and explain", async () => {
    const path = mixed();
    const inspected = await wow(["inspect", path]);
    expect(squeezed(inspected.stdout)).toContain("languages de 4, en 1; 4 conversations recognised by the words");
    expect((await wow(["explain", path, "--id", "de0"])).stdout).toContain("· de (recognised)");
    expect((await wow(["explain", path, "--id", "de9"])).stdout).not.toContain("recognised");
  });

  it("are recognised in the library too, unless it is told not to", async () => {
    const path = mixed();
    const rubric = await loadRubric("wow");
    async function* evaluations() {
      for await (const one of readConversations([path])) yield evaluate(rubric, one);
    }
    const report = await summarize(evaluations());
    expect(report.notes.recognisedLanguages).toEqual({ de: 3 });
    const plain = readConversations([path], { recogniseLanguages: false });
    for await (const { language } of plain) expect([null, "de"]).toContain(language);
  });

  it("are scored by a rubric that covers their language", async () => {
    const rubric = file(
      "de.yaml",
      "id: deutsch\nversion: 1.0.0\ntitle: Deutsch\nlanguages: [de]\ndimensions:\n  - { id: ton, title: Ton }\ncriteria:\n  - id: bedauert\n    dimension: ton\n    question: Sagt der Agent, dass es ihm leidtut?\n    check: { type: cue, by: agent, any: [tut mir sehr leid] }\n",
    );
    const found = lines((await wow(["score", mixed(), "-r", rubric, "-f", "ndjson", "-q"])).stdout);
    expect(found.map(({ overall }) => overall)).toEqual([100, 0, 0, 100, null]);
  });
});
