import { describe, expect, it } from "vitest";
import { finders, findIn } from "../../src/privacy/find/index.js";

const cases = finders.flatMap((finder) => finder.examples.map((example) => ({ kind: finder.kind, example, finder })));

describe("what a form gives away", () => {
  it.each(cases)("$kind: $example", ({ example, finder }) => {
    const text = example.replaceAll(/[{}]/g, "");
    const marked = [...example.matchAll(/\{(.*?)\}/gs)].map(([, words]) => words);
    expect(finder.find(text).map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });

  it.each(cases)("is found in $example too by all together", ({ example, kind }) => {
    const text = example.replaceAll(/[{}]/g, "");
    const marked = [...example.matchAll(/\{(.*?)\}/gs)].map(([, words]) => words);
    const found = findIn(text).spans.filter((span) => span.kind === kind);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
  });
});
