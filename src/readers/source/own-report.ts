import { firstBytes } from "./bytes.js";
import { fileBytes } from "./disk.js";

/** How saved results of `wow` begin: the whole report as JSON, or a conversation per line. */
const RESULTS = {
  json: /^\{\s*"schema":\s*\d+,\s*"tool":\s*\{\s*"name":\s*"wow/,
  ndjson: /^\{"conversation":".*"rubric":\{"id":"[^"]*","version":"[^"]*","digest":"sha256:/,
};

/**
 * How the outputs of `wow` begin: JSON, NDJSON, CSV by agent, conversation, criterion and evidence, Markdown, HTML,
 * the table.
 */
const REPORTS: readonly RegExp[] = [
  RESULTS.json,
  RESULTS.ndjson,
  /^agent,conversations,too_few,overall,/,
  /^conversation,agent,agents,customer,channel,language,started_at,ended_at,overall,/,
  /^conversation,agent,dimension,criterion,(?:question,status,value|message,start,end,cue,quote)/,
  /^<!-- wow-score report -->\n/,
  /^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/,
  /^\S.* \([\w-]+ \d+\.\d+\.\d+\S*\) · [\d,]+ conversations? · [\d,]+ messages? · [\d,]+ agents?\n/,
];

/** Whether a file, by its first characters, is what `wow` wrote, not an export to be read. */
export function isOwnReport(head: string): boolean {
  return REPORTS.some((form) => form.test(head)) || isOwnWorkbook(head);
}

/** A ZIP archive whose first files, not packed, say that `wow` wrote it. */
function isOwnWorkbook(head: string): boolean {
  return head.startsWith("PK\u0003\u0004") && head.slice(0, 2000).includes("<Application>wow-score</Application>");
}

/** Which of the forms that `wow report` reads a file has, by its first characters; null where it has neither. */
export function resultForm(head: string): "json" | "ndjson" | null {
  return RESULTS.json.test(head) ? "json" : RESULTS.ndjson.test(head) ? "ndjson" : null;
}

/** Whether a file on the disk is what `wow` wrote. Throws `UserError` where it can't be read. */
export async function isOwnReportFile(path: string): Promise<boolean> {
  return isOwnReport((await firstBytes(fileBytes(path), 16 * 1024)).toString("utf8"));
}
