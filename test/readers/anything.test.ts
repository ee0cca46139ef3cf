import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dialectOf, parseOptions } from "../../src/readers/csv/dialect.js";
import { readFiles } from "./read.js";

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Reads bytes; anything but a UserError is thrown. */
async function read(bytes: Uint8Array, options = {}) {
  const { conversations, files, error } = await readFiles(["-"], { stdin: once(bytes), ...options });
  if (error !== null) expect(error.split("\n").length).toBeLessThanOrEqual(3);
  const messages = conversations.reduce((sum, { messages }) => sum + messages.length, 0);
  if (error === null) expect(files[0]).toMatchObject({ conversations: conversations.length, messages });
}

const word = fc.constantFrom(
  "id",
  "conversation_id",
  "role",
  "agent",
  "customer",
  "text",
  "transcript",
  "timestamp",
  "date",
  "time",
  "private",
  "inbound",
  "Agent: hi\nCustomer: yo",
  "Ana",
  "2026-03-02",
  "13/02/2026 9:00",
  "09:00",
  "1",
  "2",
  "true",
  "note",
  "",
  "hello there",
  "__proto__",
  "constructor",
  '"',
  "a\nb",
  "\u001b[31m",
  "\uFEFF",
  "\0",
  "😀",
  " ",
  "x".repeat(200),
);
const quoted = word.map((text) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text));

test("any table is read or refused, never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof({ weight: 9, arbitrary: quoted }, word), { minLength: 1, maxLength: 7 }), {
        maxLength: 9,
      }),
      fc.constantFrom(",", ";", "\t", "|"),
      fc.constantFrom("\n", "\r\n", "\r"),
      async (rows, delimiter, newline) => read(Buffer.from(rows.map((row) => row.join(delimiter)).join(newline))),
    ),
    { numRuns: 150 },
  );
});

test("any JSON is read or refused, never a crash", async () => {
  const key = fc.constantFrom(
    "id",
    "messages",
    "role",
    "text",
    "at",
    "agent",
    "tags",
    "csat",
    "conversations",
    "__proto__",
    "x",
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom(null, 1, "agent", "hi", true, "2026-03-02", ""),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.dictionary(key, tie("value"), { maxKeys: 5 }),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(fc.array(value, { maxLength: 4 }), fc.boolean(), fc.nat(400), async (values, byLine, end) => {
      const text = byLine ? values.map((each) => JSON.stringify(each)).join("\n") : JSON.stringify(values);
      await read(Buffer.from(text));
      await read(Buffer.from(text.slice(0, end)));
    }),
    { numRuns: 150 },
  );
});

test("any bytes are read or refused, whatever they are said to be", async () => {
  const inputFormat = fc.constantFrom(undefined, "json", "ndjson", "csv", "tsv");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        fc.string().map((text) => Buffer.from(text)),
      ),
      inputFormat,
      (bytes, format) => read(bytes, { inputFormat: format }),
    ),
    { numRuns: 150 },
  );
});

test("every row of a conversation is a message of it, in any order and however messy", async () => {
  const row = fc.tuple(
    fc.constantFrom("a", "b", "c", " a", "", '"b"'),
    fc.constantFrom("agent", "customer", "bot", "?", ""),
    quoted.filter((text) => !text.includes("\0")),
    fc.constantFrom("", ",", ",x"),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 30 }),
      fc.constantFrom("\n", "\r\n"),
      async (rows, newline) => {
        const lines = rows.map(([id, role, text, rest]) => `${id},${role},${text}${rest}`);
        const text = ["conversation_id,role,text", "a,agent,hi", "a,customer,yo", ...lines].join(newline);
        const expected = new Map<string, number>();
        for (const [id] of parse(text, { ...parseOptions(dialectOf(text)), from: 2 }) as string[][]) {
          const key = id!.trim();
          if (key !== "") expected.set(key, (expected.get(key) ?? 0) + 1);
        }
        const { conversations } = await readFiles(["-"], { stdin: once(Buffer.from(text)) });
        expect(conversations.map(({ id, messages }) => [id, messages.length])).toEqual([...expected]);
      },
    ),
    { numRuns: 150 },
  );
});
