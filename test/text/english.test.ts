import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { isPlainlyEnglish } from "../../src/text/english.js";

describe("plain English", () => {
  it.each([
    "Hi, my lamp arrived broken and I have been waiting for an answer since Tuesday.",
    "The kettle doesn’t work. Could you send me a new one, or would that take too long?",
    "thanks for the help, it is all working now and the refund has been paid",
  ])("is: %s", (text) => expect(isPlainlyEnglish(text)).toBe(true));

  it.each([
    "",
    "OK",
    "Where is my parcel?",
    "Ich will das Update nicht, can you help?",
    "Het pakket is niet aangekomen en de klantenservice reageert niet.",
    "Has visto mi pedido? No ha llegado, has dicho el lunes y has cambiado la fecha.",
  ])("is not, or not enough of it: %s", (text) => expect(isPlainlyEnglish(text)).toBe(false));
});

test("no conversation in another language is taken for it", () => {
  const files = readdirSync("fixtures/languages").filter((file) => /^(?!en)\w\w\.txt$/.test(file));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files)
    for (const conversation of readFileSync(`fixtures/languages/${file}`, "utf8").split(/\n\s*\n/))
      expect(isPlainlyEnglish(conversation.replace(/^\w+: /gm, "")), `${file}: ${conversation}`).toBe(false);
});
