import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, NO_BROWSER, visit } from "../helpers/browser.js";
import { WEEK } from "../helpers/cli.js";
import { reportPage } from "../helpers/report-page.js";

const VIEWS = ["#/", "#/agents", "#/agents/Ana%20Lima", "#/weeks", "#/channels", "#/topics", "#/effort", "#/friction"];
const CONVERSATIONS = ["#/conversations", "#/conversations/10126", "#/conversations/10126/criteria/respectful"];

let browser: Browser;
let report: string;

describe.skipIf(NO_BROWSER)("the report of a week is readable", () => {
  beforeAll(async () => {
    [browser, report] = await Promise.all([launch(), reportPage([`${WEEK}.csv`])]);
  }, 60_000);
  afterAll(async () => browser?.close());

  it("without scripts: the overview stands in the file", async () => {
    const { page, trouble } = await visit(browser, report, { javaScriptEnabled: false });
    const words = await page.locator("body").innerText();
    for (const expected of ["118", "Empathy", "First-contact resolution", "Escalation style", "Likely to be shared"])
      expect(words).toContain(expected);
    expect(words).not.toContain('{"');
    expect(trouble).toEqual([]);
  });

  it.each([...VIEWS, ...CONVERSATIONS])("on a phone, %s is no wider than the screen", async (hash) => {
    const { page, trouble } = await visit(browser, report, { viewport: { width: 360, height: 740 } }, hash);
    expect(await page.locator("h1").isVisible()).toBe(true);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each([...VIEWS, ...CONVERSATIONS])("printed, %s is dark on white, though the screen is dark", async (hash) => {
    const { page } = await visit(
      browser,
      report,
      { colorScheme: "dark", viewport: { width: 720, height: 1000 } },
      hash,
    );
    await page.emulateMedia({ media: "print" });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    const [ink, paper] = colours.map((colour) => Number(/(\d+)/.exec(colour)![1]));
    expect(ink).toBeLessThan(100);
    expect([255, 0]).toContain(paper);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.context().close();
  });

  it("without movement, for those who asked for less of it", async () => {
    const { page } = await visit(browser, report, { reducedMotion: "reduce" }, "#/conversations/10126");
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter((one) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
          return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        }).length,
    );
    expect(moving).toBe(0);
  });
});
