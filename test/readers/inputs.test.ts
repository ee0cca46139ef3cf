import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { ReadLog } from "../../src/model/reading.js";
import { readConversations, readers } from "../../src/readers/index.js";
import { begun, inputLog } from "../../src/readers/input-file.js";
import { file, readFiles, readText } from "./read.js";

const csv = "conversation_id,role,text\n1,agent,hi\n1,customer,yo\n2,agent,x\n";
const other = "conversation_id,role,text\n3,agent,hi\n";

async function* chunks(text: string | Buffer, size = 5): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

describe("inputs", () => {
  test("several files, in order, each with its report", async () => {
    const paths = [file(csv), file(other)];
    const { conversations, files } = await readFiles(paths);
    expect(conversations.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(files).toMatchObject([
      { file: paths[0], format: "csv", conversations: 2, messages: 3, skipped: {}, problems: [] },
      { file: paths[1], format: "csv", conversations: 1, messages: 1 },
    ]);
  });

  test("the SHA-256 is that of the bytes on the disk, also where they are compressed", async () => {
    for (const bytes of [
      Buffer.from(csv),
      gzipSync(csv),
      Buffer.from(`\uFEFF${csv}`),
      Buffer.from('[{"id":1,"messages":[{"role":"agent","text":"x"}]}]'),
    ]) {
      const { files } = await readText(bytes);
      expect(files[0]!.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  test("compressed files read the same, whatever they are called", async () => {
    const { conversations } = await readText(gzipSync(csv));
    expect(conversations).toEqual((await readText(csv)).conversations);
  });

  test("standard input, also compressed", async () => {
    for (const content of [csv, gzipSync(csv)]) {
      const { conversations, files, error } = await readFiles(["-"], { stdin: chunks(content) });
      expect(error).toBeNull();
      expect(conversations).toHaveLength(2);
      expect(files[0]).toMatchObject({
        file: "standard input",
        sha256: createHash("sha256").update(content).digest("hex"),
      });
    }
    expect((await readFiles(["-", "-"], { stdin: chunks(csv) })).error).toBe(
      "standard input: it is named twice\nwrite - once",
    );
  });

  test("chunks cut anywhere read the same", async () => {
    const text =
      'conversation_id,role,text\r\n1,agent,"é😀 ""x""\r\ny"\r\n1,customer,"z"\r\n\r\n2,agent,ü\r\n2,wizard,ü\r\n';
    const whole = await readText(text);
    for (const size of [1, 2, 3, 7]) {
      const { conversations, files } = await readFiles(["-"], { stdin: chunks(text, size) });
      expect(conversations).toEqual(whole.conversations);
      expect(files[0]!.problems).toMatchObject([{ row: 7, reason: "unknown-role" }]);
    }
  });

  test("the same conversation twice counts once", async () => {
    const json = '[{"id":1,"meta":"other","messages":[{"role":"agent","text":"hi"},{"role":"customer","text":"yo"}]}]';
    const paths = [file(csv), file(json)];
    const { conversations, files } = await readFiles(paths);
    expect(conversations.map(({ id }) => id)).toEqual(["1", "2"]);
    expect(files[1]).toMatchObject({
      conversations: 0,
      skipped: { duplicate: 1 },
      problems: [{ row: 1, reason: "duplicate", detail: `the same conversation as in ${paths[0]}:2` }],
    });
  });

  test("the credited agent may be named as author or not", async () => {
    const table = "conversation_id,agent,role,text\n1,Ana,agent,hi\n1,Ana,customer,yo\n";
    const json = (author?: string) =>
      JSON.stringify([
        {
          id: 1,
          agent: "Ana",
          messages: [
            { role: "agent", author, text: "hi" },
            { role: "customer", text: "yo" },
          ],
        },
      ]);
    expect((await readFiles([file(table), file(json())])).files[1]!.skipped).toEqual({ duplicate: 1 });
    expect((await readFiles([file(table), file(json("Bo"))])).error).toContain("different content");
  });

  test("one id with different content is an error that names both", async () => {
    const { error } = await readFiles([file(csv, "a.csv"), file(csv.replace("yo", "no"), "b.csv")]);
    expect(error).toBe(
      "b.csv:2: conversation “1” stands in a.csv:2 too, with different content\n" +
        "leave one of the two out, or give them different ids",
    );
  });

  test("--strict makes the first thing that can't be used an error", async () => {
    expect((await readText(`${csv}2,agent,\n`, { strict: true })).error).toBe(
      "input:5: the row has no text (no-text)\nmend it, or leave --strict out to skip it",
    );
  });

  test("a reader may pass on its log with some of it changed", () => {
    const input = begun("x.csv");
    const log: ReadLog = { ...inputLog(input, { timezone: "Europe/Rome" }).log, place: () => {} };
    log.zoneless();
    log.skip({ row: 1, reason: "no-text", detail: "it has no text" });
    expect(input).toMatchObject({ assumedTimezone: "Europe/Rome", skipped: { "no-text": 1 } });
  });

  test("a reader who stops early leaves nothing behind", async () => {
    for await (const conversation of readConversations([file(csv)])) {
      expect(conversation.id).toBe("1");
      break;
    }
  });
});

describe("inputs that can't be read", () => {
  test.each([
    ["an empty file", "", "input: the file is empty\ngive a file with conversations in it"],
    ["nothing but space", " \n\n", "input: the file is empty\ngive a file with conversations in it"],
    ["a compressed nothing", gzipSync(""), "input: the file is empty\ngive a file with conversations in it"],
    [
      "bytes",
      Buffer.from([1, 2, 0, 0, 0, 4, 255]),
      "input: this is a binary file, not text\nexport the conversations as CSV or JSON",
    ],
    [
      "half a ZIP file",
      Buffer.from("PK\u0003\u0004\u0014\0"),
      "input: the ZIP archive is damaged or cut off (End of central directory record signature not found)\ndownload or pack it again, or give the files unpacked",
    ],
    [
      "half a gzip",
      gzipSync(csv.repeat(99)).subarray(0, 60),
      "input: the gzip file is cut off\ndownload or compress it again, or give the file unpacked",
    ],
    [
      "a damaged gzip",
      Buffer.concat([gzipSync(csv).subarray(0, 20), Buffer.alloc(40, 7)]),
      "input: the gzip file is damaged\ndownload or compress it again, or give the file unpacked",
    ],
    [
      "prose",
      "Just some words",
      `input: the format is not recognised\nknown are ${readers.map(({ id }) => id).join(", ")}; if it is one of them, say which: --input-format csv`,
    ],
  ])("%s", async (_, content, error) => {
    expect((await readText(content)).error).toBe(error);
  });

  test("a missing file", async () => {
    const path = file(csv, "there.csv");
    expect((await readFiles([`${path}.x`])).error).toBe(
      "there.csv.x: there is no such file\ncheck the name, or write - to read standard input",
    );
  });

  test("an unknown format, and a format that two readers claim", async () => {
    expect((await readText(csv, { inputFormat: "jsn" })).error).toBe(
      `--input-format: unknown format “jsn”\ndid you mean json? the formats are ${readers.map(({ id }) => id).join(", ")}`,
    );
    const twin = { ...readers.find(({ id }) => id === "csv")!, id: "twin", recognise: () => "it says so" };
    expect((await readText(csv, { readers: [...readers, twin] })).error).toBe(
      "input: this may be csv (a table of 3 columns, commas between the cells) or twin (it says so)\n" +
        "say which it is: --input-format csv",
    );
    expect((await readText(csv, { readers: [...readers, twin], inputFormat: "twin" })).files[0]).toMatchObject({
      format: "twin",
      why: "as given with --input-format",
      conversations: 2,
    });
  });

  test("10 MB in one cell are read in no time", async () => {
    const { conversations } = await readText(
      `conversation_id,role,text\n1,agent,"${"word ".repeat(2e6)}"\n1,customer,hi\n`,
    );
    expect(conversations[0]!.messages.map(({ text }) => text.length)).toEqual([1e7, 2]);
  }, 10_000);
});
