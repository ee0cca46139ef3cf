import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { didYouMean, UserError } from "../model/errors.js";
import { filesAt, isOwnReportFile } from "../readers/index.js";

/** What every output format says of itself. */
interface Format {
  readonly extensions: readonly string[];
}

/** A file to write, and how. */
export interface Target<R extends Format> {
  readonly file: string;
  readonly reporter: R;
}

/**
 * The reporter of each output file by its extension. An output may lie in a folder of inputs, and be written over there
 * if `wow` wrote it. Throws `UserError` before any work is done.
 */
export async function targets<R extends Format>(
  files: readonly string[],
  inputs: readonly string[],
  reporters: readonly R[],
): Promise<readonly Target<R>[]> {
  const taken = new Set(await Promise.all(inputs.filter((input) => input !== "-").map(realPath)));
  const read = files.length === 0 ? new Set<string>() : await filesFound(inputs);
  const found: Target<R>[] = [];
  for (const file of files) {
    const extension = extname(file).toLowerCase();
    const reporter = reporters.find(({ extensions }) => extensions.includes(extension));
    if (reporter === undefined) {
      const known = reporters.flatMap(({ extensions }) => extensions).join(", ");
      throw new UserError(file, `no output format has the extension "${extension}"`, `Extensions: ${known}.`);
    }
    const path = await realPath(file);
    if (taken.has(path)) throw new UserError(file, "is already an input or another output", "Name another file.");
    if (read.has(path) && !(await isOwnReportFile(path)))
      throw new UserError(file, "is one of the files to be read", "Name another file.");
    taken.add(path);
    await checkFolder(file);
    found.push({ file, reporter });
  }
  return found;
}

/** The files that folders and patterns among the inputs lead to; what is wrong with one is told when it is read. */
async function filesFound(inputs: readonly string[]): Promise<ReadonlySet<string>> {
  const files = await Promise.all(
    inputs.filter((input) => input !== "-").map((input) => filesAt(input).catch(() => [])),
  );
  return new Set(await Promise.all(files.flat().flatMap(({ named, path }) => (named ? [] : [realPath(path)]))));
}

/** The files that outputs go to, to be left out where inputs are looked for. */
export function written(outputs: readonly Target<Format>[]): Promise<readonly string[]> {
  return Promise.all(outputs.map(({ file }) => realPath(file)));
}

/** The reporter of a format. Throws `UserError`. */
export function reporterNamed<R extends { readonly id: string }>(id: string, reporters: readonly R[]): R {
  const found = reporters.find((reporter) => reporter.id === id);
  if (found !== undefined) return found;
  const ids = reporters.map((reporter) => reporter.id);
  throw new UserError("--format", `unknown format "${id}"${didYouMean(id, ids)}`, `Formats: ${ids.join(", ")}.`);
}

/** The file itself, whatever links lead to it. */
export async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => resolve(file));
}

/** Throws `UserError` where the file can't be made there. */
export async function checkFolder(file: string): Promise<void> {
  const folder = dirname(resolve(file));
  const there = await stat(folder).catch(() => null);
  if (!there?.isDirectory())
    throw new UserError(file, "there is no such folder", `Make it first: mkdir -p "${dirname(file)}"`);
  const itself = await stat(file).catch(() => null);
  if (itself?.isDirectory()) throw new UserError(file, "is a folder", "Name a file in it.");
}

/** Writes the whole file or nothing: beside it first, then in its place. */
export async function writeWhole(
  file: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
): Promise<void> {
  const beside = join(dirname(resolve(file)), `.${basename(file)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const before = await stat(file).catch(() => null);
    await pipeline(Readable.from(pieces), createWriteStream(beside, before ? { mode: before.mode } : {}));
    await rename(beside, await realPath(file));
  } catch (error) {
    await rm(beside, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(file, `can't be written (${code})`, "Check the folder's permissions and the space left.");
  }
}
