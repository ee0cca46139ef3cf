import { renderToString } from "preact-render-to-string";
import type { ReportData } from "../data.js";
import { App } from "./app.js";
import { openStore } from "./store.js";

/** The first view of the page as HTML, which reads without scripts. */
export function firstView(report: ReportData): string {
  const store = openStore(report, (id) => {
    throw new Error(`the first view needs ${id}, which is no part of it`);
  });
  return renderToString(<App store={store} hash="" />);
}
