import type { RubricWords } from "../../model/reporter.js";
import type { Question } from "../../model/sample.js";

/** Facts of a dimension that reviewers can say too, under the heading that they know them by. */
const FACTS: Readonly<Record<string, readonly Question[]>> = {
  "first-contact-resolution": [
    { column: "resolution [resolved/pending/unresolved/unclear]", title: "How did it stand at the end?" },
  ],
  "escalation-style": [
    { column: "handoff [none/handoff/refused]", title: "Was the customer passed on, or refused someone else?" },
  ],
  shareability: [
    {
      column: "shareability.risk [1..5]",
      title: "How likely is a complaint in public? From 1 (not at all) to 5 (certain)",
    },
  ],
};

/** Dimensions of which the fact is the whole question. */
const ONLY_FACT = new Set(["first-contact-resolution"]);

/**
 * What a reviewer is asked of each conversation: every dimension and what it says beside its score, the band, and the
 * criteria that are wanted by id. The heading says the scale.
 */
export function questionsOf(words: RubricWords, criteria: readonly string[]): readonly Question[] {
  const dimensions = words.dimensions.flatMap(({ id, title }): readonly Question[] => [
    ...(ONLY_FACT.has(id) ? [] : [{ column: `${id} [1..5]`, title: `${title}, from 1 (poor) to 5 (excellent)` }]),
    ...(Object.hasOwn(FACTS, id) ? FACTS[id]! : []),
  ]);
  const wanted = words.criteria.filter(({ id }) => criteria.includes(id));
  return [
    ...dimensions,
    { column: "band [failed..met..exceeded]", title: "What became of the customer's expectations?" },
    ...wanted.map(({ id, question }) => ({ column: `${id} [yes/no]`, title: question })),
  ];
}
