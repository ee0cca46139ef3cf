import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { conversation, file, lines, WEEK, wow } from "../helpers/cli.js";
import { line, report } from "../helpers/contract.js";

const csv = `${WEEK}.csv`;
const json = `${WEEK}.json`;
const week = JSON.parse(readFileSync(json, "utf8")) as {
  conversations: { id: string; messages: { text: string }[] }[];
};

async function scored(...args: string[]) {
  const outcome = await wow(["score", ...args, "-f", "ndjson", "-q"]);
  expect(outcome.stderr).toBe("");
  expect(outcome.code).toBe(0);
  return lines(outcome.stdout);
}

describe("wow score on the week", () => {
  it("prints one contract line per conversation, in order of first appearance, quotes true to the text", async () => {
    const found = await scored(csv);
    expect(found.map((one) => one.conversation)).toEqual(week.conversations.map(({ id }) => id));
    const texts = new Map(week.conversations.map((one) => [one.id, one.messages]));
    let evidence = 0;
    for (const one of found) {
      line.parse(one);
      for (const verdict of one.criteria) {
        for (const piece of verdict.status === "scored" ? verdict.evidence : []) {
          evidence++;
          expect(texts.get(one.conversation)![piece.message]!.text.slice(piece.start, piece.end)).toBe(piece.quote);
        }
      }
    }
    expect(evidence).toBeGreaterThan(1000);
  });

  it("gives the same bytes twice", async () => {
    const [one, two] = [await wow(["score", csv, "-f", "json"]), await wow(["score", csv, "-f", "json"])];
    expect(one.stdout).toBe(two.stdout);
  });

  it("gives the same scores from CSV and JSON", async () => {
    expect(await scored(csv)).toEqual(await scored(json));
  });

  it("gives the same scores with the rows shuffled", async () => {
    const [head, ...rows] = records(readFileSync(csv, "utf8"));
    const shuffled = rows.map((row, i) => ({ row, key: (i * 7919) % rows.length })).sort((a, b) => a.key - b.key);
    const path = file("shuffled.csv", [head, ...shuffled.map(({ row }) => row)].join("\r\n"));
    const byId = new Map((await scored(path)).map((one) => [one.conversation, one]));
    for (const one of await scored(csv)) expect(byId.get(one.conversation)).toEqual(one);
  });

  it("gives a conversation alone the score that it has in the export", async () => {
    const all = new Map((await scored(json)).map((one) => [one.conversation, one]));
    for (const one of week.conversations.filter((_, i) => i % 13 === 0)) {
      const [alone] = await scored(file("one.json", JSON.stringify([one])));
      expect({ ...alone, context: null }).toEqual({ ...all.get(one.id), context: null });
    }
  });

  it("reports the whole in json, agents by name, nobody last", async () => {
    const { stdout } = await wow(["score", csv, "-f", "json", "-q"]);
    const whole = report.parse(JSON.parse(stdout));
    expect(whole.agents.map(({ agent }) => agent)).toEqual([
      "Ana Lima", "Joy Adeyemi", "Marcus Webb", "Priya Nair", "Tom O'Brien", "Élodie Martin", null,
    ]); // biome-ignore format: one list
    expect(whole.agents.filter(({ tooFew }) => tooFew).map(({ agent }) => agent)).toEqual([
      "Joy Adeyemi",
      "Élodie Martin",
      null,
    ]);
    expect(whole.team.conversations).toBe(118);
    expect(whole.conversations).toHaveLength(118);
    const summary = await wow(["score", csv, "-f", "json", "--summary"]);
    expect(report.parse(JSON.parse(summary.stdout)).conversations).toBeUndefined();
  });

  it("prints a table that fits 80 columns and shows what was left out", async () => {
    const { stdout, code } = await wow(["score", csv, "--window", "2"]);
    expect(code).toBe(0);
    for (const row of stdout.split("\n")) expect(row.length).toBeLessThanOrEqual(80);
    for (const text of [
      "Tom O'Brien",
      "Joy Adeyemi*",
      "Team",
      "% of 19",
      "9 conversations had several agents",
      "(de)",
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it("uses the columns that a wide terminal has", async () => {
    const narrow = await wow(["score", csv], { columns: 80 });
    const wide = await wow(["score", csv], { columns: 140 });
    expect(Math.max(...wide.stdout.split("\n").map((row) => row.length))).toBeGreaterThan(80);
    expect(narrow.stdout).not.toBe(wide.stdout);
  });

  it("writes one CSV row per agent with the contract's columns", async () => {
    const { stdout } = await wow(["score", csv, "-f", "csv"]);
    const [head, ...rows] = stdout.trim().split("\n");
    expect(head).toBe(
      "agent,conversations,too_few,overall,overall_low,overall_high,empathy,empathy_low,empathy_high,first_contact_resolution,first_contact_resolution_low,first_contact_resolution_high,escalation_style,escalation_style_low,escalation_style_high,shareability,shareability_low,shareability_high,risk,resolved_rate,resolved_rate_low,resolved_rate_high,fcr_rate,fcr_rate_low,fcr_rate_high,fcr_n,failed,met,exceeded",
    );
    expect(rows).toHaveLength(7);
    expect(rows.every((row) => row.split(",").length === 29)).toBe(true);
    const conversations = await wow(["score", csv, "-f", "csv", "--by", "conversation"]);
    expect(conversations.stdout.trim().split("\n")).toHaveLength(119);
  });

  it("says the same numbers in every format", async () => {
    const whole = JSON.parse((await wow(["score", csv, "-f", "json"])).stdout) as Report;
    const rows = (await wow(["score", csv, "-f", "csv"])).stdout;
    const table = (await wow(["score", csv])).stdout;
    for (const { agent, overall } of whole.agents) {
      if (agent === null) continue;
      expect(rows).toContain(`${agent},`);
      expect(rows).toContain(`,${overall.mean},${overall.low},${overall.high},`);
      expect(table).toContain(`${overall.mean!.toFixed(1)} (${overall.low!.toFixed(1)}–${overall.high!.toFixed(1)})`);
    }
  });
});

describe("outputs", () => {
  it("writes each --output in the format of its extension, the same as on standard output", async () => {
    const [a, b, c] = [file("r.json", "old"), file("r.ndjson", "old"), file("r.csv", "old")];
    expect((await wow(["score", csv, "-o", a, "-o", b, "-o", c, "-q"])).code).toBe(0);
    for (const [path, format] of [
      [a, "json"],
      [b, "ndjson"],
      [c, "csv"],
    ] as const) {
      expect(readFileSync(path, "utf8")).toBe((await wow(["score", csv, "-f", format])).stdout);
    }
  });

  it.each([
    ["r.pdf", 'no output format has the extension ".pdf"'],
    ["nowhere/r.json", "there is no such folder"],
  ])("refuses --output %s before it does any work", async (name, message) => {
    const { code, stderr, stdout } = await wow(["score", csv, "-o", name]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("never writes over an input", async () => {
    const path = file("in.json", readFileSync(json));
    const { code, stderr } = await wow(["score", path, "-o", path]);
    expect(code).toBe(2);
    expect(stderr).toContain("is already an input");
    expect(readFileSync(path, "utf8")).toBe(readFileSync(json, "utf8"));
  });

  it("leaves an output as it was when reading fails", async () => {
    const path = file("r.json", "old");
    expect((await wow(["score", csv, "missing.csv", "-o", path])).code).toBe(2);
    expect(readFileSync(path, "utf8")).toBe("old");
  });

  it("keeps every word of the transcripts out with --no-quotes", async () => {
    const secret = "xylophone";
    const input = file("s.json", JSON.stringify([
      conversation("a", [`customer: I'm so frustrated about the ${secret}`, `agent: Sorry about the ${secret}, I understand how frustrating that is ${secret}`]),
    ])); // biome-ignore format: one input
    for (const args of [
      ["score", input, "-f", "ndjson"],
      ["score", input, "-f", "json"],
      ["explain", input, "--id", "a"],
      ["explain", input, "--id", "a", "-f", "json"],
      ["inspect", input],
      ["inspect", input, "-f", "json"],
    ]) {
      // biome-ignore format: one list
      const { stdout, stderr } = await wow([...args, "--no-quotes"]);
      expect(stdout + stderr).not.toContain(secret);
      expect(stdout).not.toContain('"quote"');
      expect(stdout + stderr).not.toContain("frustrating that");
    }
    expect((await wow(["score", input, "-f", "ndjson"])).stdout).toContain(`"quote":`);
  });
});

describe("input from elsewhere", () => {
  it("reads standard input and .gz", async () => {
    const bytes = readFileSync(csv);
    const piped = await wow(["score", "-", "-f", "ndjson", "-q"], { stdin: bytes });
    const zipped = await wow(["score", file("w.csv.gz", gzipSync(bytes)), "-f", "ndjson", "-q"]);
    const plain = await wow(["score", csv, "-f", "ndjson", "-q"]);
    expect(piped.stdout).toBe(plain.stdout);
    expect(zipped.stdout).toBe(plain.stdout);
  });

  it("takes a conversation that is in two files once, and refuses two that differ", async () => {
    const one = conversation("c1", ["customer: Hello", "agent: Hi"]);
    const two = conversation("c1", ["customer: Hello", "agent: Hi there"]);
    const [a, same, other] = [
      file("a.json", JSON.stringify([one])),
      file("b.json", JSON.stringify([one])),
      file("c.json", JSON.stringify([two])),
    ];
    const both = await wow(["score", a, same, "-f", "json"]);
    const { inputs, team } = JSON.parse(both.stdout) as Report;
    expect([both.code, team.conversations, inputs[1]!.skipped]).toEqual([0, 1, { duplicate: 1 }]);
    expect(both.stderr).toContain("duplicate");
    const clash = await wow(["score", a, other]);
    expect(clash.code).toBe(2);
    expect(clash.stderr).toContain(a);
    expect(clash.stderr).toContain(other);
  });
});

describe("context over the export", () => {
  const day = (n: number) => `2026-03-${String(n).padStart(2, "0")}T09:00:00Z`;
  const contact = (id: string, customer: string | null, n: number, last = "agent: I've refunded it.") =>
    conversation(id, ["customer: I was charged twice.", last, "customer: Thanks!"], {
      customer,
      start: day(n),
      agent: "Bo",
    });

  it("finds the same customer's neighbours, and what could not have been seen", async () => {
    const input = file("w.json", JSON.stringify([
      contact("a", "u1", 1), contact("b", "u1", 4), contact("c", "u1", 20), contact("d", null, 2), contact("e", "u2", 25),
    ])); // biome-ignore format: one input
    const found = await scored(input);
    expect(Object.fromEntries(found.map(({ conversation: id, context }) => [id, context]))).toEqual({
      a: { earlier: null, later: "b", censored: false },
      b: { earlier: "a", later: null, censored: false },
      c: { earlier: null, later: null, censored: true },
      d: { earlier: null, later: null, censored: null },
      e: { earlier: null, later: null, censored: true },
    });
    const whole = JSON.parse((await wow(["score", input, "-f", "json"])).stdout) as Report;
    expect(whole.team.resolvedRate).toMatchObject({ mean: 1, n: 5 });
    expect(whole.team.fcrRate).toMatchObject({ mean: 0, n: 2 });
  });

  it("sees a return in --history without scoring it", async () => {
    const input = file("w.json", JSON.stringify([contact("a", "u1", 1)]));
    const next = file("n.json", JSON.stringify([contact("z", "u1", 5), contact("y", "u9", 20)]));
    const [alone] = await scored(input);
    const found = await scored(input, "--history", next);
    expect(alone!.context).toEqual({ earlier: null, later: null, censored: true });
    expect(found.map((one) => one.context)).toEqual([{ earlier: null, later: "z", censored: false }]);
  });

  it("leaves the score itself alone", async () => {
    const [first, second] = await scored(
      file("w.json", JSON.stringify([contact("a", "u1", 1), contact("b", "u1", 2)])),
    );
    expect(first!.overall).toBe(second!.overall);
  });
});

describe("gates", () => {
  it.each([
    [["--fail-under", "0"], 0],
    [["--fail-under", "100"], 1],
    [["--fail-under", "overall=10", "--fail-under", "empathy=10"], 0],
    [["--fail-under", "overall=10", "--fail-under", "empathy=99.9"], 1],
    [["--fail-under", "fcr-rate=0.1", "--window", "2"], 0],
    [["--fail-under", "fcr-rate=99%", "--window", "2"], 1],
    [["--fail-under", "fcr-rate=0"], 2],
    [["--fail-under", "100", "--fail-under", "fcr-rate=0"], 2],
    [["--fail-under", "fcr-rate=70"], 2],
    [["--fail-under", "empahty=70"], 2],
    [["--fail-under", "much"], 2],
  ])("%j exits %i", async (args, code) => {
    const outcome = await wow(["score", csv, ...args]);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr === "").toBe(code === 0);
  });

  it("still writes the report when a gate is not met", async () => {
    const path = file("r.json", "");
    const { code, stdout } = await wow(["score", csv, "--fail-under", "100", "-o", path]);
    expect(code).toBe(1);
    expect(stdout).toContain("Team");
    expect(existsSync(path) && report.safeParse(JSON.parse(readFileSync(path, "utf8"))).success).toBe(true);
  });
});

/** The records of a CSV text, line breaks inside quotes kept. */
function records(text: string): string[] {
  const found: string[] = [];
  let record = "";
  for (const part of text.split("\r\n")) {
    record += record === "" ? part : `\r\n${part}`;
    if ((record.split('"').length - 1) % 2 === 0) {
      if (record !== "") found.push(record);
      record = "";
    }
  }
  return found;
}
