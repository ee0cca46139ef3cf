import { describe, expect, it } from "vitest";
import { file, WEEK, wow } from "../helpers/cli.js";
import { counted, reasonsOf, rubricWith, scoreWeek, verdictsOf } from "../helpers/plugins.js";

const TYPE = `{ type: "odd", description: "Odd.", options: z.object({ a: z.number().optional() }), bind: () => ({ judge: () => ({ status: "scored", value: 1, evidence: [] }) }) }`;

describe("a module that breaks as it is loaded", () => {
  it.each([
    ["throws", `throw new Error("no model here");`, /: no model here$/],
    ["hangs", "for (;;);", /: gave no sign within 4s of its start$/],
    ["waits", "await new Promise(() => {});", /: gave no sign within 4s of its start$/],
    ["exits", "process.exit(5);", /: ended by itself \(exit code 5\)$/],
    ["floods", `for (;;) console.log("flood");`, /(gave no sign within 4s of its start|memory)/],
    ["throws in its function", `export default () => { throw new Error("late"); };`, /: late$/],
  ])("that %s costs only the criteria of its types", async (_how, source, reason) => {
    const plugins = [file("bad.mjs", source), file("bad.ts", source)];
    const { code, evaluations, milliseconds } = await scoreWeek(rubricWith({ type: "odd" }, { plugins }), "0.5s");
    expect(counted(verdictsOf(evaluations, "code"))).toEqual({ error: 116 });
    const [told, ...others] = reasonsOf(verdictsOf(evaluations, "code"));
    expect(others).toEqual([]);
    const [, first, second] =
      /^the module that may have this criterion type broke: (.*bad.mjs: .*); (.*bad.ts: .*)$/.exec(told!)!;
    expect(first).toMatch(reason);
    expect(second).toMatch(reason);
    expect(counted(verdictsOf(evaluations, "sorry"))).toEqual({ scored: 112, "not-applicable": 4 });
    expect(code).toBe(2);
    expect(milliseconds).toBeLessThan(20_000);
  });

  it("may take its time, within its limit", async () => {
    const source = `await new Promise((go) => setTimeout(go, 600));\nexport default ({ z }) => ({ criterionTypes: [${TYPE}] });`;
    const { code, evaluations } = await scoreWeek(rubricWith({ type: "odd" }, { plugins: [file("slow.mjs", source)] }));
    expect(counted(verdictsOf(evaluations, "code"))).toEqual({ scored: 116 });
    expect(code).toBe(0);
  });
});

