import type { Evaluation } from "../model/evaluation.js";
import type { LabelSheet, Reading } from "../model/labels.js";
import type { Use } from "./columns.js";

/** A labelled conversation as one target sees it. Positions are those of the scale. */
export interface Case {
  readonly evaluation: Evaluation;
  /** How often it counts. */
  readonly weight: number;
  /** What the rubric says; null where it says nothing. */
  readonly rubric: number | null;
  /** What the reviewers say together: the settled verdict, else the median or the most frequent class (ties: the first). */
  readonly label: number;
  /** The step or class; two where the reviewers are split evenly, each for half. */
  readonly levels: readonly number[];
  /** The single verdicts by reviewer. */
  readonly single: ReadonlyMap<string, number>;
}

export interface Cases {
  readonly cases: readonly Case[];
  /** Verdicts that are not on the scale, by word. */
  readonly offScale: Readonly<Record<string, number>>;
}

/** The labelled conversations of a target, in the order of the transcripts. */
export function casesOf(use: Use, sheet: LabelSheet, evaluations: ReadonlyMap<string, Evaluation>): Cases {
  const { column, scale, target } = use;
  const offScale = new Map<string, number>();
  const byConversation = new Map<string, { settled: number | null; single: Map<string, number>; reading: Reading }>();
  for (const reading of sheet.readings) {
    const written = reading.values.get(column);
    if (written === undefined || !evaluations.has(reading.conversation)) continue;
    const position = scale.position(written);
    if (position === null) {
      offScale.set(written, (offScale.get(written) ?? 0) + 1);
      continue;
    }
    const found = byConversation.get(reading.conversation) ?? { settled: null, single: new Map(), reading };
    byConversation.set(reading.conversation, found);
    if (reading.settled) found.settled = position;
    else found.single.set(reading.reviewer ?? "", position);
  }
  const cases: Case[] = [];
  for (const [id, evaluation] of evaluations) {
    const found = byConversation.get(id);
    if (found === undefined) continue;
    const { settled, single, reading } = found;
    const together = settled === null ? agreed([...single.values()], scale.ordered) : [settled];
    const label = scale.ordered ? (together[0]! + together.at(-1)!) / 2 : together[0]!;
    const value = target.read(evaluation);
    cases.push({
      evaluation,
      weight: reading.weight,
      rubric: value === null ? null : scale.place(value),
      label,
      levels: scale.ordered ? steps(label) : together,
      single,
    });
  }
  const compared = cases.filter(({ rubric }) => rubric !== null);
  const mean = compared.reduce((sum, { weight }) => sum + weight, 0) / Math.max(1, compared.length);
  return {
    cases: cases.map((one) => ({ ...one, weight: mean > 0 ? one.weight / mean : one.weight })),
    offScale: Object.fromEntries(offScale),
  };
}

/** The middle verdict, or the two of them; of classes, all that are most frequent. */
function agreed(given: readonly number[], ordered: boolean): readonly number[] {
  const sorted = [...given].sort((a, b) => a - b);
  if (ordered) return [sorted[(sorted.length - 1) >> 1]!, sorted[sorted.length >> 1]!];
  const counts = new Map<number, number>();
  for (const one of sorted) counts.set(one, (counts.get(one) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([one]) => one);
}

/** The steps nearest to a position: both where it lies in the middle. */
function steps(position: number): readonly number[] {
  const isHalf = Math.abs(position - Math.floor(position) - 0.5) < 1e-9;
  return isHalf ? [Math.floor(position), Math.ceil(position)] : [Math.round(position)];
}
