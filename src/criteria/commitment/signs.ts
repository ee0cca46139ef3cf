import type { Role } from "../../model/conversation.js";
import type { Scene } from "../../model/criterion.js";
import type { Evidence } from "../../model/evaluation.js";
import type { finder } from "../sayings.js";
import type { Amount } from "./amounts.js";
import { MINUTE } from "./calendar.js";
import { particulars } from "./particulars.js";
import type { Promised } from "./promises.js";

/** What the transcript shows of a promise; beaten is kept in half of its time or less. */
export type Fate = "beaten" | "kept" | "broken";

/** Somebody says that a promise was kept, or that it was not. */
export interface Sign {
  readonly by: Role;
  readonly says: "kept" | "broken";
  readonly evidence: Evidence;
  /** Epoch milliseconds, or null. */
  readonly at: number | null;
  readonly amounts: readonly Amount[];
}

/** Whose words are looked at for signs, with what finds them. */
export type SignFinders = readonly {
  readonly by: "agent" | "customer" | "system";
  readonly says: "kept" | "broken";
  readonly find: ReturnType<typeof finder>;
}[];

/** All signs of a conversation, in order. */
export function signsOf(scene: Scene, finders: SignFinders): readonly Sign[] {
  return finders
    .flatMap(({ by, says, find }) =>
      particulars(find(scene, scene.messages(by)), scene).map(({ found, amounts }): Sign => {
        const { message, start, end, cue } = found;
        const at = scene.conversation.messages[message]!.at;
        return { by, says, evidence: { message, start, end, cue }, at, amounts };
      }),
    )
    .sort((a, b) => a.evidence.message - b.evidence.message || a.evidence.start - b.evidence.start);
}

/** What a sign shows of a promise; null where it shows nothing. */
export function fateBy(sign: Sign, promise: Promised): Fate | null {
  if (namesAnother(sign, promise)) return "broken";
  if (sign.says === "kept") return keptBy(sign, promise);
  // A customer who asks before the time is up has not been let down.
  const early = promise.due !== null && sign.at !== null && sign.at <= promise.due;
  return early && sign.by === "customer" ? null : "broken";
}

function keptBy(sign: Sign, promise: Promised): Fate | null {
  if (!promise.hasTime) return "kept";
  // The customer's word that it came is enough, whenever it is given.
  const late = sign.by === "customer" ? "kept" : "broken";
  if (sign.at === null || promise.due === null) return sign.by === "customer" ? "kept" : null;
  return inTime(promise, sign.at) ?? late;
}

/** Exports cut times to the minute, and nobody minds one. */
const GRACE = MINUTE;

/** How well a promise is kept by what is done at a moment; null where that is too late, or the times are unknown. */
export function inTime({ made, due }: Promised, at: number): "beaten" | "kept" | null {
  if (made === null || due === null || at > due + GRACE) return null;
  return at - made <= (due - made) / 2 ? "beaten" : "kept";
}

/** Is it about an amount in the same currency? */
export function sharesUnit(sign: Sign, promise: Promised): boolean {
  return sign.amounts.some(({ unit }) => promise.amounts.some((promised) => promised.unit === unit));
}

/** Does it name amounts in the same currency, none of them, nor their sum, what was promised? */
function namesAnother(sign: Sign, promise: Promised): boolean {
  const given = sign.amounts.filter(({ unit }) => promise.amounts.some((promised) => promised.unit === unit));
  if (given.length === 0) return false;
  return !given.some(({ unit, hundredths }) => {
    const promised = promise.amounts.filter((one) => one.unit === unit).map((one) => one.hundredths);
    return promised.includes(hundredths) || promised.reduce((sum, one) => sum + one, 0) === hundredths;
  });
}
