import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/model/report.js";
import { file, WEEK, wow } from "../helpers/cli.js";
import { line, tree } from "../helpers/tree.js";

const shop = () =>
  tree({
    "march/1.ndjson": line("1"),
    "march/2.ndjson.gz": gzipSync(line("2") + line("3")),
    "april/4.csv": "conversation_id,role,text\n4,customer,Hi\n4,agent,Hello\n4,agent,\n",
    "april/empty.csv": "",
  });
const section = (text: string, title: string) => text.split("\n\n").find((part) => part.startsWith(title));

describe("what is said of several files", () => {
  it("is a line each, with the folder that they lie in told once", async () => {
    const base = shop();
    const { code, stdout } = await wow(["score", base]);
    expect(code).toBe(0);
    expect(section(stdout, "Files")!.replace(base, "BASE")).toBe(
      [
        "Files in BASE/",
        "  april/4.csv        csv: 1 conversation, 3 messages; left out 1 × no-text",
        "  april/empty.csv    unknown: left out 1 × empty-file",
        "  march/1.ndjson     json: 1 conversation, 2 messages",
        "  march/2.ndjson.gz  ndjson: 2 conversations, 4 messages",
      ].join("\n"),
    );
    expect(section(stdout, "Notes")!.replace(/\s+/g, " ")).toContain(
      `Left out 1 × no-text in 1 file: the row has no text (first: ${base}/april/4.csv:4).`,
    );
    expect((await wow(["score", join(base, "march/1.ndjson")])).stdout).not.toContain("Files");
  });

  it("is a line for many alike, and never a line for each of thousands", async () => {
    const names = Array.from({ length: 60 }, (_, i) => [`${i}.ndjson`, line(String(i))]);
    const many = { ...Object.fromEntries(names), "a.csv": "conversation_id,role,text\na,customer,Hi\na,agent,Hello\n" };
    const fine = await wow(["score", tree(many)]);
    expect(section(fine.stdout, "Files")).toMatch(
      /^Files in .*\/\n {2}61 files: 60 json, 1 csv \(61 conversations, 122 messages\)$/,
    );
    const notes = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`note-${i}.md`, "Hello."]));
    const base = tree({ ...many, ...notes });
    const lines = section((await wow(["score", base], { columns: 120 })).stdout, "Files")!.split("\n");
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe(
      "  … and 91 more: 60 json, 30 unknown, 1 csv (61 conversations, 122 messages); left out 30 × unrecognised-file",
    );
    const { stderr } = await wow(["score", base, "-f", "csv"]);
    expect(stderr.trim().split("\n")).toHaveLength(11);
    expect(stderr).toContain("wow: in other files: left out 30 × unrecognised-file");
  });

  it("marks private notes in the samples of inspect", async () => {
    const csv =
      "conversation_id,role,author,private,text\n4,customer,,no,Hi\n4,agent,Pia Roth,yes,Is she new?\n4,agent,Pia Roth,no,Hello\n";
    const { stdout } = await wow(["inspect", join(tree({ "a.csv": csv }), "a.csv")]);
    expect(stdout).toContain("agent Pia Roth (private): Is she new?");
    expect(stdout).toContain("agent Pia Roth: Hello");
  });

  it("has no more keys in JSON than it ever had", async () => {
    const { stdout } = await wow(["score", shop(), "-f", "json", "--summary"]);
    const { inputs } = JSON.parse(stdout) as Report;
    expect(inputs).toHaveLength(4);
    for (const input of inputs)
      expect(Object.keys(input)).toEqual(["file", "format", "sha256", "conversations", "messages", "skipped"]);
  });

  it("is told by wow inspect: whole for a few, in short for many, all of it as JSON", async () => {
    const few = await wow(["inspect", shop()]);
    expect(few.stdout).toMatch(/april\/empty\.csv {2}unknown: the file is empty\n {2}left out {5}1 × empty-file\n/);
    expect(few.stdout).toMatch(/2\.ndjson\.gz {2}ndjson: a JSON object on each line\n[\s\S]*note +Unpacked \(gzip\)\./);
    expect(few.stdout).toContain("customer: The tap drips.");
    const base = tree(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.gz`, gzipSync(line(String(i)))])));
    const many = await wow(["inspect", base]);
    expect(many.stdout.replaceAll(base, "BASE").split("\n\n")[3]).toBe(
      "BASE/3.gz  json: one JSON object\n  read         1 conversation, 2 messages\n  note         Unpacked (gzip).",
    );
    const json = JSON.parse((await wow(["inspect", base, "-f", "json"])).stdout);
    expect(json).toHaveLength(9);
    expect(json[3]).toMatchObject({ why: "one JSON object", notes: ["Unpacked (gzip)."], samples: [{ id: "3" }] });
  });
});

describe("an output in a folder that is read", () => {
  it("is written, and the next time neither read nor refused: the same command gives the same bytes", async () => {
    const base = shop();
    const outputs = ["report.json", "report.csv", "report.txt", "rows.ndjson"].map((name) => join(base, name));
    const args = ["score", base, ...outputs.flatMap((path) => ["-o", path])];
    const runs = [];
    for (let i = 0; i < 3; i++) {
      const { code, stdout } = await wow(args);
      runs.push([code, stdout, ...outputs.map((path) => readFileSync(path, "utf8"))]);
    }
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    const later = await wow(["score", base, "-f", "json", "--summary"]);
    const { team, inputs } = JSON.parse(later.stdout) as Report;
    expect(team.conversations).toBe(4);
    expect(inputs.filter(({ skipped }) => skipped["wow-report"] === 1)).toHaveLength(4);
  });

  it.each([
    ["a folder", (base: string) => base],
    ["a pattern", (base: string) => join(base, "**/*.csv")],
  ])("is refused where it is an export: %s", async (_, given) => {
    const base = shop();
    const path = join(base, "april/4.csv");
    const before = readFileSync(path, "utf8");
    const { code, stderr } = await wow(["score", given(base), "-o", path]);
    expect([code, stderr]).toEqual([2, `wow: ${path}: is one of the files to be read\nName another file.\n`]);
    const history = await wow(["score", file("h.ndjson", line("9")), "--history", base, "-o", path]);
    expect(history.stderr).toContain("is one of the files to be read");
    expect(readFileSync(path, "utf8")).toBe(before);
  });

  it("is left to wow diff and wow calibrate just so", async () => {
    const base = tree({});
    mkdirSync(join(base, "week"));
    writeFileSync(join(base, "week/week.csv"), readFileSync(`${WEEK}.csv`));
    for (const args of [
      ["diff", "starter", "starter", join(base, "week")],
      ["calibrate", join(base, "week"), "--labels", `${WEEK}.labels.csv`],
    ]) {
      const output = join(base, "week", `${args[0]}.json`);
      for (let i = 0; i < 2; i++) expect((await wow([...args, "-o", output])).code).toBe(0);
      expect((await wow([...args, "-o", join(base, "week/week.csv")])).stderr).toMatch(/No|no output format|is one of/);
    }
  }, 60_000);
});

it("all commands that read exports take folders", async () => {
  const base = shop();
  const explained = await wow(["explain", base, "--id", "3"]);
  expect([explained.code, explained.stderr]).toEqual([0, ""]);
  const again = await wow(["score", file("x.ndjson", line("9")), "--history", base, "-f", "ndjson"]);
  expect(again.code).toBe(0);
  expect(again.stderr).toContain("april/empty.csv: left out 1 × empty-file");
});
