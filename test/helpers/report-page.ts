import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, wow } from "./cli.js";

/** Writes the HTML report of files into a new folder; gives its path. Throws where `wow` says no. */
export async function reportPage(files: readonly string[], flags: readonly string[] = []): Promise<string> {
  const out = join(folder(), "report.html");
  const { code, stderr } = await wow(["score", ...files, "--quiet", ...flags, "--output", out]);
  if (code !== 0) throw new Error(`wow score ended with ${code}: ${stderr}`);
  return out;
}

/** The same of conversations as native JSON has them. */
export async function reportPageOf(conversations: readonly object[], flags: readonly string[] = []): Promise<string> {
  const file = join(folder(), "conversations.json");
  writeFileSync(file, JSON.stringify(conversations));
  return reportPage([file], flags);
}
