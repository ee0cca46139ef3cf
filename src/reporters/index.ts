import type { Reporter } from "../model/reporter.js";
import { csv } from "./csv.js";
import { html } from "./html/index.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { ndjson } from "./ndjson.js";
import { table } from "./table.js";
import { xlsx } from "./xlsx.js";

/** All output formats, the default first. */
export const reporters: readonly Reporter[] = [table, json, ndjson, csv, markdown, html, xlsx];
