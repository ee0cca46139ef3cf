import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { file, readFiles, saidIn } from "./read.js";

const cp1252 = (text: string) => Buffer.from(text.replaceAll("€", "\u0080").replaceAll("’", "\u0092"), "latin1");
/** In UTF-8, but for `|`: a byte that UTF-8 does not have. */
const broken = (text: string) => Buffer.from(Buffer.from(text).map((byte) => (byte === 0x7c ? 0xff : byte)));
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

async function* chunks(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length]!;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

/** What is said in some bytes, and what was done to read them. */
async function read(bytes: Buffer, sizes: readonly number[] = [1 << 20]) {
  const { conversations, files, error } = await readFiles(["-"], { stdin: chunks(bytes, sizes) });
  const texts = conversations.flatMap(({ messages }) => messages.map(({ text }) => text));
  return { texts, notes: files[0]?.notes, error };
}

const csv = (text: string) => `conversation_id,role,text\n1,customer,${text}\n1,agent,Hello\n`;
const json = (text: string) => JSON.stringify([{ id: 1, messages: [{ role: "customer", text }, { role: "agent", text: "Hello" }] }]); // biome-ignore format: one value
const FRENCH = "C’est cassé depuis l’été, 20 € de perdu";
const RUSSIAN = "Лампа мигает с 5 марта, помогите";

describe.each([
  ["CSV", csv],
  ["JSON", json],
  ["NDJSON", (text: string) => `${json(text).slice(1, -1)}\n${json("x").slice(1, -1).replace("1", "2")}\n`],
])("%s", (_, write) => {
  test.each<[string, Buffer, string, readonly string[]]>([
    ["ASCII", Buffer.from(write("It leaks")), "It leaks", []],
    ["UTF-8", Buffer.from(write(FRENCH)), FRENCH, []],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${write(FRENCH)}`), FRENCH, []],
    ["UTF-16, little-endian", Buffer.from(`\uFEFF${write(FRENCH)}`, "utf16le"), FRENCH, ["Decoded from UTF-16 (little-endian)."]],
    ["UTF-16, big-endian", utf16be(`\uFEFF${write(FRENCH)}`), FRENCH, ["Decoded from UTF-16 (big-endian)."]],
    ["UTF-16 without a mark", Buffer.from(write(FRENCH), "utf16le"), FRENCH, ["Decoded from UTF-16 (little-endian)."]],
    ["big-endian UTF-16 without a mark", utf16be(write(FRENCH)), FRENCH, ["Decoded from UTF-16 (big-endian)."]],
    ["UTF-16 without a mark, mostly not Western", Buffer.from(write(RUSSIAN.repeat(20)), "utf16le"), RUSSIAN.repeat(20), ["Decoded from UTF-16 (little-endian)."]],
    ["Windows-1252", cp1252(write(FRENCH)), FRENCH, ["Decoded from Windows-1252."]],
    ["Windows-1252 that begins to differ late", cp1252(write(`${"x".repeat(300_000)}é`)), `${"x".repeat(300_000)}é`, ["Decoded from Windows-1252."]],
    ["UTF-8 with a broken byte", broken(write("ééé|")), "ééé\uFFFD", ["1 character is broken and read as “\uFFFD”."]],
    ["UTF-8 that was read as Windows-1252 and saved", Buffer.from(write("Itâ€™s cassÃ©, Iâ€™m sorry")), "Itâ€™s cassÃ©, Iâ€™m sorry", [expect.stringMatching(/^Some characters were spoilt before: .*“â€™”/) as unknown as string]],
  ])("in %s", async (_name, bytes, text, notes) => {
    const found = await read(bytes);
    expect(found.error).toBeNull();
    expect(found.notes).toEqual(notes);
    expect(found.texts[0]).toBe(text);
  }); // biome-ignore format: a table
});

test("any text in any encoding, in any chunks, compressed or not, reads as in UTF-8", async () => {
  const word = fc.constantFrom("lampe", "cassée", "€", "’", "naïve", " ", "10", "Übergröße", "…");
  const encode = fc.constantFrom<(text: string) => Buffer>(
    (text) => Buffer.from(text),
    (text) => Buffer.from(`\uFEFF${text}`),
    (text) => Buffer.from(`\uFEFF${text}`, "utf16le"),
    (text) => utf16be(`\uFEFF${text}`),
    (text) => cp1252(text.replaceAll("…", "!")),
  );
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1 }), encode, sizes, fc.boolean(), async (words, to, cut, zip) => {
      const text = `x${words.join("")}x`;
      const bytes = to(json(text));
      const { texts } = await read(zip ? gzipSync(bytes) : bytes, cut);
      expect([text, text.replaceAll("…", "!")]).toContain(texts[0]);
    }),
    { numRuns: 150 },
  );
});

test("the encoding is what most of the bytes are where they cease to be ASCII", async () => {
  const mixed = (utf8: number, latin: number) => {
    const [before, after] = csv("|").split("|");
    return Buffer.concat([Buffer.from(before! + "é".repeat(utf8)), cp1252("é ".repeat(latin)), Buffer.from(after!)]);
  };
  expect((await read(mixed(5, 3))).texts[0]).toBe(`ééééé${"\uFFFD ".repeat(3)}`);
  expect((await read(mixed(2, 3))).texts[0]).toBe("Ã©Ã©é é é ");
  expect((await read(mixed(5, 3))).notes).toEqual(["3 characters are broken and read as “\uFFFD”."]);
});

test("errors name the line and column of the text, whatever its encoding", async () => {
  const text = '[{"id": 1,\n "messages": [{"role": "agent", "text": "é€é" "x"}]}]';
  const at = /^input:2:\d+: this is not valid JSON/;
  const where = String(await saidIn(text));
  expect(where).toMatch(at);
  for (const bytes of [Buffer.from(`\uFEFF${text}`), Buffer.from(`\uFEFF${text}`, "utf16le"), utf16be(`\uFEFF${text}`), cp1252(text)])
    expect(await saidIn(bytes)).toBe(where); // biome-ignore format: one loop
});

test("bytes in UTF-32 are refused, and text that only begins like a recording or a picture is text", async () => {
  expect(await saidIn(Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]))).toMatch(/^input: this file is UTF-32\n/);
  const { error } = await readFiles([file("ID3,role,text\n1,customer,Hi\n1,agent,Hello\n", "id3.csv")]);
  expect(error).toBeNull();
});
