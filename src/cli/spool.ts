import { randomBytes } from "node:crypto";
import { type FileHandle, open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../model/errors.js";

const IN_MEMORY = 48 * 1024 * 1024;
const CHUNK = 1024 * 1024;

/**
 * Keeps values until the end of a run, in order: as JSON in memory, and beyond 48 MB in a temporary file that only this
 * process can open and that is gone when it ends.
 */
export class Spool<T> {
  #lines: string[] = [];
  #size = 0;
  #file: FileHandle | null = null;
  #position = 0;

  async add(value: T): Promise<void> {
    const line = JSON.stringify(value);
    this.#lines.push(line);
    this.#size += line.length;
    if (this.#size > (this.#file === null ? IN_MEMORY : CHUNK)) await this.#spill();
  }

  /** All values, from the first; may be read again. */
  async *values(): AsyncGenerator<T> {
    if (this.#file !== null) yield* this.#spilled(this.#file);
    for (const line of this.#lines) yield JSON.parse(line) as T;
  }

  async close(): Promise<void> {
    await this.#file?.close();
    this.#lines = [];
  }

  async #spill(): Promise<void> {
    this.#file ??= await temporaryFile();
    const bytes = Buffer.from(`${this.#lines.join("\n")}\n`);
    await this.#file.write(bytes, 0, bytes.length, this.#position);
    this.#position += bytes.length;
    this.#lines = [];
    this.#size = 0;
  }

  async *#spilled(file: FileHandle): AsyncGenerator<T> {
    const chunk = Buffer.alloc(CHUNK);
    let rest = Buffer.alloc(0);
    for (let at = 0; at < this.#position; ) {
      const { bytesRead } = await file.read(chunk, 0, Math.min(CHUNK, this.#position - at), at);
      at += bytesRead;
      let bytes = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10)) {
        yield JSON.parse(bytes.toString("utf8", 0, end)) as T;
        bytes = bytes.subarray(end + 1);
      }
      rest = bytes;
    }
  }
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
