import type { Conversation, Role } from "./conversation.js";

/** An input that can be read from its start as often as needed, unpacked, its text as UTF-8 without a byte order mark. */
export interface Source {
  /** As errors and reports name it: its path, `archive.zip/path/in/it`, or `standard input`. */
  readonly name: string;
  /**
   * What conversations are called by to which the export gives no id: without its extensions the file's name, or its
   * path below the folder, archive or pattern that it was found by.
   */
  readonly id: string;
  /** The file on the disk, for formats that are read here and there; null where the bytes only flow. */
  readonly path: string | null;
  /** How the bytes became text, one sentence each: unpacked, decoded; complete once they have been read. */
  readonly notes: readonly string[];
  /** The first bytes (up to 64 KiB) as text, for recognising the format; of a file that is no text, in Latin-1. */
  readonly head: string;
  /** The bytes, in chunks, each of whole characters where it is text. */
  open(): AsyncIterable<Uint8Array>;
  /** The same before they became text, for formats whose parts each name their own encoding; where missing, `open`. */
  bytes?(): AsyncIterable<Uint8Array>;
}

/** Which number of `05/01/2026` is the day. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface ReadOptions {
  /** A reader's id, where the format should not be guessed. */
  readonly inputFormat?: string | undefined;
  /** CSV: field → column header. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** Speaker's name → role. */
  readonly roles?: Readonly<Record<string, Role>> | undefined;
  /** The zone of times that name none, by its IANA name or as `+02:00`; default UTC. */
  readonly timezone?: string | undefined;
  /** How dates such as `05/01/2026` are written, where it should not be guessed. */
  readonly dates?: DateOrder | undefined;
  /** The first thing that can't be used is an error. */
  readonly strict?: boolean | undefined;
}

/** Something in an input that could not be used. */
export interface Problem {
  readonly file: string;
  /** 1-based row (CSV: the line that it starts on; NDJSON: the line; JSON: the conversation), or null. */
  readonly row: number | null;
  /** Kebab-case, counted in `skipped`. */
  readonly reason: string;
  /** One sentence for a person; never a transcript's words. */
  readonly detail: string;
}

/** How a file was understood, for `wow inspect`. */
export interface Layout {
  /** Field → column header or path, in the order of the file. */
  readonly fields: Readonly<Record<string, string>>;
  /** Columns that no field uses. */
  readonly unused: readonly string[];
  /** Further findings, one sentence each: the delimiter, what a row is, which column was read how and why. */
  readonly notes: readonly string[];
}

/** What a reader tells beside the conversations it yields. */
export interface ReadLog {
  skip(problem: Omit<Problem, "file">): void;
  layout(layout: Layout): void;
  /** The row (as in `Problem`) of the conversation yielded next, so that errors can name it. */
  place(row: number): void;
  /** A time that names no zone was read, in the zone of `--timezone`. */
  zoneless(): void;
  /** A date was read whose order nothing shows, in this one. */
  guessed(order: DateOrder): void;
}

/** What an export can say beside who said what. */
export const GIFTS = [
  "times",
  "authors",
  "agent",
  "customer",
  "channel",
  "subject",
  "tags",
  "language",
  "status",
  "csat",
  "reopens",
  "transfers",
  "notes",
  "bots",
] as const;
export type Gift = (typeof GIFTS)[number];

/** An input format. To add one: a file in `readers/formats/` that exports one of these, and a line in `readers/index.ts`. */
export interface Reader {
  /** The name in `--input-format` and in reports. */
  readonly id: string;
  readonly title: string;
  /** What unmodified exports of this format say: of each message (times, authors), and of the conversation. */
  readonly gives: readonly Gift[];
  /** Takes what no other format recognises. */
  readonly generic?: boolean | undefined;
  /** Why these first bytes are this format, or null where they are not; names in `options` may tell speakers. */
  recognise(head: string, options?: ReadOptions): string | null;
  /** Yields conversations in the order of their first appearance. Throws `UserError` where nothing can be read. */
  read(source: Source, options: ReadOptions, log: ReadLog): AsyncIterable<Conversation>;
  /** A small input of this format and the conversations in it, for the tests that every reader passes. */
  readonly examples: readonly ReaderExample[];
}

export interface ReaderExample {
  readonly text: string | Uint8Array;
  readonly options?: ReadOptions | undefined;
  readonly conversations: readonly Conversation[];
}
