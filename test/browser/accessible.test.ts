import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, NO_BROWSER, type Visit, visit } from "../helpers/browser.js";
import { WEEK } from "../helpers/cli.js";
import { reportPage } from "../helpers/report-page.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const VIEWS = [
  "#/",
  "#/agents",
  "#/agents/Ana%20Lima",
  "#/channels",
  "#/weeks",
  "#/effort",
  "#/friction",
  "#/topics",
  "#/conversations",
  "#/conversations?text=nothing-has-this",
  "#/conversations/10001",
  "#/conversations/10126/criteria/acknowledges-feeling",
  "#/conversations/10001/evidence/courteous/1",
  "#/conversations/nobody-knows",
  "#/nowhere",
];

let browser: Browser;
let report: string;

describe.skipIf(NO_BROWSER)("the report can be used by everybody", () => {
  const visits = new Map<string, Visit>();
  beforeAll(async () => {
    [browser, report] = await Promise.all([launch(), reportPage([`${WEEK}.csv`])]);
    for (const colorScheme of ["light", "dark"] as const) {
      const opened = await visit(browser, report, { colorScheme });
      await opened.page.evaluate(AXE);
      visits.set(colorScheme, opened);
    }
  }, 60_000);
  afterAll(async () => browser?.close());

  describe.each(["light", "dark"])("%s", (scheme) => {
    it.each(VIEWS)("axe finds nothing at %s", async (hash) => {
      const { page, trouble } = visits.get(scheme)!;
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForTimeout(50);
      const { violations } = await page.evaluate(
        // Injected as a script above.
        () => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`)).toEqual([]);
      expect(trouble).toEqual([]);
    });
  });
});
