import { criterionTypes } from "../../src/criteria/index.js";
import type { Rubric } from "../../src/model/rubric.js";
import { parseRubric } from "../../src/rubric/load.js";

/** A rubric from its YAML text, as the file `r.yaml`. */
export function rubricFrom(source: string): Rubric {
  return parseRubric(source, "r.yaml", criterionTypes);
}

/** A text with one place of it written otherwise; throws where the place is not there. */
export function rewritten(source: string, was: string, is: string): string {
  if (!source.includes(was)) throw new Error(`not there: ${was}`);
  return source.replace(was, () => is);
}

/** A small rubric that uses every part of the format. */
export const SMALL = `id: small
version: 1.0.0
title: Small
languages: [en]
bands: { met: 60, exceeded: 85 }
lists:
  sorry: [sorry, apologise]
  more: [$sorry, regret]
dimensions:
  - { id: empathy, title: Empathy, weight: 3 }
  - id: shareability
    title: Likely to be shared
    likelihood: { intercept: -1, coefficients: { delight: 2 } }
    risk: { intercept: -2, coefficients: { delight: -1 } }
criteria:
  - id: apologises
    dimension: empathy
    question: Does the agent apologise?
    when: { type: cue, by: customer, any: [broken, damaged] }
    check: { type: cue, by: agent, within: 2 messages, any: [$more] }
    tests:
      pass: ["customer: It is broken.\\nagent: [[Sorry]]!"]
      fail: ["customer: It is broken.\\nagent: Oh."]
      skip: ["customer: Hello.\\nagent: Sorry!"]
  - id: delight
    dimension: shareability
    question: Is the customer delighted?
    weight: 2
    check:
      type: cue
      by: customer
      levels:
        - { value: 1, name: joy, any: [wow] }
  - id: answers
    dimension: empathy
    question: Is a worry answered?
    check:
      type: response
      to: { any: [worried] }
      answer: { any: [i understand] }
  - id: moved-on
    dimension: empathy
    question: Is it handed on well?
    check:
      type: hand-off
      made: [transfer you to]
      signs:
        - { name: why, add: 0.4, any: [because, 'so (that|you)'] }
`;
