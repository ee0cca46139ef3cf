import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/main.js";
import type { Evaluation } from "../../src/model/evaluation.js";

export const WEEK = "fixtures/transcripts/week-2026-03-02";

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Given {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  readonly isTTY?: boolean;
  /** Standard input is a terminal on which somebody types `stdin`. */
  readonly isTyped?: boolean;
  readonly columns?: number;
}

/** Runs `wow` in this process with a process of its own making. */
export async function wow(args: readonly string[], given: Given = {}): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  const output = (name: "stdout" | "stderr") => ({
    isTTY: given.isTTY ?? false,
    ...(given.columns !== undefined && { columns: given.columns }),
    write: (text: string, done?: (error?: Error | null) => void) => {
      written[name] += text;
      done?.();
      return true;
    },
    on: () => undefined,
  });
  const code = await run({
    argv: ["node", "wow", ...args],
    env: given.env ?? {},
    stdin: Object.assign(typed(given.stdin), { isTTY: given.isTyped ?? false }),
    stdout: output("stdout"),
    stderr: output("stderr"),
  });
  return { code, ...written };
}

async function* typed(text: string | Uint8Array | undefined): AsyncGenerator<Uint8Array> {
  if (text !== undefined) yield Buffer.from(text);
}

/** A folder of its own for a test's files. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), "wow-test-"));
}

/** Writes a file into a new folder; gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** The lines of an ndjson output. */
export function lines(stdout: string): Evaluation[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Evaluation);
}

/** A native conversation as JSON; messages as `role: text`, a minute apart. */
export function conversation(
  id: string | number,
  messages: readonly string[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  const start = Date.parse(String(more.start ?? "2026-03-02T09:00:00Z"));
  const { start: _start, ...rest } = more;
  return {
    id,
    ...rest,
    messages: messages.map((line, number) => {
      const [, role, text] = /^(\w+): ([\s\S]*)$/.exec(line)!;
      return { role, text, at: new Date(start + number * 60_000).toISOString() };
    }),
  };
}
