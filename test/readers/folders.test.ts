import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { toConversation } from "../../src/model/conversation.js";
import type { Reader } from "../../src/model/reading.js";
import { readers } from "../../src/readers/index.js";
import { line, tree } from "../helpers/tree.js";
import { zipOf } from "../helpers/zip.js";
import { readFiles } from "./read.js";

/** What is read of some paths: ids in order, the files below `base` with their formats and what was left out, the error. */
async function read(base: string, paths: readonly string[] = [base], options = {}) {
  const { conversations, files, error } = await readFiles(paths, options);
  return {
    ids: conversations.map(({ id }) => id),
    files: files.map(({ file, format, skipped }) =>
      [file.replace(`${base}/`, ""), format, ...Object.entries(skipped).flat()].join(" "),
    ),
    error: error?.replaceAll(base, "BASE") ?? null,
  };
}

/** A format that gives no ids: each file is a conversation, called by its name. */
const nameless: Reader = {
  ...readers.find(({ id }) => id === "ndjson")!,
  id: "nameless",
  generic: false,
  recognise: (head) => (head.startsWith("SAID ") ? "it begins with SAID" : null),
  async *read(source) {
    yield toConversation({ id: source.id, messages: [{ role: "customer", text: source.head.slice(5) }] });
  },
};

describe("a folder", () => {
  test("is read with the folders in it, by path, whatever the order on the disk; hidden files are not", async () => {
    const base = tree({
      "b.ndjson": line("3"),
      "a/2.ndjson": line("2"),
      "a/10.ndjson": line("1"),
      "c/d/e.ndjson.gz": gzipSync(line("4")),
      ".hidden/x.ndjson": line("5"),
      "a/.x.ndjson": line("6"),
      "__MACOSX/x.ndjson": line("7"),
    });
    const found = await read(base);
    expect(found).toEqual({
      ids: ["1", "2", "3", "4"],
      files: ["a/10.ndjson json", "a/2.ndjson json", "b.ndjson json", "c/d/e.ndjson.gz json"],
      error: null,
    });
    expect((await read(base, [`${base}/`])).files).toEqual(found.files);
  });

  test("that links to itself is read once, and what links lead to under its own name", async () => {
    const base = tree({ "b/x.ndjson": line("1"), "elsewhere/y.ndjson": line("2") });
    mkdirSync(join(base, "in/deep"), { recursive: true });
    symlinkSync("../..", join(base, "in/deep/loop"));
    symlinkSync("b", join(base, "a"));
    symlinkSync("../elsewhere/y.ndjson", join(base, "in/link.ndjson"));
    expect((await read(base)).files).toEqual(["b/x.ndjson json", "elsewhere/y.ndjson json", "in/link.ndjson json duplicate 1"]); // biome-ignore format: one list
    expect((await read(base, [join(base, "in")])).files).toContain("in/link.ndjson json duplicate 1");
  });

  test("with all sorts of things in it gives what is an export, and counts the rest", async () => {
    const base = tree({
      "day.csv": "conversation_id,role,text\n1,customer,Hi\n1,agent,Hello\n",
      "no-rows.csv": "conversation_id,role,text\n",
      "agents.csv": "agent,team\nAna,Billing\n",
      "empty.json": "",
      "notes.md": "Exports, as they come.\nOne folder a month, or two.\n",
      "package.json": '{"version": 3}',
      "logo.png": Buffer.from("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "latin1"),
      "old.xls": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]),
      "report.docx": zipOf([{ name: "[Content_Types].xml", content: "<Types/>" }, { name: "word/document.xml", content: "<w/>" }]),
      "packed.zip": zipOf([{ name: "in/more.ndjson", content: line("2") }, { name: "in/photo.jpg", content: Buffer.from([0xff, 0xd8, 0xff, 0, 1]) }]),
      "scores.json": '{\n  "schema": 1,\n  "tool": {\n    "name": "wow-score",\n    "version": "1.0.0"\n  },\n  "conversations": []\n}',
    }); // biome-ignore format: a table
    const found = await read(base);
    expect(found).toEqual({
      ids: ["1", "2"],
      files: [
        "agents.csv unknown unrecognised-file 1",
        "day.csv csv",
        "empty.json unknown empty-file 1",
        "logo.png unknown unrecognised-file 1",
        "no-rows.csv unknown empty-file 1",
        "notes.md unknown unrecognised-file 1",
        "old.xls unknown unrecognised-file 1",
        "package.json unknown unrecognised-file 1",
        "packed.zip/in/more.ndjson json",
        "packed.zip/in/photo.jpg unknown unrecognised-file 1",
        "report.docx unknown unrecognised-file 1",
        "scores.json unknown wow-report 1",
      ],
      error: null,
    });
    for (const { sha256, why } of (await readFiles([base])).files)
      expect([/^[0-9a-f]{64}$/.test(sha256), why]).toEqual([true, expect.stringMatching(/\S/)]);
  });

  test.each([
    ["agents.csv", /: no column holds the text/],
    ["empty.json", /: the file is empty\n/],
    ["logo.png", /: this is a picture\ngive the text/],
    ["old.xls", /: this is an old Office file \(\.xls, \.doc, \.msg\)\nsave it as \.xlsx or/],
    ["scores.ndjson", /: this is a report that wow wrote\n/],
  ])("what is counted in it is an error where it is named, and with --strict: %s", async (name, error) => {
    const base = tree({
      "a.ndjson": line("1"),
      "agents.csv": "agent,team\nAna,Billing\n",
      "empty.json": "",
      "logo.png": Buffer.from("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "latin1"),
      "old.xls": Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]),
      "scores.ndjson":
        '{"conversation":"c1","agent":null,"rubric":{"id":"wow","version":"1.0.0","digest":"sha256:00"},"overall":1}\n',
    });
    expect((await read(base, [join(base, name)])).error).toMatch(error);
    expect((await read(base, [base], { strict: true })).error).toMatch(/BASE\/agents\.csv: no column/);
  });

  test("in which nothing is an export is an error that says what there is", async () => {
    expect((await read(tree({}))).error).toBe(
      "BASE: there is no file in this folder\ngive a folder with exports in it",
    );
    const base = tree({ "a.md": "Hello", "b.json": " " });
    expect((await read(base)).error).toBe(
      "BASE: nothing in it can be read: 1 × unrecognised-file, 1 × empty-file\n" +
        "give a folder, archive or pattern with exports in it; BASE/a.md: the format is not recognised",
    );
    const bad = tree({ "a.ndjson": line("1") });
    symlinkSync("gone.ndjson", join(bad, "b.ndjson"));
    expect((await read(bad)).error).toBe("BASE/b.ndjson: this link leads nowhere\nmend it, or take it out");
  });

  test("of 3,000 files is read one file after the other", async () => {
    const names = Array.from({ length: 3000 }, (_, i) => `${i % 7}/${i}.ndjson`);
    const base = tree(Object.fromEntries(names.map((name) => [name, line(name)])));
    const { conversations, files } = await readFiles([base], { recogniseLanguages: false });
    expect([conversations.length, files.length]).toEqual([3000, 3000]);
    expect(files.map(({ file }) => file)).toEqual(names.map((name) => `${base}/${name}`).sort());
  }, 30_000);
});

