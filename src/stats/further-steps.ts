import { largestStep, type Sequence, type Step } from "./largest-step.js";

/**
 * All steps of a sequence whose first one is found: both sides are searched on, as long as chance would do as much no more
 * often than `level` (binary segmentation); then each is sought once more between its neighbours. J. Bai, "Estimating
 * Multiple Breaks One at a Time", Econometric Theory 13 (1997).
 */
export function furtherSteps(sequence: Sequence, first: Step, least: number, level: number): readonly Step[] {
  const ends: number[] = [];
  const search = (from: number, to: number, known?: Step) => {
    const step = known ?? largestStep(part(sequence, from, to), least);
    if (step === null || (known === undefined && step.p > level)) return;
    const at = from + step.at;
    search(from, at);
    ends.push(at);
    search(at, to);
  };
  search(0, sequence.values.length, first);
  if (ends.length === 1) return [first];
  const steps: Step[] = [];
  ends.forEach((end, i) => {
    const from = steps.at(-1)?.at ?? 0;
    const step = largestStep(part(sequence, from, ends[i + 1] ?? sequence.values.length), least);
    if (step !== null && step.p <= 0.05) steps.push({ ...step, at: from + step.at });
    else if (ends.length === i + 1 && steps.length === 0) steps.push({ ...first, at: end });
  });
  return steps;
}

function part({ values, begins }: Sequence, from: number, to: number): Sequence {
  return { values: values.subarray(from, to), begins: begins.subarray(from, to) };
}
