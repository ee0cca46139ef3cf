import type { Conversation } from "../model/conversation.js";
import type { Reader } from "../model/reading.js";
import { chatCompletions } from "./formats/chat-completions.js";
import { contactLens } from "./formats/contact-lens.js";
import { csv, tsv } from "./formats/csv.js";
import { cxInsights } from "./formats/cx-insights.js";
import { eml } from "./formats/eml.js";
import { freshdesk } from "./formats/freshdesk.js";
import { front } from "./formats/front.js";
import { genesys } from "./formats/genesys.js";
import { helpScout } from "./formats/help-scout.js";
import { intercom } from "./formats/intercom.js";
import { json } from "./formats/json.js";
import { liveperson } from "./formats/liveperson.js";
import { mbox } from "./formats/mbox.js";
import { ndjson } from "./formats/ndjson.js";
import { parquet } from "./formats/parquet.js";
import { salesforce } from "./formats/salesforce.js";
import { subrip } from "./formats/subrip.js";
import { text } from "./formats/text.js";
import { twcs } from "./formats/twcs.js";
import { twilio } from "./formats/twilio.js";
import { webvtt } from "./formats/webvtt.js";
import { xlsx } from "./formats/xlsx.js";
import { zendesk } from "./formats/zendesk.js";
import { type InputOptions, type Inputs, readInputs } from "./inputs.js";

export { BROKEN } from "./broken.js";
export type { InputFile } from "./input-file.js";
export type { InputOptions, Inputs } from "./inputs.js";
export { filesAt } from "./source/files.js";
export { isOwnReportFile } from "./source/own-report.js";

/** The input formats, as `--input-format` names them. */
// biome-ignore format: a line each
export const readers: readonly Reader[] = [
  chatCompletions,
  contactLens,
  cxInsights,
  eml,
  freshdesk,
  front,
  genesys,
  helpScout,
  intercom,
  liveperson,
  mbox,
  parquet,
  salesforce,
  subrip,
  twcs,
  twilio,
  webvtt,
  xlsx,
  zendesk,
  json,
  ndjson,
  csv,
  tsv,
  text,
];

/**
 * Opens files, folders, archives and patterns (`-`: standard input) to be read as one stream; `readers` can be given to
 * add formats.
 */
export function openInputs(paths: readonly string[], options: Partial<InputOptions> = {}): Inputs {
  return readInputs(paths, { ...options, readers: options.readers ?? readers });
}

/** The conversations of some files, folders, archives or patterns, streamed, each once. Throws `UserError` where a file can't be read. */
export function readConversations(
  paths: readonly string[],
  options: Partial<InputOptions> = {},
): AsyncIterable<Conversation> {
  return openInputs(paths, options).conversations;
}
