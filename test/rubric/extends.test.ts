import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/engine/evaluate.js";
import { rubricOf } from "../../src/rubric/load.js";
import { conversationOf } from "../helpers/fake-rubric.js";
import { rubricFiles, wrong } from "../helpers/rubric-files.js";
import { rubricFrom, SMALL } from "../helpers/rubrics.js";

const OWN = "id: own\nversion: 1.0.0\ntitle: Own\nextends: ./small.yaml\n";

/** SMALL extended by some YAML. */
const extended = (more: string, others: Readonly<Record<string, string>> = {}) =>
  rubricFiles({ "own.yaml": OWN + more, "small.yaml": SMALL, ...others });

describe("a rubric that extends another", () => {
  it("is the other where it says nothing of its own", async () => {
    const { rubric } = await extended("");
    expect(rubric).toMatchObject({ id: "own", title: "Own", digest: rubricFrom(SMALL).digest });
    expect(rubric!.criteria.map(({ id }) => id)).toEqual(["apologises", "delight", "answers", "moved-on"]);
  });

  it("overrides criteria and dimensions by id, field by field", async () => {
    const { rubric } = await extended(
      "bands: { met: 50, exceeded: 70 }\ndimensions: [{ id: empathy, weight: 9 }]\ncriteria: [{ id: delight, weight: 5 }]\n",
    );
    expect(rubric).toMatchObject({ bands: { met: 50, exceeded: 70 } });
    expect(rubric!.dimensions).toMatchObject([{ title: "Empathy", weight: 9 }, { likelihood: { intercept: -1 } }]);
    expect(rubric!.criteria[1]).toMatchObject({ weight: 5, question: "Is the customer delighted?" });
  });

  it("adds criteria and dimensions behind those of the other", async () => {
    const { rubric } = await extended(
      "dimensions: [{ id: speed, title: Speed }]\n" +
        "criteria: [{ id: quick, dimension: speed, question: Quick?, check: { type: facts, messages: { agent: { max: 2 } } } }]\n",
    );
    expect(rubric!.dimensions.map(({ id }) => id)).toEqual(["empathy", "shareability", "speed"]);
    expect(rubric!.criteria.at(-1)!.id).toBe("quick");
  });

  it("removes criteria, their coefficients, and dimensions with all that is theirs", async () => {
    const { rubric } = await extended("remove: { criteria: [delight, answers] }\n");
    expect(rubric!.criteria.map(({ id }) => id)).toEqual(["apologises", "moved-on"]);
    expect(rubric!.dimensions[1]!.likelihood).toEqual({ intercept: -1, coefficients: {} });
    const less = await extended("remove: { dimensions: [empathy] }\n");
    expect(less.rubric!.criteria.map(({ id }) => id)).toEqual(["delight"]);
  });

  it.each([
    "bonus: 3",
    "grades: [No., Yes.]",
    "good: Well.",
    "variants: [{ for: { channel: [chat] }, check: { type: cue, any: [ok] } }]",
  ])("takes %s away with null", async (field) => {
    const base = OWN.replace("id: own", "id: base");
    const files = {
      "own.yaml": `${OWN.replace("small", "base")}criteria: [{ id: answers, ${field.split(":")[0]}: null }]\n`,
      "base.yaml": `${base}criteria: [{ id: answers, ${field} }]\n`,
      "small.yaml": SMALL,
    };
    expect((await rubricFiles(files)).rubric!.criteria[2]).toMatchObject({
      bonus: null,
      grades: null,
      good: "",
      variants: [],
    });
  });

  it("takes a `when` away with null", async () => {
    const { rubric } = await extended("criteria: [{ id: apologises, when: null }]\n");
    expect(rubric!.criteria[0]!.when).toBe(null);
  });

  it.each([
    ["overrides a list", "lists: { sorry: [regret] }", "agent: I apologise.", 0],
    ["adds to a list by its own name", "lists: { sorry: [$sorry, pardon me] }", "agent: Pardon me.", 1],
    ["keeps what a list had", "lists: { sorry: [$sorry, pardon me] }", "agent: I apologise.", 1],
  ])("%s", async (_what, lists, said, value) => {
    const rubric = rubricOf(await extended(`${lists}\n`));
    const { criteria } = await evaluate(rubric, conversationOf(`customer: It is broken.\n${said}`));
    expect(criteria[0]).toMatchObject({ value });
  });

  it("may extend what extends another, through folders", async () => {
    const files = {
      "own.yaml": OWN.replace("./small.yaml", "./team/base.yaml"),
      "team/base.yaml":
        "id: base\nversion: 1.0.0\ntitle: Base\nextends: ../small.yaml\nbands: { met: 40, exceeded: 80 }\n",
      "small.yaml": SMALL,
    };
    expect((await rubricFiles(files)).rubric).toMatchObject({ bands: { met: 40 } });
  });

  it("may extend a shipped rubric, or one of its earlier versions", async () => {
    for (const [parent, version] of [
      ["wow", "wow"],
      ["wow@1.0.0", "wow@1.0.0"],
    ]) {
      const { rubric } = await rubricFiles({ "own.yaml": OWN.replace("./small.yaml", parent!) });
      const { rubric: shipped } = await rubricFiles({ "own.yaml": OWN.replace("./small.yaml", version!) });
      expect(rubric!.digest).toBe(shipped!.digest);
    }
  });
});

