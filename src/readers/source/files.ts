import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { UserError } from "../../model/errors.js";
import { type Bytes, firstBytes, kept } from "./bytes.js";
import { fileBytes, reading, unreadable } from "./disk.js";
import { filesBelow, isHidden } from "./folder.js";
import { isOneFile } from "./office.js";
import { filesMatching, isPattern } from "./pattern.js";
import { entriesOf, isZip } from "./zip.js";

/** A file of so many bytes is read at once, as it is looked at several times. */
const SMALL = 512 * 1024;

/** A file to be read, not opened yet. */
export interface FoundFile {
  /** As errors and reports name it. */
  readonly name: string;
  /** Its path below the folder, archive or pattern that it was found by; of one named itself, its base name. */
  readonly below: string;
  /** Whether it was named itself. */
  readonly named: boolean;
  /** Where it lies on the disk, as a file of its own; null where its bytes only flow. */
  readonly path: string | null;
  /** Whether it takes a password to be read. */
  readonly encrypted: boolean;
  /** Why nothing in it can be read: an archive, found beside others, that is damaged. */
  readonly trouble?: UserError | undefined;
  /** Its bytes as they lie there, again and again. Throws `UserError`. */
  open(): Bytes;
}

/** A file on the disk, named itself or found. */
export type DiskFile = Pick<FoundFile, "below" | "named"> & { readonly path: string };

/** The files on the disk that an argument leads to: itself, those in a folder, those that a pattern finds. Throws `UserError`. */
export async function filesAt(given: string): Promise<readonly DiskFile[]> {
  const stats = await stat(given).catch((error: NodeJS.ErrnoException) => {
    if (isPattern(given) && error.code === "ENOENT") return null;
    throw unreadable(error, given);
  });
  if (stats === null) {
    const { base, files } = await filesMatching(given);
    return files.map((path) => ({ path, below: path.slice(base.length), named: false }));
  }
  if (!stats.isDirectory()) return [{ path: given, below: basename(given), named: true }];
  const files = await filesBelow(given);
  if (files.length === 0)
    throw new UserError(given, "there is no file in this folder", "give a folder with exports in it");
  const folder = given.replace(/\/+$/, "");
  return files.map((below) => ({ path: `${folder}/${below}`, below, named: false }));
}

/** The files that an argument leads to, `-` being standard input, those in archives too. Throws `UserError`. */
export async function* filesOf(given: string, stdin?: Bytes): AsyncGenerator<FoundFile> {
  if (given === "-") {
    const bytes = await kept(reading(stdin ?? createReadStream("", { fd: 0, autoClose: false }), "standard input"));
    yield* withArchives({ name: "standard input", below: "stdin", named: true, path: null }, bytes);
    return;
  }
  for (const file of await filesAt(given)) {
    const { path } = file;
    const refuse = (error: NodeJS.ErrnoException) => {
      throw unreadable(error, path);
    };
    const stats = await stat(path).catch(refuse);
    const chunks = !stats.isFile()
      ? await kept(fileBytes(path))
      : stats.size <= SMALL
        ? [await readFile(path).catch(refuse)]
        : null;
    yield* withArchives({ ...file, name: path, path: stats.isFile() ? path : null }, chunks);
  }
}

/** A file, its bytes kept where `chunks` has them; where it is an archive, what is in it. */
async function* withArchives(
  file: Pick<FoundFile, "name" | "below" | "named" | "path">,
  chunks: readonly Uint8Array[] | null,
): AsyncGenerator<FoundFile> {
  const open = chunks === null ? () => fileBytes(file.path!) : () => again(chunks);
  const itself = { ...file, encrypted: false, open };
  if (!isZip(await firstBytes(open(), 4))) {
    yield itself;
    return;
  }
  let entries: Awaited<ReturnType<typeof entriesOf>>;
  try {
    entries = await entriesOf(chunks === null ? { path: file.path! } : { bytes: Buffer.concat(chunks) }, file.name);
  } catch (error) {
    if (file.named || !(error instanceof UserError)) throw error;
    yield { ...itself, trouble: error };
    return;
  }
  if (entries.length === 0 || isOneFile(entries.map(({ name }) => name))) {
    yield itself;
    return;
  }
  for (const entry of entries) {
    if (entry.name.split("/").some(isHidden)) continue;
    yield {
      name: `${file.name}/${entry.name}`,
      below: file.named ? entry.name : `${file.below}/${entry.name}`,
      named: false,
      path: null,
      encrypted: entry.encrypted,
      open: entry.open,
    };
  }
}

async function* again(chunks: readonly Uint8Array[]): Bytes {
  yield* chunks;
}
