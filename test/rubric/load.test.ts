import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { selfTest } from "../../src/engine/self-test.js";
import { UserError } from "../../src/model/errors.js";
import { loadRubric } from "../../src/rubric/load.js";
import { shippedRubrics } from "../../src/rubric/open.js";
import { conversationOf } from "../helpers/fake-rubric.js";
import { rubricFrom, SMALL } from "../helpers/rubrics.js";

/** The example of the rubric format, as the documentation prints it. */
const BASICS = `id: support-basics            # kebab-case
version: 1.2.0                # semantic version
title: Support basics
bands: { met: 60, exceeded: 85 }
dimensions:
  - { id: empathy, title: Empathy, weight: 3 }
criteria:
  - id: apologises-when-something-broke
    dimension: empathy
    question: When the customer reports a problem, does the agent apologise for it?
    weight: 2
    when: { type: cue, by: customer, any: [broken, damaged, never arrived, "doesn't work", charged twice] }
    check: { type: cue, by: agent, within: 2 messages, any: ["sorry", apologise, apologize] }
    good: Names the problem and says sorry for it.
    coach: Say sorry for the problem itself before you start fixing it.
    tests:
      pass:
        - |
          customer: The lamp arrived damaged.
          agent: I'm so [[sorry]] about the lamp, I'll send a new one today.
      fail:
        - |
          customer: The lamp doesn’t work.
          agent: Send a photo.
      skip:
        - |
          customer: Do you ship to Norway?
          agent: No, not yet.
`;

describe("the example of the format", () => {
  const rubric = rubricFrom(BASICS);

  it("loads as it is written", () => {
    expect(rubric).toMatchObject({
      id: "support-basics",
      version: "1.2.0",
      title: "Support basics",
      bands: { met: 60, exceeded: 85 },
      languages: ["en"],
      dimensions: [{ id: "empathy", title: "Empathy", weight: 3, likelihood: null, risk: null }],
    });
    expect(rubric.criteria).toMatchObject([
      {
        id: "apologises-when-something-broke",
        weight: 2,
        critical: false,
        good: "Names the problem and says sorry for it.",
        coach: "Say sorry for the problem itself before you start fixing it.",
        readsText: true,
      },
    ]);
  });

  it("passes its own tests", async () => {
    expect(await selfTest(rubric)).toEqual({ tests: 3, failures: [] });
  });

  it.each([
    ["customer: It never arrived.\nagent: Hm.\nagent: I apologise.", 1],
    ["customer: It never arrived.\nagent: Hm.\nagent: Which one?\nagent: I apologise.", 0],
    ["customer: I was charged  TWICE!\nagent: SORRY.", 1],
    ["agent: Sorry for the wait.\ncustomer: The lamp doesn't work.\nagent: Which lamp?", 0],
    ["customer: The lamps are unbroken.\nagent: Sorry?", null],
  ])("scores %j with %s", async (transcript, value) => {
    const [verdict] = (await evaluate(rubric, conversationOf(transcript))).criteria;
    expect(verdict!.status === "scored" ? verdict!.value : null).toBe(value);
  });
});

describe("loadRubric", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "wow-rubric-"));
    await writeFile(join(folder, "own.yaml"), SMALL);
    await writeFile(join(folder, "wrong.yml"), SMALL.replace("title", "titel"));
    await writeFile(join(folder, "picture.yaml"), Buffer.from("89504e470d0a1a0a0000000d49484452fffe00ff", "hex"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("takes a shipped rubric by id, or a file by path", async () => {
    expect((await loadRubric("wow", criterionTypes)).id).toBe("wow");
    expect((await loadRubric(join(folder, "own.yaml"), criterionTypes)).digest).toBe(rubricFrom(SMALL).digest);
    expect(await shippedRubrics()).toContain("wow");
  });

  it.each<[string, RegExp, RegExp]>([
    ["wov", /^unknown rubric "wov"; did you mean "wow"\?$/, /^Shipped rubrics: .*wow.*\.\/wov\.yaml/],
    ["toString", /^unknown rubric "toString"$/, /^Shipped rubrics: /],
    ["FOLDER/none.yaml", /no such rubric file/, /Check the path/],
    ["FOLDER/", /is a folder/, /YAML file/],
    ["FOLDER/wrong.yml", /unknown key "titel"; did you mean "title"\?/, /^What may stand here/],
    ["FOLDER/picture.yaml", /./, /./],
  ])("refuses %s", async (name, what, instead) => {
    const path = name.replace("FOLDER", folder);
    const error = await loadRubric(path, criterionTypes).catch((thrown: unknown) => thrown as UserError);
    if (!(error instanceof UserError)) throw new Error("it was not refused with a UserError");
    expect(error.what).toMatch(what);
    expect(error.instead).toMatch(instead);
    if (name.startsWith("FOLDER")) expect(error.where).toContain(path);
  });
});
