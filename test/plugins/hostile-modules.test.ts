import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { folder } from "../helpers/cli.js";
import { counted, fixture, reasonsOf, rubricWith, type Scored, scoreWeek, verdictsOf } from "../helpers/plugins.js";

const typescript = join(folder(), "hostile.ts");
writeFileSync(
  typescript,
  readFileSync(fixture("hostile.mjs"), "utf8").replace("let asked = 0", "let asked: number = 0"),
);
const modules = { JavaScript: fixture("hostile.mjs"), TypeScript: typescript };

/** Of these nothing is heard any more, so that the time-out is waited for. */
const ENDLESS = ["hangs", "waits", "floods", "devours"];
const using = (module: string, how: string) => rubricWith({ type: "hostile", how }, { plugins: [module] });

let tame: Scored;
beforeAll(async () => {
  tame = await scoreWeek(using(modules.JavaScript, "nothing"));
});

describe.each(Object.entries(modules))("a module in %s", (_language, module) => {
  it.each<[how: string, statuses: Record<string, number>, reason: RegExp]>([
    ["throws", { error: 116 }, /^boom \\u001b\[31m$/],
    ["hangs", { error: 116 }, /^gave no answer within 500ms/],
    ["waits", { error: 116 }, /^gave no answer within 500ms/],
    ["floods", { error: 116 }, /^gave no answer within 500ms|memory/],
    ["too-much", { error: 116 }, /^gave a verdict of 2097\d+ characters/],
    ["beyond", { error: 116 }, /can't be: evidence from 0 to 1000000 of message 0, which has \d+ characters$/],
    ["nowhere", { error: 116 }, /can't be: evidence in message 999, which is not there$/],
    ["misquotes", { error: 116 }, /can't be: the quote "these words were never said" is not in message 0$/],
    ["too-high", { error: 116 }, /can't be: value 7 is no number from 0 to 1$/],
    ["no-number", { error: 116 }, /can't be: value null is no number from 0 to 1$/],
    ["silent", { error: 116 }, /can't be: undefined is no verdict$/],
    ["mumbles", { error: 116 }, /can't be: "fine" is no verdict$/],
    ["exits", { error: 116 }, /^ended by itself \(exit code 0\)/],
    ["exits-midway", { error: 40, scored: 76 }, /^ended by itself \(exit code 3\)/],
    ["crashes", { error: 116 }, /^broke: later/],
    ["devours", { error: 116 }, /memory|no answer within 500ms/],
    ["chatters", { scored: 116 }, /^/],
  ])("that %s costs its own criterion and nothing else", async (how, statuses, reason) => {
    const { code, evaluations, stderr, milliseconds } = await scoreWeek(
      using(module, how),
      ENDLESS.includes(how) ? "0.5s" : "5s",
    );
    expect(counted(verdictsOf(evaluations, "code"))).toEqual(statuses);
    for (const given of reasonsOf(verdictsOf(evaluations, "code"))) expect(given).toMatch(reason);
    expect(verdictsOf(evaluations, "sorry")).toEqual(verdictsOf(tame.evaluations, "sorry"));
    expect(code).toBe(statuses.error === undefined ? 0 : 2);
    if (statuses.error !== undefined) {
      expect(stderr).toContain(`in ${statuses.error} conversations a criterion broke`);
      expect(stderr).toMatch(new RegExp(`\\n  code: in ${statuses.error}, first in \\S+: \\S`));
    }
    expect(milliseconds).toBeLessThan(20_000);
  });
});

it("a type that hangs does not cost another of its module", async () => {
  const criterion = (id: string, how: string) => ({
    id,
    dimension: "manner",
    question: id,
    check: { type: "hostile", how },
  });
  const criteria = [criterion("bad", "hangs"), criterion("good", "nothing")];
  const { evaluations } = await scoreWeek(rubricWith({}, { plugins: [modules.JavaScript], criteria }), "0.5s");
  expect(counted(verdictsOf(evaluations, "bad"))).toEqual({ error: 116 });
  expect(counted(verdictsOf(evaluations, "good"))).toEqual({ scored: 116 });
  expect(reasonsOf(verdictsOf(evaluations, "bad"))).toContain(
    "gave no answer within 500ms; not asked again after 4 failures",
  );
});
