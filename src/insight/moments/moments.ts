import { evaluate } from "../../engine/evaluate.js";
import { covers } from "../../engine/language.js";
import type { Conversation } from "../../model/conversation.js";
import { stampOf } from "../../model/evaluation.js";
import type { Moment, MomentsCounted, MomentsReport } from "../../model/moments.js";
import type { Rubric } from "../../model/rubric.js";
import type { Scored } from "../../model/scored.js";
import { candidatesIn } from "./candidates.js";
import { SignCounts } from "./counts.js";
import { momentOf } from "./moment.js";
import { RepeatedSigns } from "./repeated.js";
import { type Findings, findingsOf, type Sign, signsOf } from "./signs.js";

export interface MomentsOptions {
  /** So many at most. */
  readonly top: number;
  /** Only those of this agent; null for everybody's. How rare a gesture is goes by the whole export all the same. */
  readonly agent: string | null;
}

/**
 * The best moments of an export, at most one of a conversation. Reads it twice: first to count how often each gesture is
 * made, and which sentences are repeated word for word; then to choose.
 */
export async function findMoments(
  signs: Rubric,
  scored: () => AsyncIterable<Scored> | Iterable<Scored>,
  { top, agent }: MomentsOptions,
): Promise<Pick<MomentsReport, "rubric" | "moments" | "counted">> {
  const known = signsOf(signs);
  const first = await countAll(signs, known, scored());
  const { counts, repeated } = first;
  const best: Moment[] = [];
  let moments = 0;
  let place = 0;
  for await (const { conversation } of scored()) {
    if (!first.hopeful.has(place++) || conversation === null) continue;
    const findings = repeated.without(conversation, await lookAt(signs, known, conversation));
    const moment = momentOf(conversation, findings, counts);
    if (moment === null || (agent !== null && moment.agent !== agent)) continue;
    moments++;
    keep(best, moment, top);
  }
  const found = [...known.keys()].map((id) => [id, counts.of(id)] as const);
  return {
    rubric: stampOf(signs),
    moments: best,
    counted: { ...first.counted, moments, signs: Object.fromEntries(found) },
  };
}

async function countAll(
  signs: Rubric,
  known: ReadonlyMap<string, Sign>,
  scored: AsyncIterable<Scored> | Iterable<Scored>,
) {
  const counts = new SignCounts();
  const repeated = new RepeatedSigns();
  const hopeful = new Set<number>();
  const counted = { conversations: 0, withoutText: 0, otherLanguages: 0, failed: 0 } satisfies Partial<MomentsCounted>;
  for await (const { evaluation, conversation } of scored) {
    const place = counted.conversations++;
    if (conversation === null) counted.withoutText++;
    else if (!covers(signs, conversation.language)) counted.otherLanguages++;
    else {
      const findings = await lookAt(signs, known, conversation);
      counts.add([...findings.gestures, ...findings.reactions].map(({ sign }) => sign.id));
      repeated.add(conversation, findings);
      if (evaluation.band === "failed") counted.failed++;
      else if (candidatesIn(conversation, findings).length > 0) hopeful.add(place);
    }
  }
  return { counts, repeated, hopeful, counted };
}

async function lookAt(signs: Rubric, known: ReadonlyMap<string, Sign>, conversation: Conversation): Promise<Findings> {
  return findingsOf(await evaluate(signs, conversation), known);
}

/** Keeps the best `top` in order: by score, then by id. */
function keep(best: Moment[], moment: Moment, top: number): void {
  const isBefore = (one: Moment) =>
    one.score > moment.score || (one.score === moment.score && one.conversation < moment.conversation);
  const place = best.findLastIndex(isBefore) + 1;
  best.splice(place, 0, moment);
  if (best.length > top) best.length = top;
}
