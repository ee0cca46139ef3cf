import { execFileSync, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { evaluate, loadRubric, readConversations, summarize, UserError } from "../src/index.js";
import { file, lines, WEEK, wow } from "./helpers/cli.js";
import { line } from "./helpers/contract.js";

const csv = `${WEEK}.csv`;

describe("as a library", () => {
  it("gives what the command gives", async () => {
    const rubric = await loadRubric("wow");
    async function* evaluations() {
      for await (const conversation of readConversations([csv])) yield evaluate(rubric, conversation);
    }
    const report = await summarize(evaluations());
    const command = await wow(["score", csv, "-f", "ndjson", "-q"]);
    expect(report.conversations).toEqual(lines(command.stdout));
    const json = JSON.parse((await wow(["score", csv, "-f", "json", "--summary"])).stdout);
    expect({ ...report, inputs: null, conversations: null }).toEqual({ ...json, inputs: null, conversations: null });
  });

  it("evaluates a conversation as a program may hold it: only ids, roles and texts", async () => {
    const rubric = await loadRubric("wow");
    const evaluation = await evaluate(rubric, {
      id: 7,
      messages: [
        { role: "customer", text: "My kettle arrived broken, I'm so disappointed.", at: "2026-03-02T09:00:00Z" },
        { role: "agent", text: "Oh no, that must be so disappointing. I've sent a new one.", at: 1772442060 },
      ],
    });
    line.parse(evaluation);
    expect(evaluation).toMatchObject({
      conversation: "7",
      startedAt: "2026-03-02T09:00:00.000Z",
      endedAt: "2026-03-02T09:01:00.000Z",
    });
    expect(evaluation.dimensions.empathy).toMatchObject({ opportunities: 1, answered: 1 });
  });

  it("throws a UserError that says where, what and what instead", async () => {
    const error = await loadRubric("./gone.yaml").catch((thrown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      where: "./gone.yaml",
      what: expect.stringContaining("no such"),
      instead: expect.any(String),
    });
    await expect(readConversations(["gone.csv"])[Symbol.asyncIterator]().next()).rejects.toBeInstanceOf(UserError);
  });

  it("sums nothing up to nothing", async () => {
    const report = await summarize([]);
    expect(report.team).toMatchObject({
      conversations: 0,
      tooFew: true,
      overall: { mean: null, low: null, high: null, n: 0 },
    });
  });
});

describe("as a package", () => {
  it("exports its functions under its name", () => {
    const script = `import * as wow from "wow-score"; console.log(Object.keys(wow).sort().join());`;
    const printed = execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(printed.trim()).toBe(
      "UserError,defineCriterionType,defineReader,defineReporter,evaluate,evaluateAll,loadRubric,readConversations,summarize",
    );
  });

  it("has a command that reads a pipe, and ends quietly when its own is closed", () => {
    const one = file("one.json", JSON.stringify([{ id: "a", messages: [{ role: "customer", text: "Hi" }] }]));
    const piped = spawnSync("sh", ["-c", `cat "${one}" | "${process.execPath}" bin/wow.js score - -f ndjson -q`], {
      encoding: "utf8",
    });
    expect([piped.status, lines(piped.stdout).length, piped.stderr]).toEqual([0, 1, ""]);
    const closed = spawnSync(
      "sh",
      ["-c", `"${process.execPath}" bin/wow.js score "${csv}" -f json 2>&1 >&3 | cat >&2`],
      {
        stdio: ["ignore", "pipe", "pipe", "ignore"],
        encoding: "utf8",
      },
    );
    expect(closed.stderr).not.toContain("    at ");
    const head = spawnSync("sh", ["-c", `"${process.execPath}" bin/wow.js score "${csv}" -f ndjson | head -c 100`], {
      encoding: "utf8",
    });
    expect([head.stdout.length, head.stderr]).toEqual([100, ""]);
  });

  it("answers --help and --version with 0, and nothing at all with 2", async () => {
    for (const [args, code] of [
      [["--help"], 0],
      [["score", "--help"], 0],
      [["--version"], 0],
      [[], 2],
    ] as const) {
      expect((await wow(args)).code).toBe(code);
    }
    expect((await wow(["score", "--help"])).stdout).toContain("--fail-under");
  });
});