describe("a pattern that the shell did not expand", () => {
  const base = tree({
    "a/1.ndjson": line("1"),
    "a/2.csv": "conversation_id,role,text\n2,customer,Hi\n2,agent,Hello\n",
    "b/c/3.ndjson": line("3"),
    "b/.4.ndjson": line("4"),
    "[x].ndjson": line("5"),
  });
  test.each([
    ["*/*", ["1", "2", "3"]],
    ["**/*.ndjson", ["5", "1", "3"]],
    ["{a,b}/*.ndjson", ["1"]],
    ["a/[12].*", ["1", "2"]],
    ["?", ["1", "2", "3"]],
    ["[x].ndjson", ["5"]],
    ["b/**", ["3"]],
  ])("%s", async (pattern, ids) => {
    expect(await read(base, [join(base, pattern)])).toMatchObject({ ids, error: null });
  });

  test("that nothing matches is an error, and a plain name that is not there no pattern", async () => {
    expect((await read(base, [join(base, "*.tsv")])).error).toBe(
      "BASE/*.tsv: no file matches this pattern\ncheck it, or name files or a folder",
    );
    expect((await read(base, [join(base, "export (1).csv")])).error).toMatch("export (1).csv: there is no such file");
  });
});

describe("conversations without ids", () => {
  const said = { readers: [nameless, ...readers] };
  const ids = async (base: string, path: string) => (await read(base, [join(base, path)], said)).ids;

  test("are called by their files, below what was given", async () => {
    const base = tree({
      "2026-03-02/call-7.txt": "SAID hello",
      "2026-03-02/call-8.vtt.gz": gzipSync("SAID hello there"),
      "march.zip": zipOf([{ name: "x/call-9.srt", content: "SAID goodbye" }]),
    });
    expect(await ids(base, "")).toEqual(["2026-03-02/call-7", "2026-03-02/call-8", "march.zip/x/call-9"]);
    expect(await ids(base, "2026-03-02")).toEqual(["call-7", "call-8"]);
    expect(await ids(base, "*/call-*")).toEqual(["2026-03-02/call-7", "2026-03-02/call-8"]);
    expect(await ids(base, "march.zip")).toEqual(["x/call-9"]);
    expect(await ids(base, "2026-03-02/call-8.vtt.gz")).toEqual(["call-8"]);
  });

  test("clash only where two files have one name, and the error says what to do", async () => {
    const base = tree({ "a/call-7.txt": "SAID hello", "b/call-7.txt": "SAID goodbye", "c/call-7.txt": "SAID hello" });
    expect((await read(base, [base], said)).error).toBeNull();
    expect((await read(base, [join(base, "a"), join(base, "b")], said)).error).toBe(
      "BASE/b/call-7.txt: conversation “call-7” stands in BASE/a/call-7.txt too, with different content\n" +
        "such files are called by their names: give the folder above both, or rename one of them",
    );
    expect((await read(base, [join(base, "a"), join(base, "c")], said)).files).toEqual([
      "a/call-7.txt nameless",
      "c/call-7.txt nameless duplicate 1",
    ]);
  });
});

test("the same conversation counts once across files, folders and archives; with other content it is an error", async () => {
  const base = tree({ "a/x.ndjson": line("1"), "b.zip": zipOf([{ name: "y.ndjson", content: line("1") }]) });
  expect(await read(base, [join(base, "a"), join(base, "b.zip")])).toEqual({
    ids: ["1"],
    files: ["a/x.ndjson json", "b.zip/y.ndjson json duplicate 1"],
    error: null,
  });
  const other = tree({ "a/x.ndjson": line("1"), "b.zip": zipOf([{ name: "y.ndjson", content: line("1", "Hm.") }]) });
  expect((await read(other)).error).toBe(
    "BASE/b.zip/y.ndjson:1: conversation “1” stands in BASE/a/x.ndjson:1 too, with different content\n" +
      "leave one of the two out, or give them different ids",
  );
});
