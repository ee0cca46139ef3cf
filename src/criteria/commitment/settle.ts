import type { Scene } from "../../model/criterion.js";
import type { Evidence } from "../../model/evaluation.js";
import { beginning } from "../sayings.js";
import type { Promised } from "./promises.js";
import { type Fate, fateBy, inTime, type Sign, sharesUnit } from "./signs.js";

/** A promise of which the transcript shows what became, with the place that shows it. */
export interface Settled {
  readonly promise: Promised;
  readonly fate: Fate;
  readonly evidence: readonly Evidence[];
}

/** A sign is of one of so many promises before it: the last that are open. */
const MOST_OPEN = 20;
/** An agent who writes again within this time, in milliseconds, has not been away. */
const SAME_BREATH = 30_000;

/** What became of the promises, as far as the transcript shows it; both lists are in order. */
export function settle(promises: readonly Promised[], signs: readonly Sign[], scene: Scene): readonly Settled[] {
  const returns = promises.flatMap((promise) => (promise.isPause ? (back(promise, scene) ?? []) : []));
  const settled: Settled[] = [...returns];
  const isBack = new Set(returns.map(({ promise }) => promise));
  let open: Promised[] = [];
  let next = 0;
  let heard = -1;
  for (const sign of signs) {
    for (; next < promises.length && promises[next]!.message < sign.evidence.message; next++) {
      if (!isBack.has(promises[next]!)) open.push(promises[next]!);
    }
    open = open.slice(-MOST_OPEN);
    for (const promise of inQuestion(open, sign)) {
      // A message is of one promise, unless it names the amounts of several.
      if (heard === sign.evidence.message && !sharesUnit(sign, promise)) continue;
      const fate = fateBy(sign, promise);
      if (fate === null) continue;
      settled.push(shown(promise, fate, sign.evidence));
      open = open.filter((one) => one !== promise);
      heard = sign.evidence.message;
      break;
    }
  }
  return settled.sort(
    ({ promise: { evidence: a } }, { promise: { evidence: b } }) => a.message - b.message || a.start - b.start,
  );
}

/** Those that a sign may be about, the likeliest first: of its currency, then the latest. */
function inQuestion(open: readonly Promised[], sign: Sign): readonly Promised[] {
  const latest = open.toReversed();
  return [...latest.filter((one) => sharesUnit(sign, one)), ...latest.filter((one) => !sharesUnit(sign, one))];
}

/** When the agent is back after a pause; never where the customer still writes after it. Null where times are unknown. */
function back(promise: Promised, { conversation: { messages } }: Scene): Settled | null {
  const { made, due } = promise;
  let last = made;
  let waiting: number | null = null;
  for (let number = promise.message + 1; number < messages.length; number++) {
    const { role, at, text, private: note } = messages[number]!;
    if (note || (role !== "agent" && role !== "customer") || !/\S/.test(text)) continue;
    if (at === null || last === null || due === null) return null;
    if (role === "customer") {
      if (at > due) waiting ??= number;
    } else if (at - last <= SAME_BREATH) last = at;
    else {
      const fate = inTime(promise, at) ?? "broken";
      return shown(promise, fate, beginning(number, text, fate === "broken" ? "back late" : "back"));
    }
  }
  return waiting === null
    ? null
    : shown(promise, "broken", beginning(waiting, messages[waiting]!.text, "still waiting"));
}

function shown(promise: Promised, fate: Fate, evidence: Evidence | null): Settled {
  return { promise, fate, evidence: evidence === null ? [] : [evidence] };
}
