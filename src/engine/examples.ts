import type { Programs } from "../model/code.js";
import type { CriterionExample, CriterionType } from "../model/criterion.js";
import type { CriterionVerdict } from "../model/evaluation.js";
import type { Rubric } from "../model/rubric.js";
import type { TestFailure, TestRun } from "../model/rubric-tests.js";
import { parseTranscript } from "../model/transcript.js";
import { Lexicon } from "../text/lexicon.js";
import { evaluate } from "./evaluate.js";

/** Runs the examples that criterion types carry: each is worth what it says. */
export async function testExamples(types: readonly CriterionType[]): Promise<TestRun> {
  const failures: TestFailure[] = [];
  let tests = 0;
  for (const type of types)
    for (const [number, example] of type.examples.entries()) {
      tests++;
      const failed = await failureOf(type, example);
      if (failed !== null) failures.push({ of: "type", name: type.type, kind: "example", number, line: 1, ...failed });
    }
  return { tests, failures };
}

/**
 * What a criterion type says of one of its examples; `programs` where it runs any. Throws where the options are refused or the
 * transcript is none.
 */
export async function judgeExample(
  type: CriterionType,
  example: CriterionExample,
  programs?: Programs,
): Promise<CriterionVerdict> {
  const lexicon = new Lexicon();
  const check = type.bind(type.options.parse(example.options), lexicon, programs);
  const { conversation } = parseTranscript(example.transcript);
  return (await evaluate(rubricOf(type, check, lexicon), conversation)).criteria[0]!;
}

async function failureOf(type: CriterionType, example: CriterionExample) {
  const text = example.transcript.split("\n", 1)[0]!;
  const broken = (why: string) => ({ fault: "broken" as const, why: `broke: ${why}`, text, found: [] });
  let verdict: CriterionVerdict;
  try {
    verdict = await judgeExample(type, example);
  } catch (error) {
    return broken((error as Error).message);
  }
  if (verdict.status === "error") return broken(verdict.reason);
  const value = verdict.status === "scored" ? verdict.value : null;
  if (value === example.value) return null;
  const found = verdict.status === "scored" ? verdict.evidence.map(({ cue, quote = "" }) => ({ cue, quote })) : [];
  const said = (one: number | null) => (one === null ? "does not apply" : `is worth ${one}`);
  const fault = (value ?? -1) < (example.value ?? -1) ? ("missed" as const) : ("noisy" as const);
  return { fault, why: `${said(value)}, where it should say: ${said(example.value)}`, text, found };
}

function rubricOf(type: CriterionType, check: Rubric["criteria"][number]["check"], scanner: Lexicon): Rubric {
  const criterion = {
    id: type.type,
    dimension: "example",
    question: type.description,
    weight: 1,
    bonus: null,
    critical: false,
    grades: null,
    variants: [],
    good: "",
    coach: "",
    tests: { pass: [], fail: [], skip: [] },
    readsText: type.readsText,
    when: null,
    check,
  };
  return {
    id: "example",
    version: "1.0.0",
    digest: "",
    title: "Example",
    description: "",
    purpose: "",
    languages: ["en"],
    bands: { met: 60, exceeded: 85 },
    dimensions: [{ id: "example", title: "Example", weight: 1, likelihood: null, risk: null }],
    criteria: [criterion],
    scanner,
    close: async () => {},
  };
}
