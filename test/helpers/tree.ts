import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { folder } from "./cli.js";

/** Writes files into a new folder; gives its path. */
export function tree(files: Readonly<Record<string, string | Uint8Array>>): string {
  const path = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A native conversation as a line of NDJSON. */
export function line(id: string, text = "The tap drips."): string {
  const messages = [
    { role: "customer", text },
    { role: "agent", text: "Sorry, a new washer is on its way." },
  ];
  return `${JSON.stringify({ id, agent: "Ana", messages })}\n`;
}
