import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/errors.js";
import { unreadable } from "./disk.js";

/**
 * The files in a folder and the folders in it, by their paths below it, sorted; hidden ones and those of `__MACOSX` left
 * out. A folder that several links lead to is read once. Throws `UserError`.
 */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  // Links come after all else, so that files are called by where they lie.
  const folders = [""];
  const links: string[] = [];
  for (let below = folders.pop() ?? links.shift(); below !== undefined; below = folders.pop() ?? links.shift()) {
    const path = join(folder, below);
    const real = await realpath(path).catch((error) => refuse(error, path));
    if (seen.has(real)) continue;
    seen.add(real);
    for (const entry of await readdir(path, { withFileTypes: true }).catch((error) => refuse(error, path))) {
      if (isHidden(entry.name)) continue;
      const name = below === "" ? entry.name : `${below}/${entry.name}`;
      const kind = await kindOf(entry, join(folder, name));
      if (kind === "file") found.push(name);
      else if (kind === "folder") (entry.isSymbolicLink() ? links : folders).push(name);
    }
    links.sort();
  }
  return found.sort();
}

/** Whether a file or folder is none that a person put there: `.DS_Store`, `__MACOSX`. */
export function isHidden(name: string): boolean {
  return name === "__MACOSX" || (name.startsWith(".") && name !== "." && name !== "..");
}

async function kindOf(entry: Dirent, path: string): Promise<"file" | "folder" | null> {
  if (!entry.isSymbolicLink()) return entry.isFile() ? "file" : entry.isDirectory() ? "folder" : null;
  const target = await stat(path).catch((error) => refuse(error, path));
  return target.isFile() ? "file" : target.isDirectory() ? "folder" : null;
}

function refuse(error: NodeJS.ErrnoException, path: string): never {
  if (error.code === "ENOENT") throw new UserError(path, "this link leads nowhere", "mend it, or take it out");
  if (error.code === "ELOOP") throw new UserError(path, "this link leads to itself", "mend it, or take it out");
  throw unreadable(error, path);
}
