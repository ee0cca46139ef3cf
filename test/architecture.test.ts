import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "..");
const MOST_LINES = 300;

/** What a file of ours pulls in: a module as it is written, and whether only its types. */
interface Import {
  readonly module: string;
  readonly typeOnly: boolean;
}

/** What the files of a folder may import of ours, beside their own folder, and why no more. */
const ARROWS: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  model: { may: [], because: "the types that all others share depend on nobody" },
  stats: { may: [], because: "mathematics knows nothing of conversations" },
  text: { may: ["model"], because: "reading words needs no more than the types" },
  readers: { may: ["model", "text", "stats"], because: "an input format is added without touching anything else" },
  criteria: { may: ["model", "text", "stats"], because: "a criterion type is added without touching anything else" },
  reporters: { may: ["model", "text", "stats"], because: "an output format is added without touching anything else" },
  rubric: {
    may: ["model", "text", "stats"],
    because: "criterion types are handed in, so that plugins come the same way",
  },
  engine: {
    may: ["model", "text", "stats"],
    because: "it scores what it is handed, and sees no YAML, no file, no terminal",
  },
  calibration: {
    may: ["model", "text", "stats"],
    because: "it compares and fits what it is handed: evaluations, labels, numbers",
  },
  comparison: {
    may: ["model", "text", "stats"],
    because: "it compares what it is handed: edits, evaluations, and a way to evaluate a mixture of two rubrics",
  },
  suggestion: {
    may: ["model", "text", "stats"],
    because: "it counts words of what it is handed: conversations and their scores",
  },
  privacy: {
    may: ["model", "text"],
    because: "it masks what it is handed: a conversation and its evaluation",
  },
  insight: {
    may: ["model", "text", "stats", "engine"],
    because: "what conversations say together is reckoned from what it is handed, and never changes a score",
  },
  plugins: {
    may: ["model", "text", "engine"],
    because: "it judges somebody else's criteria as the engine judges ours, out of harm's way",
  },
  cli: {
    may: [
      "model",
      "text",
      "stats",
      "readers",
      "criteria",
      "reporters",
      "rubric",
      "engine",
      "calibration",
      "comparison",
      "suggestion",
      "privacy",
      "insight",
      "plugins",
    ],
    because: "it puts everything together",
  },
  "index.ts": {
    may: ["model", "text", "stats", "readers", "criteria", "reporters", "rubric", "engine", "plugins"],
    because: "the library is everything but the command line",
  },
};

/** Where packages live (folders, or files), and why nowhere else. `types` may be imported in more places. */
const HOMES: Readonly<
  Record<string, { readonly in: readonly string[]; readonly types?: readonly string[]; readonly because: string }>
> = {
  "csv-parse": { in: ["readers"], because: "only readers know CSV" },
  "@streamparser/json": { in: ["readers"], because: "only readers parse JSON that does not fit in memory" },
  eld: { in: ["text"], because: "only reading words needs to know their language" },
  fzstd: { in: ["readers"], because: "only readers unpack files" },
  htmlparser2: { in: ["readers"], because: "only exports hold HTML" },
  hucre: { in: ["readers"], because: "only readers know workbooks" },
  hyparquet: { in: ["readers"], because: "only readers know Parquet" },
  "hyparquet-compressors": { in: ["readers"], because: "only readers know Parquet" },
  "postal-mime": { in: ["readers"], because: "only readers know e-mail" },
  tinyglobby: { in: ["readers"], because: "only readers look for files" },
  yazl: { in: ["reporters"], because: "only workbooks are archives that are written" },
  yauzl: { in: ["readers"], because: "only readers unpack files" },
  preact: { in: ["reporters/html"], because: "only the page is made of components" },
  "preact-render-to-string": { in: ["reporters/html"], because: "only the page is made of components" },
  "d3-scale": { in: ["reporters/html"], because: "only the page draws charts" },
  "d3-shape": { in: ["reporters/html"], because: "only the page draws charts" },
  "cli-table3": { in: ["reporters"], because: "only reporters draw" },
  chalk: { in: ["reporters"], because: "only reporters colour" },
  commander: { in: ["cli"], because: "only the command line has options" },
  yaml: { in: ["rubric"], because: "only rubrics are YAML" },
  "@marcbachmann/cel-js": { in: ["criteria"], because: "only criteria evaluate expressions" },
  jiti: { in: ["plugins"], because: "only plugins are modules in TypeScript" },
  re2js: { in: ["criteria"], because: "only criteria match expressions" },
  zod: {
    in: ["readers", "criteria", "rubric", "plugins"],
    types: ["model"],
    because: "what is given is checked where it comes in, and trusted from there on",
  },
  "node:fs": {
    in: ["readers", "cli", "rubric/open.ts", "plugins/programs.ts"],
    because: "the core reads and writes no files",
  },
  "node:fs/promises": {
    // The page's script and style are built from `reporters/html/app`, and read from where they were built.
    in: ["readers", "cli", "rubric/open.ts", "plugins/modules.ts", "reporters/html/bundle.ts"],
    because: "the core reads and writes no files",
  },
  "node:child_process": {
    in: ["rubric/open.ts", "plugins/program.ts"],
    because: "no program is started but git, and those that the user allows",
  },
  "node:process": {
    in: ["cli", "plugins/worker.ts"],
    because: "only the command line has a process; all others are handed what they need",
  },
};

