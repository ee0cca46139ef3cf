import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { conversation, file, folder, lines, WEEK, wow } from "../helpers/cli.js";

const csv = `${WEEK}.csv`;
const rubric = (source: string) => file("r.yaml", source);

describe("bad input is answered clearly, with exit code 2 and no stack", () => {
  const cases: readonly (readonly [string, () => readonly string[], readonly RegExp[]])[] = [
    ["a missing file", () => ["score", "missing.csv"], [/missing\.csv/, /no such file|not there|not found/i]],
    ["a directory", () => ["score", folder()], [/folder|directory/i]],
    ["an empty file", () => ["score", file("e.csv", "")], [/empty/i]],
    ["a binary file", () => ["score", file("b.csv", Buffer.from([0x89, 0x50, 0, 0, 1, 2, 0]))], [/binary/i]],
    ["a header without rows", () => ["score", file("h.csv", "conversation_id,role,text\n")], [/h\.csv/, /row|nothing/i]],
    ["no text column", () => ["score", file("n.csv", "conversation_id,role\n1,agent\n1,customer\n")], [/--map/, /text/]],
    ["an id column that numbers the rows", () => ["score", file("i.csv", "id,role,text\n1,customer,Hi\n2,agent,Hello\n3,customer,Bye\n4,agent,Bye\n")], [/number/, /--map/, /conversation/]],
    ["a JSON that is cut off", () => ["score", file("c.json", readFileSync(`${WEEK}.json`, "utf8").slice(0, 5000))], [/cut off/, /c\.json:\d+:\d+/]],
    ["a JSON with a mistake", () => ["score", file("m.json", '[{"id": 1, "messages": [}]')], [/m\.json:\d+:\d+/]],
    ["JSON of something else", () => ["score", file("o.json", '{"version": 3}')], [/o\.json/]],
    ["an unknown input format", () => ["score", csv, "--input-format", "cvs"], [/unknown/, /csv/]],
    ["an unknown output format", () => ["score", csv, "-f", "tabel"], [/unknown/, /did you mean "table"/]],
    ["a later output format", () => ["score", csv, "-f", "junit"], [/unknown/]],
    ["an unknown rubric", () => ["score", csv, "-r", "wov"], [/unknown rubric/, /did you mean "wow"/]],
    ["a rubric file that is not there", () => ["score", csv, "-r", "./no.yaml"], [/no\.yaml/, /no such/]],
    ["a rubric with a typo", () => ["score", csv, "-r", rubric("id: r\nversion: 1.0.0\ntitle: R\ndimensions:\n  - { id: d, titel: D }\ncriteria: []\n")], [/r\.yaml:5:14/, /unknown key "titel"/, /did you mean "title"/]],
    ["a rubric with a broken cue", () => ["score", csv, "-r", rubric('id: r\nversion: 1.0.0\ntitle: R\ndimensions: [{ id: d, title: D }]\ncriteria:\n  - id: c\n    dimension: d\n    question: Q?\n    check: { type: cue, any: ["a (b"] }\n')], [/r\.yaml:9:/, /criterion c/, /never closed/]],
    ["an unknown option", () => ["score", csv, "--fourmat", "json"], [/unknown option/, /--format/]],
    ["an option that does not exist yet", () => ["score", csv, "--jobs", "2"], [/unknown option/]],
    ["a command that does not exist", () => ["serve", csv], [/unknown command/]],
    ["a misspelt command", () => ["scroe", csv], [/unknown command/, /score/]],
    ["no file", () => ["score"], [/missing required argument/]],
    ["a bad window", () => ["score", csv, "--window", "soon"], [/window/, /number of days/]],
    ["a bad --role", () => ["score", csv, "--role", "Bo=agnet"], [/NAME=ROLE/, /Did you mean agent/]],
    ["a bad --map", () => ["score", csv, "--map", "text"], [/FIELD=COLUMN/]],
    ["a --map to a column that is not there", () => ["score", csv, "--map", "text=Mesage"], [/Mesage/, /Message/]],
    ["a bad --by", () => ["score", csv, "--by", "team"], [/--by agent/]],
    ["a missing history", () => ["score", csv, "--history", "gone.csv"], [/gone\.csv/]],
    ["an id that is not there", () => ["explain", csv, "--id", "1030"], [/no conversation/, /10301|10030/]],
    ["explain without an id", () => ["explain", csv], [/--id/]],
  ]; // biome-ignore format: a table

  it.each(cases)("%s", async (_name, args, messages) => {
    const { code, stdout, stderr } = await wow(args());
    expect(stderr).not.toMatch(/\n\s+at /);
    for (const message of messages) expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(4);
  });

  it("says that there is nothing to score, not that the score is low", async () => {
    for (const content of ["[]", '{"conversations": []}', '[{"id": "a", "messages": []}]']) {
      const { code, stderr } = await wow(["score", file("x.json", content)]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/nothing to score|no conversation|empty/i);
    }
  });
});

