import type { Conversation } from "../model/conversation.js";
import type { Check, Occasion } from "../model/criterion.js";
import { asOccasion, type Facts, type Verdict } from "../model/evaluation.js";
import { declared } from "../model/language.js";
import type { Criterion, Grade, Rubric, Variant } from "../model/rubric.js";
import { covers, sameLanguage, uncoveredReason } from "./language.js";
import type { Reading } from "./scene.js";

/** What every criterion says, in the order of the rubric. A criterion that throws, or says nonsense, is an `error`. */
export function judgeAll(rubric: Rubric, reading: Reading, seen: Seen = nothingSeen()): readonly Verdict[] {
  const { conversation } = reading;
  const { language, languageRecognised = false } = conversation;
  const readable = covers(rubric, language);
  const all = rubric.criteria.map((criterion) => askedOf(criterion, conversation, readable));
  const isRead = readable || all.some(({ reads, readsText }) => reads && readsText);
  return rubric.criteria.map((criterion, place) => {
    const asked = all[place]!;
    if (asked.reads) return graded(attempt(asked, reading, seen), criterion.grades);
    const verdict = notApplicable(asked.check.facts, uncoveredReason(language, languageRecognised));
    return isRead || verdict.status !== "not-applicable" ? verdict : { ...verdict, unread: true };
  });
}

/** How a criterion is asked of a conversation, and whether it can be: where it reads words, they must be of a language that is covered. */
export interface Asked {
  readonly when: Check | null;
  readonly check: Check;
  readonly readsText: boolean;
  readonly reads: boolean;
}

/** A criterion as it is asked of this conversation; `readable` says whether the rubric covers its language. */
export function askedOf(criterion: Criterion, conversation: Conversation, readable: boolean): Asked {
  const variant = criterion.variants.length === 0 ? null : variantFor(criterion, conversation);
  const { when, check, readsText } = variant ?? criterion;
  return { when, check, readsText, reads: !readsText || readable || (variant !== null && variant.languages !== null) };
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
export interface Seen {
  readonly verdicts: Map<Check, Verdict>;
  readonly occasions: Map<Check, Met>;
  /** Checks that should have been waited for, and why that failed. */
  readonly unprepared: Map<Check, Broken>;
}

/** Nothing has been asked of the conversation yet, but what could not be waited for. */
export function nothingSeen(unprepared: Seen["unprepared"] = new Map()): Seen {
  return { verdicts: new Map(), occasions: new Map(), unprepared };
}

/** A `when` with the conversation as its check shall see it: from the messages in which it was met. */
export type Met = { readonly occasion: Occasion; readonly anchored: Reading } | Broken;

export type Broken = Extract<Verdict, { status: "error" }>;

function attempt({ when, check }: Asked, reading: Reading, seen: Seen): Verdict {
  try {
    if (when !== null) return judgeWhen(when, check, reading, seen);
    let verdict = seen.verdicts.get(check);
    if (verdict === undefined) {
      verdict = verdictOf(check, reading, seen);
      seen.verdicts.set(check, verdict);
    }
    return verdict;
  } catch (error) {
    return broken(error);
  }
}

function verdictOf(check: Check, reading: Reading, seen: Seen): Verdict {
  return seen.unprepared.get(check) ?? checked(check.judge(reading));
}

/** The verdict of what has thrown. */
export function broken(error: unknown): Broken {
  return { status: "error", reason: error instanceof Error ? error.message : String(error) };
}

/** Whether a `when` is met in a conversation, found out once. */
export function metBy(when: Check, reading: Reading, seen: Seen): Met {
  let met = seen.occasions.get(when);
  if (met === undefined) {
    met = meet(when, reading, seen);
    seen.occasions.set(when, met);
  }
  return met;
}

function judgeWhen(when: Check, check: Check, reading: Reading, seen: Seen): Verdict {
  const met = metBy(when, reading, seen);
  if ("status" in met) return met;
  const { occasion, anchored } = met;
  if (!occasion.met) return notApplicable(check.facts, occasion.reason);
  const verdict = verdictOf(check, anchored, seen);
  // A question that was answered "no" for want of words is defended by what raised it.
  if (verdict.status !== "scored" || verdict.evidence.length > 0) return verdict;
  return { ...verdict, evidence: asOccasion(occasion.evidence) };
}

function meet(when: Check, reading: Reading, seen: Seen): Met {
  let occasion: ReturnType<typeof occasionOf>;
  try {
    const unprepared = seen.unprepared.get(when);
    occasion = unprepared ?? when.occasion?.(reading) ?? occasionOf(checked(when.judge(reading)));
  } catch (error) {
    return broken(error);
  }
  if ("status" in occasion) return occasion;
  const places = occasion.met ? [...new Set(occasion.evidence.map(({ message }) => message))] : [];
  return { occasion, anchored: places.length === 0 ? reading : reading.anchored(places.sort((a, b) => a - b)) };
}

/** A `when` that broke is a broken criterion, not one that does not apply. */
function occasionOf(verdict: Verdict): Occasion | Broken {
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
