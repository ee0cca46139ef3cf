import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, isAbsolute, posix, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { didYouMean, UserError } from "../model/errors.js";

/** The folder of the shipped rubrics; versions that were shipped before lie in `versions/` below it. */
const SHIPPED = fileURLToPath(new URL("../../rubrics", import.meta.url));

/** What the file beside a rubric ends with that has further tests for it. */
const TESTS = ".tests.yaml";

/** A file that has been read, and how others are found from it. */
export interface Opened {
  readonly source: string;
  /** How errors name it. */
  readonly file: string;
  /** The same for the same file, however it was named. */
  readonly key: string;
  /** Its path; null where it lies in a commit. */
  readonly path: string | null;
  /** Opens what it refers to: a path relative to it, or a shipped rubric. Throws `UserError`. */
  near(reference: string): Promise<Opened>;
  /** Opens `NAME.tests.yaml` beside `NAME.yaml`; null where there is none. Throws `UserError` where it can't be read. */
  tests(): Promise<Opened | null>;
}

/**
 * Opens a YAML file by its path, a shipped rubric by its id or `id@version`, or a file of a commit by `git:REV:path`.
 * Throws `UserError` where it can't be read.
 */
export async function openRubric(reference: string): Promise<Opened> {
  const git = /^git:([^:]*):(.+)$/s.exec(reference);
  if (git) return openCommitted(git[1]!, git[2]!);
  if (reference.startsWith("git:"))
    throw new UserError(
      reference,
      "names no file of a commit",
      "Write git:REV:path, such as git:main:rubrics/my.yaml.",
    );
  return isPath(reference) ? openFile(reference) : openShipped(reference);
}

/** Ids of the shipped rubrics. */
export async function shippedRubrics(): Promise<readonly string[]> {
  return yamlNames(SHIPPED);
}

/** Versions of a shipped rubric that were shipped before, as `id@version`; the oldest first. */
export async function olderVersions(id: string): Promise<readonly string[]> {
  const names = await yamlNames(resolve(SHIPPED, "versions"));
  const own = names.filter((name) => name.startsWith(`${id}@`));
  return own.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

/** Is it a path, rather than the id of a shipped rubric? */
export function isPath(reference: string): boolean {
  return /[\\/]|\.ya?ml$/i.test(reference);
}

async function yamlNames(folder: string): Promise<readonly string[]> {
  const files = await readdir(folder).catch(() => []);
  return files.filter((file) => file.endsWith(".yaml") && !file.endsWith(TESTS)).map((file) => file.slice(0, -".yaml".length)).sort(); // biome-ignore format: one chain
}

async function openFile(path: string, file = path): Promise<Opened> {
  try {
    return fileAt(path, file, decoded(await readFile(path), file));
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(file, error as NodeJS.ErrnoException);
  }
}

/** Throws `UserError` for another encoding, in which cues would silently be other words. */
function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(file, "is not in UTF-8", "Save it as UTF-8, and try again.");
  }
}

function fileAt(path: string, file: string, source: string): Opened {
  const near = (reference: string) => {
    if (!isPath(reference)) return openRubric(reference);
    const beside = isAbsolute(reference) ? reference : resolve(dirname(path), reference);
    const shown = isAbsolute(reference) ? reference : posix.join(dirname(file), reference);
    return openFile(beside, shown);
  };
  const tests = async () => {
    const [, name] = /^(.*)\.ya?ml$/is.exec(path) ?? [];
    if (name === undefined || path.endsWith(TESTS)) return null;
    const bytes = await readFile(name + TESTS).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw unreadable(name + TESTS, error);
    });
    const shown = file.replace(/\.ya?ml$/i, TESTS);
    return bytes === null ? null : fileAt(name + TESTS, shown, decoded(bytes, shown));
  };
  return { source, file, key: resolve(path), path, near, tests };
}

function unreadable(file: string, { code, message }: NodeJS.ErrnoException): UserError {
  if (code === "EISDIR") return new UserError(file, "is a folder, not a rubric file", "Name a YAML file.");
  if (code === "ENOENT")
    return new UserError(file, "no such rubric file", "Check the path, or name a shipped rubric such as wow.");
  return new UserError(file, `can't be read (${code ?? message})`, "Check the file and its permissions.");
}

async function openShipped(reference: string): Promise<Opened> {
  const [, id, version] = /^([^@]*)(?:@(.*))?$/s.exec(reference)!;
  const ids = await shippedRubrics();
  if (!ids.includes(id!)) {
    const instead = `Shipped rubrics: ${ids.join(", ")}. A file of your own needs a path such as ./${reference}.yaml.`;
    throw new UserError(null, `unknown rubric "${reference}"${didYouMean(id!, ids)}`, instead);
  }
  const current = await openFile(resolve(SHIPPED, `${id}.yaml`), `${id}.yaml`);
  const now = /^version:\s*["']?([^\s"'#]+)/m.exec(current.source)?.[1] ?? "";
  if (version === undefined || version === now) return current;
  const old = await olderVersions(id!);
  if (old.includes(reference)) return openFile(resolve(SHIPPED, "versions", `${reference}.yaml`), `${reference}.yaml`);
  const known = [...old.map((name) => name.slice(id!.length + 1)), now];
  const what = `there is no version "${version}" of the shipped rubric ${id}${didYouMean(version, known)}`;
  throw new UserError(null, what, `Versions: ${known.join(", ")}. Another one may be in a commit: git:REV:path.`);
}

async function openCommitted(revision: string, path: string): Promise<Opened> {
  const name = `git:${revision}:${path}`;
  if (revision.startsWith("-") || revision === "")
    throw new UserError(name, "names no commit", "Write git:REV:path, such as git:main:rubrics/my.yaml.");
  const show = promisify(execFile);
  try {
    const { stdout } = await show("git", ["show", "--end-of-options", `${revision}:${path}`], { maxBuffer: 1 << 26 });
    return {
      source: stdout,
      file: name,
      key: name,
      path: null,
      near: (reference) =>
        isPath(reference) ? openCommitted(revision, beside(path, reference)) : openRubric(reference),
      tests: async () => null,
    };
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT") throw new UserError(name, "git is not installed here", `Name a file: ${basename(path)}.`);
    const said = (stderr ?? "")
      .trim()
      .split("\n")[0]!
      .replace(/^fatal: /, "");
    throw new UserError(
      name,
      `git can't show it: ${said}`,
      "Check the revision, and the path from the repository's root.",
    );
  }
}

/** Paths in a commit are given from its root, or with `./` from the folder at hand; both kinds stay as they are. */
function beside(path: string, reference: string): string {
  const joined = posix.join(posix.dirname(path), reference);
  return path.startsWith("./") ? `./${joined}` : joined;
}
