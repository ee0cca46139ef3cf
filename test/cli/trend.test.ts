import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TrendReport } from "../../src/model/trend.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";

const KETTLES = "fixtures/trend/kettles.ndjson";

async function report(args: readonly string[]): Promise<TrendReport> {
  const { code, stdout, stderr } = await wow(["trend", ...args, "-f", "json", "-q"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as TrendReport;
}

describe("wow trend", () => {
  it.each(["table", "markdown", "csv", "html", "json"])("shows five weeks as %s", async (format) => {
    const { code, stdout } = await wow(["trend", KETTLES, "-f", format, "--figure", "overall", "--figure", "empathy"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/trend/expected/${format}.txt`);
  });

  it("says where a level changed, by how much, and how sure that is; and nothing of what stayed", async () => {
    const { stdout } = await wow(["trend", KETTLES], { columns: 300 });
    expect(stdout).toMatch(/^Empathy fell by \S+ points \(\S+ to \S+\) in the week of 23 March: \S+ before \(n \d+\), \S+ after \(n \d+\)\.$/m); // biome-ignore format: a line
    expect(stdout).toMatch(/^Nora Vint: Empathy fell/m);
    expect(stdout).not.toMatch(/Ruth Calder: /);
    expect(stdout).toMatch(/Elsewhere no change that these numbers can show\. So much would mostly be seen: Overall about \d+ points/); // biome-ignore format: a line
    expect(stdout).toContain("The week of 30 March has data until 1 April: it may not be whole.");
    expect(stdout).toContain("Week of 30 March: for 44 of 44 conversations it can't be seen yet");
  });

  it("claims nothing of a single week, and asks for others", async () => {
    const { stdout } = await wow(["trend", `${WEEK}.csv`], { columns: 300 });
    expect(stdout).not.toMatch(/ (fell|rose) by /);
    expect(stdout).toContain("There is one week only");
  });

  it("gives of saved results what it gives of the exports", async () => {
    const saved = join(folder(), "saved.json");
    await wow(["score", KETTLES, "-o", saved, "-q"]);
    expect(await report([saved])).toEqual(await report([KETTLES]));
    const [site, without] = [await report([KETTLES, "--by", "site"]), await report([saved, "--by", "site"])];
    expect([site.groups.map(({ name }) => name), site.unknown]).toEqual([[null, "Leeds", "Porto"], 0]);
    expect([without.groups.length, without.unknown]).toEqual([1, 220]);
    const { stdout } = await wow(["trend", saved, "--by", "site"], { columns: 300 });
    expect(stdout).toContain("Of 220 conversations the site is not known: results were saved without transcripts");
  });

  it("puts saved weeks together", async () => {
    const lines = readFileSync(KETTLES, "utf8").trimEnd().split("\n");
    const halves = [lines.slice(0, 100), lines.slice(100)].map((some) => file("part.ndjson", some.join("\n")));
    const saved: string[] = [];
    for (const half of halves) {
      saved.push(join(folder(), "part.json"));
      await wow(["score", half, "-o", saved.at(-1)!, "-q"]);
    }
    const { groups } = await report(saved);
    expect(groups).toEqual((await report([KETTLES])).groups);
  });

  it("refuses results of two rubrics, and says what to do", async () => {
    const saved = join(folder(), "saved.ndjson");
    await wow(["score", KETTLES, "-o", saved, "-q"]);
    const other = join(folder(), "other.ndjson");
    writeFileSync(other, readFileSync(saved, "utf8").replaceAll("sha256:", "sha256:0").replaceAll('"k', '"z'));
    const { code, stderr } = await wow(["trend", saved, other]);
    expect(code).toBe(2);
    expect(stderr).toContain("Score both with one rubric; wow diff says what another one changes.");
  });

  it("draws sparks in ASCII where the locale has no more", async () => {
    for (const [env, unicode] of [[{ LC_ALL: "C" }, false], [{ LANG: "de_DE.UTF-8" }, true], [{ LC_ALL: "", LANG: "en_GB.utf8" }, true], [{}, true]] as const) {
      const { stdout } = await wow(["trend", KETTLES, "--figure", "empathy"], { env });
      expect(/[▁-█]/.test(stdout)).toBe(unicode);
      if (!unicode) expect(stdout).toMatch(/^Empathy +78821 /m);
    } // biome-ignore format: a table
  });

  it.each([
    [["--figure", "empaty"], 'there is no figure "empaty"; did you mean "empathy"?'],
    [["--by", "shop"], "Allowed choices are team, agent, channel, language, site."],
    [["-f", "ndjson"], 'unknown format "ndjson"'],
    [["-o", "trend.xlsx"], 'no output format has the extension ".xlsx"'],
  ])("with %j says what is wrong", async (args, message) => {
    const { code, stderr } = await wow(["trend", KETTLES, ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it("counts conversations without a date, and shows no week where none has one", async () => {
    const talk = {
      id: "c1",
      messages: [
        { role: "customer", text: "Hi." },
        { role: "agent", text: "Hello." },
      ],
    };
    const { code, stdout } = await wow(["trend", file("t.json", JSON.stringify([talk]))]);
    expect(code).toBe(0);
    expect(stdout).toContain("Trend of 1 conversation, none with a date");
    expect(stdout).toContain("1 conversation without a date: in no week.");
  });

  it("gives nothing of a name to a terminal, a page, a comment or a spreadsheet to obey", async () => {
    const names = ["<script>alert(1)</script>", "=1+1", "\u001b[31mred", "__proto__", "a|b`c`", "x\u202ey", "</style>"];
    const talks = names.map((agent, i) => conversation(`c${i}`, ["customer: Hi.", "agent: Hello."], { agent }));
    const to = folder();
    const outputs = ["o.html", "o.md", "o.txt", "o.csv", "o.json"].map((name) => join(to, name));
    const { code } = await wow(["trend", file("t.json", JSON.stringify(talks)), "-q", ...outputs.flatMap((path) => ["-o", path])]); // biome-ignore format: a line
    expect(code).toBe(0);
    const [html, markdown, table, csv, json] = outputs.map((path) => readFileSync(path, "utf8")) as [string, string, string, string, string]; // biome-ignore format: a line
    for (const text of [html, markdown, table, csv, json]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(text).not.toMatch(/[\u001b\u202e]/);
      expect(text).toContain("__proto__".replaceAll("_", text === markdown ? "\\_" : "_"));
    }
    expect(html).not.toMatch(/<script|<\/style><\/th>/);
    expect(markdown).toContain("a\\|b");
    expect(csv).toMatch(/^agent,'=1\+1,/m);
  });
});
