import type { Conversation } from "../model/conversation.js";
import { asOccasion, type CriterionVerdict, type Evidence } from "../model/evaluation.js";
import type { Criterion, Rubric } from "../model/rubric.js";
import type { TestFailure, TestRun } from "../model/rubric-tests.js";
import { parseTranscript, type Transcript } from "../model/transcript.js";
import { evaluate } from "./evaluate.js";
import { askedOf } from "./judge.js";

const KINDS = ["pass", "fail", "skip"] as const;
type Kind = (typeof KINDS)[number];

/** How a test came out other than it says; `at` is the piece of a message that shows it. */
type Said = Pick<TestFailure, "fault" | "why"> & { readonly at?: Pick<Evidence, "message" | "start"> | undefined };

/**
 * Runs the inline tests of a rubric's criteria, or of these alone: `pass` scores 0.5 or more, `fail` less, `skip` does not
 * apply; evidence touches each mark.
 */
export async function selfTest(rubric: Rubric, criteria: readonly Criterion[] = rubric.criteria): Promise<TestRun> {
  const failures: TestFailure[] = [];
  let tests = 0;
  for (const criterion of criteria) {
    const dimensions = rubric.dimensions.filter(({ id }) => id === criterion.dimension);
    const alone: Rubric = { ...rubric, criteria: [criterion], dimensions };
    for (const kind of KINDS)
      for (const [number, text] of criterion.tests[kind].entries()) {
        tests++;
        const failed = await run(alone, kind, text);
        if (failed !== null) failures.push({ of: "criterion", name: criterion.id, kind, number, ...failed });
      }
  }
  return { tests, failures };
}

async function run(rubric: Rubric, kind: Kind, text: string) {
  let transcript: Transcript;
  try {
    transcript = parseTranscript(text);
  } catch (error) {
    return {
      ...lineOf(text, 1),
      fault: "broken" as const,
      why: `can't be read: ${(error as Error).message}`,
      found: [],
    };
  }
  const { conversation, lines } = transcript;
  const verdict = (await evaluate(rubric, conversation)).criteria[0]!;
  const said = judged(verdict, kind, transcript);
  if (said === null) return null;
  const { at, fault, why } = said;
  const before = at === undefined ? "" : conversation.messages[at.message]!.text.slice(0, at.start);
  const line = at === undefined ? lines[0]! : lines[at.message]! + before.split("\n").length - 1;
  const evidence = verdict.status === "scored" ? verdict.evidence : [];
  const occasion = kind === "skip" ? await raisedBy(rubric, conversation) : [];
  return { ...lineOf(text, line), fault, why, found: unlike([...occasion, ...evidence]) };
}

/** What met the `when` of a rubric's one criterion. */
async function raisedBy(rubric: Rubric, conversation: Conversation): Promise<readonly Evidence[]> {
  const criterion = rubric.criteria[0]!;
  const { when } = askedOf(criterion, conversation, true);
  if (when === null) return [];
  const criteria = [{ ...criterion, when: null, check: when, variants: [], grades: null }];
  const [verdict] = (await evaluate({ ...rubric, criteria }, conversation)).criteria;
  return verdict?.status === "scored" ? asOccasion(verdict.evidence) : [];
}

/** Each finding once. */
function unlike(evidence: readonly Evidence[]) {
  const found = new Map(evidence.map((one) => [`${one.message} ${one.start} ${one.cue}`, one]));
  return [...found.values()].map(({ cue, quote = "" }) => ({ cue, quote }));
}

/** What is wrong with a verdict; null where nothing is. */
function judged(verdict: CriterionVerdict, kind: Kind, { marks }: Transcript): Said | null {
  const [marked] = marks;
  if (verdict.status === "error") return { fault: "broken", why: `broke: ${verdict.reason}` };
  if (verdict.status === "not-applicable")
    return kind === "skip" ? null : { fault: "missed", why: `did not apply: ${verdict.reason}`, at: marked };
  const { value, evidence } = verdict;
  if (kind === "skip") return { fault: "noisy", why: `applied, with the value ${value}`, at: evidence[0] };
  if (kind === "pass" && value < 0.5) return { fault: "missed", why: `scored ${value}`, at: marked ?? evidence[0] };
  if (kind === "fail" && value >= 0.5) return { fault: "noisy", why: `scored ${value}`, at: evidence[0] };
  const bare = marks.find(
    (mark) => !evidence.some((one) => one.message === mark.message && one.start < mark.end && mark.start < one.end),
  );
  return bare === undefined
    ? null
    : { fault: "evidence", why: `no evidence at the mark in message ${bare.message}`, at: bare };
}

function lineOf(text: string, line: number) {
  return { line, text: text.split(/\r?\n/)[line - 1]!.trim() };
}
