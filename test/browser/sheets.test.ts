import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, NO_BROWSER, visit } from "../helpers/browser.js";
import { conversation, file, folder, wow } from "../helpers/cli.js";
import { hostileStrings } from "../helpers/hostile.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const KETTLES = "fixtures/trend/kettles.ndjson";
const LONG = "unbroken".repeat(12);

/** Conversations whose names and texts attack the page; the first agent has enough of them for a card. */
function hostileTalks(): readonly Record<string, unknown>[] {
  const bad = hostileStrings(300).map(({ text }) => text);
  return bad.map((text, i) =>
    conversation(
      `${i} ${text}`,
      [
        `customer: My lamp is broken, I am so upset. ${text} ${LONG}`,
        `agent: I'm so sorry, how upsetting. ${text} ${LONG}`,
      ],
      {
        agent: i % 2 === 0 ? bad[0]! : text,
        channel: text,
        start: `2026-03-${String(1 + (i % 28)).padStart(2, "0")}T09:00:00Z`,
      },
    ),
  );
}

describe.skipIf(NO_BROWSER)("the card and the trend as pages", () => {
  let browser: Browser;
  const pages = new Map<string, string>();
  beforeAll(async () => {
    browser = await launch();
    const to = folder();
    const hostile = file("hostile.json", JSON.stringify(hostileTalks()));
    for (const [name, args] of [
      ["card", ["coach", KETTLES, "--agent", "Ruth Calder"]],
      ["card of few", ["coach", KETTLES, "--agent", "Ivo Brandt"]],
      ["hostile card", ["coach", hostile, "--agent", hostileStrings(1)[0]!.text]],
      ["trend", ["trend", KETTLES]],
      ["hostile trend", ["trend", hostile, "--by", "channel"]],
    ] as const) {
      pages.set(name, join(to, `${name}.html`));
      const { code, stderr } = await wow([...args, "-q", "-o", pages.get(name)!]);
      expect([code, stderr]).toEqual([0, ""]);
    }
  }, 120_000);
  afterAll(async () => browser?.close());

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    it.each(["card", "card of few", "hostile card", "trend"])(
      "axe finds nothing on the %s, and nothing runs",
      async (name) => {
        const { page, trouble } = await visit(browser, pages.get(name)!, { colorScheme });
        await page.evaluate(AXE);
        const { violations } = await page.evaluate(() =>
          (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
        );
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 2)}`)).toEqual([]);
        expect(trouble).toEqual([]);
        await page.context().close();
      },
    );
  });

  it("nothing runs on the hostile trend", async () => {
    const { page, trouble } = await visit(browser, pages.get("hostile trend")!);
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(300);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it.each(["card", "card of few", "hostile card"])("the %s prints on one sheet", { timeout: 120_000 }, async (name) => {
    const { page } = await visit(browser, pages.get(name)!);
    for (const format of ["A4", "Letter"]) {
      const pdf = (await page.pdf({ format })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    }
    await page.context().close();
  });

  it("the card is no wider than a telephone", async () => {
    const { page } = await visit(browser, pages.get("hostile card")!, { viewport: { width: 360, height: 800 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await page.context().close();
  });
});
