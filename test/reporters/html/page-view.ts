import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { View } from "../../../src/model/reporter.js";
import { App } from "../../../src/reporters/html/app/app.js";
import { openStore, type Store } from "../../../src/reporters/html/app/store.js";
import { html } from "../../../src/reporters/html/index.js";

/** A report as one page. */
export async function pageText(view: View): Promise<string> {
  let page = "";
  for await (const piece of html.render(view)) page += piece;
  return page;
}

/** What the elements of a page hold, as a browser reads them. */
export function storeOf(page: string): Store {
  const elements = new Map(
    [...page.matchAll(/<script type="application\/json" id="([^"]+)">(.*?)<\/script>/gs)].map(([, id, json]) => [
      id!,
      json!,
    ]),
  );
  const textOf = (id: string) => elements.get(id)!;
  return openStore(JSON.parse(textOf("report")), textOf);
}

/** A view of a page as HTML. */
export function viewOf(store: Store, hash: string): string {
  return renderToString(h(App, { store, hash }));
}

/** The text of HTML, one space for any white space; what only screen readers are told is not in it. */
export function textOf(html: string): string {
  const plain = html.replace(/<[^>]*>/g, " ");
  return plain.replace(/&(lt|gt|quot|amp|#39);/g, (_, name) => SIGNS[name]!).replace(/\s+/g, " ");
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#39": "'" };
