import type { GroupBias } from "../model/calibration.js";
import { bootstrap } from "../stats/bootstrap.js";
import type { Case } from "./cases.js";
import { biasOf, type Ruler, rounded } from "./measure.js";

/** Groups of fewer conversations are not judged. */
const ENOUGH = 5;

type Compared = Case & { readonly rubric: number };

const BY = ["agent", "channel", "language"] as const;

/** How high or low the rubric runs for each agent, channel and language, in the reviewers' units. */
export function groupsOf(cases: readonly Compared[], ruler: Ruler) {
  const groups: GroupBias[] = [];
  const small = { agent: 0, channel: 0, language: 0 };
  for (const by of BY) {
    const members = new Map<string, Compared[]>();
    for (const one of cases) {
      const name = one.evaluation[by];
      if (name === null) continue;
      const own = members.get(name);
      if (own === undefined) members.set(name, [one]);
      else own.push(one);
    }
    const found: GroupBias[] = [];
    for (const [name, own] of members) {
      if (own.length < ENOUGH) small[by]++;
      else found.push({ by, name, n: own.length, bias: ofGroup(own, ruler) });
    }
    groups.push(...found.sort((a, b) => b.n - a.n || (a.name < b.name ? -1 : 1)));
  }
  return { groups, small };
}

function ofGroup(cases: readonly Compared[], ruler: Ruler) {
  const sample = { units: cases.map((_, i) => i), weights: cases.map(({ weight }) => weight) };
  const [bias] = bootstrap(sample, [
    biasOf(
      cases.map((one) => ({ ...one, given: one.rubric })),
      ruler,
    ),
  ]);
  return rounded(bias!);
}