describe("an extension that is wrong is told of at its place", () => {
  it.each<[string, string, string]>([
    ["a parent that is not there", OWN.replace("small", "gone"), 'own.yaml:4:10 "./gone.yaml" can\'t be extended: no such rubric file'],
    ["a shipped rubric that there is not", OWN.replace("./small.yaml", "wov"), 'own.yaml:4:10 "wov" can\'t be extended: unknown rubric "wov"; did you mean "wow"?'],
    ["itself", OWN.replace("small", "own"), "own.yaml:4:10 leads back to itself: "],
    ["a criterion that there is not to remove", `${OWN}remove: { criteria: [deligt] }\n`, 'own.yaml:5:22 there is no "deligt" to remove; did you mean "delight"?'],
    ["a new criterion without a question", `${OWN}criteria:\n  - { id: more, dimension: empathy, check: { type: cue, any: [a] } }\n`, 'own.yaml:6:5 criterion more: "question" is missing'],
    ["a criterion that there is not to change", `${OWN}criteria:\n  - { id: deligt, weight: 3 }\n`, 'own.yaml:6:11 there is no criterion "deligt" to change in what this extends; did you mean "delight"?'],
    ["extends itself misspelt", OWN.replace("extends", "extend"), 'own.yaml:4:1 unknown key "extend"; did you mean "extends"?'],
    ["a misspelt key", `${OWN}criteria:\n  - { id: delight, wieght: 2 }\n`, 'own.yaml:6:20 criterion delight: unknown key "wieght"; did you mean "weight"?'],
    ["an option of a check", `${OWN}criteria:\n  - { id: delight, check: { type: cue, anny: [wow] } }\n`, 'own.yaml:6:40 criterion delight: unknown key "anny"; did you mean "any"?'],
    ["a coefficient", `${OWN}dimensions:\n  - { id: shareability, risk: { intercept: 1, coefficients: { deligt: 1 } } }\n`, 'own.yaml:6:63 dimension shareability: "deligt" is no criterion of it; did you mean "delight"?'],
  ])("%s", async (_what, own, mistake) => {
    const found = wrong(await rubricFiles({ "own.yaml": own, "small.yaml": SMALL }));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(mistake);
  }); // biome-ignore format: a line each

  it("in the file in which it is written", async () => {
    const found = wrong(
      await extended("", { "small.yaml": SMALL.replace("[broken, damaged]", "[broken, not (damaged]") }),
    );
    expect(found).toEqual([expect.stringMatching(/^small\.yaml:19:56 criterion apologises: the cue "not \(damaged"/)]);
  });

  it("in a circle of three", async () => {
    const link = (to: string) => OWN.replace("./small.yaml", `./${to}.yaml`);
    const found = wrong(await rubricFiles({ "a.yaml": link("b"), "b.yaml": link("c"), "c.yaml": link("a") }));
    expect(found).toEqual([
      expect.stringMatching(/^c\.yaml:4:10 leads back to itself: .*a\.yaml → .*b\.yaml → .*c\.yaml → .*a\.yaml$/),
    ]);
  });
});

