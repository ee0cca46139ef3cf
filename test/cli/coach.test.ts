import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CoachingCard } from "../../src/model/coaching.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";

const EXPORT = "fixtures/trend/kettles.ndjson";
/** The same, scored once and saved with the messages, which gives the same cards. */
const KETTLES = join(folder(), "kettles.json");
await wow(["score", EXPORT, "-o", KETTLES, "-q", "--with-text"]);

async function card(args: readonly string[]): Promise<CoachingCard> {
  const { code, stdout, stderr } = await wow(["coach", ...args, "-f", "json", "-q"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as CoachingCard;
}

describe("wow coach", () => {
  it.each(["table", "markdown", "html", "json"])("shows a card as %s", async (format) => {
    const { code, stdout } = await wow(["coach", KETTLES, "--agent", "Ruth Calder", "-f", format]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`../../fixtures/trend/expected/card-${format}.txt`);
  });

  it("has two strengths and two opportunities, with the agent's own words and a teammate's on a like occasion", async () => {
    const { strengths, opportunities, tooFew, others, conversations } = await card([KETTLES, "--agent", "Ruth Calder"]);
    expect([conversations, others, tooFew, strengths.length]).toEqual([70, 3, false, 2]);
    // She hardly takes up feelings (test/helpers/weeks.ts), the others do.
    expect(opportunities.map(({ criterion, standing }) => [criterion, standing])).toEqual([
      ["personal-touch", "apart"],
      ["acknowledges-feeling", "apart"],
    ]);
    const talks = new Map(readFileSync(EXPORT, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line)).map((talk) => [talk.id, talk])); // biome-ignore format: a chain
    for (const { example, better } of opportunities) {
      expect(talks.get(example!.conversation).agent).toBe("Ruth Calder");
      expect(talks.get(better!.conversation).agent).not.toBe("Ruth Calder");
      expect(better!.agent!.text).toMatch(/frustrating|disappointing|upset|sorry/i);
    }
    expect(new Set(opportunities.map(({ better }) => better!.conversation)).size).toBe(2);
  });

  it("masks the names in a teammate's words, and names no teammate", async () => {
    const { stdout } = await wow(["coach", `${WEEK}.csv`, "--agent", "Marcus Webb"], { columns: 300 });
    expect(stdout).toMatch(/Teammate: .*\[name \d\]/);
    const { opportunities } = await card([`${WEEK}.csv`, "--agent", "Marcus Webb"]);
    const words = opportunities.map(({ better }) => `${better?.customer?.text} ${better?.agent?.text}`).join(" ");
    expect(words).not.toMatch(/Ana|Lima|Priya|Nair|Tom|O'Brien|Joy|Adeyemi|Élodie|Martin/);
  });

  it("has the numbers that wow score has", async () => {
    const scored = JSON.parse((await wow(["score", EXPORT, "-f", "json", "-q", "--summary"])).stdout);
    const ruth = scored.agents.find(({ agent }: { agent: string }) => agent === "Ruth Calder");
    const { figures, trend } = await card([KETTLES, "--agent", "Ruth Calder"]);
    expect(figures[0]!.own).toEqual(ruth.overall);
    for (const { id, own } of figures.slice(1)) expect(own).toEqual(ruth.dimensions[id]);
    expect(trend.groups[0]!.series[0]!.whole).toEqual(ruth.overall);
  });

  it("shows examples and claims nothing where there are too few conversations", async () => {
    const { stdout } = await wow(["coach", KETTLES, "--agent", "Ivo Brandt"], { columns: 300 });
    expect(stdout).toContain("Only 10 conversations: too few to say how you work (20 are needed).");
    expect(stdout).toContain("An example, no finding");
    expect(stdout).toContain("Too few conversations to tell a trend.");
    expect((await card([KETTLES, "--agent", "Ivo Brandt"])).figures.map(({ others }) => others.n)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(stdout).not.toMatch(/[Cc]learly|tendency|below|above| fell | rose /);
  });

  it("says what its trend carries", async () => {
    const { stdout } = await wow(["coach", KETTLES, "--agent", "Nora Vint"], { columns: 300 });
    expect(stdout).toMatch(/Empathy fell by \S+ points \(\S+ to \S+\) in the week of 23 March/);
    expect((await wow(["coach", `${WEEK}.csv`, "--agent", "Ana Lima"])).stdout).toContain("One week only: no trend");
  });

  it.each(["table", "json", "markdown", "html"])(
    "leaves all words out of %s with --no-quotes, and says so",
    async (format) => {
      const { stdout } = await wow(["coach", KETTLES, "--agent", "Ruth Calder", "--no-quotes", "-f", format]);
      expect(stdout).not.toMatch(/Hettie|order number|wok|kettle|teapot/);
      if (format !== "json") expect(stdout).toContain("Examples are left out (--no-quotes).");
    },
  );

  it("finds the same with --no-quotes", async () => {
    const [whole, without] = [await card([KETTLES, "--agent", "Ruth Calder"]), await card([KETTLES, "--agent", "Ruth Calder", "--no-quotes"])]; // biome-ignore format: a line
    const found = ({ strengths, opportunities }: CoachingCard) =>
      [...strengths, ...opportunities].map(({ example: _, better: __, ...point }) => point);
    expect(found(without)).toEqual(found(whole));
  });

  it("shows of saved results the words that counted, and says what is missing", async () => {
    const saved = join(folder(), "saved.json");
    await wow(["score", EXPORT, "-o", saved, "-q"]);
    const { stdout } = await wow(["coach", saved, "--agent", "Ruth Calder"], { columns: 300 });
    expect(stdout).toContain("220 conversations were saved without transcripts: of them only the words that counted can be shown"); // biome-ignore format: a line
    expect(stdout).toMatch(/You: .*inconvenience/);
    expect(stdout).not.toContain("order number");
    expect(await card([EXPORT, "--agent", "Ruth Calder"])).toEqual(await card([KETTLES, "--agent", "Ruth Calder"]));
  });

  it.each([
    [["--agent", "Rut Calder"], 'no conversation is of "Rut Calder"; did you mean "Ruth Calder"?'],
    [["--agent", "Zoe"], "Agents: Ivo Brandt, Nora Vint, Ruth Calder, Sam Odell."],
    [[], "required option '--agent <name>' not specified"],
    [["--agent", "Ruth Calder", "-f", "csv"], 'unknown format "csv"'],
  ])("with %j says what is wrong", async (args, message) => {
    const { code, stderr, stdout } = await wow(["coach", KETTLES, ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  it("takes a name in another case for whose it is", async () => {
    expect((await card([KETTLES, "--agent", "ruth calder"])).agent).toBe("Ruth Calder");
  });

  it("gives nothing of a name or a text to a terminal, a page or a comment to obey", async () => {
    const name = "</style><script>alert(1)</script>\u001b[31m\u202e__proto__";
    const bad =
      "<img src=x onerror=alert(1)> \u001b]0;x\u0007 ![x](http://a.example) `code` | a | [b](c) </script> &amp;";
    const talks = Array.from({ length: 25 }, (_, i) =>
      conversation(
        `c${i}<b>`,
        [`customer: My lamp is broken, I am so upset. ${bad}`, `agent: Hi ${name}. I'm so sorry about it. ${bad}`],
        {
          agent: i < 20 ? name : "Bo",
        },
      ),
    );
    const to = folder();
    const outputs = ["o.html", "o.md", "o.txt", "o.json"].map((path) => join(to, path));
    const { code } = await wow(["coach", file("t.json", JSON.stringify(talks)), "--agent", name, "-q", ...outputs.flatMap((path) => ["-o", path])]); // biome-ignore format: a line
    expect(code).toBe(0);
    const [html, markdown, table, json] = outputs.map((path) => readFileSync(path, "utf8")) as [string, string, string, string]; // biome-ignore format: a line
    for (const text of [html, markdown, table, json]) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      expect(text).not.toMatch(/[\u001b\u0007\u202e]/);
      expect(text).toContain("onerror");
    }
    expect(html).not.toMatch(/<script|<img|<\/style><script/);
    expect(markdown).not.toMatch(/(?<!\\)!?\[x\]|<img|<script/);
  });
});
