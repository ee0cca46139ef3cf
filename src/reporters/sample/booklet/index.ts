import type { BookletReporter } from "../../../model/sample.js";
import { bookletHtml } from "./html.js";
import { bookletMarkdown } from "./markdown.js";

/** The formats in which the sampled conversations can be read. */
export const bookletReporters: readonly BookletReporter[] = [bookletHtml, bookletMarkdown];
