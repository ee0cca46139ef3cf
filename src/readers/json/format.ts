import { type Conversation, type ConversationInput, toConversation } from "../../model/conversation.js";
import { UserError } from "../../model/errors.js";
import type { Gift, Reader, ReaderExample, ReadLog, Source } from "../../model/reading.js";
import type { Skip } from "../messages.js";
import type { ReaderOptions } from "../options.js";
import { type RoleReader, roleReader } from "../people/roles.js";
import { asInput } from "../times/epoch.js";
import { type TimeStyle, timeStyle } from "../times/style.js";
import { type Entry, gathered, type Parts, SILENT } from "./gathered.js";
import { isObject, type JsonHead, type JsonObject, jsonHead } from "./head.js";
import { type LeftOut, NO_COMMENTS } from "./left-out.js";
import { jsonLines } from "./lines.js";
import { jsonValues } from "./stream.js";
import { newest, type Version } from "./versions.js";

/** What a record of an export is read with. */
export interface RecordContext {
  readonly source: Source;
  readonly options: ReaderOptions;
  /** Roles by name (`--role`) and by their usual spellings. */
  readonly roles: RoleReader;
  /** Place of the record: its number from 1, or its line. */
  readonly row: number;
  /** What a record without an id is called: by its file, and by its place where the file may hold more of them. */
  readonly ownId: string;
  /** The objects of a list that stands beside the records, such as `users`. */
  beside(key: string): readonly JsonObject[];
  /** Epoch milliseconds of a time, however it is written; null where there is none. One that can't be read is logged. */
  time(value: unknown): number | null;
  /** Logs something of this record that can't be used. */
  readonly skip: Skip;
  /** Says of the file how it is read: one sentence, told once. */
  note(sentence: string): void;
}

/** A help desk's JSON export: records, one or several conversations each. */
export interface JsonFormat {
  readonly id: string;
  readonly title: string;
  readonly gives: readonly Gift[];
  readonly examples: readonly ReaderExample[];
  /** Keys of a wrapper whose lists hold the records, such as `tickets`; also paths such as `results.conversations`. */
  readonly wrappers: readonly string[];
  /** Keys of a wrapper whose lists say more of the records, such as `users`. */
  readonly beside?: readonly string[];
  /** What there is to say of how every file is read, one sentence each. */
  readonly notes?: readonly string[];
  /** Where a record may be but a part of a conversation, such as one message. */
  readonly parts?: Parts;
  /** Where a file may hold a conversation before and after a change: which one a record is; null where nothing tells. */
  version?(record: JsonObject): Version | null;
  /** Why a record is left out; null where it is not. */
  leftOut?(record: JsonObject): LeftOut | null;
  /**
   * Why a record, the end of which may be missing, is of this format; null where it isn't. `under`: the key that its
   * list was found under, null where it has none.
   */
  recognise(record: JsonObject, under: string | null): string | null;
  /** Why an object whose first lists are too long for its records to be seen is a wrapper of this format; null where it isn't. */
  recogniseWrapper?(object: JsonObject): string | null;
  /** The conversations of a record. One without messages or id is left out and logged by the caller. */
  conversations(record: JsonObject, context: RecordContext): Iterable<ConversationDraft>;
}

/** A conversation in the making; its id may be missing. */
export type ConversationDraft = Omit<ConversationInput, "id"> & { readonly id: string | number | null };

/**
 * The reader of a format: of one record, a list of them, a list in a wrapper, one per line, or page after page of
 * wrappers, all streamed record by record.
 */
