import type { TestCase, TestFailure } from "../../model/rubric-tests.js";

const MOST_FOUND = 5;

/** A test's name for people: `apologises: pass 2`. */
export function titleOf({ of, name, kind, number }: Pick<TestCase, "of" | "name" | "kind" | "number">): string {
  const subject = of === "criterion" ? name : `${of} ${name}`;
  return kind === null ? subject : `${subject}: ${kind} ${number + 1}`;
}

/** What a test found, with the cues that found it; null where that goes without saying. */
export function foundIn({ of, why, found }: TestFailure): string | null {
  if (found.length === 0) return of === "criterion" && !why.startsWith("scored") ? null : "found nothing";
  const named = found.map(({ cue, quote }) => (cue === quote ? `"${quote}"` : `"${quote}" by ${cue}`));
  const more = named.length > MOST_FOUND ? ` and ${named.length - MOST_FOUND} more` : "";
  return `found ${named.slice(0, MOST_FOUND).join(", ")}${more}`;
}
