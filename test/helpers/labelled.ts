import { randomFrom } from "../../src/stats/bootstrap.js";
import { conversation, file } from "./cli.js";

const WORDS = ["sorry", "please", "thanks", "welcome"] as const;

/** A rubric of four questions, each whether the agent says a word, with these weights; and a likelihood over the same. */
export function wordsRubric(weights: readonly number[], more = ""): string {
  const criteria = WORDS.map(
    (word, i) => `
  - id: says-${word}
    dimension: manner
    question: Does the agent say ${word}?
    # Set by hand.
    weight: ${weights[i]}
    check: { type: cue, by: agent, any: [${word}] }`,
  );
  return `# Made for a test.
id: words
version: 1.2.3
title: Words
bands: { met: 40, exceeded: 70 } # a first guess
dimensions:
  - { id: manner, title: Manner }${more}
criteria:${criteria.join("")}
  - id: says-cheers
    dimension: ${more === "" ? "manner" : "joy"}
    question: Does the agent say cheers?
    weight: ${more === "" ? 0 : 1}
    check: { type: cue, by: agent, any: [cheers] }
`;
}

export const JOY = `
  - id: joy
    title: Joy
    likelihood:
      intercept: 0
      coefficients:
        {
          says-cheers: 0.2,
        }`;

export interface Said {
  readonly id: string;
  /** 1 where the agent said the word, in the order of the rubric. */
  readonly words: readonly number[];
  readonly cheers: number;
}

/** Conversations in which the agent says each word by chance, and what was said in each. */
export function sayings(count: number): { readonly path: string; readonly said: readonly Said[] } {
  const random = randomFrom(7);
  const said = Array.from({ length: count }, (_, i): Said => {
    const words = WORDS.map(() => (random() < 0.5 ? 1 : 0));
    return { id: `c${i}`, words, cheers: random() < 0.5 ? 1 : 0 };
  });
  const given = said.map(({ id, words, cheers }, i) => {
    const spoken = [...WORDS.filter((_, j) => words[j] === 1), ...(cheers === 1 ? ["cheers"] : []), "hello"];
    return conversation(id, ["customer: My kettle leaks.", `agent: ${spoken.join(", ")}.`], {
      agent: i % 2 === 0 ? "Ana" : "Bo",
      channel: "chat",
    });
  });
  return { path: file("said.json", JSON.stringify(given)), said };
}