describe("lists of another file", () => {
  const LISTS = "lists:\n  sorry: [pardon me]\n  glad: { any: [hooray], tests: { pass: ['[[Hooray]]!'] } }\n";
  const including = (included: string, lists = "") =>
    SMALL.replace("lists:\n  sorry: [sorry, apologise]", `include: [${included}]\nlists:${lists}`);

  it.each([
    ["a file of lists", "./lists.yaml", "agent: Pardon me.", 1],
    ["a rubric, of which only the lists are used", "./other.yaml", "agent: Whoops.", 1],
    ["a shipped rubric", "wow", "agent: I regret.", 1],
  ])("%s", async (_what, included, said, value) => {
    const other = rubricOf(
      await rubricFiles({
        "r.yaml": including(included, included === "wow" ? "\n  sorry: [$apology]" : ""),
        "lists.yaml": LISTS,
        "other.yaml": SMALL.replace("[sorry, apologise]", "[whoops]"),
      }),
    );
    const { criteria } = await evaluate(other, conversationOf(`customer: It is broken.\n${said}`));
    expect(criteria[0]).toMatchObject({ value });
  });

  it("are part of the digest", async () => {
    const digestOf = async (lists: string) =>
      (await rubricFiles({ "r.yaml": including("./lists.yaml"), "lists.yaml": lists })).rubric!.digest;
    const digest = await digestOf(LISTS);
    expect(await digestOf(`# a comment\n${LISTS.replace("hooray", "whee")}`)).toBe(digest);
    expect(await digestOf(LISTS.replace("pardon me", "pardon"))).not.toBe(digest);
  });

  it("are checked where they stand", async () => {
    const found = wrong(
      await rubricFiles({ "r.yaml": including("./lists.yaml"), "lists.yaml": `${LISTS}  bad: [a (b]\nlsts: {}\n` }),
    );
    expect(found).toEqual([
      expect.stringContaining('lists.yaml:4:11 the cue "a (b": this bracket is never closed'),
      expect.stringContaining('lists.yaml:5:1 unknown key "lsts"; did you mean "lists"?'),
    ]);
  });
});

it("a parent's change is another digest; its wording, order and comments are not", async () => {
  const digestOf = async (small: string) => (await extended("", { "small.yaml": small })).rubric!.digest;
  const digest = await digestOf(SMALL);
  expect(await digestOf(`# first\n${SMALL.replace("Is the customer delighted?", "Delight?")}`)).toBe(digest);
  expect(await digestOf(SMALL.replace("weight: 2", "weight: 3"))).not.toBe(digest);
});

describe("tests beside a rubric", () => {
  const TESTS =
    "lists:\n  sorry: { pass: ['I am [[sorry]].'], fail: [Fine.] }\ncriteria:\n  delight:\n    pass: ['customer: [[Wow]]!']\n";
  const read = (tests: string, asked = true) => rubricFiles({ "r.yaml": SMALL, "r.tests.yaml": tests }, asked);

  it("are read where they are asked for, and change no digest", async () => {
    const { file, rubric } = await read(TESTS);
    expect(file!.lists!.sorry!.tests).toEqual({ pass: ["I am [[sorry]]."], fail: ["Fine."] });
    expect(rubric!.criteria[1]!.tests.pass).toEqual(["customer: [[Wow]]!"]);
    expect(rubric!.digest).toBe(rubricFrom(SMALL).digest);
    expect((await read(TESTS, false)).file!.lists!.sorry!.tests.pass).toEqual([]);
  });

  it.each([
    [
      "a criterion that there is not",
      TESTS.replace("delight", "deligt"),
      'r.tests.yaml:4:3 there is no criterion "deligt" to test',
    ],
    ["a key", TESTS.replace("pass: ['c", "passes: ['c"), 'r.tests.yaml:5:5 unknown key "passes"; did you mean "pass"?'],
    [
      "no transcript",
      TESTS.replace("customer: [[", "client: [["),
      "r.tests.yaml:5:12 criterion delight: the test is no transcript",
    ],
  ])("are checked: %s", async (_what, tests, mistake) => {
    expect(wrong(await read(tests))).toEqual([expect.stringContaining(mistake)]);
  });
});
