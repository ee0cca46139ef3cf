import { describe, expect, test } from "vitest";
import { readers } from "../../src/readers/index.js";
import { readText } from "./read.js";

describe.each(readers.map((reader) => [reader.id, reader] as const))("examples of %s", (id, reader) => {
  test.each(reader.examples.map(({ text, conversations }, i) => [i, text, conversations] as const))(
    "example %i is recognised and read",
    async (_, text, conversations) => {
      const read = await readText(text);
      expect(read.error).toBeNull();
      expect(read.files[0]).toMatchObject({ format: id, skipped: {}, conversations: conversations.length });
      expect(read.conversations).toEqual(conversations);
    },
  );

  test("no other reader recognises them", () => {
    for (const { text } of reader.examples) {
      expect(readers.filter((each) => each.recognise(text) !== null).map((each) => each.id)).toEqual([id]);
    }
  });
});
