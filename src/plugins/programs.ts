import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { ProgramSettings, Programs } from "../model/code.js";
import { askingCheck } from "./check.js";
import { Program } from "./program.js";
import { Remote } from "./remote.js";

/** Files of a program that are larger than this are told apart by their size alone, in bytes. */
const LARGEST_READ = 1 << 24;

/** The programs of a rubric, each started once, whatever the number of criteria that ask it. */
export class ProgramPool {
  readonly #remotes = new Map<string, Remote>();

  /** Programs as a rubric file in `folder` names them. */
  of(folder: string): Programs {
    return { check: (settings) => this.#check(settings, folder) };
  }

  async close(): Promise<void> {
    await Promise.all([...this.#remotes.values()].map((remote) => remote.close()));
  }

  #check(settings: ProgramSettings, folder: string) {
    return askingCheck({
      remote: this.#remote(settings, folder),
      type: "command",
      options: settings.options,
      parts: (verdict) => ({ verdict }),
      fingerprint: fingerprint(settings.run, folder),
    });
  }

  #remote({ run, batch, timeout, start }: ProgramSettings, folder: string): Remote {
    const key = JSON.stringify([folder, run, batch, timeout, start]);
    let remote = this.#remotes.get(key);
    if (remote === undefined) {
      remote = new Remote((events) => new Program(run, folder, batch, events), { timeout, start });
      this.#remotes.set(key, remote);
    }
    return remote;
  }
}

/** Of the files that a command line names: they move scores as the rubric's own words do. */
function fingerprint(run: readonly string[], folder: string): string {
  const hash = createHash("sha256");
  for (const part of run) {
    const path = resolve(folder, part);
    const size = sizeOf(path);
    if (size === null) continue;
    hash.update(`${part}\\0${size}\\0`);
    if (size <= LARGEST_READ) hash.update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Of a file, in bytes; null where there is none. */
function sizeOf(path: string): number | null {
  try {
    const stats = statSync(path);
    return stats.isFile() ? stats.size : null;
  } catch {
    return null;
  }
}
