import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { conversation, file, lines, WEEK, wow } from "../helpers/cli.js";

const csv = `${WEEK}.csv`;
const json = (conversations: readonly unknown[]) => file("x.json", JSON.stringify(conversations));

describe("outputs that can't be written", () => {
  it.runIf(existsSync("/dev/full"))("are said to be so, with exit code 2 and no stack", () => {
    for (const args of [`score "${csv}"`, `score "${csv}" -f json`, "--help", `inspect "${csv}"`]) {
      const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" bin/wow.js ${args} > /dev/full`], {
        encoding: "utf8",
      });
      expect(stderr).toContain("can't be written (ENOSPC)");
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(status).toBe(2);
    }
  });

  it("end quietly when nobody reads them", () => {
    for (const args of [`score "${csv}" -f ndjson`, "--help"]) {
      const command = `"${process.execPath}" bin/wow.js ${args} | true`;
      expect(spawnSync("sh", ["-c", command], { encoding: "utf8" }).stderr).toBe("");
    }
  });

  it("never replace an input, whatever link leads to it, and keep a file's mode", async () => {
    const path = json([conversation("a", ["customer: Hi", "agent: Hello"])]);
    const before = readFileSync(path, "utf8");
    const link = join(dirname(path), "link.json");
    symlinkSync(path, link);
    expect((await wow(["score", link, "-o", path])).code).toBe(2);
    expect(readFileSync(path, "utf8")).toBe(before);
    const report = file("r.json", "");
    chmodSync(report, 0o600);
    expect((await wow(["score", path, "-o", report, "-q"])).code).toBe(0);
    expect(statSync(report).mode & 0o777).toBe(0o600);
  });
});

describe("the table", () => {
  it("shows every number whole", async () => {
    const many = Array.from({ length: 1200 }, (_, i) =>
      conversation(
        `c${i}`,
        ["customer: I was charged twice.", "agent: I've refunded it.", "customer: Thanks, that worked!"],
        {
          agent: "Ana",
          customer: `u${i}`,
          start: i === 0 ? "2026-01-01T09:00:00Z" : "2026-03-01T09:00:00Z",
        },
      ),
    );
    many.push(
      conversation("last", ["customer: Hi", "agent: Hello"], {
        agent: "Bo",
        customer: "z",
        start: "2026-04-01T09:00:00Z",
      }),
    );
    const { stdout } = await wow(["score", json(many)]);
    expect(stdout).toContain("100% of 1200");
    expect(stdout).toContain(" 1201 ");
    expect(stdout).not.toMatch(/\d…/);
  });
});

describe("the same content scores the same", () => {
  it("blank messages are nobody's words, in CSV as in JSON", async () => {
    const texts = [
      "customer: I'm so frustrated, it broke",
      "agent: ",
      "agent:    ",
      "agent: I am so sorry to hear that",
      "agent: ",
    ];
    const rows = texts.map(
      (line, i) =>
        `c1,2026-03-02T09:0${i}:00Z,${line
          .replace(": ", ",")
          .replace("it broke", "it broke")
          .replace(/,(.*)$/, (_a, text) => `,"${text}"`)}`,
    );
    const fromCsv = await wow([
      "score",
      file("e.csv", ["conversation_id,timestamp,role,text", ...rows].join("\n")),
      "-f",
      "ndjson",
      "-q",
    ]);
    const fromJson = await wow(["score", json([conversation("c1", texts)]), "-f", "ndjson", "-q"]);
    const [a, b] = [lines(fromCsv.stdout)[0]!, lines(fromJson.stdout)[0]!];
    expect([a.overall, a.dimensions, a.messages]).toEqual([b.overall, b.dimensions, b.messages]);
  });
});

describe("history", () => {
  const contact = (id: string, start: string, customer = "u1") =>
    conversation(id, ["customer: I was charged twice.", "agent: I've refunded it."], { customer, start });

  it("with an id of the input but other content is an error that says so", async () => {
    const input = json([contact("row-2", "2026-03-02T09:00:00Z")]);
    const other = json([contact("row-2", "2026-03-04T09:00:00Z")]);
    const { code, stderr } = await wow(["score", input, "--history", other]);
    expect(code).toBe(2);
    expect(stderr).toContain("row-2");
    expect((await wow(["score", input, "--history", input])).code).toBe(0);
  });

  it("tells what of it could not be used", async () => {
    const input = json([contact("a", "2026-03-02T09:00:00Z")]);
    const { code, stderr } = await wow(["score", input, "--history", json([{ id: "h", messages: [] }])]);
    expect(code).toBe(0);
    expect(stderr).toContain("left out 1 × no-messages");
  });

  it("stands in explain as in score", async () => {
    const input = json([contact("a", "2026-03-02T09:00:00Z"), contact("b", "2026-03-04T09:00:00Z")]);
    const explained = JSON.parse((await wow(["explain", input, "--id", "a", "-f", "json"])).stdout);
    expect(explained).toEqual(lines((await wow(["score", input, "-f", "ndjson"])).stdout)[0]);
  });
});

describe("hostile languages, ids and rubrics", () => {
  it("reach no terminal raw", async () => {
    const input = json([
      conversation("c\u001b[31mX", ["customer: Hi", "agent: Hello"], {
        language: "xx\u001b[2J\u009b",
        agent: "\u202eAna\u009b",
      }),
    ]);
    const rubric = file(
      "r.yaml",
      'id: r\nversion: 1.0.0\ntitle: "T\\e[31m"\ndimensions: [{ id: d, title: "D\\e[31m" }]\ncriteria:\n  - { id: c, dimension: d, question: "Q\\e[31m?", coach: "C\\e[31m", check: { type: cue, any: [zebra] } }\n',
    );
    for (const args of [
      ["score", input],
      ["score", input, "-f", "csv"],
      ["score", input, "-f", "ndjson"],
      ["score", input, "-f", "json"],
      ["score", input, "-r", rubric],
      ["explain", input, "--id", "c\u001b[31mX"],
      ["explain", input, "--id", "c\u001b[31mX", "-r", rubric],
      ["explain", input, "--id", "q"],
      ["inspect", input],
      ["score", "no\u001b[31m.csv"],
      ["sc\u001b[31m"],
      ["score", input, "--fail-under", "x\u001b[31m"],
    ]) {
      const { stdout, stderr } = await wow(args);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it("a rubric's dimension can't take the name of a figure", async () => {
    const rubric = file(
      "r.yaml",
      "id: r\nversion: 1.0.0\ntitle: T\ndimensions: [{ id: overall, title: D }]\ncriteria:\n  - { id: c, dimension: overall, question: Q?, check: { type: cue, any: [hi] } }\n",
    );
    const { code, stderr } = await wow(["score", csv, "-r", rubric]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/r\.yaml:4:\d+[\s\S]*outputs use this one/);
  });

  it("many agents", async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => conversation(i, ["agent: Hello"], { agent: `A${i}` }));
    const { code, stdout } = await wow(["score", json(many), "-f", "json", "--summary"]);
    expect([code, (JSON.parse(stdout) as Report).agents.length]).toEqual([0, 10_000]);
  }, 60_000);
});
