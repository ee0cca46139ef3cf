import { readFileSync } from "node:fs";
import { basename } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { type Conversation, ROLES } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import type { InputOptions } from "../../src/readers/index.js";
import { file, type Read, readFiles } from "../readers/read.js";
import { chooser, damaged, type Variant } from "./damage.js";
import { type Fixture, optionsOf } from "./exports.js";

/** Far beyond what a file of some KB takes: in milliseconds. */
const TOO_LONG = 10_000;

/** The slowest variant so far. */
export const slowest = { milliseconds: 0, what: "" };

interface Whole extends Fixture {
  readonly bytes: Buffer;
  readonly conversations: readonly Conversation[];
  readonly skipped: number;
}

/** Fixtures with what they give while they are undamaged. */
export async function wholes(fixtures: readonly Fixture[]): Promise<readonly Whole[]> {
  return Promise.all(
    fixtures.map(async (fixture) => {
      const read = await readFiles([fixture.path], optionsOf(fixture));
      return { ...fixture, bytes: readFileSync(fixture.path), conversations: read.conversations, skipped: told(read) };
    }),
  );
}

/** Reads that many variants of a format's fixtures, the same ones each time, and holds each to `holds`. */
export async function checkVariants(format: string, all: readonly Whole[], numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), async (numbers) => {
      const pick = chooser(numbers);
      const whole = all[pick(all.length)]!;
      await holds(whole, damaged(whole.bytes, whole.conversations, pick), optionsOf(whole));
    }),
    { numRuns, seed: seedOf(format), endOnFailure: true },
  );
}

/** Reads a variant: no fault, no hang, no silent loss, and nothing malformed. */
export async function holds(whole: Whole, variant: Variant, options: Partial<InputOptions>): Promise<Read> {
  const what = `${whole.path}: ${variant.what}`;
  const start = performance.now();
  const read = await readFiles([file(variant.bytes, basename(whole.path))], options).catch((error) => {
    throw new Error(`${what}: ${(error as Error).stack}`);
  });
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, what });
  expect(milliseconds, what).toBeLessThan(TOO_LONG);
  if (read.error !== null) {
    expect(read.error.split("\n").length, `${what}: ${read.error}`).toBeOneOf([2, 3]);
    expect(read.error, what).toContain(basename(whole.path));
  } else if (told(read) <= whole.skipped) {
    expect(variant.lost(read.conversations), `${what}: lost without a word`).toEqual([]);
    expect(variant.mustTell, `${what}: nothing is said`).toBe(false);
  }
  await wellFormed(read.conversations, what);
  return read;
}

function told({ files }: Read): number {
  return files.flatMap(({ skipped }) => Object.values(skipped)).reduce((sum, count) => sum + count, 0);
}

async function wellFormed(conversations: readonly Conversation[], what: string): Promise<void> {
  for (const { id, messages } of conversations) {
    expect(typeof id === "string" && id.trim() !== "", `${what}: id`).toBe(true);
    for (const { role, text, at, author } of messages) {
      expect(ROLES, what).toContain(role);
      expect(typeof text, what).toBe("string");
      expect(author === null || typeof author === "string", `${what}: author`).toBe(true);
      expect(at === null || !Number.isNaN(new Date(at).getTime()), `${what}: time ${at}`).toBe(true);
    }
  }
  if (conversations.length === 0) return;
  const native = JSON.stringify({ conversations: conversations.map(toNative) });
  const again = await readFiles([file(native, "again.json")], { inputFormat: "json" });
  expect(again.error, what).toBeNull();
  expect(again.conversations, `${what}: as native JSON`).toEqual(conversations);
}

function seedOf(format: string): number {
  return [...format].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) | 0, 20_260_302);
}
