import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evaluation } from "../../src/model/evaluation.js";
import { weekOf } from "../../src/model/week.js";
import { launch, NO_BROWSER, type Visit, visit } from "../helpers/browser.js";
import { folder, lines, wow } from "../helpers/cli.js";
import { manyConversations } from "../helpers/many-conversations.js";

const COUNT = 5_000;
const given = manyConversations(COUNT);
let browser: Browser;
let opened: Visit;
let scored: readonly Evaluation[];

describe.skipIf(NO_BROWSER)("a report of 5,000 conversations", () => {
  beforeAll(async () => {
    const here = folder();
    const [page, results, input] = ["report.html", "results.ndjson", "many.json"].map((name) => join(here, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(input, JSON.stringify(given));
    const flags = ["--quiet", "--max-conversations", String(COUNT), "-o", page, "-o", results];
    const [started, { code }] = await Promise.all([launch(), wow(["score", input, ...flags])]);
    expect(code).toBe(0);
    scored = lines(readFileSync(results, "utf8"));
    browser = started;
    opened = await visit(browser, page);
  }, 60_000);
  afterAll(async () => browser?.close());

  const failing = (id: string) => (one: Evaluation) =>
    one.criteria.some((verdict) => verdict.id === id && verdict.status === "scored" && verdict.value < 0.5);
  const textOf = new Map(given.map((one) => [one.id, JSON.stringify(one.messages)]));
  const says = (words: string) => (one: Evaluation) => textOf.get(one.conversation)!.includes(words);

  it.each<[string, (one: Evaluation) => boolean]>([
    ["", () => true],
    ["agent=%C3%89lodie%20Roux", ({ agent }) => agent === "Élodie Roux"],
    ["band=failed", ({ band }) => band === "failed"],
    ["outcome=resolved", ({ dimensions }) => dimensions["first-contact-resolution"]!.outcome === "resolved"],
    ["channel=phone&band=met", ({ channel, band }) => channel === "phone" && band === "met"],
    ["week=2026-W11", ({ startedAt }) => weekOf(Date.parse(startedAt!)) === "2026-W11"],
    ["failed=addresses-by-name", failing("addresses-by-name")],
    ["least=60&most=80", ({ overall }) => overall !== null && overall >= 60 && overall <= 80],
    ["text=cassowary", says("cassowary")],
    ["text=%22window%20seat%22%20REFUNDED", (one) => says("window seat")(one) && says("refunded")(one)],
    ["text=nothing%20of%20the%20kind", () => false],
  ])("filtered by %s shows the right ones, the worst first", async (query, fits) => {
    const { page, trouble } = opened;
    const expected = scored.filter(fits);
    const count = expected.length.toLocaleString("en-US");
    await show(page, `#/conversations${query === "" ? "" : `?${query}`}`);
    await page.waitForFunction((words) => document.querySelector(".found")?.textContent?.startsWith(words), expected.length === 0 ? "No " : count); // biome-ignore format: one call
    const ids = [...expected]
      .sort((a, b) => (a.overall ?? 101) - (b.overall ?? 101))
      .map(({ conversation }) => conversation);
    expect(await page.locator("a.open").allTextContents()).toEqual(ids.slice(0, 50));
    expect(trouble).toEqual([]);
  });

  it("answers what is typed and chosen, keeps it in the address, and goes back to it", async () => {
    const { page } = opened;
    await show(page, "#/conversations");
    await page.locator("#search").pressSequentially("cassowary");
    await page.waitForFunction(() => document.querySelector(".found")?.textContent === "1 conversation found.");
    await page.waitForURL(/text=cassowary$/);
    await page.locator("a.open").click();
    await page.waitForFunction(() => document.querySelector("h1")?.textContent === "Conversation m-1234");
    expect(await page.locator(".said").first().textContent()).toContain("cassowary");
    await page.goBack();
    await page.waitForFunction(() => document.querySelector(".found")?.textContent === "1 conversation found.");
    expect(await page.locator("#search").inputValue()).toBe("cassowary");

    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("Order").selectOption("Highest score first");
    const best = Math.max(...scored.map(({ overall }) => overall ?? 0));
    expect(await page.locator(".points").first().textContent()).toBe(best.toFixed(1));
  });

  it("has a page for all of them, reached by the keyboard", async () => {
    const { page } = opened;
    await show(page, "#/conversations");
    await page.getByRole("link", { name: "Last" }).press("Enter");
    await page.waitForFunction(
      () => document.querySelector("[aria-current=page].current")?.textContent === "Page 100 of 100",
    );
    expect(await page.locator("a.open").count()).toBe(50);
    await page
      .getByRole("navigation", { name: "Pages of the list" })
      .getByRole("link", { name: "Previous" })
      .press("Enter");
    await page.waitForFunction(
      () => document.querySelector("[aria-current=page].current")?.textContent === "Page 99 of 100",
    );
  });
});

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}
