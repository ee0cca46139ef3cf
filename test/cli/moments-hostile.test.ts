import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { MomentsReport } from "../../src/model/moments.js";
import { file, folder, wow } from "../helpers/cli.js";
import { HOST, hostileStrings, TRAP } from "../helpers/hostile.js";

const COUNT = 200;
const hostile = hostileStrings(1000).filter((_, n) => n % 4 === 0).slice(0, COUNT).map(({ text }) => text); // biome-ignore format: one chain

/** A word of its own for each, as what is said word for word twice is no moment. */
const word = (n: number) => String(n).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)]!);

/** Conversations with a moment each, in which a hostile string stands in every place that is shown. */
const EXPORT = hostile.map((text, n) => ({
  id: `${n} ${text}`,
  agent: `Agent ${n} ${text}`,
  channel: text,
  language: "en",
  messages: [
    { role: "customer", text: `${text} I've locked myself out.` },
    { role: "agent", author: `Agent ${n} ${text}`, text: `I'll bring the ${word(n)} key over on my bike.\n${text}\n` },
    { role: "customer", text: `I never expected that! Thank you so much.\n${text}` },
  ],
}));

const written = new Map<string, string>();

beforeAll(async () => {
  const given = file("hostile.json", JSON.stringify(EXPORT));
  const outputs = ["html", "md", "json"].map((extension) => join(folder(), `wall.${extension}`));
  const link = ["--link", "https://desk.example/{id}"];
  const flags = ["--top", String(COUNT), "--no-redact", ...link, "-q", ...outputs.flatMap((one) => ["-o", one])];
  const { code, stdout } = await wow(["moments", given, ...flags, "--color"]);
  expect(code).toBe(0);
  written.set("table", stdout);
  for (const output of outputs) written.set(output.split(".").at(-1)!, readFileSync(output, "utf8"));
}, 120_000);

/** Tags that the page itself has. */
const TAGS =
  "html head meta title style body main header h1 section article p span blockquote mark ul li strong a footer";

describe("hostile names and texts in moments", () => {
  it("are all shown", () => {
    const { moments } = JSON.parse(written.get("json")!) as MomentsReport;
    expect(moments.length).toBeGreaterThan(COUNT * 0.8);
  });

  it("stay text in the page: no tag, attribute or link but its own", () => {
    const html = written.get("html")!;
    const body = html.slice(html.indexOf("<body>"));
    const own = new Set(TAGS.split(" "));
    for (const [, name, attributes] of body.matchAll(/<\/?([^\s<>/]*)([^<>]*)>/g)) {
      expect(own.has(name!)).toBe(true);
      for (const [, attribute, value] of attributes!.matchAll(/([^\s=]+)="([^"]*)"/g)) {
        expect(["class", "dir", "aria-label", "href"]).toContain(attribute);
        if (attribute === "href") expect(value).toMatch(/^https:\/\/desk\.example\/[\w%.!~*&#;()-]*$/);
      }
      expect(attributes!.replace(/[^\s=]+="[^"]*"/g, "").trim()).toBe("");
    }
    expect(html).toMatch(/<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
    expect(html.slice(0, html.indexOf("<body>"))).not.toContain(TRAP);
    expect(body).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it("move no terminal", () => {
    const table = written.get("table")!;
    const unsafe = /[^\P{Cc}\n]|[\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
    // What colours and makes bold is ours: digits between an escape and an m.
    expect([1, 2, 3, 22, 23, 32, 39].reduce((text, code) => text.replaceAll(`\u001b[${code}m`, ""), table)).not.toMatch(
      unsafe,
    );
  });

  it("are no links, headings, tables or HTML in Markdown", () => {
    const markdown = written.get("md")!;
    expect(markdown).not.toMatch(/<[a-z!/]/i);
    const unescaped = [...markdown.matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, target]) => target!);
    expect(unescaped.every((target) => target.startsWith("https://desk.example/"))).toBe(true);
    expect(unescaped.every((target) => !target.includes(HOST) || !/[()\s<>]/.test(target))).toBe(true);
    const lines = markdown.split("\n").filter((line) => line !== "");
    const own =
      /^(?:## \d+ moments|### \d+\. |> \*\*(?:Customer|Agent):\*\* |>$|> …$|— |- Looked|- \d|Something|The |There |One |A )/;
    expect(lines.filter((line) => !own.test(line))).toEqual([]);
  });
});
