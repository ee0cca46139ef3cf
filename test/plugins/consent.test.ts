import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadRubric, UserError } from "../../src/index.js";
import { file, folder, WEEK, wow } from "../helpers/cli.js";
import { counted, fixture, rubricWith, scoreWeek, verdictsOf } from "../helpers/plugins.js";

const csv = `${WEEK}.csv`;
const TOUCH = `require("node:fs").writeFileSync(MARK, "ran");`;

/** A module and a program that leave a file behind where they run. */
function tellTale() {
  const mark = join(folder(), "ran");
  const touch = TOUCH.replace("MARK", JSON.stringify(mark));
  const source = `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(mark)}, "ran");\nexport default ({ z }) => ({ criterionTypes: [{ type: "odd", description: "Odd.", options: z.unknown(), bind: () => ({ judge: () => ({ status: "scored", value: 1, evidence: [] }) }) }] });`;
  return {
    ran: () => existsSync(mark),
    module: file("tell-tale.mjs", source),
    typescript: file("tell-tale.ts", source),
    command: { type: "command", run: ["node", "-e", touch] },
  };
}

describe("without --allow-plugins", () => {
  it.each([
    ["score", [csv]],
    ["explain", [csv, "--id", "10001"]],
    ["calibrate", [csv, "--labels", `${WEEK}.labels.csv`]],
    ["rubric suggest", [csv, "--dimension", "manner"]],
    ["rubric show", []],
    ["diff", ["wow"]],
  ])("wow %s runs nothing of what a rubric names", async (command, given) => {
    const { ran, module, typescript, command: program } = tellTale();
    const takesRubric = ["rubric show", "diff"].includes(command);
    const parent = rubricWith({ type: "odd" }, { plugins: [module] });
    const sorry = { type: "cue", any: ["sorry"] };
    const rubrics: readonly (readonly [string, RegExp])[] = [
      [
        rubricWith({ type: "odd" }, { plugins: [module] }),
        /:1:\d+: the rubric names code, .*tell-tale\.mjs, which runs only where you allow it/,
      ],
      [rubricWith({ type: "odd" }, { plugins: [typescript] }), /the rubric names code, .*tell-tale\.ts/],
      [rubricWith(sorry, { plugins: [module] }), /the rubric names code/],
      [rubricWith(program), /:1:\d+: criterion code: the rubric names a program, which runs only where you allow it/],
      [
        rubricWith({}, { criteria: [{ id: "a", dimension: "manner", question: "?", when: program, check: sorry }] }),
        /criterion a: the rubric names a program/,
      ],
      [
        file("child.yaml", `extends: ${parent}\nid: child\nversion: 1.0.0\ntitle: Child\n`),
        /with-code\.yaml:1:\d+: the rubric names code/,
      ],
    ];
    for (const [rubric, what] of rubrics) {
      const { code, stdout, stderr } = await wow([
        ...command.split(" "),
        ...given,
        ...(takesRubric ? [rubric] : ["-r", rubric]),
      ]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(what);
      expect(stderr).toContain("Read it first; then add --allow-plugins.");
      expect(stderr).not.toContain("unknown criterion type");
    }
    expect(ran()).toBe(false);
  });

  it("nor does the library, whatever else is allowed", async () => {
    const { ran, module, command } = tellTale();
    const other = fixture("shouting.mjs");
    for (const rubric of [rubricWith({ type: "odd" }, { plugins: [module] }), rubricWith(command)]) {
      await expect(loadRubric(rubric)).rejects.toBeInstanceOf(UserError);
      await expect(loadRubric(rubric, { plugins: [other], allowPlugins: false })).rejects.toThrow(/where you allow it/);
    }
    expect(ran()).toBe(false);
  });

  it("a rubric of a commit runs nothing even with it", async () => {
    const { stderr } = await scoreWeek("git:HEAD:fixtures/plugins/three-kinds.yaml");
    expect(stderr).toMatch(/can't be run from a commit|no such|git can't show it/);
  });
});

describe("with it", () => {
  it("the same things run", async () => {
    for (const name of ["module", "typescript"] as const) {
      const tale = tellTale();
      expect((await scoreWeek(rubricWith({ type: "odd" }, { plugins: [tale[name]] }))).code).toBe(0);
      expect(tale.ran()).toBe(true);
    }
    const tale = tellTale();
    await scoreWeek(rubricWith(tale.command));
    expect(tale.ran()).toBe(true);
  });

  it("a program or module is looked for from the file that names it, in what is extended too", async () => {
    const module = readFileSync(fixture("shouting.mjs"), "utf8");
    const path = file("shouting.mjs", module);
    const answer = `require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => console.log(JSON.stringify({ request: JSON.parse(line).request, value: 1 })));`;
    const { writeFileSync, mkdirSync } = await import("node:fs");
    writeFileSync(join(dirname(path), "answer.cjs"), answer);
    const criteria = [
      { id: "code", dimension: "manner", question: "?", check: { type: "shouting" } },
      { id: "program", dimension: "manner", question: "?", check: { type: "command", run: ["node", "./answer.cjs"] } },
    ];
    const parent = {
      id: "parent",
      version: "1.0.0",
      title: "Parent",
      dimensions: [{ id: "manner", title: "Manner" }],
      plugins: ["./shouting.mjs"],
      criteria,
    };
    writeFileSync(join(dirname(path), "parent.yaml"), JSON.stringify(parent));
    mkdirSync(join(dirname(path), "below"));
    const child = join(dirname(path), "below", "child.yaml");
    writeFileSync(child, "extends: ../parent.yaml\nid: child\nversion: 1.0.0\ntitle: Child\n");
    const { code, evaluations, stderr } = await scoreWeek(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(counted(verdictsOf(evaluations, "program"))).toEqual({ scored: 116 });
  });
});

describe("--plugin", () => {
  it("consents to that module alone, whether the rubric names it or not", async () => {
    const { module, command, ran } = tellTale();
    for (const more of [{}, { plugins: [module] }]) {
      const rubric = rubricWith({ type: "odd" }, more);
      const { code, stderr } = await wow(["score", csv, "-r", rubric, "--plugin", module, "-f", "csv"]);
      expect({ code, stderr: stderr.replace(/^.*left out.*$/m, "").trim() }).toEqual({ code: 0, stderr: "" });
    }
    expect(ran()).toBe(true);
    const second = tellTale();
    const { code } = await wow(["score", csv, "-r", rubricWith(second.command), "--plugin", module]);
    expect(code).toBe(2);
    expect(second.ran()).toBe(false);
    void command;
  });

  it("refuses a time-out that is none", async () => {
    const { code, stderr } = await wow(["score", csv, "--plugin-timeout", "soon"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Write a duration of up to 1h");
  });
});

describe("a rubric's digest", () => {
  const digest = async (rubric: string) => {
    const loaded = await loadRubric(rubric, { allowPlugins: true });
    await loaded.close();
    return loaded.digest;
  };

  it("covers the code of the modules and programs that move its scores", async () => {
    const source = readFileSync(fixture("shouting.mjs"), "utf8");
    const [one, same, other] = [source, source, `${source}\n`].map((text) => file("shouting.mjs", text));
    const using = (module: string) => digest(rubricWith({ type: "shouting" }, { plugins: [module] }));
    expect(await using(one!)).toBe(await using(same!));
    expect(await using(one!)).not.toBe(await using(other!));
    const script = file("judge.cjs", "1;");
    const rubric = rubricWith({ type: "command", run: ["node", script] });
    const before = await digest(rubric);
    (await import("node:fs")).writeFileSync(script, "2;");
    expect(await digest(rubric)).not.toBe(before);
  });
});