describe("what can't be used is counted, and never silently lost", () => {
  const messy = [
    "conversation_id,role,text",
    "c1,customer,My kettle leaks",
    "c1,agent,Sorry about that. I've sent a new one.",
    ",customer,whose is this?",
    "c1,martian,take me to your leader",
    "c2,customer,",
    "c2,customer,Hello?",
    "c2,agent,Hi",
  ].join("\n");

  it("by reason, with file and row", async () => {
    const path = file("messy.csv", messy);
    const { code, stdout, stderr } = await wow(["score", path, "-f", "json"]);
    const { inputs, team } = JSON.parse(stdout) as Report;
    expect(code).toBe(0);
    expect(team.conversations).toBe(2);
    expect(Object.values(inputs[0]!.skipped).reduce((sum, n) => sum + n, 0)).toBe(3);
    expect(stderr).toContain("left out");
    const table = await wow(["score", path]);
    expect(table.stdout).toMatch(/messy\.csv:\d/);
  });

  it("and with --strict the first is an error that names file and row", async () => {
    const { code, stdout, stderr } = await wow(["score", file("messy.csv", messy), "--strict"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/messy\.csv:4/);
  });
});

describe("odd conversations are scored on what applies", () => {
  const one = async (messages: readonly string[], more = {}) => {
    const { code, stdout } = await wow([
      "score",
      file("o.json", JSON.stringify([conversation("o", messages, more)])),
      "-f",
      "ndjson",
      "-q",
    ]);
    return { code, line: lines(stdout)[0]! };
  };

  it("no agent", async () => {
    const { code, line } = await one(["customer: My kettle leaks!", "customer: Hello???"]);
    expect([code, line.agent, line.dimensions.empathy!.score]).toEqual([0, null, null]);
    expect(line.overall).not.toBeNull();
    expect(line.dimensions["escalation-style"]).toEqual({
      score: null,
      outcome: "none",
      reason: "no agent message",
      agent: null,
    });
  });

  it("only a bot", async () => {
    const { code, line } = await one([
      "customer: My kettle leaks!",
      "bot: I'm so sorry to hear that, I understand how frustrating it is.",
    ]);
    expect([code, line.messages.bot, line.dimensions.empathy!.score]).toEqual([0, 1, null]);
  });

  it("one message", async () => {
    const { line } = await one(["agent: Hello?"]);
    expect(line.dimensions["first-contact-resolution"]!.outcome).toBe("unclear");
    expect(line.dimensions.shareability!.score).toBeNull();
  });

  it("only system messages: a null score is no low score", async () => {
    const { code, line } = await one(["system: Conversation closed"]);
    expect([code, line.overall, line.band]).toEqual([2, null, null]);
  });

  it("times that run backwards are put in order, missing times stay in place", async () => {
    const messages = [
      { role: "agent", text: "Second", at: "2026-03-02T09:01:00Z" },
      { role: "customer", text: "First, I was charged twice", at: "2026-03-02T09:00:00Z" },
      { role: "customer", text: "Thanks" },
    ];
    const { code, stdout } = await wow([
      "score",
      file("t.json", JSON.stringify([{ id: "t", messages }])),
      "-f",
      "ndjson",
    ]);
    const [line] = lines(stdout);
    expect([code, line!.startedAt, line!.endedAt]).toEqual([0, "2026-03-02T09:00:00.000Z", "2026-03-02T09:01:00.000Z"]);
  });

  it("10 MB in one cell", async () => {
    const text = 'I\'m so sorry, not at all, if "you" were charged twice... '.repeat(180_000);
    const path = file(
      "huge.csv",
      `conversation_id,role,text\nc1,customer,My kettle leaks\nc1,agent,"${text.replaceAll('"', '""')}"\n`,
    );
    const { code, stdout } = await wow(["score", path, "-f", "ndjson", "-q"]);
    expect([code, lines(stdout).length]).toEqual([0, 1]);
  }, 60_000);
});

describe("hostile names and texts", () => {
  const hostile = [
    "__proto__",
    "constructor",
    "\u001b[31mred\u001b[0m",
    "\u202Eevil",
    "=cmd|' /C calc'!A1",
    "<script>alert(1)</script>",
    "a\nb",
    "🤖".repeat(40),
  ];
  const input = () =>
    file(
      "h.json",
      JSON.stringify(
        hostile.map((name, i) =>
          conversation(
            i === 0 ? "__proto__" : `c${i}`,
            [`customer: ${name} I am so frustrated ${name}`, `agent: ${name} I'm so sorry about ${name}`],
            { agent: name, customer: name, channel: name, language: i % 2 ? "en" : undefined, tags: [name] },
          ),
        ),
      ),
    );

  it("stay text in a terminal", async () => {
    const path = input();
    for (const args of [
      ["score", path],
      ["inspect", path],
      ["explain", path, "--id", "c2"],
      ["explain", path, "--id", "c3"],
    ]) {
      const { stdout, stderr, code } = await wow(args);
      expect(code).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
    }
  });

  it("stay apart and whole in data", async () => {
    const { stdout } = await wow(["score", input(), "-f", "json"]);
    const { agents } = JSON.parse(stdout) as Report;
    expect(agents.map(({ agent }) => agent).sort()).toEqual([...hostile].sort());
    expect(agents.every(({ conversations }) => conversations === 1)).toBe(true);
  });

  it("are no formula in a spreadsheet", async () => {
    const { stdout } = await wow(["score", input(), "-f", "csv"]);
    expect(stdout).toContain("'=cmd|");
    expect(stdout).not.toMatch(/^[=+@-]/m);
  });

  it("a folder may have any name", async () => {
    const path = join(folder(), "-o x; $(touch y)");
    mkdirSync(path);
    expect((await wow(["score", path])).code).toBe(2);
  });
});
