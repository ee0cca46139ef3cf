import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { testExamples } from "../../src/engine/examples.js";
import { PluginLoader } from "../../src/plugins/index.js";
import { file } from "../helpers/cli.js";
import { counted, hasPython, rubricWith, scoreWeek, verdictsOf } from "../helpers/plugins.js";

const readme = readFileSync("README.md", "utf8");
const block = (language: string, mark: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map((found) => found[1]!).find((code) => code.includes(mark))!; // biome-ignore format: one chain

describe("the README's code of your own", () => {
  it("is a module that scores the week, with an example that comes out", async () => {
    const module = file("shouting.mjs", block("js", "shouting.mjs"));
    const { evaluations } = await scoreWeek(rubricWith({ type: "shouting" }, { plugins: [module] }));
    expect(counted(verdictsOf(evaluations, "code"))).toEqual({ scored: 116 });
    const code = await new PluginLoader({ plugins: [module] }).load([], []);
    expect(await testExamples(code.types)).toEqual({ tests: 1, failures: [] });
    await code.close();
  });

  it.skipIf(!hasPython)("is a program that scores the week", async () => {
    const rubric = rubricWith({ type: "command", run: ["python3", "./model.py"], options: { least: 12 } });
    writeFileSync(join(dirname(rubric), "model.py"), block("python", "model.py"));
    const { evaluations } = await scoreWeek(rubric);
    expect(counted(verdictsOf(evaluations, "code"))).toEqual({ scored: 112, "not-applicable": 4 });
  });
});
