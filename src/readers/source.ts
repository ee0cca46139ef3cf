import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../model/errors.js";
import type { Source } from "../model/reading.js";
import { refuseBinary } from "./binary.js";
import { type Bytes, firstBytes, gunzip, isGzip, withoutMark } from "./bytes.js";

/** A source that also knows the SHA-256 of its bytes as they lie on the disk or came in. */
export interface HashedSource extends Source {
  /** Hexadecimal; costs a pass of its own only where no pass came to the end. */
  sha256(): Promise<string>;
}

const HEAD = 64 * 1024;
/** How much of a file is read at once. */
const CHUNK = 1024 * 1024;

/**
 * Opens a path, or for `-` what `stdin` gives (default: the process's own). Throws `UserError` where it is missing,
 * empty or no text.
 */
export async function openSource(path: string, stdin?: Bytes): Promise<HashedSource> {
  const name = path === "-" ? "standard input" : path;
  const file = await rawBytes(path, stdin);
  let sha256: string | null = null;

  async function* raw(): Bytes {
    const hash = sha256 === null ? createHash("sha256") : null;
    for await (const chunk of reading(file(), name)) {
      hash?.update(chunk);
      yield chunk;
    }
    if (hash) sha256 = hash.digest("hex");
  }

  const zipped = isGzip(await firstBytes(raw(), 2));
  const open = () => withoutMark(zipped ? gunzip(raw(), name) : raw());
  const head = await firstBytes(open(), HEAD);
  refuseBinary(head, name);
  if (head.toString("latin1").trim() === "") {
    throw new UserError(name, "the file is empty", "give a file with conversations in it");
  }
  return {
    name,
    id: path === "-" ? "stdin" : basename(path).replace(/(?:\.(?:gz|csv|tsv|txt|json|jsonl|ndjson))+$/i, ""),
    path: path === "-" || zipped ? null : path,
    notes: zipped ? ["Unpacked (gzip)."] : [],
    head: wholeCharacters(head).toString("utf8"),
    open,
    sha256: async () => {
      if (sha256 === null) for await (const _ of raw());
      return sha256 ?? "";
    },
  };
}

/** What opens the bytes again and again: a file is read anew, anything that flows only once is kept. */
async function rawBytes(path: string, stdin?: Bytes): Promise<() => Bytes> {
  if (path === "-") return kept(stdin ?? createReadStream("", { fd: 0, autoClose: false }));
  const file = () => createReadStream(path, { highWaterMark: CHUNK });
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error, path);
  });
  if (stats.isDirectory()) {
    throw new UserError(path, "this is a directory", `give the files in it: ${path.replace(/\/$/, "")}/*.csv`);
  }
  return stats.isFile() ? file : kept(reading(file(), path));
}

async function kept(bytes: Bytes): Promise<() => Bytes> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return async function* () {
    yield* chunks;
  };
}

async function* reading(bytes: Bytes, name: string): Bytes {
  try {
    yield* bytes;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? unreadable(error as NodeJS.ErrnoException, name) : error;
  }
}

function unreadable(error: NodeJS.ErrnoException, name: string): UserError {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") {
    return new UserError(name, "there is no such file", "check the name, or write - to read standard input");
  }
  if (error.code === "EACCES" || error.code === "EPERM") {
    return new UserError(
      name,
      "you may not read this file",
      "ask for the right to read it, or copy it to where you may",
    );
  }
  return new UserError(name, `can't be read (${error.code ?? error.message})`, null);
}

/** Without a character cut off at the end of the head. */
function wholeCharacters(head: Buffer): Buffer {
  if (head.length < HEAD) return head;
  let end = head.length;
  while (end > head.length - 4 && (head[end - 1]! & 0xc0) === 0x80) end--;
  return (head[end - 1]! & 0xc0) === 0xc0 ? head.subarray(0, end - 1) : head;
}
