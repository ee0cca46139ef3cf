import { describe, expect, it } from "vitest";
import { evaluate, evaluateAll } from "../../src/engine/evaluate.js";
import type { Conversation } from "../../src/model/conversation.js";
import type { Check, Scene } from "../../src/model/criterion.js";
import { always, conversationOf, fakeRubric, notApplicable } from "../helpers/fake-rubric.js";

const talk = conversationOf("customer: It leaks.\nagent: Since when?");
const german = { ...talk, language: "de" };

/** A check that is asked for its value, and what it was asked about. */
function asked(value: number): Check & { readonly about: Scene[] } {
  const about: Scene[] = [];
  return {
    about,
    prepare: async (scene) => {
      await Promise.resolve();
      about.push(scene);
    },
    judge: (scene) => {
      if (!about.includes(scene)) throw new Error("not prepared");
      return { status: "scored", value, evidence: [{ message: 0, start: 0, end: 2, cue: "it" }] };
    },
  };
}

const verdictsOf = async (criteria: Parameters<typeof fakeRubric>[0]["criteria"], conversation: Conversation = talk) =>
  (await evaluate(fakeRubric({ criteria }), conversation)).criteria;

describe("a check that must be waited for", () => {
  it("is, before it judges", async () => {
    const check = asked(0.25);
    expect(await verdictsOf([{ id: "a", check }])).toMatchObject([{ status: "scored", value: 0.25 }]);
    expect(check.about.length).toBe(1);
  });

  it("is asked with the places where its `when` was met, whichever of them has to be waited for", async () => {
    for (const when of [asked(1), { judge: asked(1).judge.bind(null) } as Check]) {
      const check = asked(0.5);
      const [verdict] = await verdictsOf([{ id: "a", when, check }]);
      if (when.prepare === undefined) expect(verdict).toMatchObject({ status: "error", reason: "not prepared" });
      else expect([verdict, check.about[0]!.anchors]).toMatchObject([{ status: "scored" }, [0]]);
    }
  });

  it.each<[string, Partial<Parameters<typeof verdictsOf>[0][0]>, Conversation]>([
    ["its `when` is not met", { when: always(0) }, talk],
    ["its `when` does not apply", { when: notApplicable }, talk],
    ["its `when` breaks", { when: { judge: () => { throw new Error("boom"); } } }, talk], // biome-ignore format: a line
    ["the language is not covered", {}, german],
    ["another variant fits", { variants: [{ channels: null, languages: ["de"], readsText: true, when: null, check: always(1) }] }, german], // biome-ignore format: a line
  ])("is not asked where %s", async (_where, criterion, conversation) => {
    const check = asked(1);
    await verdictsOf([{ id: "a", check, ...criterion }], conversation);
    expect(check.about).toEqual([]);
  });

  it("that can't be asked is an error of its own", async () => {
    const check: Check = { prepare: () => Promise.reject(new Error("nobody there")), judge: always(1).judge };
    const verdicts = await verdictsOf([{ id: "a", check }, { id: "b" }, { id: "c", when: check }]);
    const broken = { status: "error", reason: "nobody there" };
    expect(verdicts).toMatchObject([broken, { status: "scored" }, broken]);
  });
});

describe("evaluateAll", () => {
  const talks = (many: number) => Array.from({ length: many }, (_, i) => ({ ...talk, id: String(i) }));

  it("gives evaluations in the order of the conversations, whatever is answered first", async () => {
    const slow: Check = {
      prepare: ({ conversation }) => new Promise((done) => setTimeout(done, 20 - (Number(conversation.id) % 20))),
      judge: always(1).judge,
    };
    const ids: string[] = [];
    for await (const { conversation } of evaluateAll(fakeRubric({ criteria: [{ id: "a", check: slow }] }), talks(150)))
      ids.push(conversation);
    expect(ids).toEqual(talks(150).map(({ id }) => id));
  });

  it.each([
    ["one by one where nothing is waited for", always(1), 1],
    ["up to 64 at a time where something is", asked(1), 64],
  ])("reads %s", async (_how, check, most) => {
    let read = 0;
    const reading = function* () {
      for (const one of talks(200)) {
        read++;
        yield one;
      }
    };
    let given = 0;
    let ahead = 0;
    for await (const _one of evaluateAll(fakeRubric({ criteria: [{ id: "a", check }] }), reading()))
      ahead = Math.max(ahead, read - given++);
    expect({ given, ahead }).toEqual({ given: 200, ahead: most });
  });

  it("passes on what goes wrong in reading", async () => {
    const reading = async function* () {
      yield talk;
      throw new Error("cut off");
    };
    const all = async () => {
      for await (const _one of evaluateAll(fakeRubric({ criteria: [{ id: "a", check: asked(1) }] }), reading()));
    };
    await expect(all()).rejects.toThrow("cut off");
  });
});
