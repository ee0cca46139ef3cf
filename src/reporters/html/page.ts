import { createHash } from "node:crypto";
import { printable } from "../../model/printable.js";
import type { View } from "../../model/reporter.js";
import { asHtml } from "../markup.js";
import { asJson } from "../words.js";
import { readBundle } from "./bundle.js";
import { BLOCK } from "./data.js";
import { Listing } from "./listing.js";
import { Packer } from "./pack.js";
import { reportData } from "./summary.js";
import { type Survey, survey } from "./survey.js";

/** The most conversations in the list. */
const LISTED = 20_000;

/** The page in pieces: what reads without scripts first, then the data, then the script. */
export async function* pageOf(view: View): AsyncIterable<string> {
  const { script, style, firstView } = await readBundle();
  const found = await survey(view.conversations(), view.titles, {
    listed: Math.max(LISTED, view.options.maxConversations),
    whole: view.options.maxConversations,
  });
  const report = reportData(view, await view.insight(), found);
  yield headOf(`${printable(view.titles.rubric, 100)}: report`, script, style);
  yield `<div id="app">${firstView(report)}</div>\n`;
  yield element("report", report);
  yield* conversationsOf(view, found);
  yield `<script>${script}</script>\n</body>\n</html>\n`;
}

function headOf(title: string, script: string, style: string): string {
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${asHtml(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "",
  ].join("\n");
}

/** The blocks of whole conversations as they fill, then the list. */
async function* conversationsOf(view: View, { listed, whole }: Survey): AsyncIterable<string> {
  const listing = new Listing(view.titles);
  let packer = new Packer(view.titles);
  let place = 0;
  let number = 0;
  for await (const scored of view.scored()) {
    const isWhole = whole === null || whole.has(place);
    const shown = view.options.quotes ? scored : { ...scored, conversation: null };
    if (listed === null || listed.has(place)) listing.add(shown, isWhole ? number : -1);
    place++;
    if (!isWhole) continue;
    packer.add(shown);
    if (packer.size === BLOCK) {
      yield element(`block-${Math.floor(number / BLOCK)}`, packer.block());
      packer = new Packer(view.titles);
    }
    number++;
  }
  if (packer.size > 0) yield element(`block-${Math.floor(number / BLOCK)}`, packer.block());
  yield element("rows", listing.columns());
}

/** Data of the page: nothing in it can end its element, nor turn the direction of text. */
export function element(id: string, value: unknown): string {
  const json = asJson(value).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="${id}">${json}</script>\n`;
}

/** As Content-Security-Policy names what may run. */
function hashOf(content: string): string {
  return `sha256-${createHash("sha256").update(content).digest("base64")}`;
}
