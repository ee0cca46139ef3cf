import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import type { SampleReport } from "../../src/model/sample.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";
import { hostileStrings } from "../helpers/hostile.js";

const csv = `${WEEK}.csv`;
/** The week as it was scored, messages and all. */
const week = file("week.ndjson", (await wow(["score", csv, "-f", "ndjson", "--with-text"])).stdout);

async function booklet(extension: string, files: readonly string[], ...more: readonly string[]): Promise<string> {
  const out = join(folder(), `booklet${extension}`);
  const { code, stderr } = await wow(["sample", ...files, "--transcripts", out, ...more]);
  expect([code, stderr]).toEqual([0, ""]);
  return readFileSync(out, "utf8");
}

/** The elements and attributes of a page, and its text. */
function contents(page: string) {
  const tags = new Set<string>();
  const attributes = new Set<string>();
  let text = "";
  const parser = new Parser({
    onopentag(name, given) {
      tags.add(name);
      for (const attribute of Object.keys(given)) attributes.add(attribute);
    },
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(page);
  return { tags, attributes, text };
}

describe("the booklet of a sample", () => {
  it("has the conversations in the order of the sheet, without a word on how they scored", async () => {
    const text = await booklet(".md", [week], "-n", "3");
    await expect(text).toMatchFileSnapshot("sample/booklet.md");
    const key = JSON.parse((await wow(["sample", week, "-n", "3", "-f", "json"])).stdout) as SampleReport;
    expect([...text.matchAll(/^## \d\\\. (\S+)$/gm)].map(([, id]) => id)).toEqual(key.sample.map((one) => one.conversation)); // biome-ignore format: one line
    const page = await booklet(".html", [week], "-n", "40");
    const drawn = JSON.parse((await wow(["sample", week, "-f", "json"])).stdout) as SampleReport;
    for (const { why } of drawn.sample) for (const reason of why) expect(page).not.toContain(reason);
    expect(page).not.toMatch(/overall|stratum|probability/i);
  });

  it("comes from saved results too, where the messages were saved with them", async () => {
    expect(await booklet(".html", [week])).toBe(await booklet(".html", [csv]));
    const without = file("without.ndjson", (await wow(["report", week, "-f", "ndjson"])).stdout);
    const out = join(folder(), "b.html");
    const { code, stderr, stdout } = await wow(["sample", without, "--transcripts", out]);
    expect([code, stdout, existsSync(out)]).toEqual([2, "", false]);
    expect(stderr).toMatch(/saved without the messages\n.*--with-text/);
  });

  it.each([
    [["--transcripts", "b.txt"], /no output format has the extension "\.txt".*\.html, \.htm, \.md/s],
    [["--transcripts", "b.html", "--no-quotes"], /--transcripts: writes the words that --no-quotes keeps out/],
    [["--transcripts", "gone/b.html"], /no such folder/],
  ])("is refused with %j", async (args, message) => {
    const { code, stderr } = await wow(["sample", week, ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });

  it("leaves private notes out, and says so", async () => {
    const messages = [
      { role: "customer", text: "It leaks." },
      { role: "agent", text: "Third time this month.", private: true },
      { role: "agent", text: "I am sorry.\n\nI have sent a new one." },
    ];
    const text = await booklet(".md", [file("t.json", JSON.stringify([{ id: "c1", messages }]))]);
    expect(text).not.toContain("Third time");
    expect(text).toContain("1 private note not shown");
    expect(text).toContain("> **agent**\n>\n> I am sorry.\n>\n> I have sent a new one.");
  });

  it("keeps hostile text text: no element, attribute, address or direction of its own", async () => {
    const strings = hostileStrings(300).map(({ text }) => text);
    const given = strings.map((text, i) =>
      conversation(text, [`customer: ${text}`, `agent: ${strings[(i + 1) % 300]}`], {
        agent: strings[(i + 2) % 50],
        channel: strings[(i + 3) % 300],
        subject: strings[(i + 4) % 300],
      }),
    );
    const transcripts = file("t.json", JSON.stringify(given));
    const saved = file("t.ndjson", (await wow(["score", transcripts, "-f", "ndjson", "--with-text"])).stdout);
    const page = await booklet(".html", [saved], "-n", "300");
    const { tags, attributes, text } = contents(page);
    expect([...tags].sort()).toEqual("article body dd dl dt h1 h2 head header html li main meta ol p style title".split(" ")); // biome-ignore format: one line
    expect([...attributes].sort()).toEqual("charset class content dir http-equiv lang name".split(" "));
    expect(page).toContain("default-src 'none'; style-src 'sha256-");
    expect(page).not.toMatch(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(text).toContain("<script>hostileRan(0)</script>");
    const markdown = await booklet(".md", [saved], "-n", "300");
    expect(markdown).not.toMatch(/<[a-z/!]|(?<!\\)\]\(|^\s*(?:```|={3})/im);
  });
});