const IMPORT =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^"';]*?\bfrom\s*)?"([^"]+)"|(typeof\s+|:\s*)?\b(?:import|require|load)\(\s*"([^"]+)"/g;

/** Of a source without comments. */
function importsOf(source: string): readonly Import[] {
  return [...source.matchAll(IMPORT)].map((found) => ({
    module: (found[2] ?? found[4])!,
    typeOnly: found[1] !== undefined || found[3] !== undefined,
  }));
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
}

/** What is wrong with where a file's imports lead; `file` is its path below `src/`. */
function wrongArrows(file: string, source: string): readonly string[] {
  const code = withoutComments(source);
  const folder = file.split("/")[0]!;
  const wrong: string[] = [];
  for (const { module, typeOnly } of importsOf(code)) {
    const why = module.startsWith(".") ? wrongTarget(file, folder, module) : wrongHome(file, module, typeOnly);
    if (why !== null) wrong.push(`${file} imports ${module}: ${why}`);
  }
  const unquoted = code.replace(/"(?:[^"\\\n]|\\.)*"/g, '""');
  if (folder !== "cli" && /(?<![\w.$-])process\s*[.[;),]|globalThis\.process/.test(unquoted))
    wrong.push(`${file} uses process: ${HOMES["node:process"]!.because}`);
  return wrong;
}

function wrongTarget(file: string, folder: string, module: string): string | null {
  const path = posix.join(posix.dirname(file), module);
  if (path.startsWith("..")) return path === "../package.json" ? null : "it leads out of src";
  const target = path.split("/")[0]!;
  const arrow = ARROWS[folder];
  if (arrow === undefined) return "its folder has no rule: give it one in this test";
  return target === folder || arrow.may.includes(target) ? null : arrow.because;
}

function wrongHome(file: string, module: string, typeOnly: boolean): string | null {
  const name = module.startsWith("node:")
    ? module
    : module
        .split("/")
        .slice(0, module.startsWith("@") ? 2 : 1)
        .join("/");
  const home = HOMES[name];
  if (home === undefined) return name.startsWith("node:") ? null : "the package has no home: give it one in this test";
  const places = typeOnly ? [...home.in, ...(home.types ?? [])] : home.in;
  return places.some((place) => place === file || file.startsWith(`${place}/`)) ? null : home.because;
}

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.split(sep).join("/"))
  .sort();
const read = (file: string) => readFileSync(join(ROOT, "src", file), "utf8");

