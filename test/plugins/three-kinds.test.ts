import { describe, expect, it } from "vitest";
import { evaluateAll, loadRubric, readConversations, summarize } from "../../src/index.js";
import { WEEK, wow } from "../helpers/cli.js";
import { counted, fixture, hasPython, rubricWith, scoreWeek, verdictsOf } from "../helpers/plugins.js";

const RUBRIC = fixture("three-kinds.yaml");

describe.skipIf(!hasPython)("criteria in JavaScript, TypeScript and Python (skipped where there is no python3)", () => {
  it("score the week, each with evidence", async () => {
    const { code, evaluations } = await scoreWeek(RUBRIC);
    expect(code).toBe(0);
    const verdict = (conversation: string, id: string) =>
      evaluations.find((one) => one.conversation === conversation)!.criteria.find((one) => one.id === id)!;
    expect(counted(verdictsOf(evaluations, "customer-stays-calm"))).toEqual({ scored: 116 });
    expect(verdict("10001", "customer-stays-calm")).toMatchObject({ value: 1, evidence: [] });
    expect(verdict("10208", "customer-stays-calm")).toMatchObject({
      value: 0,
      evidence: [{ cue: "capitals", quote: "MOTHER" }],
    });
    expect(counted(verdictsOf(evaluations, "plain-words"))).toEqual({ scored: 112, "not-applicable": 4 });
    expect(verdict("10001", "plain-words")).toMatchObject({
      value: 0,
      evidence: [{ message: 1, start: 241, end: 246, cue: "depot", quote: "depot" }],
    });
    expect(verdict("10101", "plain-words")).toMatchObject({ value: 1, evidence: [] });
    expect(verdict("10102", "answers-at-length")).toMatchObject({
      value: 0.25,
      evidence: [{ cue: "first answer", quote: "Tidewell Orders, Marcus." }],
    });
    // Asked only where the plugin's `when` is met: the agent does not shout.
    const when = verdictsOf(evaluations, "answers-at-length");
    expect(counted(when)).toEqual({ scored: 112, "not-applicable": 4 });
  });

  it("give the same bytes each time, as a library the same as on the command line", async () => {
    const first = await scoreWeek(RUBRIC);
    expect((await scoreWeek(RUBRIC)).stdout).toBe(first.stdout);
    const rubric = await loadRubric(RUBRIC, { allowPlugins: true });
    try {
      const report = await summarize(evaluateAll(rubric, readConversations([`${WEEK}.csv`])));
      expect(report.conversations).toEqual(first.evaluations);
    } finally {
      await rubric.close();
    }
  });

  it("are explained", async () => {
    const given = ["explain", `${WEEK}.csv`, "--id", "10208", "-r", RUBRIC, "--allow-plugins"];
    const { code, stdout } = await wow(given);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Does the customer write without shouting\?/);
    expect(stdout).toContain("MOTHER");
  });

  it("are held against labels", async () => {
    const given = ["calibrate", `${WEEK}.csv`, "--labels", `${WEEK}.labels.csv`, "--label-map", "manner=empathy"];
    const { code, stdout } = await wow([...given, "-r", RUBRIC, "--allow-plugins", "-f", "json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).targets.map((one: { target: string }) => one.target)).toContain("manner");
  });
});

describe("a program", () => {
  const COUNT = `
    const asked = [];
    const answer = () => {
      for (const { request, options, anchors } of asked.splice(0))
        console.log(JSON.stringify({ request, status: "not-applicable", reason: process.pid + " " + batch + " " + options + " " + anchors }));
    };
    let batch = 0;
    require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
      if (line !== "") return asked.push(JSON.parse(line)), HOLD || answer();
      batch++;
      asked.reverse();
      answer();
    });`;
  const program = (more: object, hold = false) => ({
    type: "command",
    run: ["node", "-e", COUNT.replace("HOLD", String(hold))],
    ...more,
  });
  const told = async (rubric: string, id = "code") => {
    const { evaluations } = await scoreWeek(rubric);
    return verdictsOf(evaluations, id).map((one) => (one.status === "not-applicable" ? one.reason.split(" ") : []));
  };

  it("is started once, whatever the number of conversations and of criteria that ask it", async () => {
    const criterion = (id: string, options: string) => ({
      id,
      dimension: "manner",
      question: id,
      check: program({ options }),
    });
    const rubric = rubricWith({}, { criteria: [criterion("a", "left"), criterion("b", "right")] });
    const [a, b] = [await told(rubric, "a"), await told(rubric, "b")];
    expect(new Set(a.map(([pid]) => pid)).size).toBe(1);
    expect(new Set(a.map(([, , options]) => options))).toEqual(new Set(["left"]));
    expect(new Set(b.map(([, , options]) => options))).toEqual(new Set(["right"]));
  });

  it("is sent batches with an empty line after each, and may answer in any order", async () => {
    const batches = (await told(rubricWith(program({ batch: 16 }, true)))).map(([, batch]) => Number(batch));
    expect(batches.length).toBe(116);
    const sizes = [...new Set(batches)].map((batch) => batches.filter((one) => one === batch).length);
    expect(Math.max(...sizes)).toBe(16);
    expect(sizes.length).toBeLessThan(30);
  });

  it("is told where the criterion's `when` was met, and is not shown private notes", async () => {
    const SEEN = `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
      const { request, anchors, conversation } = JSON.parse(line);
      const notes = conversation.messages.filter((one) => one.private);
      console.log(JSON.stringify({ request, status: "not-applicable", reason: JSON.stringify([anchors, notes.length, notes.every((one) => one.text === "")]) }));
    });`;
    const check = { type: "command", run: ["node", "-e", SEEN] };
    const criterion = { id: "code", dimension: "manner", question: "?", when: { type: "cue", any: ["sorry"] }, check };
    const { evaluations } = await scoreWeek(rubricWith({}, { criteria: [criterion] }));
    const reasons = verdictsOf(evaluations, "code").flatMap((one) => (one.status === "scored" ? [] : [one.reason]));
    const seen = reasons.filter((one) => one.startsWith("[")).map((one) => JSON.parse(one));
    expect(seen.length).toBeGreaterThan(10);
    for (const [anchors, , hidden] of seen)
      expect({ anchors, hidden }).toEqual({ anchors: expect.arrayContaining([expect.any(Number)]), hidden: true });
    expect(seen.some(([, notes]) => notes > 0)).toBe(true);
  });

  it("may be a `when`", async () => {
    const SHORT = `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
      const { request, conversation } = JSON.parse(line);
      console.log(JSON.stringify({ request, value: conversation.messages.length < 6 ? 1 : 0 }));
    });`;
    const when = { type: "command", run: ["node", "-e", SHORT] };
    const criterion = { id: "code", dimension: "manner", question: "?", when, check: { type: "cue", any: ["sorry"] } };
    const { evaluations } = await scoreWeek(rubricWith({}, { criteria: [criterion] }));
    for (const { criteria, messages, language } of evaluations) {
      const all = Object.values(messages).reduce((sum, one) => sum + one, 0);
      if (language !== "en" || all < 6) continue;
      expect(criteria[0]).toMatchObject({ status: "not-applicable", reason: "no occasion" });
    }
    expect(counted(verdictsOf(evaluations, "code")).scored).toBeGreaterThan(5);
  });
});
