import { beforeAll, describe, expect, it } from "vitest";
import { counted, fixture, hasPython, reasonsOf, rubricWith, type Scored, scoreWeek, verdictsOf } from "../helpers/plugins.js"; // biome-ignore format: a line

const asking = (how: string, more: Readonly<Record<string, unknown>> = {}, ...args: readonly string[]) =>
  rubricWith({
    type: "command",
    run: ["python3", fixture("hostile.py"), ...args],
    timeout: "0.5s",
    start: "3s",
    options: { how },
    ...more,
  });

let tame: Scored;

/** Scores the week: the criterion of code has these statuses and reasons, the other is as with a program that does no harm. */
async function expectHarm(rubric: string, statuses: Readonly<Record<string, number>>, reason: RegExp) {
  const { code, evaluations, milliseconds } = await scoreWeek(rubric);
  expect(counted(verdictsOf(evaluations, "code"))).toEqual(statuses);
  for (const given of reasonsOf(verdictsOf(evaluations, "code"))) expect(given).toMatch(reason);
  expect(verdictsOf(evaluations, "sorry")).toEqual(verdictsOf(tame.evaluations, "sorry"));
  expect(code).toBe(statuses.error === undefined ? 0 : 2);
  expect(milliseconds).toBeLessThan(25_000);
}

describe.skipIf(!hasPython)("a program in Python (skipped where there is no python3)", () => {
  beforeAll(async () => {
    tame = await scoreWeek(asking("nothing"));
    expect(counted(verdictsOf(tame.evaluations, "code"))).toEqual({ scored: 116 });
  });

  it.each<[how: string, statuses: Record<string, number>, reason: RegExp]>([
    ["throws", { error: 116 }, /^ended by itself \(exit code 1\): ValueError: boom \\u001b\[31m/],
    ["hangs", { error: 116 }, /^gave no answer within/],
    ["floods", { error: 116 }, /^wrote more than 1048576 characters in one line/],
    ["floods-lines", { error: 116 }, /^wrote flood flood .*, which is no line of JSON with the number of a request/],
    ["complains", { scored: 116 }, /^/],
    ["beyond", { error: 116 }, /can't be: evidence from 0 to 1000000 of message 0, which has \d+ characters$/],
    ["nowhere", { error: 116 }, /can't be: evidence in message 999, which is not there$/],
    ["misquotes", { error: 116 }, /can't be: the quote "these words were never said" is not in message 0$/],
    ["too-high", { error: 116 }, /can't be: value 7 is no number from 0 to 1$/],
    ["no-number", { error: 116 }, /^wrote .*NaN.*, which is no line of JSON/],
    ["mumbles", { error: 116 }, /^wrote fine, which is no line of JSON with the number of a request/],
    ["another", { error: 116 }, /^answered request 12345, which is not open/],
    ["exits", { error: 116 }, /^ended by itself \(exit code 0\)/],
    ["exits-midway", { error: 40, scored: 76 }, /^ended by itself \(exit code 3\)/],
    ["slow-start", { scored: 116 }, /^/],
  ])("that %s costs its own criterion and nothing else", async (how, statuses, reason) => {
    await expectHarm(asking(how), statuses, reason);
  });

  it("that answers twice is not believed any more", async () => {
    const { evaluations } = await scoreWeek(asking("twice"));
    expect(reasonsOf(verdictsOf(evaluations, "code")).join()).toMatch(/answered request \d+, which is not open/);
  });

  it("that breaks as it starts says why, and is not started for ever", async () => {
    const reason = /^ended by itself \(exit code 1\): RuntimeError: no model here/;
    await expectHarm(asking("nothing", {}, "at-start"), { error: 116 }, reason);
  });

  it("that listens to nobody is given up", async () => {
    await expectHarm(
      asking("nothing", { start: "0.5s" }, "deaf"),
      { error: 116 },
      /^gave no answer within 1s of its start/,
    );
  });

  it("that there is not is named", async () => {
    const rubric = rubricWith({ type: "command", run: ["no-such-program-4711"] });
    await expectHarm(rubric, { error: 116 }, /^can't be started: no-such-program-4711: there is no such program$/);
  });
});
