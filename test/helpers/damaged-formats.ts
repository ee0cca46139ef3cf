import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type Conversation, type Message, ROLES } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import { type InputOptions, readers } from "../../src/readers/index.js";
import { file, type Read, readFiles } from "../readers/read.js";
import { chooser, damaged, undamaged, type Variant } from "./damage.js";
import { type Fixture, fixtures, optionsOf, plain } from "./exports.js";

/** Far beyond what a file of some KB takes: in milliseconds. */
const TOO_LONG = 10_000;
const slowest = { milliseconds: 0, what: "" };

interface Whole extends Fixture {
  readonly bytes: Buffer;
  readonly conversations: readonly Conversation[];
  /** What is said of the undamaged file, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
  /** Of the files in it. */
  readonly formats: readonly string[];
}

/** Declares, for every format that has fixtures, that so many damaged variants of them and mislabelled ones are held. */
export async function damagedFormats(variants: number): Promise<void> {
  const all = await Promise.all([...fixtures, ...plain].map(whole));
  afterAll(() => {
    const { milliseconds, what } = slowest;
    console.log(`${variants} damaged variants a format; the slowest took ${Math.round(milliseconds)} ms: ${what}`);
  });
  describe.each([...new Set(all.map(({ format }) => format))])("%s", (format) => {
    const own = all.filter((one) => one.format === format);

    it(`is read or refused in ${variants} damaged variants: no fault, no hang, no silent loss`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), async (numbers) => {
          const pick = chooser(numbers);
          const one = own[pick(own.length)]!;
          await holds(one, damaged(one.bytes, one.conversations, pick), optionsOf(one));
        }),
        { numRuns: variants, seed: seedOf(format), endOnFailure: true },
      );
    }, 3_600_000);

    it("is read or refused where it is said to be another format, and nothing is lost unsaid", async () => {
      for (const one of own)
        for (const { id } of readers)
          await holds(
            { ...one, skipped: id === format ? one.skipped : new Map() },
            { ...undamaged(one.bytes, one.conversations), what: `as ${id}` },
            { ...optionsOf(one), inputFormat: id },
          );
    }, 60_000);

    it("is recognised whatever the file is called", async () => {
      for (const one of own)
        for (const name of ["export", "export.txt", "export.csv", "export.json", "export.xlsx", "export.zip"]) {
          const { files, error } = await readFiles([file(one.bytes, name)], optionsOf(one));
          expect(error, `${one.path} as ${name}`).toBeNull();
          expect(
            files.map(({ format: found }) => found),
            `${one.path} as ${name}`,
          ).toEqual(one.formats);
        }
    });
  });
}

export async function whole(fixture: Fixture): Promise<Whole> {
  const read = await readFiles([fixture.path], optionsOf(fixture));
  expect(read.error).toBeNull();
  const formats = read.files.map(({ format }) => format);
  return { ...fixture, formats, bytes: readFileSync(fixture.path), conversations: read.conversations, skipped: told(read) }; // biome-ignore format: one record
}

/** Reads a variant: no fault, no hang, no silent loss, and nothing malformed. */
export async function holds(fixture: Whole, variant: Variant, options: Partial<InputOptions>): Promise<Read> {
  const what = `${fixture.path}: ${variant.what}`;
  const start = performance.now();
  const read = await readFiles([file(variant.bytes, basename(fixture.path))], options).catch((error) => {
    throw new Error(`${what}: ${(error as Error).stack}`);
  });
  const milliseconds = performance.now() - start;
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, { milliseconds, what });
  expect(milliseconds, what).toBeLessThan(TOO_LONG);
  if (read.error !== null) {
    expect(read.error.split("\n").length, `${what}: ${read.error}`).toBeOneOf([2, 3]);
    expect(read.error, what).toContain(basename(fixture.path));
  } else if ([...told(read)].every(([reason, count]) => count <= (fixture.skipped.get(reason) ?? 0))) {
    expect(variant.lost(read.conversations), `${what}: lost without a word`).toEqual([]);
    expect(variant.mustTell, `${what}: nothing is said`).toBe(false);
  }
  await wellFormed(read.conversations, what);
  return read;
}

function told({ files }: Read): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [reason, count] of files.flatMap(({ skipped }) => Object.entries(skipped)))
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  return counts;
}

async function wellFormed(conversations: readonly Conversation[], what: string): Promise<void> {
  const wrong = conversations.filter(({ id, messages }) => id.trim() === "" || !messages.every(isWhole));
  expect(wrong, `${what}: malformed`).toEqual([]);
  if (conversations.length === 0) return;
  const native = JSON.stringify({ conversations: conversations.map(toNative) });
  const again = await readFiles([file(native, "again.json")], { inputFormat: "json", recogniseLanguages: false });
  expect(again.error, what).toBeNull();
  const [before, after] = [conversations, again.conversations].map((all) => all.map(withoutMeta));
  if (!isDeepStrictEqual(before, after)) expect(after, `${what}: as native JSON`).toEqual(before);
}

function isWhole({ role, text, at, author }: Message): boolean {
  const isTime = at === null || !Number.isNaN(new Date(at).getTime());
  return ROLES.includes(role) && typeof text === "string" && isTime && (author === null || typeof author === "string");
}

/** What nobody understood may be anything, infinite numbers included, which JSON can't write. */
function withoutMeta({ meta: _, ...known }: Conversation): Omit<Conversation, "meta"> {
  return known;
}

function seedOf(format: string): number {
  return [...format].reduce((hash, character) => (Math.imul(hash, 31) + character.charCodeAt(0)) | 0, 20_260_302);
}
