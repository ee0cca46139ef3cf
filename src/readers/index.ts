import type { Conversation } from "../model/conversation.js";
import type { Reader } from "../model/reading.js";
import { chatCompletions } from "./chat-completions.js";
import { contactLens } from "./contact-lens.js";
import { csv, tsv } from "./csv.js";
import { cxInsights } from "./cx-insights.js";
import { eml } from "./eml.js";
import { freshdesk } from "./freshdesk.js";
import { front } from "./front.js";
import { genesys } from "./genesys.js";
import { helpScout } from "./help-scout.js";
import { type InputOptions, type Inputs, readInputs } from "./inputs.js";
import { intercom } from "./intercom.js";
import { json } from "./json.js";
import { liveperson } from "./liveperson.js";
import { mbox } from "./mbox.js";
import { ndjson } from "./ndjson.js";
import { parquet } from "./parquet.js";
import { salesforce } from "./salesforce.js";
import { subrip } from "./subrip.js";
import { text } from "./text.js";
import { twcs } from "./twcs.js";
import { twilio } from "./twilio.js";
import { webvtt } from "./webvtt.js";
import { xlsx } from "./xlsx.js";
import { zendesk } from "./zendesk.js";

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
