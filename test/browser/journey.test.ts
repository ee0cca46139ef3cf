import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, NO_BROWSER, visit } from "../helpers/browser.js";
import { WEEK } from "../helpers/cli.js";
import { reportPage } from "../helpers/report-page.js";

let browser: Browser;
let report: string;

describe.skipIf(NO_BROWSER)("the report of a week, opened from a file", () => {
  beforeAll(async () => {
    [browser, report] = await Promise.all([launch(), reportPage([`${WEEK}.csv`])]);
  }, 60_000);
  afterAll(async () => browser?.close());

  it("leads by mouse from the overview to an agent, a conversation, its evidence, and back", async () => {
    const { page, trouble } = await visit(browser, report);
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Agents" }).click();
    await page.getByRole("main").getByRole("link", { name: "Marcus Webb" }).first().click();
    expect(await heading(page)).toContain("Marcus Webb");
    await page.locator('main a[href^="#/conversations/"]').first().click();
    expect(await heading(page)).toMatch(/^Conversation \d+$/);

    const mark = page.locator("a.piece").first();
    const [verdict] = /verdict-\d+/.exec((await mark.getAttribute("aria-describedby"))!)!;
    await mark.click();
    expect(await focused(page, `#${verdict}`)).toBe(verdict);
    expect(await page.locator(`#${verdict}.pointed`).count()).toBe(1);

    const evidence = page.locator(`#${verdict} .evidence a`).first();
    const quote = (await evidence.textContent())!.replace(/^“|”$/g, "");
    await evidence.click();
    await focused(page, "a.piece.pointed");
    expect(await page.locator(".message.pointed").count()).toBe(1);
    expect((await page.locator(".message.pointed").textContent())!.replace(/\s+/g, " ")).toContain(quote);

    await page.goBack();
    await focused(page, `#${verdict}`);
    expect(await page.locator(`#${verdict}.pointed`).count()).toBe(1);
    expect(trouble).toEqual([]);
  });

  it("leads there and back by the keyboard alone", async () => {
    const { page, trouble } = await visit(browser, report);
    await enter(page, 'nav a[href="#/agents"]');
    await enter(page, 'main a[href="#/agents/Marcus%20Webb"]');
    expect(await heading(page)).toContain("Marcus Webb");
    await enter(page, 'main a[href^="#/conversations/"]');
    expect(await heading(page)).toMatch(/^Conversation \d+$/);
    const conversation = page.url();

    await enter(page, "a.piece");
    const verdict = await focused(page, ".verdict.pointed");
    await enter(page, `#${verdict} .evidence a`);
    await focused(page, "a.piece.pointed");

    await page.keyboard.press("Escape");
    await focused(page, `#${verdict} .evidence a`);
    await page.keyboard.press("Escape");
    await focused(page, "a.piece:not(.pointed)");
    expect(page.url()).toBe(conversation);
    expect(trouble).toEqual([]);
  });

  it("has the next and the previous conversation of the list under j and k", async () => {
    const { page, trouble } = await visit(browser, report, {}, "#/conversations?agent=Marcus%20Webb");
    const ids = await page.locator("a.open").allTextContents();
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(ids[1]);
    await page.keyboard.press("Enter");
    await title(page, `Conversation ${ids[1]}`);
    await page.keyboard.press("j");
    await title(page, `Conversation ${ids[2]}`);
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    await title(page, `Conversation ${ids[0]}`);
    expect(await page.locator(".neighbours").textContent()).toContain(`1 of ${ids.length}`);
    await page.keyboard.press("k");
    await page.keyboard.press("Escape");
    await title(page, "Conversations");
    expect(await page.locator("a.open").allTextContents()).toEqual(ids);
    expect(trouble).toEqual([]);
  });

  it("opens at the address of a criterion that somebody passed on", async () => {
    const { page, trouble } = await visit(browser, report, {}, "#/conversations/10001/criteria/addresses-by-name");
    expect(await page.locator(".verdict.pointed h4").textContent()).toContain("address the customer by name");
    await focused(page, ".verdict.pointed");
    expect(await page.locator("a.piece.pointed").allTextContents()).toEqual(["Mr Sutcliffe"]);
    expect(trouble).toEqual([]);
  });

  it("says so where an address leads to no conversation", async () => {
    const { page, trouble } = await visit(browser, report, {}, "#/conversations/nobody-knows");
    expect(await page.locator("main").textContent()).toContain("no conversation of this name");
    expect(trouble).toEqual([]);
  });
});

async function heading(page: Page): Promise<string> {
  return (await page.locator("h1").textContent())!.trim();
}

async function title(page: Page, words: string): Promise<void> {
  await page.waitForFunction((expected) => document.querySelector("h1")?.textContent?.trim() === expected, words);
}

/** Waits until such an element has the focus; gives its id. */
async function focused(page: Page, selector: string): Promise<string> {
  await page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);
  return page.evaluate(() => document.activeElement!.id);
}

/** Presses Tab until this has the focus, then Enter. */
async function enter(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    if (!(await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))) continue;
    const before = page.url();
    await page.keyboard.press("Enter");
    await page.waitForFunction((url) => location.href !== url, before);
    return;
  }
  throw new Error(`the Tab key does not come to ${selector}`);
}
