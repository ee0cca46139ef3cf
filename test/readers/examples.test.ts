import { describe, expect, test } from "vitest";
import { readers } from "../../src/readers/index.js";
import { readText } from "./read.js";

describe.each(readers.map((reader) => [reader.id, reader] as const))("examples of %s", (id, reader) => {
  test.each(reader.examples.map((example, i) => [i, example] as const))(
    "example %i is recognised and read",
    async (_, { text, options, conversations }) => {
      const read = await readText(text, options);
      expect(read.error).toBeNull();
      expect(read.files[0]).toMatchObject({ format: id, skipped: {}, conversations: conversations.length });
      expect(read.conversations).toEqual(conversations);
    },
  );

  test("no other reader recognises them", () => {
    for (const { text } of reader.examples) {
      const head = Buffer.from(text).subarray(0, 65_536).toString("utf8");
      const rivals = readers.filter((each) => (each.generic ?? false) === (reader.generic ?? false));
      expect(rivals.filter((each) => each.recognise(head) !== null).map((each) => each.id)).toEqual([id]);
    }
  });
});
