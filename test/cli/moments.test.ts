import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { MomentsReport } from "../../src/model/moments.js";
import { file, folder, WEEK, wow } from "../helpers/cli.js";
import { told } from "../helpers/moments.js";
import { FALSE } from "../insight/moments/false.js";
import { TRUE } from "../insight/moments/true.js";

async function report(args: readonly string[]): Promise<MomentsReport> {
  const { code, stdout, stderr } = await wow(["moments", ...args, "-f", "json", "-q"]);
  expect([code, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as MomentsReport;
}

const AGENTS = ["Ida Berg", "Bo Lund", "Cy Moss"];

/** The moments of the tables and what looks like some, as an export. */
const shop = [...TRUE.map(([, , , transcript]) => transcript), ...FALSE.map(([, transcript]) => transcript)].map(
  (transcript, n) => {
    const agent = AGENTS[n % AGENTS.length]!;
    const { id, messages } = told(transcript, { id: `t${n}` });
    const signed = messages.map((one) => (one.role === "agent" ? { ...one, author: agent, text: `${one.text} ${agent}` } : one)); // biome-ignore format: one rule
    return { id, agent, channel: "chat", language: "en", messages: signed };
  },
);
const SHOP = file("shop.json", JSON.stringify(shop));

describe("wow moments", () => {
  it("shows the best of a week in every format", async () => {
    const outputs = ["md", "html", "json"].map((extension) => join(folder(), `week.${extension}`));
    const link = ["--link", "https://desk.example/tickets/{id}"];
    const { code, stdout, stderr } = await wow(["moments", `${WEEK}.csv`, "--top", "3", ...link, "-q", ...outputs.flatMap((one) => ["-o", one])]); // biome-ignore format: one call
    expect([code, stderr]).toEqual([0, ""]);
    await expect(stdout).toMatchFileSnapshot("moments/week.txt");
    for (const output of outputs)
      await expect(readFileSync(output, "utf8")).toMatchFileSnapshot(`moments/${basename(output)}`);
  }, 120_000);

  it("takes each from its conversation: offsets count in the message as it is shown", async () => {
    const { moments, counted } = await report([SHOP, "--no-redact", "--top", "50"]);
    expect([counted.conversations, counted.moments, moments.length]).toEqual([shop.length, TRUE.length, TRUE.length]);
    for (const { conversation, exchange, why } of moments) {
      const { messages } = shop.find(({ id }) => id === conversation)!;
      expect(exchange.length).toBeGreaterThanOrEqual(2);
      expect(exchange.length).toBeLessThanOrEqual(5);
      for (const { message, role, start, end, text } of exchange) {
        expect(messages[message]!.role).toBe(role);
        expect(text).toBe(messages[message]!.text.slice(start, end));
      }
      for (const { message, start, end, quote } of why) {
        expect(quote).toBe(messages[message]!.text.slice(start, end));
        const shown = exchange.find((one) => one.message === message)!;
        expect(start).toBeGreaterThanOrEqual(shown.start);
      }
    }
  });

  it("names who is credited, and nobody in what is said", async () => {
    const { moments } = await report([SHOP, "--top", "50"]);
    const said = moments.flatMap(({ exchange }) => exchange.map(({ text }) => text)).join("\n");
    const agents = [...new Set(moments.map(({ agent }) => agent!))];
    expect(agents.sort()).toEqual([...AGENTS].sort());
    for (const name of agents.flatMap((agent) => agent.split(" "))) expect(said).not.toContain(name);
    expect(said).toMatch(/\[name \d+\]/);
    const open = await report([SHOP, "--top", "50", "--no-redact"]);
    expect(JSON.stringify(open)).not.toMatch(/\[name \d+\]/);
  });

  it("gives the agents other names too where that is asked for", async () => {
    const { stdout } = await wow(["moments", SHOP, "--redact", "-q"]);
    expect(stdout).toMatch(/^ {4}agent \d+ · chat · t\d+$/m);
    expect(stdout).not.toMatch(/Berg|Lund|Moss/);
  });

  it("gives of results saved with their messages what it gives of the export", async () => {
    const saved = join(folder(), "saved.ndjson");
    await wow(["score", SHOP, "--with-text", "-o", saved, "-q"]);
    expect(await report([saved])).toEqual(await report([SHOP]));
  });

  it("says that it takes the messages where results were saved without", async () => {
    const saved = join(folder(), "saved.json");
    await wow(["score", SHOP, "-o", saved, "-q"]);
    const { code, stdout, stderr } = await wow(["moments", saved]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("was saved without the messages, which moments are made of");
    expect(stderr).toContain("--with-text");
  });

  it("without words lists which conversation, whose, and why", async () => {
    const { stdout } = await wow(["moments", SHOP, "--no-quotes", "--top", "1", "-q"]);
    expect(stdout).toMatch(/^One moment worth telling, of 25\n\n 1 {2}.*\(seen in \d of 49\)[\s\S]* · chat · t\d+\n/);
    expect(stdout).toContain("What was said is kept out (--no-quotes).");
    const { moments } = await report([SHOP, "--no-quotes"]);
    expect(moments.flatMap(({ exchange, why }) => [...exchange.map(({ text }) => text), ...why.map(({ quote }) => quote)]).every((one) => one === null)).toBe(true); // biome-ignore format: one call
  });

  it("says so where there is none, and has done its work", async () => {
    const plain = file("plain.json", JSON.stringify(shop.slice(TRUE.length)));
    const { code, stdout } = await wow(["moments", plain, "-q"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No moment found\n/);
    expect(stdout).toContain(`Looked at ${FALSE.length} conversations.`);
  });

  it("writes files by their extension", async () => {
    const [html, markdown] = [join(folder(), "wall.html"), join(folder(), "wall.md")];
    const { code } = await wow(["moments", SHOP, "-o", html, "-o", markdown, "-q"]);
    expect(code).toBe(0);
    expect(readFileSync(html, "utf8")).toMatch(/^<!doctype html>/);
    expect(readFileSync(markdown, "utf8")).toContain("> **Agent:**");
  });

  it("gives the same bytes from exports in parts as from the whole", async () => {
    const halves = [shop.slice(0, 20), shop.slice(20)].map((half) => file("half.json", JSON.stringify(half)));
    expect(await report(halves)).toEqual(await report([SHOP]));
  });

  it.each([
    [["--agent", "Bo Lind"], 'there is no agent "Bo Lind"; did you mean "Bo Lund"?'],
    [["--link", "javascript:alert({id})"], "Write an address with {id}"],
    [["--link", "https://desk.example/"], "Write an address with {id}"],
    [["--link", "{id}"], "Write an address with {id}"],
    [["--top", "0"], "Write a whole number from 1 on."],
    [["-f", "ndjson"], 'unknown format "ndjson"'],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await wow(["moments", SHOP, ...args]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});
