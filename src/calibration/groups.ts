import type { GroupBias } from "../model/calibration.js";
import { bootstrap } from "../stats/bootstrap.js";
import type { Case } from "./cases.js";
import { rounded } from "./measure.js";

/** Groups of fewer conversations are not judged. */
const ENOUGH = 5;

const BY = ["agent", "channel", "language"] as const;

/** How high or low the rubric runs for each agent, channel and language, in the reviewers' units. */
export function groupsOf(cases: readonly (Case & { readonly rubric: number })[], step: number) {
  const groups: GroupBias[] = [];
  const small = { agent: 0, channel: 0, language: 0 };
  for (const by of BY) {
    const members = new Map<string, (Case & { readonly rubric: number })[]>();
    for (const one of cases) {
      const name = one.evaluation[by];
      if (name !== null) members.set(name, [...(members.get(name) ?? []), one]);
    }
    const found: GroupBias[] = [];
    for (const [name, own] of members) {
      if (own.length < ENOUGH) small[by]++;
      else found.push({ by, name, n: own.length, bias: biasOf(own, step) });
    }
    groups.push(...found.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)));
  }
  return { groups, small };
}

function biasOf(cases: readonly (Case & { readonly rubric: number })[], step: number) {
  const apart = cases.map(({ rubric, label }) => step * (rubric - label));
  const [bias] = bootstrap({ units: cases.map((_, i) => i), weights: cases.map(({ weight }) => weight) }, [
    (weights) => {
      let sum = 0;
      let all = 0;
      for (let i = 0; i < apart.length; i++) {
        sum += weights[i]! * apart[i]!;
        all += weights[i]!;
      }
      return all > 0 ? sum / all : null;
    },
  ]);
  return rounded(bias!);
}
