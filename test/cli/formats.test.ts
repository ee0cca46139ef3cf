import { expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.js";
import type { Report } from "../../src/model/report.js";
import type { InputFile } from "../../src/readers/index.js";
import { lines, wow } from "../helpers/cli.js";
import { CAST, CONVERTED, EXPORTS, fixtures } from "../helpers/exports.js";

const roles = Object.entries(CAST).map((pair) => pair.join("="));
const cast = ["--role", roles.join(",")];

/** By the ids' last parts: in a folder, what has no id of its own is called by its path there. */
function bare(line: Evaluation): Evaluation {
  const base = (id: string | null) => id?.replace(/^.*\//s, "") ?? null;
  const { earlier, later } = line.context;
  const context = { ...line.context, earlier: base(earlier), later: base(later) };
  return { ...line, conversation: base(line.conversation)!, context };
}

it("scores a folder of every format in one command, as it scores the same as native JSON", async () => {
  const [exported, converted] = await Promise.all(
    [EXPORTS, CONVERTED].map(async (folder) => {
      const { stdout, code } = await wow(["score", folder, ...cast, "-f", "ndjson", "-q"]);
      expect(code, folder).toBe(0);
      return lines(stdout)
        .map(bare)
        .sort((a, b) => (a.conversation < b.conversation ? -1 : 1));
    }),
  );
  expect(exported!.length).toBeGreaterThan(100);
  const ids = exported!.map(({ conversation }) => conversation);
  expect(ids).toEqual(converted!.map(({ conversation }) => conversation));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [place, line] of exported!.entries()) expect(line).toEqual(converted![place]);
}, 120_000);

it("reports of each file its format, conversations, messages and what was left out", async () => {
  const { stdout } = await wow(["score", EXPORTS, ...cast, "-f", "json", "-q", "--no-quotes"]);
  const { inputs, conversations } = JSON.parse(stdout) as Report;
  const formats = new Map(inputs.map(({ file, format }) => [file, format]));
  for (const { path, format } of fixtures) expect(formats.get(path) ?? "unknown", path).toBe(format);
  const total = inputs.reduce((sum, input) => sum + input.conversations, 0);
  expect(total).toBe(conversations!.length);
  expect(inputs.every(({ skipped, conversations }) => conversations > 0 || Object.keys(skipped).length > 0)).toBe(true);
}, 120_000);

it("says of every export why it was taken for its format", async () => {
  const { stdout } = await wow(["inspect", EXPORTS, ...cast, "-f", "json", "-q"]);
  const files = JSON.parse(stdout) as readonly InputFile[];
  for (const { path } of fixtures) expect(files.find(({ file }) => file === path)?.why, path).toMatch(/\S{2,} \S+/);
}, 120_000);
