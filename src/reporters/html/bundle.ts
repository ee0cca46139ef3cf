import { readFile } from "node:fs/promises";
import type { ReportData } from "./data.js";

/** What `npm run build` makes of `app/`: the same place seen from `src` and from `dist`. */
const BUILT = new URL("../../../dist/reporters/html/", import.meta.url);

/** Script and style of the page, as they stand in it. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
  /** The first view as HTML. */
  readonly firstView: (report: ReportData) => string;
}

/** Reads what was built of `app/`. Throws where it was not built. */
export async function readBundle(): Promise<Bundle> {
  const [script, style, { firstView }] = await Promise.all([
    readFile(new URL("app.js", BUILT), "utf8"),
    readFile(new URL("app.css", BUILT), "utf8"),
    import(new URL("server.js", BUILT).href) as Promise<Pick<Bundle, "firstView">>,
  ]);
  return { script: script.trimEnd(), style: style.trimEnd(), firstView };
}
