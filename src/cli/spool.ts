import { randomBytes } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../model/errors.js";

const CHUNK = 1024 * 1024;
/** Chunks that stay in memory: 16 MB. */
const IN_MEMORY = 16;

/**
 * Keeps values until the end of a run, in order: as JSON in memory, and beyond 16 MB in a temporary file that only this
 * process can open and that is gone when it ends.
 */
export class Spool<T> {
  /** Whole lines in UTF-8, which takes less room than strings. */
  #chunks: Buffer[] = [];
  #last = Buffer.allocUnsafe(CHUNK);
  #used = 0;
  #file: FileHandle | null = null;
  #position = 0;

  async add(value: T): Promise<void> {
    const line = `${JSON.stringify(value)}\n`;
    const room = Buffer.byteLength(line);
    if (this.#used + room > this.#last.length) await this.#next(room);
    this.#used += this.#last.write(line, this.#used);
  }

  /** All values, from the first; may be read again. */
  async *values(): AsyncGenerator<T> {
    if (this.#file !== null) yield* this.#spilled(this.#file);
    for (const chunk of [...this.#chunks, this.#last.subarray(0, this.#used)]) yield* valuesIn<T>(chunk);
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#chunks = [];
    this.#used = 0;
  }

  /** Begins another chunk, with room for so many bytes at least. */
  async #next(room: number): Promise<void> {
    this.#chunks.push(this.#last.subarray(0, this.#used));
    this.#last = Buffer.allocUnsafe(Math.max(CHUNK, room));
    this.#used = 0;
    if (this.#file === null && this.#chunks.length < IN_MEMORY) return;
    this.#file ??= await temporaryFile();
    for (const chunk of this.#chunks.splice(0)) {
      await this.#file.write(chunk, 0, chunk.length, this.#position);
      this.#position += chunk.length;
    }
  }

  async *#spilled(file: FileHandle): AsyncGenerator<T> {
    const chunk = Buffer.allocUnsafe(CHUNK);
    let rest = Buffer.alloc(0);
    for (let at = 0; at < this.#position; ) {
      const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK, this.#position - at), at);
      at += bytesRead;
      const bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const whole = bytes.lastIndexOf(10) + 1;
      yield* valuesIn<T>(bytes.subarray(0, whole));
      rest = bytes.subarray(whole);
    }
  }
}

/** The values of whole lines. */
function* valuesIn<T>(bytes: Buffer): Generator<T> {
  for (let from = 0, end = bytes.indexOf(10); end >= 0; from = end + 1, end = bytes.indexOf(10, from))
    yield JSON.parse(bytes.toString("utf8", from, end)) as T;
}

async function temporaryFile(): Promise<FileHandle> {
  const path = join(tmpdir(), `wow-${randomBytes(12).toString("hex")}`);
  const file = await open(path, "wx+", 0o600).catch((error: NodeJS.ErrnoException) => {
    const what = `a large report needs a temporary file, and none can be made here (${error.code})`;
    throw new UserError(tmpdir(), what, "Set TMPDIR to a folder that can be written.");
  });
  // Where an open file can't be unlinked (Windows), it stays until the system clears its temporary files.
  await unlink(path).catch(() => {});
  return file;
}
