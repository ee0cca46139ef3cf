import { describe, expect, it } from "vitest";
import type { ComparisonReport } from "../../src/model/comparison.js";
import { conversation, file, wow } from "../helpers/cli.js";
import { rewritten } from "../helpers/rubrics.js";

const OLD = `id: one
version: 1.0.0
title: One
dimensions:
  - { id: empathy, title: Empathy }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    when: { type: cue, by: customer, any: [broken] }
    check: { type: cue, by: agent, any: [sorry] }
`;
const old = file("old.yaml", OLD);
const changed = (any: string) => file("new.yaml", rewritten(OLD, "any: [broken]", `any: [${any}]`));
const talks = file(
  "talks.ndjson",
  [
    conversation("both", ["customer: It is broken.", "agent: Sorry."], { agent: "Ana" }),
    conversation("newly", ["customer: It is torn.", "agent: Oh."], { agent: "Ana" }),
    conversation("again", ["customer: It is torn.", "agent: Well."], { agent: "Bo" }),
  ]
    .map((one) => JSON.stringify(one))
    .join("\n"),
);
const oneLine = async (args: readonly string[]) => (await wow(["diff", ...args])).stdout.replace(/\s+/g, " ");

describe("wow diff, where scores come and go", () => {
  it("says so at once, with the score, band and agent of each", async () => {
    const text = await oneLine([old, changed("broken, torn"), talks]);
    expect(text).toContain("2 newly have a score: 2 failed.");
    expect(text).toContain("newly Ana – → 0.0 none → failed");
    const back = await oneLine([changed("broken, torn"), old, talks]);
    expect(back).toContain("2 no longer have one: 2 failed.");
    expect(back).toContain("again Bo 0.0 → – failed → none");
  });

  it("gives the means that two reports give, where the pairs have others", async () => {
    const is = changed("broken, torn");
    const text = await oneLine([old, is, talks]);
    expect(text).toContain("Overall: 100.0 (n 1) → 33.3 (n 3)");
    expect(text).toContain("Ana: 100.0 (n 1) → 50.0 (n 2)");
    const { effect } = JSON.parse((await wow(["diff", old, is, talks, "-f", "json"])).stdout) as ComparisonReport;
    for (const [side, rubric] of [
      ["was", old],
      ["is", is],
    ] as const) {
      const { team, agents } = JSON.parse((await wow(["score", talks, "-r", rubric, "-f", "json"])).stdout);
      expect(effect!.shifts[0]!.whole[side].mean).toBeCloseTo(team.overall.mean ?? Number.NaN, 1);
      for (const { agent, overall } of agents)
        expect(effect!.agents.find((one) => one.agent === agent)!.whole[side].mean).toBe(overall.mean);
    }
    expect(await oneLine([old, old, talks])).not.toContain("Means over all conversations");
  });

  it("says plainly that nothing has a score under both", async () => {
    const text = await oneLine([old, changed("torn"), talks]);
    expect(text).toContain("On 3 conversations: none has a score under both versions");
    expect(text).toContain("2 newly have a score: 2 failed; 1 no longer has one: 1 exceeded.");
    expect(text).not.toMatch(/in the mean|overall scores? change|rank correlation –/);
  });

  it("gives no interval of a shift of two conversations", async () => {
    const two = file("two.ndjson", ["a", "b"].map((id, i) => JSON.stringify(conversation(id, ["customer: It is broken.", i === 0 ? "agent: Sorry." : "agent: I regret it."], { agent: "Ana" }))).join("\n")); // biome-ignore format: one call
    const is = file("regret.yaml", rewritten(OLD, "any: [sorry]", "any: [sorry, regret]"));
    expect(await oneLine([old, is, two])).toContain("1 overall score changes, by +50.00 in the mean;");
  });
});

describe("wow diff of two rubrics", () => {
  const other = file("other.yaml", rewritten(OLD, "id: one", "id: other"));

  it("says nothing of a version number", async () => {
    const text = await oneLine([old, other]);
    expect(text).toContain("Another rubric: their ids differ");
    expect(text).not.toMatch(/enough|it stays/);
  });

  it("refuses to check one", async () => {
    const { code, stdout, stderr } = await wow(["diff", old, other, "--check"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("the ids differ (one and other)");
    expect(stderr).toContain("Name two versions of one rubric");
  });
});
