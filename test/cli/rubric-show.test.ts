import { describe, expect, it } from "vitest";
import type { RubricEntry } from "../../src/model/card.js";
import { shippedRubrics } from "../../src/rubric/open.js";
import { file, wow } from "../helpers/cli.js";
import { rewritten, rubricFrom, SMALL } from "../helpers/rubrics.js";

const SMALL_FILE = file("small.yaml", SMALL);
const show = async (path: string, ...args: string[]) => {
  const { code, stdout, stderr } = await wow(["rubric", "show", path, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
};

describe("wow rubric list", () => {
  it("names every shipped rubric, the default first", async () => {
    const { stdout } = await wow(["rubric", "list"]);
    for (const id of await shippedRubrics()) expect(stdout).toMatch(new RegExp(`^${id} +\\d+\\.\\d+\\.\\d+ `, "m"));
    expect(stdout.startsWith("wow ")).toBe(true);
    expect(stdout).toContain("Older versions: wow@1.0.0, wow@1.1.0");
  });

  it("gives all of it as JSON", async () => {
    const entries = JSON.parse((await wow(["rubric", "list", "-f", "json"])).stdout) as RubricEntry[];
    expect(entries.map(({ id }) => id).sort()).toEqual([...(await shippedRubrics())].sort());
    expect(entries[0]).toMatchObject({ id: "wow", title: "Wow", extends: null });
    expect(entries[0]!.criteria).toBeGreaterThan(20);
    expect(entries[0]!.olderVersions.slice(0, 2)).toEqual(["wow@1.0.0", "wow@1.1.0"]);
  });
});

describe("wow rubric show", () => {
  it("says what each criterion asks, counts and looks for", async () => {
    const card = await show(SMALL_FILE);
    expect(card).toContain("Small (small 1.0.0)\nsha256:");
    expect(card).toContain("Bands: failed below 60, met from 60, exceeded\nfrom 85.");
    expect(card).toContain(
      "Empathy (empathy)\n  weight 3, 75% of overall\n\n  apologises\n    33% of Empathy, 25% of overall\n    Does the agent apologise?",
    );
    expect(card).toContain(
      "    When    Somebody says certain words, or does not. (cue)\n            by: customer\n            any: broken, damaged",
    );
    expect(card).toContain("            within: 2 messages\n            any: $more (3 cues): sorry, apologise, regret");
    expect(card).toContain("coefficient +2; of risk −1");
    expect(card).toContain("            signs:\n              • name: why; add: 0.4; any: because, so that");
    expect(card).toContain(
      "    Tests   1 pass, 1 fail, 1 skip\n            passes:\n              customer: It is broken.",
    );
  });

  it("shows a few phrases of a list, or with --cues all cues as they are written", async () => {
    const path = file(
      "r.yaml",
      rewritten(SMALL, "more: [$sorry, regret]", "more: [$sorry, regret, '(so )?sad (about|for) * thing', woe, alas]"),
    );
    expect(await show(path)).toContain("$more (6 cues): sorry, apologise, regret, sad about * thing, …");
    expect(await show(path, "--cues")).toContain(
      "$more (6 cues): sorry, apologise, regret, (so )?sad (about|for) * thing,",
    );
  });

  it("shows no phrase of a list twice", async () => {
    const cues = "more: [$sorry, '(oh )?(sorry|sad)', 'oh (sorry|no)', woe]";
    const path = file("twice.yaml", rewritten(SMALL, "more: [$sorry, regret]", cues));
    expect(await show(path)).toContain("$more (5 cues): sorry, apologise, oh sorry, woe, …");
  });

  it("nests lists on a page, and shows code and the values that grades begin at", async () => {
    const coded = rewritten(
      SMALL,
      "question: Does the agent apologise?",
      'question: "Does it say `sorry` on C:\\\\dir?"',
    );
    const page = await show(file("coded.yaml", coded), "-f", "html");
    expect(page).toContain("<code>sorry</code>");
    expect(page).toMatch(/<li><strong>signs<\/strong> <ul><li>name: why/);
    expect(await show(file("coded.yaml", coded), "-f", "markdown")).toContain("Does it say `sorry` on C:\\\\dir?");
    const graded = rewritten(SMALL, "question: Does the agent apologise?", 'question: "1. Sorry?"\n    grades: [No., { description: "A word.", from: 0.2 }, Yes.]'); // biome-ignore format: one call
    for (const format of ["table", "markdown", "html"])
      expect(await show(file("graded.yaml", graded), "-f", format)).toMatch(/A word\. \(from 20%\)/);
    expect(await show(file("graded.yaml", graded), "-f", "markdown")).toContain("### 1\\. Sorry?");
  });

  it("shows grades, a bonus, what is critical, variants, and what is extended", async () => {
    const parent = file("parent.yaml", SMALL);
    const own = file(
      "own.yaml",
      `id: own
version: 1.0.0
title: Own
purpose: To try things out.
extends: ${JSON.stringify(parent)}
criteria:
  - { id: answers, critical: true, grades: [Nothing., { description: A word., from: 0.2 }, All of it.] }
  - { id: moved-on, bonus: 5 }
  - id: apologises
    variants: [{ for: { channel: [email], language: [de] }, check: { type: cue, any: [tut uns leid] } }]
`,
    );
    for (const format of ["table", "markdown", "html"]) {
      const card = (await show(own, "-f", format)).replace(/\s+/g, " ");
      expect(card).toContain("Extends small 1.0.0.");
      expect(card).toContain("To try things out.");
      expect(card).toContain("critical: where it fails, the band is failed");
      expect(card).toContain("bonus: up to 5 points more");
      expect(card).toMatch(/50%:? +A word\./);
      expect(card).toContain("channel email, language de");
      expect(card).toContain("tut uns leid");
    }
  });

  it("gives, as JSON, the rubric with what it extends, and its digest", async () => {
    const resolved = JSON.parse(await show(SMALL_FILE, "-f", "json"));
    expect(resolved).toMatchObject({
      id: "small",
      version: "1.0.0",
      digest: rubricFrom(SMALL).digest,
      dimensions: [{ id: "empathy" }, { id: "shareability" }],
    });
    expect(resolved.criteria).toHaveLength(4);
  });

  it("makes a page that stands by itself", async () => {
    const page = await show("wow", "-f", "html");
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).not.toMatch(/<script|<link|\bsrc=|url\(|@import/i);
    expect(page).toContain("@media print");
    expect(page).toContain("<mark>");
  });

  it("shows what a file says, and obeys none of it", async () => {
    const hostile = file(
      "h.yaml",
      rewritten(
        rewritten(SMALL, "title: Small", 'title: "\\e[31m<img src=x onerror=alert(1)>|[x](y)"'),
        "question: Does the agent apologise?",
        'question: "</h3><script>alert(1)</script> | `a` \\u202e"',
      ),
    );
    const [table, markdown, html] = await Promise.all(
      ["table", "markdown", "html"].map((format) => show(hostile, "-f", format)),
    );
    for (const text of [table, markdown, html]) expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    for (const text of [markdown, html]) expect(text).not.toMatch(/<(img|script)/);
    expect(html).toContain("&lt;/h3&gt;&lt;script&gt;");
    expect(markdown).not.toContain("[x](y)");
  });

  it("refuses what is no rubric", async () => {
    const { code, stderr } = await wow([
      "rubric",
      "show",
      file("r.yaml", rewritten(SMALL, "title: Small", "titel: Small")),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "title"?');
    expect((await wow(["rubric", "show", "wov"])).stderr).toContain('did you mean "wow"');
  });
});