export function jsonReader(format: JsonFormat): Reader {
  const { id, title, gives, examples } = format;
  return {
    id,
    title,
    gives,
    examples,
    recognise(head) {
      const found = jsonHead(head);
      return found === null ? null : (recognised(format, found)?.why ?? null);
    },
    async *read(source, options, log) {
      const shared = await besideRecords(format, source);
      const roles = roleReader(options.roles);
      const times = timeStyle(options, log);
      const isAlone = holdsOne(format, source);
      let any = false;
      let fits = looksLike(format, source);
      const notes = new Set([layoutOf(format, source), ...(format.notes ?? [])]);
      const tell = () => log.layout({ fields: {}, unused: [], notes: [...notes] });
      tell();
      const every = (log: ReadLog) => records(format, source, log);
      const silent = timeStyle(options, SILENT);
      const all =
        format.version === undefined || isAlone
          ? every
          : await newest(
              every,
              (record) => versionIn(format, record),
              (given) => timeOf(given, silent),
            );
      const entries = format.parts ? gathered(all, format.parts, log) : all(log);
      for await (const { row, value, page } of entries) {
        let isSilent = true;
        const skip: Skip = (reason, detail) => {
          isSilent = false;
          log.skip({ row, reason, detail });
        };
        if (!isObject(value)) {
          skip("invalid-conversation", "not an object");
          continue;
        }
        fits ||= format.recognise(value, null) !== null;
        const context: RecordContext = {
          source,
          options,
          roles,
          row,
          ownId: isAlone ? source.id : `${source.id}:${row}`,
          beside: (key) => (page === null ? (shared.get(key) ?? NOTHING) : besideInPage(page, key)),
          time(given) {
            if (given === null || given === undefined || given === "") return null;
            const time = timeOf(given, times);
            if (time === null) skip("unreadable-time", "a time can't be read");
            return time;
          },
          skip,
          note(sentence) {
            if (notes.has(sentence)) return;
            notes.add(sentence);
            tell();
          },
        };
        // Of another format, anything may be missing.
        const left = fits ? (format.leftOut?.(value) ?? null) : null;
        if (left !== null) {
          skip(left.reason, left.detail);
          continue;
        }
        for (const draft of format.conversations(value, context)) {
          isSilent = false;
          const conversation = finished(draft, skip);
          if (conversation === null) continue;
          any = true;
          log.place(row);
          yield conversation;
        }
        if (isSilent) skip("no-conversation", "the record holds no conversation");
      }
      if (!fits && !any) refuseOther(format, source);
      if (!fits && any)
        log.skip({ row: null, reason: "other-format", detail: `nothing in it is told to be of ${format.title}` });
    },
  };
}

/** What holds no comments takes the place of nothing. */
function versionIn(format: JsonFormat, record: JsonObject): Version | null {
  return format.leftOut?.(record)?.reason === NO_COMMENTS ? null : (format.version?.(record) ?? null);
}

function timeOf(given: unknown, times: TimeStyle): number | null {
  return typeof given === "string" || typeof given === "number" ? times.read(String(given)) : null;
}

function finished({ id, ...draft }: ConversationDraft, skip: Skip): Conversation | null {
  if (id === null || String(id).trim() === "") skip("no-id", "a conversation has no id");
  else if (draft.messages.length === 0) skip("no-messages", "a conversation has no messages");
  else {
    const messages = draft.messages.map((message) =>
      typeof message.at === "number" && draft.clock !== "offset" ? { ...message, at: asInput(message.at) } : message,
    );
    return toConversation({ ...draft, id, messages });
  }
  return null;
}

/** Whether the first bytes of a file show it to be of a format. */
function looksLike(format: JsonFormat, { head }: Source): boolean {
  const found = jsonHead(head);
  return found !== null && recognised(format, found) !== null;
}

/** Throws `UserError` where a file that gave nothing does not look like the format that it is said to be. */
function refuseOther(format: JsonFormat, { name }: Source): never {
  throw new UserError(name, `nothing in it is as in ${format.title}`, "leave --input-format out to have it recognised");
}

function holdsOne(format: JsonFormat, { head }: Source): boolean {
  const found = jsonHead(head);
  return found?.kind === "object" && recognised(format, found)?.wrapped !== true;
}

