import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { conversation, file, folder, wow } from "../helpers/cli.js";
import { rewritten, SMALL } from "../helpers/rubrics.js";

/** A cue of many alternatives without a space. */
const LONG = `(${Array.from({ length: 40 }, (_, i) => `word${i}`).join("|")})`;
const wide = rewritten(SMALL, "more: [$sorry, regret]", `more: [$sorry, regret, '${LONG}']`);
const longest = (text: string) => Math.max(...text.split("\n").map((line) => line.length));

it("rubric test keeps to the width: a long cue, or a failure, goes below its place", async () => {
  const to = join(folder(), "a-folder-with-a-name-of-some-length");
  mkdirSync(to);
  const path = join(to, "w.yaml");
  writeFileSync(path, wide);
  const { stdout } = await wow(["rubric", "test", path, "--uncovered"]);
  const lines = stdout.split("\n").filter((line) => !line.includes(to));
  expect(stdout).toContain("word39");
  expect(longest(lines.join("\n"))).toBeLessThanOrEqual(80);
});

it("rubric show keeps to it", async () => {
  expect(longest((await wow(["rubric", "show", file("w.yaml", wide), "--cues"])).stdout)).toBeLessThanOrEqual(80);
});

it("diff keeps to it, however long names are", async () => {
  const name = "n".repeat(60);
  const talks = ["a", "b", "c"].map((id) => conversation(`${id}${name}`, ["customer: It is broken.", "agent: I regret it."], { agent: `${id}${name}` })); // biome-ignore format: a line each
  const path = file("talks.ndjson", talks.map((one) => JSON.stringify(one)).join("\n"));
  const is = rewritten(SMALL, "more: [$sorry, regret]", `more: [$sorry, '${LONG}']`);
  const { stdout } = await wow(["diff", file("o.yaml", SMALL), file("n.yaml", is), path]);
  expect(stdout).toContain("Agents under both versions");
  const named = stdout.split("\n").filter((line) => !line.includes("sha256:"));
  expect(longest(named.join("\n"))).toBeLessThanOrEqual(80);
});