describe("the arrows between folders", () => {
  it.each(files)("point the right way in src/%s", (file) => {
    expect(wrongArrows(file, read(file))).toEqual([]);
  });

  it("are seen: every folder of src has files, and they import one another", () => {
    const folders = new Set(files.map((file) => file.split("/")[0]!));
    expect([...folders].sort()).toEqual(Object.keys(ARROWS).sort());
    const used = new Set(files.flatMap((file) => importsOf(withoutComments(read(file)))).map(({ module }) => module));
    expect(
      Object.keys(HOMES).filter(
        (name) => name !== "node:process" && !used.has(name) && ![...used].some((one) => one.startsWith(`${name}/`)),
      ),
    ).toEqual([]);
  });

  it.each([
    ["model/version.ts", 'import { tokens } from "../text/tokens.js";', "depend on nobody"],
    ["model/version.ts", 'import { z } from "zod";', "checked where it comes in"],
    ["stats/interval.ts", 'import type { Figure } from "../model/report.js";', "knows nothing"],
    ["text/cue.ts", 'import { wilson } from "../stats/interval.js";', "no more than the types"],
    ["readers/csv.ts", 'import { cue } from "../criteria/cue.js";', "without touching"],
    ["readers/csv/plan.ts", 'import { table } from "../../reporters/table.js";', "without touching"],
    ["criteria/cue.ts", 'import { csv } from "../readers/csv.js";', "without touching"],
    ["reporters/csv.ts", 'export { csv } from "../readers/csv.js";', "without touching"],
    ["reporters/csv.ts", 'import "../cli/main.js";', "without touching"],
    ["rubric/load.ts", 'import { criterionTypes } from "../criteria/index.js";', "handed in"],
    ["rubric/load.ts", 'import { evaluate } from "../engine/evaluate.js";', "handed in"],
    ["engine/evaluate.ts", 'import {\n  type Rubric,\n  loadRubric,\n} from "../rubric/load.js";', "no YAML"],
    ["engine/evaluate.ts", 'const later = await import("../cli/main.js");', "no YAML"],
    ["calibration/cases.ts", 'import { evaluate } from "../engine/evaluate.js";', "what it is handed"],
    ["calibration/cases.ts", 'import { readLabels } from "../readers/labels.js";', "what it is handed"],
    ["index.ts", 'export * from "./cli/main.js";', "everything but the command line"],
    ["engine/evaluate.ts", 'import { z } from "zod";', "checked where it comes in"],
    ["engine/evaluate.ts", 'import { readFile } from "node:fs/promises";', "no files"],
    ["rubric/schema.ts", 'import { readFileSync } from "node:fs";', "no files"],
    ["readers/csv.ts", 'import { parse } from "yaml";', "only rubrics"],
    ["reporters/csv.ts", 'import { stringify } from "csv-parse/sync";', "only readers"],
    ["cli/main.ts", 'import chalk from "chalk";', "only reporters"],
    ["text/plain.ts", 'const { RE2JS } = load("re2js");', "only criteria"],
    ["text/plain.ts", 'import { pad } from "left-pad";', "no home"],
    ["engine/evaluate.ts", "if (process.env.DEBUG) console.log(1);", "only the command line"],
    ["engine/evaluate.ts", 'import { env } from "node:process";', "only the command line"],
    ["engine/evaluate.ts", 'import { helper } from "../../test/helper.js";', "leads out of src"],
  ])("refuse, in %s, %s", (file, source, why) => {
    expect(wrongArrows(file, source)).toEqual([expect.stringContaining(why)]);
  });

  it.each([
    ["model/criterion.ts", 'import type { ZodType } from "zod";'],
    ["criteria/pattern.ts", 'const { RE2JS } = load("re2js") as typeof import("re2js");'],
    ["rubric/open.ts", 'import { readFile } from "node:fs/promises";'],
    ["reporters/html/page.ts", 'import { words } from "../words.js";'],
    ["cli/main.ts", 'import { evaluate } from "../engine/evaluate.js";\nimport { Command } from "commander";'],
    [
      "engine/evaluate.ts",
      '// import "../cli/main.js" would be wrong, and so would process.env\nconst text = "in the process.";',
    ],
  ])("allow, in %s, %s", (file, source) => {
    expect(wrongArrows(file, source)).toEqual([]);
  });
});

describe("files", () => {
  it.each(files)(`src/%s has at most ${MOST_LINES} lines`, (file) => {
    expect(read(file).trimEnd().split("\n").length).toBeLessThanOrEqual(MOST_LINES);
  });

  it("of tests are no longer either", () => {
    const tests = readdirSync(join(ROOT, "test"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
      .map((entry) => join(entry.parentPath, entry.name));
    const long = tests.filter((file) => readFileSync(file, "utf8").trimEnd().split("\n").length > MOST_LINES);
    expect(long.map((file) => relative(ROOT, file))).toEqual([]);
  });
});
