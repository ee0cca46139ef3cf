import { appendFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.js";
import { file, wow } from "../helpers/cli.js";
import { rewritten } from "../helpers/rubrics.js";

const RUBRIC = `id: small
version: 1.0.0
title: Small
lists:
  sorry:
    any: [so sorry, apologise, regret]
    tests:
      pass: ["I am [[so sorry]]."]
      fail: ["I am sorry."]
dimensions:
  - { id: empathy, title: Empathy }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    when: { type: cue, by: customer, any: [broken] }
    check: { type: cue, by: agent, any: [$sorry], except: [regret to say] }
    tests:
      pass:
        - |
          customer: It is broken.
          agent: We [[apologise]] for it.
      fail:
        - |
          customer: It is broken.
          agent: I regret to say that.
      skip: ["customer: Hello."]
  - id: thanks
    dimension: empathy
    question: Does the agent give thanks?
    check: { type: cue, by: agent, any: [thanks] }
`;
const FAILING = rewritten(
  rewritten(RUBRIC, "We [[apologise]] for it.", "I [[see]]."),
  "I am sorry.",
  "So sorry & sad!",
);
const PASS = 8 + 13;

describe("wow rubric test", () => {
  it("says that all tests pass, which criteria have none, and which cues none exercises", async () => {
    const path = file("r.yaml", RUBRIC);
    const { code, stdout, stderr } = await wow(["rubric", "test", path], { columns: 200 });
    expect(stdout).toBe(`small 1.0.0 (${path})
  5 tests: all passed
  without tests: thanks
  4 of 6 cues exercised (66.6%)
  list sorry: 1 cue not exercised
    ${path}:6:32  regret
  thanks: 1 cue not exercised
    ${path}:31:42  thanks
`);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("shows each test that fails, with its line and what was found instead", async () => {
    const path = file("r.yaml", FAILING);
    const { code, stdout } = await wow(["rubric", "test", path], { columns: 200 });
    expect(code).toBe(1);
    expect(stdout).toContain(`
  MISSED  apologises: pass 1  ${path}:${PASS + 1}:11
    agent: I [[see]].
    scored 0; found "broken" by occasion: broken

  NOISY  list sorry: fail 1  ${path}:9:14
    So sorry & sad!
    must find nothing; found "So sorry" by so sorry

  5 tests: 2 failed (1 missed, 1 noisy)
`);
  });

  it("leaves out what goes without saying, and counts from 1 in JSON too", async () => {
    const path = file("r.yaml", rewritten(RUBRIC, "customer: It is broken.\n          agent: We", "agent: We"));
    const { stdout } = await wow(["rubric", "test", path], { columns: 200 });
    expect(stdout).toMatch(/^ {4}did not apply: [^;\n]+$/m);
    const json = JSON.parse((await wow(["rubric", "test", path, "-f", "json"])).stdout);
    expect(json.rubrics[0].failures).toMatchObject([{ name: "apologises", kind: "pass", number: 1 }]);
  });

  it("gives the same as JSON", async () => {
    const path = file("r.yaml", FAILING);
    const { stdout } = await wow(["rubric", "test", path, "-f", "json"]);
    const { schema, rubrics } = JSON.parse(stdout);
    expect(schema).toBe(1);
    expect(rubrics).toEqual([
      {
        file: path,
        rubric: { id: "small", version: "1.0.0", digest: expect.stringMatching(/^sha256:/) },
        tests: 5,
        failures: [
          expect.objectContaining({
            of: "criterion",
            name: "apologises",
            fault: "missed",
            file: path,
            line: PASS + 1,
            column: 11,
          }),
          expect.objectContaining({
            of: "list",
            name: "sorry",
            fault: "noisy",
            found: [{ cue: "so sorry", quote: "So sorry" }],
          }),
        ],
        untested: ["thanks"],
        coverage: {
          cues: 6,
          exercised: 3,
          uncovered: [
            { cue: "apologise", list: "sorry", criterion: null, file: path, line: 6, column: 21 },
            { cue: "regret", list: "sorry", criterion: null, file: path, line: 6, column: 32 },
            { cue: "thanks", list: null, criterion: "thanks", file: path, line: 31, column: 42 },
          ],
        },
      },
    ]);
  });

  it("gives the same as JUnit's XML, a suite for each rubric", async () => {
    const bad = file("bad.yaml", FAILING);
    const good = file("good.yaml", RUBRIC);
    const { code, stdout } = await wow(["rubric", "test", bad, good, "-f", "junit"]);
    expect(code).toBe(1);
    expect(stdout.match(/<testsuite [^>]*>/g)).toEqual([
      `<testsuite name="small" file="${bad}" tests="6" failures="2" errors="0" skipped="1">`,
      `<testsuite name="small" file="${good}" tests="6" failures="0" errors="0" skipped="1">`,
    ]);
    expect(stdout).toContain(`    <testcase name="list sorry: fail 1" classname="small.sorry" file="${bad}" line="9">
      <failure type="noisy" message="must find nothing">${bad}:9:14
So sorry &amp; sad!
found &quot;So sorry&quot; by so sorry</failure>
    </testcase>
`);
    expect(stdout).toContain('<skipped message="no tests"/>');
  });

  it("keeps out of XML and off the terminal what has no place there", async () => {
    const source = rewritten(FAILING, "So sorry & sad!", "So sorry \\u001b[2J<b>");
    const path = file("r.yaml", source);
    const { stdout: xml } = await wow(["rubric", "test", path, "-f", "junit"]);
    expect(xml).toContain("So sorry \ufffd[2J&lt;b&gt;");
    const { stdout: table } = await wow(["rubric", "test", path]);
    expect(table).toContain("So sorry \\u001b[2J<b>");
  });

  it("runs the tests of some criteria alone, and then says nothing of coverage", async () => {
    const path = file("r.yaml", FAILING);
    const { code, stdout } = await wow(["rubric", "test", path, "--criterion", "thanks"]);
    expect([code, stdout]).toEqual([0, `small 1.0.0 (${path})\n  0 tests: all passed\n  without tests: thanks\n`]);
    const unknown = await wow(["rubric", "test", path, "--criterion", "thank"]);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(/^wow: --criterion: unknown criterion "thank"; did you mean "thanks"\?\n/);
  });

  it.each([
    ["66", 0],
    ["67", 1],
    ["67%", 1],
  ])("holds coverage against the gate %s: exit %i", async (least, wanted) => {
    const { code, stderr } = await wow(["rubric", "test", file("r.yaml", RUBRIC), "--fail-under", least]);
    expect(code).toBe(wanted);
    expect(stderr).toBe(wanted === 0 ? "" : "wow: --fail-under 67: tests exercise 66.6% of the cues of small\n");
  });

  it("names a few cues that no test exercises, or all of them", async () => {
    const many = rewritten(RUBRIC, "[thanks]", `[${Array.from({ length: 30 }, (_, n) => `thanks n${n}`).join(", ")}]`);
    const path = file("r.yaml", many);
    const few = await wow(["rubric", "test", path]);
    expect(few.stdout).toContain("thanks n8\n    … 21 more; --uncovered names all\n");
    const all = await wow(["rubric", "test", path, "--uncovered"]);
    expect(all.stdout).toContain("thanks n29\n");
  });

  it("tells all mistakes, and tests the other rubrics all the same", async () => {
    const wrong = file("wrong.yaml", rewritten(rewritten(RUBRIC, "any: [thanks]", "any: ['(']"), "title:", "titel:"));
    const { code, stdout, stderr } = await wow(["rubric", "test", wrong, file("r.yaml", RUBRIC), "no-such"]);
    expect(code).toBe(2);
    expect(stdout).toContain("5 tests: all passed");
    expect(stderr).toMatch(/unknown rubric "no-such"[\s\S]*titel[\s\S]*bracket is never closed/);
  });

  it("tests the shipped rubric where none is named", async () => {
    const { code, stdout } = await wow(["rubric", "test"]);
    expect(stdout).toMatch(/^wow \d+\.\d+\.\d+ \(wow\.yaml\)\n {2}[\d,]+ tests: all passed\n/);
    expect(code).toBe(0);
  });
});

describe("wow rubric test --watch", () => {
  /** Runs with --watch: what has been printed after each step, the steps being changes of files. */
  async function watched(args: readonly string[], isTTY: boolean, steps: readonly (() => void)[]) {
    let printed = "";
    let end = () => {};
    const closed = new Promise<void>((resolve) => {
      end = resolve;
    });
    const output = (isShown: boolean) => ({
      isTTY,
      columns: 200,
      write: (text: string, done?: () => void) => {
        if (isShown) printed += text;
        done?.();
        return true;
      },
      on: () => undefined,
    });
    const until = async (runs: number) => {
      for (let i = 0; i < 200 && (printed.match(/\d tests: /g) ?? []).length < runs; i++)
        await new Promise((resume) => setTimeout(resume, 25));
    };
    const code = run({
      argv: ["node", "wow", "rubric", "test", ...args, "--watch"],
      env: { NO_COLOR: "1" },
      stdin: (async function* () {
        yield Buffer.from("\n");
        await closed;
      })(),
      stdout: output(true),
      stderr: output(false),
    });
    const shown: string[] = [];
    for (const [number, step] of [...steps, () => {}].entries()) {
      await until(number + 1);
      shown.push(printed);
      step();
    }
    end();
    return { code: await code, shown };
  }

  it("runs again when the rubric changes, or a file that it is built on, until standard input ends", async () => {
    const lists = file("lists.yaml", "lists:\n  kind: { any: [dear], tests: { pass: [Oh dear.] } }\n");
    const path = file("r.yaml", rewritten(RUBRIC, "lists:", `include: [${lists}]\nlists:`));
    const { code, shown } = await watched([path], false, [
      () => writeFileSync(lists, "lists:\n  kind: { any: [dear], tests: { pass: [Oh my.] } }\n"),
      () => appendFileSync(path, "    tests: { pass: ['agent: Thanks!'] }\n"),
    ]);
    const results = shown.at(-1)!.match(/\d+ tests: .*/g);
    expect(results).toEqual(["6 tests: all passed", "6 tests: 1 failed (1 missed)", "7 tests: 1 failed (1 missed)"]);
    expect(shown.at(-1)).not.toContain("\u001b");
    expect(code).toBe(1);
  });

  it("clears a terminal before each run, and ends with the code of the last", async () => {
    const path = file("r.yaml", FAILING);
    const { code, shown } = await watched([path], true, [() => writeFileSync(path, RUBRIC)]);
    expect(shown.at(-1)!.split("\u001b[2J\u001b[3J\u001b[H")).toHaveLength(3);
    expect(code).toBe(0);
  });
});
