import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { UserError } from "../../src/model/errors.js";
import { type InputFile, type InputOptions, openInputs } from "../../src/readers/index.js";

const directory = mkdtempSync(join(tmpdir(), "wow-readers-"));
let count = 0;

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Writes a temporary file and gives its path. */
export function file(content: string | Uint8Array, name = `input-${++count}.txt`): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

export interface Read {
  readonly conversations: readonly Conversation[];
  readonly files: readonly InputFile[];
  /** What the UserError says, temporary names taken out; null where there was none. */
  readonly error: string | null;
}

/** Reads files to the end, as they say it: no language is recognised. Errors that are no UserError come through. */
export async function readFiles(paths: readonly string[], options: Partial<InputOptions> = {}): Promise<Read> {
  const { conversations, files } = openInputs(paths, { recogniseLanguages: false, ...options });
  const read: Conversation[] = [];
  try {
    for await (const conversation of conversations) read.push(conversation);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { conversations: read, files, error: error.message.replaceAll(`${directory}/`, "") };
  }
  return { conversations: read, files, error: null };
}

/** Reads one input given as text; errors call it `input`. */
export async function readText(text: string | Uint8Array, options: Partial<InputOptions> = {}): Promise<Read> {
  return readFiles([file(text, "input")], options);
}

/** A conversation in short: `role: text` per message, with `*` for private ones. */
export function said({ messages }: Conversation): string[] {
  return messages.map((message) => `${message.role}${message.private ? "*" : ""}: ${message.text}`);
}

/** All conversations of a text in short, by id. */
export async function saidIn(text: string | Uint8Array, options: Partial<InputOptions> = {}) {
  const { conversations, error } = await readText(text, options);
  return error ?? Object.fromEntries(conversations.map((conversation) => [conversation.id, said(conversation)]));
}
