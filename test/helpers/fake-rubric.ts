import type { Conversation } from "../../src/model/conversation.js";
import type { Check } from "../../src/model/criterion.js";
import type { Facts, Verdict } from "../../src/model/evaluation.js";
import type { Criterion, Dimension, Rubric } from "../../src/model/rubric.js";
import { parseTranscript } from "../../src/model/transcript.js";

/** A check that says the same of every conversation. */
export function always(verdict: number | Verdict, facts?: Facts): Check {
  const said: Verdict = typeof verdict === "number" ? { status: "scored", value: verdict, evidence: [] } : verdict;
  return { judge: () => said, ...(facts && { facts }) };
}

export const notApplicable: Check = always({ status: "not-applicable", reason: "no occasion here" });

type Given<T> = Partial<T> & { readonly id: string };

/** A rubric without a file: every criterion is of the first dimension and scores 1 unless it says otherwise. */
export function fakeRubric(
  parts: Partial<Omit<Rubric, "dimensions" | "criteria">> & {
    readonly dimensions?: readonly Given<Dimension>[];
    readonly criteria: readonly Given<Criterion>[];
  },
): Rubric {
  const dimensions = (parts.dimensions ?? [{ id: "manner" }]).map((given) => ({
    title: given.id,
    weight: 1,
    likelihood: null,
    risk: null,
    ...given,
  }));
  const criteria = parts.criteria.map((given) => ({
    dimension: dimensions[0]!.id,
    question: `${given.id}?`,
    weight: 1,
    bonus: null,
    critical: false,
    grades: null,
    variants: [],
    good: "",
    coach: "",
    tests: { pass: [], fail: [], skip: [] },
    readsText: true,
    when: null,
    check: always(1),
    ...given,
  }));
  return {
    id: "fake",
    version: "1.0.0",
    digest: "sha256:fake",
    title: "Fake",
    description: "",
    purpose: "",
    languages: ["en"],
    bands: { met: 60, exceeded: 85 },
    scanner: { nameless: () => (text) => text, scan: () => [] },
    close: async () => {},
    ...parts,
    dimensions,
    criteria,
  };
}

/** A conversation from lines such as `customer: …`. */
export function conversationOf(transcript: string): Conversation {
  return parseTranscript(transcript).conversation;
}
