#!/usr/bin/env node
// How long the HTML report of 5,000 conversations takes to open and to filter, in milliseconds, in the Chromium that
// CHROMIUM names or that is installed: `npm run build && node test/bench/page.mjs [CONVERSATIONS]`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const count = process.argv[2] ?? "5000";
const ROUNDS = 5;
const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "wow-page-"));
const [csv, html] = [join(folder, "export.csv"), join(folder, "report.html")];
const node = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
node("test/bench/generate.mjs", count, csv);
node("bin/wow.js", "score", csv, "--quiet", "--max-conversations", count, "--output", html);
console.log(
  `${count} conversations, ${(statSync(html).size / 1e6).toFixed(1)} MB; the best and the worst of ${ROUNDS} rounds, ms`,
);

/** In the page: does something, waits until it has been painted; gives how long that took. */
const painted = `async (act) => {
  const start = performance.now();
  act();
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}`;
const typed = (words) => `() => {
  const field = document.getElementById("search");
  field.value = ${JSON.stringify(words)};
  field.dispatchEvent(new Event("input", { bubbles: true }));
}`;
const chosen = (label, place) => `() => {
  const field = [...document.querySelectorAll("label")].find((one) => one.innerText.startsWith("${label}")).querySelector("select");
  field.selectedIndex = ${place};
  field.dispatchEvent(new Event("change", { bubbles: true }));
}`;
const steps = {
  "the list": `() => { location.hash = "#/conversations"; dispatchEvent(new HashChangeEvent("hashchange")); }`,
  "search while texts are read": typed("ref"),
  "search for a word": typed("refund"),
  "search for two words": typed("refund kettle"),
  "search for nothing": typed(""),
  "filter by agent": chosen("Agent", 2),
  "filter by band": chosen("Band", 1),
  "order by best": chosen("Order", 1),
};

const taken = new Map();
const note = (what, time) => taken.set(what, [...(taken.get(what) ?? []), time]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
for (let round = 0; round < ROUNDS; round++) {
  const page = await browser.newPage();
  const start = performance.now();
  await page.goto(pathToFileURL(html).href);
  await page.locator("h1").waitFor();
  note("open", performance.now() - start);
  for (const [what, act] of Object.entries(steps)) {
    note(what, await page.evaluate(`(${painted})(${act})`));
    if (what === "search while texts are read")
      await page.waitForFunction(() => document.querySelector(".found").textContent.includes("found"));
  }
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
for (const [what, times] of taken) {
  const shown = [Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0).padStart(6));
  console.log(`${what.padEnd(28)}${shown.join("")}`);
}
