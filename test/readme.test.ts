import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../src/criteria/index.js";
import { selfTest } from "../src/engine/self-test.js";
import { readers } from "../src/readers/index.js";
import { reporters } from "../src/reporters/index.js";
import { parseRubric } from "../src/rubric/load.js";
import { wow } from "./helpers/cli.js";

const readme = readFileSync("README.md", "utf8");

/** Blocks of a language, without their fences. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))].map(([, text]) => text!);
}

/** The words of a command line; those between quotes are one. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

describe("the README", () => {
  it.each(blocks("console").map((text) => [text.split("\n", 1)[0]!, text] as const))(
    "shows what `%s` prints",
    async (command, text) => {
      const { stdout } = await wow(words(command.replace("$ npx wow ", "")));
      const shown = text.slice(command.length + 1);
      // A line that is only "…" stands for lines left out.
      const parts = shown.split(/^…\n/m);
      let from = 0;
      for (const part of parts) {
        const at = stdout.indexOf(part, from);
        expect(at, `not in the output:\n${part}`).toBeGreaterThanOrEqual(0);
        from = at + part.length;
      }
    },
  );

  it("shows the two commands that do everything", () => {
    expect(readme).toContain("npm ci && npx wow score fixtures/transcripts/week-2026-03-02.csv");
    expect(readme).toContain("npm ci && npm test");
  });

  it("names every criterion type, input and output format as the code does", () => {
    for (const { type, description } of criterionTypes) expect(readme).toContain(`| \`${type}\` | ${description} |`);
    for (const { id } of [...readers, ...reporters]) expect(readme).toContain(`\`${id}\``);
  });

  it("shows a rubric that loads and passes its own tests", async () => {
    const [source] = blocks("yaml");
    const { tests, failures } = await selfTest(parseRubric(source!, "README.md", criterionTypes));
    expect(failures).toEqual([]);
    expect(tests).toBe(3);
  });
});
