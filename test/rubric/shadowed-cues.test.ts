import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { cuesOf } from "../../src/rubric/cues/uses.js";
import { readText } from "../../src/rubric/load.js";
import { shadowsOf } from "../../src/rubric/suspicions/shadows.js";
import { judge } from "../helpers/criteria.js";
import { rewritten } from "../helpers/rubrics.js";
import { SOUND, suspected } from "../helpers/suspicions.js";

describe("cues that others leave nothing to find", () => {
  it("are not there in a sound rubric", async () => {
    expect(await suspected(SOUND)).toEqual([]);
  });

  const LIST = "[sorry, apologise]";
  it.each([
    [LIST, "[sorry, »sorry]", 'sorry: the cue "sorry" is there twice'],
    [LIST, "[apologise, »apologize]", 'sorry: the cue "apologize" never counts: "apologise" finds the same words'],
    [
      LIST,
      "[so * sorry, »so very sorry]",
      'sorry: the cue "so very sorry" never counts: "so * sorry" finds the same words',
    ],
    [
      LIST,
      "[»so very sorry, so * sorry]",
      'sorry: the cue "so very sorry" adds nothing: "so * sorry" finds the same words',
    ],
    [
      LIST,
      "[so (sorry|sad), very (sorry|sad), »(so|very) sad]",
      'sorry: the cue "(so|very) sad" never counts: "so (sorry|sad)" and "very (sorry|sad)" find the same words',
    ],
    [
      "[$sorry]",
      "[$sorry, »apologize]",
      'apologises: the cue "apologize" never counts: "apologise" of the list sorry finds the same words',
    ],
    ["[$sorry]", "[$sorry, »$sorry]", 'apologises: the list "sorry" comes in twice'],
    [
      "except: [sorry to say]",
      "except: [»sorry]",
      'apologises: the exception "sorry" never takes effect: the same words count as "sorry" of the list sorry',
    ],
    ["[nice]", "[nice, »wow]", 'delight: the cue "wow" never counts: the same words count as "wow" first'],
    ["[nice]", "[nice, »nice]", 'delight: the cue "nice" is there twice'],
  ])("%s → %s: %s", async (was, is, said) => {
    expect(await suspected(rewritten(SOUND, was, is))).toEqual([`here ${said}`]);
  });

  it("are none where another list or another place needs them", async () => {
    const both = rewritten(SOUND, "any: [nice]", "any: [nice, $sorry]");
    expect(await suspected(rewritten(both, "any: [$sorry]", "any: [$sorry, sorry (about)? that]"))).toEqual([]);
    expect(await suspected(rewritten(SOUND, "any: [wow]", "any: [so wow, very wow]"))).toEqual([]);
  });

  it("are none where one of several that must all be found is longer", async () => {
    const all = rewritten(SOUND, "any: [$sorry]", "all: [sorry, so sorry, so * sorry]");
    expect((await suspected(all)).filter((one) => one.includes("the cue"))).toEqual([]);
  });

  const WORDS = ["so", "very", "sorry", "sad"];
  const part = fc.oneof(
    fc.constantFrom(...WORDS, "*"),
    fc.constantFrom("(so|very)", "(sorry|sad)", "(so)?", "(very)?"),
  );
  const cue = fc
    .tuple(fc.constantFrom(...WORDS), fc.array(part, { maxLength: 2 }))
    .map(([word, parts]) => [word, ...parts].join(" "));
  const some = fc.array(cue, { minLength: 1, maxLength: 4 });

  it("change no value when they are taken out", async () => {
    const text = fc.array(fc.constantFrom(...WORDS, "oh"), { maxLength: 7 }).map((words) => words.join(" "));
    const property = fc.asyncProperty(
      some,
      some,
      some,
      fc.array(text, { maxLength: 8 }),
      async (high, low, except, texts) => {
        const check = {
          type: "cue",
          except,
          levels: [
            { value: 1, any: high },
            { value: 0.4, any: low },
          ],
        };
        const shadows = [...shadowsOf(cuesOf(fileOf(check), criterionTypes)).everywhere.values()];
        for (const {
          cue: { says, written },
        } of shadows.slice(0, 1)) {
          const key = says === "exception" ? "except" : says === "/levels/0/any" ? "high" : "low";
          const lists = { except, high, low };
          let before = -1;
          const left = lists[key].filter((one) => one !== written.text || ++before !== written.before);
          const without = { ...lists, [key]: left };
          if (left.length === 0) continue;
          const other = {
            type: "cue",
            except: without.except,
            levels: [
              { value: 1, any: without.high },
              { value: 0.4, any: without.low },
            ],
          };
          for (const said of texts.filter((one) => one !== ""))
            expect((await judge(other, `agent: ${said}`)).value).toBe((await judge(check, `agent: ${said}`)).value);
        }
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });
});

/** A rubric of one criterion, as it is once it has been read. */
function fileOf(check: object) {
  const criterion = { id: "only", dimension: "manner", question: "Only?", check };
  const rubric = {
    id: "r",
    version: "1.0.0",
    title: "R",
    dimensions: [{ id: "manner", title: "Manner" }],
    criteria: [criterion],
  };
  return readText(JSON.stringify(rubric), "r.yaml", { types: criterionTypes }).file!;
}
