import { createReadStream } from "node:fs";
import { UserError } from "../../model/errors.js";
import type { Bytes } from "./bytes.js";

/** How much of a file is read at once. */
const CHUNK = 1024 * 1024;

/** The bytes of a file on the disk. Throws `UserError`. */
export function fileBytes(path: string): Bytes {
  return reading(createReadStream(path, { highWaterMark: CHUNK }), path);
}

/** The bytes; where they can't be read, for whatever reason the system has, a `UserError` at `name`. */
export async function* reading(bytes: Bytes, name: string): Bytes {
  try {
    yield* bytes;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall ? unreadable(error as NodeJS.ErrnoException, name) : error;
  }
}

/** What the system's refusal to read something means. */
export function unreadable(error: NodeJS.ErrnoException, name: string): UserError {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") {
    return new UserError(name, "there is no such file", "check the name, or write - to read standard input");
  }
  if (error.code === "EACCES" || error.code === "EPERM") {
    const instead = "ask for the right to read it, or copy it to where you may";
    return new UserError(name, "you may not read this file", instead);
  }
  return new UserError(name, `can't be read (${error.code ?? error.message})`, null);
}
