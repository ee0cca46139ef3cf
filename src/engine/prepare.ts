import type { Check } from "../model/criterion.js";
import type { Rubric } from "../model/rubric.js";
import { type Asked, askedOf, broken, metBy, nothingSeen, type Seen } from "./judge.js";
import { covers } from "./language.js";
import type { Reading } from "./scene.js";

const known = new WeakMap<Rubric, boolean>();

/** Does the rubric have checks that must be waited for? */
export function waits(rubric: Rubric): boolean {
  let waiting = known.get(rubric);
  if (waiting === undefined) {
    const asked = rubric.criteria.flatMap((criterion) => [criterion, ...criterion.variants]);
    waiting = asked.some(({ when, check }) => when?.prepare !== undefined || check.prepare !== undefined);
    known.set(rubric, waiting);
  }
  return waiting;
}

/** Waits for every check that asks something else, where its criterion may apply. Gives what was found out on the way. */
export async function prepareAll(rubric: Rubric, reading: Reading): Promise<Seen> {
  const seen = nothingSeen();
  const { conversation } = reading;
  const readable = covers(rubric, conversation.language);
  const asked = rubric.criteria.map((criterion) => askedOf(criterion, conversation, readable));
  await Promise.all(asked.filter(({ reads }) => reads).map((one) => prepare(one, reading, seen)));
  return seen;
}

async function prepare({ when, check }: Asked, reading: Reading, seen: Seen): Promise<void> {
  if (when === null) return ask(check, reading, seen);
  await ask(when, reading, seen);
  const met = metBy(when, reading, seen);
  if (!("status" in met) && met.occasion.met) await ask(check, met.anchored, seen);
}

async function ask(check: Check, reading: Reading, seen: Seen): Promise<void> {
  await check.prepare?.(reading).catch((error) => seen.unprepared.set(check, broken(error)));
}
