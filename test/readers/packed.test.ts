import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unpacked } from "../../src/readers/source/bomb.js";
import { line, tree } from "../helpers/tree.js";
import { type Packed, zipOf } from "../helpers/zip.js";
import { file, readFiles, saidIn } from "./read.js";

const PACKED = "fixtures/exports-packed";
const bytesOf = (name: string) => readFileSync(join(PACKED, name));

async function* chunks(bytes: Buffer, size = 7): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

const SHOP = [
  ["../outside/sofa.ndjson", "json", ["pk-3"], {}],
  ["READ ME.md", "unknown", [], { "unrecognised-file": 1 }],
  ["april/chair.csv", "csv", ["pk-4"], {}],
  ["april/desk.ndjson.gz", "json", ["pk-2"], {}],
  ["april/logo.png", "unknown", [], { "unrecognised-file": 1 }],
  ["april/nothing.csv", "unknown", [], { "empty-file": 1 }],
  ["march/lamp.ndjson", "json", ["pk-1"], {}],
] as const;

describe("a ZIP archive", () => {
  test.each([
    ["as a file", `${PACKED}/shop.zip`, undefined],
    ["from standard input", "-", () => chunks(bytesOf("shop.zip"), 1000)],
  ])("is read entry by entry, by name, as if it were a folder: %s", async (_, path, stdin) => {
    const { conversations, files, error } = await readFiles([path], { stdin: stdin?.() });
    const name = path === "-" ? "standard input" : path;
    expect(error).toBeNull();
    expect(files).toMatchObject(
      SHOP.map(([entry, format, , skipped]) => ({ file: `${name}/${entry}`, format, skipped })),
    );
    expect(conversations.map(({ id }) => id)).toEqual(SHOP.flatMap(([, , ids]) => ids));
  });

  test("gives each entry the checksum of its own bytes", async () => {
    const packed = gzipSync(line("2"));
    const archive = zipOf([
      { name: "a.ndjson", content: line("1") },
      { name: "b.ndjson.gz", content: packed, method: 0 },
    ]);
    const { files } = await readFiles([file(archive, "sums.zip")]);
    const sum = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");
    expect(files.map(({ sha256 }) => sha256)).toEqual([sum(line("1")), sum(packed)]);
    expect(files.map(({ notes }) => notes)).toEqual([[], ["Unpacked (gzip)."]]);
  });

  test("may be of 64 bits, and may have entries that take a password", async () => {
    expect((await readFiles([`${PACKED}/zip64.zip`])).conversations.map(({ id }) => id)).toEqual(["pk-1"]);
    const { conversations, files, error } = await readFiles([`${PACKED}/locked.zip`]);
    expect(error).toBeNull();
    expect(conversations.map(({ id }) => id)).toEqual(["pk-1", "pk-2"]);
    expect(files[1]).toMatchObject({
      file: `${PACKED}/locked.zip/sofa.ndjson`,
      skipped: { "encrypted-file": 1 },
      problems: [{ detail: "it takes a password" }],
    });
    expect((await readFiles([`${PACKED}/locked.zip`], { strict: true })).error).toMatch(
      /sofa\.ndjson: it takes a pass/,
    );
  });

  const entry: Packed = { name: "in/a.ndjson", content: line("1") };
  const size = line("1").length;
  test.each<[string, readonly Packed[], string]>([
    ["a checksum that is wrong", [{ ...entry, crc: 7 }], "x.zip/in/a.ndjson: it is damaged: its checksum is wrong"],
    ["an entry longer than said", [{ ...entry, plain: size - 3 }], "x.zip/in/a.ndjson: it is longer than the archive says"],
    ["an entry shorter than said", [{ ...entry, plain: size + 3 }], "x.zip/in/a.ndjson: it is shorter than the archive says"],
    ["an entry that leads beyond the archive", [{ ...entry, packed: 9e6 }], "x.zip/in/a.ndjson: it is cut off in the archive"],
    ["bytes that are no deflate", [{ ...entry, method: 8, packed: 5 }], "x.zip/in/a.ndjson: it is damaged in the archive"],
    ["another method", [{ ...entry, method: 93 }], "x.zip/in/a.ndjson: it is compressed in a way that is not known here (method 93)"],
    ["a bomb by its own account", [{ ...entry, plain: 2 ** 31 }], "x.zip: it unpacks to more than 200 times its size, which no export does"],
    ["many small bombs", Array.from({ length: 9 }, (_, i) => ({ ...entry, name: `${i}`, plain: 2 ** 27, packed: 60 })), "x.zip: it unpacks to more than 200 times its size, which no export does"],
    ["nothing", [], "x.zip: this ZIP archive is empty"],
    ["nothing but what macOS adds", [{ ...entry, name: "__MACOSX/._a" }, { ...entry, name: "b/.DS_Store" }], "x.zip: there is no file to read in it"],
    ["an archive in it and nothing else", [{ name: "b.zip", content: zipOf([entry]) }], "x.zip: nothing in it can be read: 1 × unrecognised-file"],
    ["a document", [{ name: "[Content_Types].xml", content: "<x/>" }, { name: "word/document.xml", content: "<x/>" }], "x.zip: this is a document, or an archive that lies in a packed file"],
  ])("is refused for %s", async (_, entries, error) => {
    const { conversations, error: found } = await readFiles([file(zipOf(entries), "x.zip")]);
    expect(found?.split("\n")[0]).toBe(error);
    expect(conversations.length).toBeLessThan(2);
  }); // biome-ignore format: a table

  test("with names that would lead a terminal astray, or nowhere, is only read", async () => {
    const names = ["/etc/passwd", "a\\b.ndjson", "__proto__", "../../x", "\u001b[31mred.ndjson", "ü/ä.ndjson"];
    const archive = zipOf(names.map((name, i) => ({ name, content: line(String(i)) })));
    const { files, conversations } = await readFiles([file(archive, "odd.zip")]);
    expect(conversations).toHaveLength(6);
    expect(files.map(({ file }) => file.split("odd.zip/")[1])).toEqual(
      names.map((name) => name.replace("\\", "/")).sort(),
    );
  });

  test("that is a workbook is not unpacked", async () => {
    const book = zipOf([{ name: "docProps/app.xml", content: "<x/>" }, { name: "xl/workbook.xml", content: "<x/>" }, { name: "xl/notes.csv", content: "id,role,text\n1,agent,Hi\n" }]); // biome-ignore format: a list
    const xlsx = file(book, "book.xlsx");
    const sources: unknown[] = [];
    const sheets = {
      id: "sheets",
      title: "sheets",
      gives: [],
      recognise: (head: string) => (head.startsWith("PK\u0003\u0004") ? "it is a workbook" : null),
      // biome-ignore lint/correctness/useYield: only what it is given is looked at
      async *read({ name, path, open }: { name: string; path: string | null; open(): AsyncIterable<Uint8Array> }) {
        const parts: Uint8Array[] = [];
        for await (const part of open()) parts.push(part);
        sources.push({ name, path, same: Buffer.concat(parts).equals(book) });
      },
      examples: [],
    };
    const folder = tree({ "in/book.xlsx": book, "a.zip": zipOf([{ name: "b.xlsx", content: book }]) });
    const { error, files } = await readFiles([xlsx, folder], { readers: [sheets] });
    expect(error).toBeNull();
    expect(files.map(({ format }) => format)).toEqual(["sheets", "sheets", "sheets"]);
    expect(sources).toEqual([
      { name: xlsx, path: xlsx, same: true },
      { name: `${folder}/a.zip/b.xlsx`, path: null, same: true },
      { name: `${folder}/in/book.xlsx`, path: `${folder}/in/book.xlsx`, same: true },
    ]);
  });
});