/** Why a file is of a format, and whether its objects are wrappers. */
function recognised(format: JsonFormat, { objects, isCut }: JsonHead) {
  for (const object of objects) {
    const why = format.recognise(object, null);
    if (why !== null) return { why, wrapped: false };
    for (const path of format.wrappers) {
      const under = path.split(".").at(-1)!;
      for (const record of listIn(object, path).filter(isObject)) {
        const said = format.recognise(record, under);
        if (said !== null) return { why: `${said}, in a list “${path}”`, wrapped: true };
      }
    }
  }
  if (!isCut) return null;
  const why = objects.map((object) => format.recogniseWrapper?.(object) ?? null).find((one) => one !== null);
  return why === undefined ? null : { why, wrapped: true };
}

/** How the JSON of a file begins. Throws `UserError` where it is none. */
function headOf(format: JsonFormat, source: Source): JsonHead {
  const head = jsonHead(source.head);
  if (head !== null) return head;
  throw new UserError(source.name, "this is not JSON", `leave --input-format ${format.id} out to have it recognised`);
}

function layoutOf(format: JsonFormat, source: Source): string {
  const head = headOf(format, source);
  if (head.kind === "array") return "A list of records.";
  if (head.kind === "lines") return "Each line is a record, or a page of them.";
  if (head.kind === "sequence") return "Records, one after another.";
  if (recognised(format, head)?.wrapped !== true) return "One record.";
  return `The records are in ${format.wrappers.map((path) => `“${path}”`).join(" or ")}.`;
}

async function* records(format: JsonFormat, source: Source, log: ReadLog): AsyncGenerator<Entry> {
  const head = headOf(format, source);
  const wrapped = recognised(format, head)?.wrapped ?? false;
  if (head.kind === "lines") {
    for await (const { row, value } of jsonLines(source, log)) yield* unwrapped(format, row, value);
    return;
  }
  const streamed = head.kind === "object" && wrapped;
  const paths = streamed ? format.wrappers.map((path) => `$.${path}.*`) : [head.kind === "array" ? "$.*" : "$"];
  let row = 0;
  for await (const { value } of jsonValues(source, paths, { sequence: head.kind !== "array" })) {
    row++;
    if (streamed) yield { row, value, page: null };
    else yield* unwrapped(format, row, value);
  }
}

/** The records of a page, or the record itself. */
function* unwrapped(format: JsonFormat, row: number, value: unknown): Generator<Entry> {
  const isPage =
    isObject(value) && format.recognise(value, null) === null && format.wrappers.some((path) => hasList(value, path));
  if (!isPage) yield { row, value, page: null };
  else
    for (const path of format.wrappers)
      for (const record of listIn(value, path)) yield { row, value: record, page: value };
}

/** The lists that stand beside the records of one wrapper, which may come after them. */
async function besideRecords(format: JsonFormat, source: Source): Promise<ReadonlyMap<string, readonly JsonObject[]>> {
  const lists = new Map<string, JsonObject[]>();
  const head = jsonHead(source.head);
  if (format.beside === undefined || head?.kind !== "object" || recognised(format, head)?.wrapped !== true)
    return lists;
  const paths = format.beside.map((path) => `$.${path}.*`);
  for await (const { value, under } of jsonValues(source, paths, { sequence: true })) {
    if (!isObject(value) || under === null) continue;
    const list = lists.get(under) ?? [];
    lists.set(under, list);
    list.push(value);
  }
  return lists;
}

const pages = new WeakMap<JsonObject, Map<string, readonly JsonObject[]>>();

/** A list that stands beside the records of a page: the same one for each of them. */
function besideInPage(page: JsonObject, key: string): readonly JsonObject[] {
  const lists = pages.get(page) ?? new Map<string, readonly JsonObject[]>();
  pages.set(page, lists);
  const list = lists.get(key) ?? listIn(page, key).filter(isObject);
  lists.set(key, list);
  return list;
}

function valueAt(object: JsonObject, path: string): unknown {
  return path.split(".").reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), object);
}

function hasList(object: JsonObject, path: string): boolean {
  return Array.isArray(valueAt(object, path));
}

function listIn(object: JsonObject, path: string): readonly unknown[] {
  const value = valueAt(object, path);
  return Array.isArray(value) ? value : [];
}

const NOTHING: readonly JsonObject[] = [];
