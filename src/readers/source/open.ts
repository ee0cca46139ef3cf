import { createHash } from "node:crypto";
import type { Source } from "../../model/reading.js";
import { type Binary, binaryOf } from "./binary.js";
import { unpacked } from "./bomb.js";
import { type Bytes, firstBytes } from "./bytes.js";
import { Decoding } from "./encoding.js";
import { type FoundFile, filesOf } from "./files.js";
import { gunzip, isGzip } from "./gzip.js";
import { misreadNote } from "./misread.js";
import { NotRead } from "./not-read.js";
import { mayBeWorkbook } from "./office.js";
import { isOwnReport } from "./own-report.js";
import { wholeCharacters } from "./utf-8.js";
import { isZip } from "./zip.js";

/** A file that was opened: a source, unless no reader takes it. */
export interface OpenSource extends Source {
  /** What it is that is no text, where it is none: only a reader that recognises it can read it. */
  readonly binary: Binary | null;
  /** Of the bytes as they lie there, hexadecimal; costs a pass of its own only where no pass came to the end. */
  sha256(): Promise<string>;
}

const HEAD = 64 * 1024;
const EXTENSIONS = /(?:\.(?:gz|zst|csv|tsv|tab|txt|log|json|jsonl|ndjson|vtt|srt|eml|mbox|html?|parquet|xlsx))+$/i;

/** Opens the one file that a path leads to; `-` is what `stdin` gives (default: the process's own). Throws `UserError`. */
export async function openSource(path: string, stdin?: Bytes): Promise<OpenSource> {
  const files: FoundFile[] = [];
  for await (const file of filesOf(path, stdin)) files.push(file);
  const [file] = files;
  if (file === undefined || !file.named)
    throw new NotRead("unrecognised-file", path, "this is a folder or an archive", "name one file");
  return open(file);
}

/** Opens a file of text; else as `openSource`. */
export async function openText(path: string, stdin?: Bytes): Promise<OpenSource> {
  const source = await openSource(path, stdin);
  if (source.binary === null) return source;
  throw new NotRead("unrecognised-file", source.name, source.binary.what, source.binary.instead);
}

/**
 * Opens a file; what `wow` wrote only where `results` are wanted. Throws `UserError` where it can't be read, `NotRead` where
 * there is nothing to read in it.
 */
export async function open(file: FoundFile, { results = false } = {}): Promise<OpenSource> {
  const { name } = file;
  const raw = hashed(file.open);
  if (file.encrypted)
    throw new NotRead("encrypted-file", name, "it takes a password", "unpack the archive, and give the files in it");
  const start = await firstBytes(raw.open(), 4);
  const packing = packingOf(start);
  const { unzstd } = packing === "zstd" ? await import("./zstd.js") : { unzstd: gunzip };
  const unpack = packing === "gzip" ? gunzip : unzstd;
  const plain = packing === null ? raw.open : () => unpacked(raw.open(), (bytes) => unpack(bytes, name), name);
  const first = await firstBytes(plain(), HEAD);
  if (isZip(first) && !mayBeWorkbook(first)) throw noWorkbook(first, name);
  const binary = binaryOf(first);
  const decoding = new Decoding();
  const text = binary === null ? () => decoding.asUtf8(plain()) : plain;
  const head = binary === null ? asText(await firstBytes(text(), HEAD)) : first.toString("latin1");
  if (head.trim() === "")
    throw new NotRead("empty-file", name, "the file is empty", "give a file with conversations in it");
  if (!results && isOwnReport(head))
    throw new NotRead(
      "wow-report",
      name,
      "this is a report that wow wrote",
      "give an export, with the conversations themselves; wow report shows saved results again",
    );
  const misread = binary === null ? misreadNote(head) : null;
  return {
    name,
    id: file.below.replace(EXTENSIONS, ""),
    path: packing === null ? file.path : null,
    get notes() {
      return [
        ...(packing === null ? [] : [`Unpacked (${packing}).`]),
        ...decoding.notes,
        ...(misread === null ? [] : [misread]),
      ];
    },
    head,
    binary,
    open: text,
    bytes: plain,
    sha256: raw.sha256,
  };
}

/** The SHA-256 of a file's bytes, whatever they are. */
export async function sha256Of(file: FoundFile): Promise<string> {
  return hashed(file.open).sha256();
}

function noWorkbook(start: Buffer, name: string): NotRead {
  if (start[2] === 5)
    return new NotRead("empty-file", name, "this ZIP archive is empty", "give one with exports in it");
  const what = "this is a document, or an archive that lies in a packed file";
  return new NotRead("unrecognised-file", name, what, "unpack it, or save the table as .xlsx or CSV");
}

function packingOf(start: Uint8Array): "gzip" | "zstd" | null {
  if (isGzip(start)) return "gzip";
  return start[0] === 0x28 && start[1] === 0xb5 && start[2] === 0x2f && start[3] === 0xfd ? "zstd" : null;
}

function hashed(bytes: () => Bytes): { readonly open: () => Bytes; readonly sha256: () => Promise<string> } {
  let sha256: string | null = null;
  async function* open(): Bytes {
    const hash = sha256 === null ? createHash("sha256") : null;
    for await (const chunk of bytes()) {
      hash?.update(chunk);
      yield chunk;
    }
    if (hash) sha256 = hash.digest("hex");
  }
  return {
    open,
    sha256: async () => {
      if (sha256 === null) for await (const _ of open());
      return sha256 ?? "";
    },
  };
}

/** Without a character cut off at the end of the head. */
function asText(head: Buffer): string {
  return head.subarray(0, head.length < HEAD ? head.length : wholeCharacters(head)).toString("utf8");
}