describe("zstd", () => {
  const zst = bytesOf("two-frames.ndjson.zst");
  test("is read whatever it is called, frame after frame, in chunks of any size", async () => {
    for (const size of [1, 2, 5, 1000]) {
      const { conversations, files } = await readFiles(["-"], { stdin: chunks(zst, size) });
      expect(conversations.map(({ id }) => id)).toEqual(["pk-1", "pk-2", "pk-3"]);
      expect(files[0]).toMatchObject({
        notes: ["Unpacked (zstd)."],
        sha256: createHash("sha256").update(zst).digest("hex"),
      });
    }
  });

  const frame = (...bytes: number[]) => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, ...bytes]);
  const again = "download or compress it again, or give the file unpacked";
  test.each([
    ["cut off in a frame", zst.subarray(0, 40), `input: the zstd file is cut off\n${again}`],
    ["cut off in its checksum", zst.subarray(0, zst.indexOf(frame(), 4) - 2), `input: the zstd file is cut off\n${again}`],
    ["with something behind it", Buffer.concat([zst, Buffer.from("and more")]), `input: the zstd file is damaged\n${again}`],
    ["of nothing", frame(0x20, 0, 1, 0, 0), "input: the file is empty\ngive a file with conversations in it"],
    ["that looks back on 2 GiB", frame(0, 21 << 3, 1, 0, 0), "input: the zstd file needs 2048 MiB of memory to be unpacked, or is damaged\ncompress it again without --long or --ultra, or give the file unpacked"],
  ])("%s is refused", async (_, bytes, error) => {
    expect(await saidIn(bytes)).toBe(error);
  }); // biome-ignore format: a table

  test("with frames that are to be skipped", async () => {
    const skipped = Buffer.concat([Buffer.from([0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0]), Buffer.from("abc")]);
    expect(Object.keys(await saidIn(Buffer.concat([zst, skipped, zst.subarray(0, 0)])))).toHaveLength(3);
  });
});

test("what unpacks to far more than any text does is stopped", async () => {
  const blow = async function* (packed: AsyncIterable<Uint8Array>) {
    for await (const chunk of packed) for (let i = 0; i < 500; i++) yield chunk;
  };
  const count = async (limit: { always: number; times: number }) => {
    let length = 0;
    for await (const chunk of unpacked(chunks(Buffer.alloc(100), 10), blow, "x.gz", limit)) length += chunk.length;
    return length;
  };
  expect(await count({ always: 1, times: 501 })).toBe(50_000);
  expect(await count({ always: 50_000, times: 2 })).toBe(50_000);
  await expect(count({ always: 4_999, times: 499 })).rejects.toThrow(/unpacks to more than 499 times its size/);
});

describe("any bytes flipped, taken out or cut off", () => {
  test.each([
    ["zip", bytesOf("shop.zip")],
    ["zip64", bytesOf("zip64.zip")],
    ["zst", bytesOf("two-frames.ndjson.zst")],
    ["gz", gzipSync(line("1") + line("2"))],
  ])("leave %s read, counted or refused: no fault, no hang", async (kind, whole) => {
    const flip = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(flip, { maxLength: 4 }), fc.nat(whole.length), fc.boolean(), async (flips, at, cut) => {
        let damaged = Buffer.from(whole);
        for (const each of flips) damaged[each.at] = each.byte;
        if (cut) damaged = damaged.subarray(0, at);
        const start = performance.now();
        const { files, error } = await readFiles([file(damaged, `damaged-${kind}`)], { recogniseLanguages: false });
        expect(performance.now() - start).toBeLessThan(5000);
        if (error === null) expect(files.length).toBeGreaterThan(0);
        else expect(error.split("\n").length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });
});
