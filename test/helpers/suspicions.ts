import { criterionTypes } from "../../src/criteria/index.js";
import { selfTest } from "../../src/engine/self-test.js";
import { readText } from "../../src/rubric/load.js";
import { suspicionsOf } from "../../src/rubric/suspicions/index.js";

/** A rubric of which nothing is suspect. */
export const SOUND = `id: sound
version: 1.0.0
title: Sound
bands: { met: 60, exceeded: 85 }
lists:
  sorry: [sorry, apologise]
dimensions:
  - { id: empathy, title: Empathy }
  - id: sharing
    title: Sharing
    likelihood: { intercept: 0, coefficients: { delight: 4 } }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    weight: 2
    when: { type: cue, by: customer, any: [broken, damaged] }
    check: { type: cue, by: agent, within: 2 messages, any: [$sorry], except: [sorry to say] }
    tests:
      pass: ["customer: It is broken.\\nagent: Sorry!"]
      fail: ["customer: It is broken.\\nagent: Oh."]
      skip: ["customer: Hello.\\nagent: Sorry!"]
  - id: delight
    dimension: sharing
    question: Is the customer delighted?
    check:
      type: cue
      by: customer
      levels:
        - { value: 1, any: [wow] }
        - { value: 0.4, any: [nice] }
    tests:
      pass: ["customer: Wow!"]
      fail: ["customer: Nice."]
`;

/** What is suspected of a rubric, as `PLACE whose: what`; the place is `here` where `»` stands in the source, else `line:column`. */
export async function suspected(marked: string): Promise<readonly string[]> {
  const before = marked.split("»")[0]!.split("\n");
  const here = `${before.length}:${before.at(-1)!.length + 1}`;
  const loaded = readText(marked.replace("»", ""), "r.yaml", { types: criterionTypes });
  if (loaded.rubric === null) throw new Error(loaded.mistakes.map(({ message }) => message).join("\n"));
  const { failures } = await selfTest(loaded.rubric);
  return suspicionsOf(loaded, criterionTypes, failures).map(({ spot, criterion, list, what }) => {
    const place = `${spot.line}:${spot.column}`;
    return `${place === here ? "here" : place} ${criterion ?? list ?? "rubric"}: ${what}`;
  });
}
