import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { TRAP } from "./hostile.js";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The browser that there is on this machine: the one that CHROMIUM names, else the first known one; null without one. */
export function browserHere(): string | null {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...FOLDERS].filter((folder) => folder !== "");
  const files = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC];
  return files.find(isProgram) ?? null;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why the tests in a browser are left out; null where there is one. */
export const NO_BROWSER =
  browserHere() === null ? "no Chromium here: install one, or name it in CHROMIUM, to test the page" : null;

/** Starts the browser that there is, without a window. */
export async function launch(): Promise<Browser> {
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath: browserHere()!, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** What a page did that a report must never do, in words. */
export interface Visit {
  readonly page: Page;
  /** Everything that happened so far; empty is well. */
  readonly trouble: readonly string[];
}

/** Opens a file as somebody does who was sent it, and writes down what it should not do: ask for more, fail, run the trap. */
export async function visit(
  browser: Browser,
  file: string,
  options: BrowserContextOptions = {},
  hash = "",
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const trouble: string[] = [];
  const url = pathToFileURL(file).href;
  await context.exposeBinding(TRAP, (_, ...given) => {
    trouble.push(`a hostile string was run: ${given.join(", ")}`);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) trouble.push(`asks for ${request.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") trouble.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => trouble.push(`error: ${error.stack ?? error.message}`));
  page.on("popup", (popup) => trouble.push(`opens ${popup.url()}`));
  page.on("crash", () => trouble.push("crashes"));
  page.on("dialog", (dialog) => {
    trouble.push(`asks: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(url + hash);
  return { page, trouble };
}
