import type { Conversation } from "../model/conversation.js";
import type { Check, Occasion } from "../model/criterion.js";
import { asOccasion, type Facts, type Verdict } from "../model/evaluation.js";
import type { Criterion, Grade, Rubric, Variant } from "../model/rubric.js";
import type { Reading } from "./scene.js";

/** Why text criteria don't apply to a conversation in a language that the rubric does not read. */
export const uncoveredReason = (language: string | null): string =>
  `the rubric does not cover the language ${language}`;

/** What exports write where they do not know the language. */
const UNDECLARED: ReadonlySet<string> = new Set(["", "-", "n/a", "none", "other", "und", "undefined", "unknown"]);

/** Is the conversation in a language whose words the rubric reads? Undeclared counts as yes; `en_GB`, `eng` and `English (US)` are `en`. */
export function covers(rubric: Pick<Rubric, "languages">, language: string | null): boolean {
  const given = declared(language);
  return given === null || rubric.languages.some((covered) => sameLanguage(covered, given));
}

/** A language in lower case; null where the export does not know it. */
function declared(language: string | null): string | null {
  const given = language?.trim().toLowerCase() ?? "";
  return UNDECLARED.has(given) ? null : given;
}

function sameLanguage(covered: string, given: string): boolean {
  if (given === covered) return true;
  const code = languageCode(covered);
  if (languageCode(given) === code) return true;
  const name = new Intl.DisplayNames("en", { type: "language" }).of(code)?.toLowerCase();
  return (
    name ===
    given
      .replace(/\s*\(.*\)$/, "")
      .split(" ")
      .at(-1)
  );
}

function languageCode(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll("_", "-")).language;
  } catch {
    return tag;
  }
}

/** What every criterion says, in the order of the rubric. A criterion that throws, or says nonsense, is an `error`. */
export function judgeAll(rubric: Rubric, reading: Reading): readonly Verdict[] {
  const { language } = reading.conversation;
  const readable = covers(rubric, language);
  const seen: Seen = { verdicts: new Map(), occasions: new Map() };
  return rubric.criteria.map((criterion) => {
    const variant = criterion.variants.length === 0 ? null : variantFor(criterion, reading.conversation);
    const asked = variant ?? criterion;
    const reads = readable || (variant !== null && variant.languages !== null);
    if (asked.readsText && !reads) return notApplicable(asked.check.facts, uncoveredReason(language));
    return graded(attempt(asked, reading, seen), criterion.grades);
  });
}

/** The first variant that is for a conversation like this. An undeclared language is nobody's. */
function variantFor({ variants }: Criterion, { channel, language }: Conversation): Variant | null {
  const here = channel?.trim().toLowerCase() ?? null;
  const spoken = declared(language);
  const fits = ({ channels, languages }: Variant) =>
    (channels === null || (here !== null && channels.includes(here))) &&
    (languages === null || (spoken !== null && languages.some((one) => sameLanguage(one, spoken))));
  return variants.find(fits) ?? null;
}

/** The value of the highest grade that is reached. */
function graded(verdict: Verdict, grades: readonly Grade[] | null): Verdict {
  if (grades === null || verdict.status !== "scored") return verdict;
  const grade = Math.max(
    0,
    grades.findLastIndex(({ from }) => verdict.value >= from),
  );
  return { ...verdict, value: grades[grade]!.value, grade };
}

/** What checks that several criteria share have said of the conversation. */
interface Seen {
  readonly verdicts: Map<Check, Verdict>;
  readonly occasions: Map<Check, Met>;
}

/** A `when` with the conversation as its check shall see it: from the messages in which it was met. */
type Met = { readonly occasion: Occasion; readonly anchored: Reading } | Extract<Verdict, { status: "error" }>;

function attempt({ when, check }: Pick<Criterion, "when" | "check">, reading: Reading, seen: Seen): Verdict {
  try {
    if (when !== null) return judgeWhen(when, check, reading, seen);
    let verdict = seen.verdicts.get(check);
    if (verdict === undefined) {
      verdict = checked(check.judge(reading));
      seen.verdicts.set(check, verdict);
    }
    return verdict;
  } catch (error) {
    return { status: "error", reason: error instanceof Error ? error.message : String(error) };
  }
}

function judgeWhen(when: Check, check: Check, reading: Reading, seen: Seen): Verdict {
  let met = seen.occasions.get(when);
  if (met === undefined) {
    met = meet(when, reading);
    seen.occasions.set(when, met);
  }
  if ("status" in met) return met;
  const { occasion, anchored } = met;
  if (!occasion.met) return notApplicable(check.facts, occasion.reason);
  const verdict = checked(check.judge(anchored));
  // A question that was answered "no" for want of words is defended by what raised it.
  if (verdict.status !== "scored" || verdict.evidence.length > 0) return verdict;
  return { ...verdict, evidence: asOccasion(occasion.evidence) };
}

function meet(when: Check, reading: Reading): Met {
  const occasion = when.occasion?.(reading) ?? occasionOf(checked(when.judge(reading)));
  if ("status" in occasion) return occasion;
  const places = occasion.met ? [...new Set(occasion.evidence.map(({ message }) => message))] : [];
  return { occasion, anchored: places.length === 0 ? reading : reading.anchored(places.sort((a, b) => a - b)) };
}

/** A `when` that broke is a broken criterion, not one that does not apply. */
function occasionOf(verdict: Verdict): Occasion | Extract<Verdict, { status: "error" }> {
  if (verdict.status === "error") return verdict;
  if (verdict.status === "scored" && verdict.value >= 0.5) return { met: true, evidence: verdict.evidence };
  return { met: false, reason: verdict.status === "scored" ? "no occasion" : verdict.reason };
}

/** A value outside 0–1 is a broken criterion, not a score. */
function checked(verdict: Verdict): Verdict {
  if (verdict.status !== "scored" || (verdict.value >= 0 && verdict.value <= 1)) return verdict;
  return { status: "error", reason: `gave the value ${verdict.value}, which is not between 0 and 1` };
}

function notApplicable(given: Facts | undefined, reason: string): Verdict {
  if (given === undefined) return { status: "not-applicable", reason };
  return { status: "not-applicable", reason, facts: "reason" in given ? { ...given, reason } : given };
}
