import { type Conversation, toConversation } from "../../model/conversation.js";
import { UserError } from "../../model/errors.js";
import type { Reader, ReadLog, Source } from "../../model/reading.js";
import { CUT_OFF, EXCEL_LIMIT } from "../csv/cells.js";
import { dialectOf } from "../csv/dialect.js";
import { headerKey } from "../csv/fields.js";
import { headerCells } from "../csv/header-cells.js";
import { type Row, rowBatches } from "../csv/records.js";
import { SUSPECT_QUOTE, watchRows } from "../csv/row-counts.js";
import { isFilled, readSample } from "../csv/sample.js";
import { jsonShape } from "../json/shape.js";
import type { ReaderOptions } from "../options.js";
import { type RoleReader, roleReader } from "../people/roles.js";
import { type TimeStyle, timeStyle } from "../times/style.js";
import { looksLikeBody } from "./salesforce/body.js";
import { salesforceExamples } from "./salesforce/examples.js";
import { chatOf } from "./salesforce/session.js";

/** Columns by what they say, best first, as the API names them and as reports do. */
const COLUMNS = {
  id: "id livechattranscriptid chattranscriptid name chattranscriptname transcriptname chatkey",
  body: "body transcriptbody chattranscriptbody livechattranscriptbody",
  owner: "ownername ownerfullname owner agentname agent",
  customer: "contactid leadid accountid livechatvisitorid visitorid contactemail email contactname leadname",
  status: "status chatstatus",
  subject: "casesubject subject",
  started: "starttime requesttime createddate",
  case: "caseid casecasenumber casenumber",
} as const;
type Column = keyof typeof COLUMNS;

/** Salesforce's table of chat transcripts, each with the whole chat in its body. */
export const salesforce: Reader = {
  id: "salesforce",
  title: "Salesforce chat transcripts (LiveChatTranscript as CSV)",
  gives: ["times", "authors", "agent", "customer", "channel", "subject", "status", "transfers", "bots"],
  recognise(head) {
    if (jsonShape(head) !== null) return null;
    const keys = new Set(headerCells(head, dialectOf(head)).map(headerKey));
    const isTable = has(keys, "body") && (keys.has("id") || has(keys, "id") || has(keys, "owner"));
    return isTable && looksLikeBody(head) ? "a table with a “Body” that has the headers of Salesforce's chats" : null;
  },
  read: (source, options, log) => readChats(source, options, log),
  examples: salesforceExamples,
};

async function* readChats(source: Source, options: ReaderOptions, log: ReadLog): AsyncGenerator<Conversation> {
  const dialect = dialectOf(source.head);
  const { header, start } = await readSample(source, dialect);
  const columns = columnsOf(header);
  if (columns.body === undefined) {
    const instead = "leave --input-format salesforce out to have the format recognised";
    throw new UserError(source.name, "no column is called “Body”", instead);
  }
  const fields = Object.entries(columns).filter(([, column]) => column !== undefined);
  log.layout({
    fields: Object.fromEntries(fields.map(([field, column]) => [field, header[column!]!])),
    unused: header.filter((_, column) => !fields.some(([, used]) => used === column)),
    notes: ["Each row is a chat; agents are those whom the headers in its body name."],
  });
  for (const row of await watchRows(source, dialect, [], () => {})) log.skip({ row, ...SUSPECT_QUOTE });
  const style = timeStyle(options, log);
  const roles = roleReader(options.roles);
  for await (const batch of rowBatches(source, dialect, start)) {
    for (const row of batch) {
      const conversation = isFilled(row)
        ? conversationOf(row, { header, columns, delimiter: dialect.delimiter, source, style, roles, log })
        : null;
      if (conversation === null) continue;
      log.place(row.line);
      yield conversation;
    }
  }
}

/** What rows are read with. */
interface ChatTable {
  readonly header: readonly string[];
  readonly columns: Readonly<Record<Column, number | undefined>>;
  readonly delimiter: string;
  readonly source: Source;
  readonly style: TimeStyle;
  readonly roles: RoleReader;
  readonly log: ReadLog;
}

function conversationOf(row: Row, table: ChatTable): Conversation | null {
  const { header, columns, delimiter, source, style, roles, log } = table;
  const cell = (column: Column) => {
    const at = columns[column];
    return (at === undefined ? null : row.cells[at]?.trim()) || null;
  };
  const skip = (reason: string, detail: string) => log.skip({ row: row.line, reason, detail });
  const isLast = columns.body === header.length - 1;
  if (row.cells.length > header.length && !isLast) {
    skip("bad-row", `the row has ${row.cells.length} cells, not ${header.length}`);
    return null;
  }
  // Where a quote is missing, what follows its delimiters still belongs to the last cell.
  const body = isLast ? row.cells.slice(columns.body).join(delimiter).trim() || null : cell("body");
  if (body === null) {
    skip("no-text", "the row has no transcript");
    return null;
  }
  if (row.cells[columns.body!]?.length === EXCEL_LIMIT) log.skip({ row: row.line, ...CUT_OFF });
  const time = (text: string) => {
    const read = style.read(text);
    if (read === null) skip("unreadable-time", "a time can't be read");
    return read;
  };
  const started = cell("started");
  const owner = cell("owner");
  const chat = chatOf(body, {
    owners: owner === null || isId(owner) ? [] : [owner],
    started: started === null ? null : time(started),
    roles,
    time,
    skip,
  });
  if (chat.isOther) {
    skip("no-speaker", "no line of the transcript begins with the seconds and the name of a speaker");
    return null;
  }
  if (chat.messages.length === 0) {
    skip("no-messages", "the transcript has no lines");
    return null;
  }
  const caseId = cell("case");
  const wrote = chat.messages.some(({ role, author }) => role === "agent" && author === owner);
  return toConversation({
    id: cell("id") ?? `${source.id}:${row.line}`,
    agent: wrote ? owner : null,
    customer: cell("customer") ?? chat.visitor,
    channel: "chat",
    subject: cell("subject"),
    status: cell("status"),
    messages: chat.messages,
    meta: { ...(caseId !== null && { case: caseId }), ...(chat.origin !== null && { origin: chat.origin }) },
  });
}

function columnsOf(header: readonly string[]): Readonly<Record<Column, number | undefined>> {
  const keys = header.map(headerKey);
  const find = (column: Column) =>
    COLUMNS[column]
      .split(" ")
      .map((key) => keys.indexOf(key))
      .find((at) => at !== -1);
  return Object.fromEntries((Object.keys(COLUMNS) as Column[]).map((column) => [column, find(column)])) as Record<
    Column,
    number | undefined
  >;
}

function has(keys: ReadonlySet<string>, column: Column): boolean {
  return COLUMNS[column].split(" ").some((key) => keys.has(key));
}

/** Record ids have 15 or 18 letters and digits, those of users and groups beginning with 00. */
function isId(text: string): boolean {
  return /^00[5G][A-Za-z0-9]{0,15}$/.test(text);
}
