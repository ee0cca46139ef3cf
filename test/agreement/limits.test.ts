import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { criterionTypes } from "../../src/criteria/index.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { parseTranscript } from "../../src/model/transcript.js";
import { loadRubric } from "../../src/rubric/load.js";

// What the README says the default rubric gets wrong, so that it stays true: where one of these fails, the rubric has
// learned something, and the README is to say so.

const rubric = await loadRubric("wow", criterionTypes);
const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");

async function judged(transcript: string) {
  const { dimensions, criteria } = await evaluate(rubric, parseTranscript(transcript).conversation);
  const value = (id: string) => criteria.find((one) => one.id === id);
  return { dimensions, value };
}

it("hears no kindness without a word for it", async () => {
  const kind = "A whole weekend with the milk on the balcony, oh Dana.";
  expect(readme).toContain(kind);
  const { value } = await judged(`customer: The fridge broke on Friday and nobody came.\nagent: ${kind}`);
  expect(value("acknowledges-feeling")).toMatchObject({ status: "scored", value: 0 });
});

it("hears no earlier contact told in passing", async () => {
  const told = "Three handsets now and none of them charges.";
  expect(readme).toContain(told);
  const { dimensions } = await judged(`customer: ${told}\nagent: Let me look.`);
  expect(dimensions["first-contact-resolution"]!.repeatBefore).toBe(false);
});

it("takes dry irony for praise", async () => {
  const dry = "Lovely. Another Monday on platform four.";
  expect(readme).toContain(dry);
  const { dimensions } = await judged(`customer: ${dry}\nagent: Hi.`);
  expect(Number(dimensions.shareability!.risk)).toBeLessThan(10);
});

it("takes an answer for a good one", async () => {
  expect(readme).toContain("It's in the settings");
  const { dimensions } = await judged("customer: How do I turn off the alarm?\nagent: It's in the settings.");
  expect(dimensions["first-contact-resolution"]!.outcome).toBe("resolved");
});
