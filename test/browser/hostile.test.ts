import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printableText } from "../../src/model/printable.js";
import { conversationHref } from "../../src/reporters/html/app/router.js";
import { launch, NO_BROWSER, type Visit, visit } from "../helpers/browser.js";
import { hostileConversations } from "../helpers/hostile-export.js";
import { reportPageOf } from "../helpers/report-page.js";

interface Given {
  readonly id: string;
  readonly agent: string;
  readonly messages: readonly { readonly text: string }[];
}

const given = hostileConversations() as readonly unknown[] as readonly Given[];
let browser: Browser;
let opened: Visit;

describe.skipIf(NO_BROWSER)("a thousand hostile strings as names, ids, subjects, tags and texts", () => {
  beforeAll(async () => {
    const [started, report] = await Promise.all([launch(), reportPageOf(given)]);
    browser = started;
    opened = await visit(browser, report);
  }, 60_000);
  afterAll(async () => browser?.close());

  it.each(["#/", "#/agents", "#/channels", "#/weeks", "#/effort", "#/friction", "#/topics", "#/conversations"])(
    "do nothing at %s",
    async (hash) => {
      await show(opened.page, hash);
      await poke(opened.page);
      expect(opened.trouble).toEqual([]);
      expect(await strangers(opened.page)).toEqual([]);
    },
  );

  it("do nothing on an agent's page", async () => {
    await show(opened.page, "#/agents");
    const addresses = await opened.page
      .locator('main a[href^="#/agents/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")!))]);
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) {
      await show(opened.page, address);
      expect(await strangers(opened.page)).toEqual([]);
    }
    expect(opened.trouble).toEqual([]);
  });

  it("are text in the transcript, and nothing else", async () => {
    const { page, trouble } = opened;
    for (const { id, messages } of given) {
      await show(page, conversationHref(id));
      const said = await page.locator(".said").evaluateAll((shown) => shown.map((one) => one.textContent));
      expect(said.map(whole).sort()).toEqual(messages.map(({ text }) => whole(printableText(text))).sort());
      expect(await strangers(page)).toEqual([]);
    }
    await poke(page);
    expect(trouble).toEqual([]);
  }, 60_000);

  it("do nothing in the search", async () => {
    const { page, trouble } = opened;
    await show(page, "#/conversations");
    for (const { id } of given.slice(0, 20)) {
      await page.locator("#search").fill(`"${id.replace(/["“”„«»]/g, "")}"`);
      expect(await strangers(page)).toEqual([]);
    }
    expect(trouble).toEqual([]);
  });
});

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Moves over, focuses and opens what there is, as handlers in attributes would wait for. */
async function poke(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const one of document.querySelectorAll<HTMLElement>("main *")) {
      one.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      if (one instanceof HTMLDetailsElement) one.open = true;
      if (one.matches("a, button, input, select, [tabindex]")) one.focus();
    }
    await new Promise((done) => setTimeout(done, 50));
  });
}

/** Elements that no report has, links that lead out of it, handlers in attributes, text that turns the direction of what follows. */
async function strangers(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wrong: string[] = [];
    const unwanted =
      "img, iframe, object, embed, video, audio, form, base, link, marquee, math, template, body script[src]";
    for (const one of document.querySelectorAll(unwanted)) wrong.push(`<${one.localName}>`);
    for (const one of document.querySelectorAll("*"))
      for (const { name, value } of one.attributes) {
        if (name.startsWith("on")) wrong.push(`${one.localName} ${name}`);
        if ((name === "href" || name === "src") && !value.startsWith("#")) wrong.push(`${name}=${value}`);
      }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText))
      wrong.push("controls");
    return wrong;
  });
}

/** As a browser can show it: for half a character the sign that stands for one, and no byte order mark, which readers drop. */
function whole(text: string | null): string {
  return text!.replace(/\p{Surrogate}/gu, "\ufffd").replaceAll("\ufeff", "");
}
