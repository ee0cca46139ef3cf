import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { testExamples } from "../../src/engine/examples.js";
import type { CriterionExample } from "../../src/model/criterion.js";

const cue = criterionTypes.find(({ type }) => type === "cue")!;
const TRANSCRIPT = "agent: Sorry!\ncustomer: Oh.";

async function saidOf(example: Partial<CriterionExample>) {
  const examples = [{ options: { any: ["sorry"] }, transcript: TRANSCRIPT, value: 1, ...example }];
  const { tests, failures } = await testExamples([{ ...cue, examples }]);
  expect(tests).toBe(1);
  return failures[0] ?? null;
}

describe("testExamples", () => {
  it("finds that examples hold", async () => {
    expect(await saidOf({})).toBeNull();
    expect(await saidOf({ transcript: "customer: Oh.", value: null })).toBeNull();
  });

  it.each<[Partial<CriterionExample>, object]>([
    [{ value: 0.5 }, { fault: "noisy", why: "is worth 1, where it should say: is worth 0.5" }],
    [{ value: null }, { fault: "noisy", why: "is worth 1, where it should say: does not apply" }],
    [{ options: { any: ["oh"] } }, { fault: "missed", why: "is worth 0, where it should say: is worth 1" }],
    [{ transcript: "customer: Oh." }, { fault: "missed", why: "does not apply, where it should say: is worth 1" }],
    [{ options: {} }, { fault: "broken", why: expect.stringMatching(/^broke: .*exactly one of/s) }],
    [{ transcript: "Oh." }, { fault: "broken", why: expect.stringMatching(/line 1/) }],
  ])("says of %j what it found instead", async (example, said) => {
    expect(await saidOf(example)).toMatchObject({ of: "type", name: "cue", kind: "example", number: 0, ...said });
  });

  it("says that a type broke", async () => {
    const judge = () => {
      throw new Error("out of order");
    };
    const { failures } = await testExamples([{ ...cue, bind: () => ({ judge }), examples: cue.examples.slice(0, 1) }]);
    expect(failures).toMatchObject([{ fault: "broken", why: "broke: out of order" }]);
  });
});
