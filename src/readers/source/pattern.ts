import { stat } from "node:fs/promises";
import { UserError } from "../../model/errors.js";
import { filesBelow } from "./folder.js";

/** Whether a path may be a pattern that the shell did not expand: `*`, `?`, `[a-c]`, `{a,b}`. */
export function isPattern(path: string): boolean {
  return /[*?]|\[.+\]|\{.*(?:,|\.\.).*\}/.test(path);
}

/** The folder that a pattern looks into, `""` for the present one, and the files it finds there, sorted. Throws `UserError`. */
export async function filesMatching(
  pattern: string,
): Promise<{ readonly base: string; readonly files: readonly string[] }> {
  const parts = pattern.split("/");
  const base = parts.slice(0, parts.findIndex(isPattern)).map((part) => `${part}/`).join(""); // biome-ignore format: one chain
  const { glob } = await import("tinyglobby");
  const options = { cwd: base === "" ? "." : base, onlyFiles: false, expandDirectories: false };
  const matches = await glob(pattern.slice(base.length), options);
  const files = new Set<string>();
  for (const match of matches) {
    const path = base + match.replace(/\/$/, "");
    const kind = await stat(path).catch(() => null);
    if (kind?.isFile()) files.add(path);
    else if (kind?.isDirectory()) for (const file of await filesBelow(path)) files.add(`${path}/${file}`);
  }
  if (files.size === 0)
    throw new UserError(pattern, "no file matches this pattern", "check it, or name files or a folder");
  return { base, files: [...files].sort() };
}