describe("a module that is no plugin is refused, where it is named", () => {
  const kit = (body: string) => `export default ({ z }) => (${body});`;
  it.each([
    ["", /exports neither "default" nor "plugin"/, /Export \{ criterionTypes/],
    ["export default 5;", /its plugin is 5/, /Export/],
    ["export default {};", /adds nothing/, /Export/],
    [
      "export default { criterionType: [] };",
      /no "criterionType"; did you mean "criterionTypes"/,
      /criterionTypes, readers/,
    ],
    [kit(`{ criterionTypes: ${TYPE} }`), /"criterionTypes" is a mapping/, /Write a list/],
    [kit(`{ criterionTypes: [{ ...${TYPE}, type: "Odd One" }] }`), /\[0\]: "type" is "Odd One"/, /kebab-case/],
    [kit(`{ criterionTypes: [{ ...${TYPE}, bind: undefined }] }`), /\[0\] lacks "bind"/, /a function/],
    [kit(`{ criterionTypes: [{ ...${TYPE}, options: {} }] }`), /"options" is a mapping/, /a zod schema/],
    [kit(`{ criterionTypes: [{ ...${TYPE}, exmaples: [] }] }`), /no "exmaples"; did you mean "examples"/, /examples/],
    [kit(`{ criterionTypes: [${TYPE}, ${TYPE}] }`), /"odd" is there twice/, /own name/],
    [
      kit(`{ criterionTypes: [{ ...${TYPE}, type: "cue" }] }`),
      /type "cue" has the name of a type of wow's own/,
      /Rename/,
    ],
    ["export default {", /can't be run: .*/, /Mend the module/],
    [`import "./gone.mjs"; export default {};`, /can't be run: Cannot find module/, /Mend/],
    [`import "left-pad-4711"; export default {};`, /can't be run: Cannot find package 'left-pad-4711'/, /Mend/],
  ])("%s", async (source, what, instead) => {
    const rubric = rubricWith({ type: "odd" }, { plugins: [file("bad.mjs", source)] });
    const { code, stdout, stderr } = await scoreWeek(rubric);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    const [first, second] = stderr.split("\n") as [string, string];
    expect(first).toMatch(/with-code\.yaml:1:\d+: the module .*bad\.mjs: /);
    expect(first).toMatch(what);
    expect(second).toMatch(instead);
  });

  it("by the name of the option where the user names it", async () => {
    for (const [module, what] of [
      ["./gone.mjs", "there is no such module"],
      ["src", "is a folder, not a module"],
      [file("five.mjs", "export default 5;"), "its plugin is 5"],
    ] as const) {
      const { code, stderr } = await wow(["score", `${WEEK}.csv`, "--plugin", module]);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`${module}: ${what}`) });
    }
  });

  it("where two have a type of the same name", async () => {
    const source = kit(`{ criterionTypes: [${TYPE}] }`);
    const plugins = [file("one.mjs", source), file("two.mjs", source)];
    const { stderr } = await scoreWeek(rubricWith({ type: "odd" }, { plugins }));
    expect(stderr).toMatch(
      /the module .*two\.mjs: its criterion type "odd" has the name of a type of .*one\.mjs\nRename it\./,
    );
  });
});

describe("options of a module's type", () => {
  const plugins = [file("odd.mjs", `export default ({ z }) => ({ criterionTypes: [${TYPE}] });`)];
  it.each([
    [{ a: "x" }, /criterion code: "a" is text, but must be a number/],
    [{ a: 1, aa: 2 }, /^$/],
  ])("%o are checked by the module's own schema", async (options, what) => {
    const { stderr } = await scoreWeek(rubricWith({ type: "odd", ...options }, { plugins }));
    expect(stderr).toMatch(what);
  });

  it("that its schema knows only by running are told of as well", async () => {
    const strict = TYPE.replace(
      "z.object({ a: z.number().optional() })",
      "z.strictObject({ least: z.number() }).refine(({ least }) => least !== 5, 'is unlucky')",
    );
    const given = [file("strict.mjs", `export default ({ z }) => ({ criterionTypes: [${strict}] });`)];
    const refused = async (options: object) =>
      (await scoreWeek(rubricWith({ type: "odd", ...options }, { plugins: given }))).stderr;
    expect(await refused({ least: 5 })).toContain("is unlucky");
    expect(await refused({ least: 1, laest: 2 })).toMatch(
      /unknown key "laest"; did you mean "least"\?\nWhat may stand here: least\./,
    );
    expect(await refused({})).toContain('"least" is missing');
  });

  it.each([
    [
      "throws in its schema",
      "z.unknown().refine(() => { throw new Error('boom'); })",
      "() => ({ judge: () => null })",
      /^boom$/,
    ],
    [
      "hangs in its schema",
      "z.unknown().refine(() => { for (;;); })",
      "() => ({ judge: () => null })",
      /^gave no reply$/,
    ],
    ["throws as it is bound", "z.unknown()", "() => { throw new Error('boom'); }", /^boom$/],
    ["hangs as it is bound", "z.unknown()", "() => { for (;;); }", /^gave no reply$/],
    ["gives no check", "z.unknown()", "() => 5", /^its bind gave no check/],
  ])("of one that %s cost its criterion alone", async (_how, options, bind, reason) => {
    const type = `{ type: "odd", description: "Odd.", options: ${options}, bind: ${bind} }`;
    const module = file("odd.mjs", `export default ({ z }) => ({ criterionTypes: [${type}] });`);
    const { code, evaluations } = await scoreWeek(rubricWith({ type: "odd" }, { plugins: [module] }), "0.2s");
    expect(code).toBe(2);
    expect(counted(verdictsOf(evaluations, "code"))).toEqual({ error: 116 });
    for (const given of reasonsOf(verdictsOf(evaluations, "code"))) expect(given).toMatch(reason);
    expect(counted(verdictsOf(evaluations, "sorry"))).toEqual({ scored: 112, "not-applicable": 4 });
  });

  it("that hold a cue that is none are placed at the cue", async () => {
    const cued = `{ type: "odd", description: "Odd.", options: z.object({ any: z.array(z.string()) }), bind: ({ any }, cues) => { const list = cues.list(any.map((text) => ({ text, name: text }))); return { judge: (scene) => ({ status: "scored", value: scene.find(list).length > 0 ? 1 : 0, evidence: [] }) }; } }`;
    const module = file("cued.mjs", `export default ({ z }) => ({ criterionTypes: [${cued}] });`);
    const wrong = await scoreWeek(rubricWith({ type: "odd", any: ["good", "(bad"] }, { plugins: [module] }));
    expect(wrong.stderr).toMatch(/with-code\.yaml:1:\d+: criterion code: the cue "\(bad": /);
    const right = await scoreWeek(rubricWith({ type: "odd", any: ["sorry"] }, { plugins: [module] }));
    const values = (id: string) =>
      verdictsOf(right.evaluations, id).map((one) => (one.status === "scored" ? one.value : one.status));
    expect(values("code").filter((value) => value === 1).length).toBeGreaterThan(10);
    expect(values("sorry").filter((value, i) => value === 1 && values("code")[i] !== 1)).toEqual([]);
  });
});
