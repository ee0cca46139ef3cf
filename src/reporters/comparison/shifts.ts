import type { Estimate } from "../../model/calibration.js";
import type { ComparisonEffect, WholeMeans } from "../../model/comparison.js";
import { estimate, figure, signed } from "../calibration/figures.js";
import { many, points } from "../words.js";
import { type Block, cells } from "./document.js";
import { directionOf } from "./standing.js";

const BANDS = ["failed", "met", "exceeded"] as const;

/** What the edits do to all conversations, in a sentence or two. */
export function overview(effect: ComparisonEffect): readonly Block[] {
  const { shifts, changed, conversations, errors } = effect;
  const overall = shifts[0]!;
  const turns = changed.map(directionOf);
  const [up, down] = [1, -1].map((way) => turns.filter((turn) => Math.sign(turn) === way).length) as [number, number];
  const moved = changed.filter(
    ({ was, is }) => was.overall !== null && is.overall !== null && was.overall !== is.overall,
  ).length;
  const shift = estimate({ ...overall.shift, value: overall.shift.mean }, signed);
  const none = [
    `On ${many(conversations, "conversation")}: none has a score under both versions, so that no two scores can be compared`,
  ];
  const paired = [
    `On ${many(conversations, "conversation")}: ${moved === 0 ? "no overall score changes" : `${many(moved, "overall score")} ${moved === 1 ? "changes" : "change"}, by ${shift} in the mean`}`,
    up + down === 0
      ? "none changes band"
      : `${up + down} ${up + down === 1 ? "changes" : "change"} band (${up} up, ${down} down)`,
    `rank correlation ${figure(overall.correlation.value, 3)}`,
  ];
  const facts = [...(overall.n === 0 ? none : paired), ...scorable(effect)];
  const broken = errors === 0 ? [] : [`In ${many(errors, "conversation")} a criterion broke; see wow explain.`];
  return [`${facts.join("; ")}.`, ...broken].map((text) => ({ kind: "text", text }));
}

/** How many conversations newly have a score, or no longer have one, by band. */
function scorable({ bands, becameScorable, stoppedBeingScorable }: ComparisonEffect): readonly string[] {
  const by = (count: (band: (typeof BANDS)[number]) => number) =>
    BANDS.flatMap((band) => (count(band) > 0 ? [`${count(band)} ${band}`] : [])).join(", ");
  const [newly, lost] = [becameScorable.length, stoppedBeingScorable.length];
  return [
    ...(newly > 0 ? [`${newly} newly ${newly === 1 ? "has" : "have"} a score: ${by((band) => bands.none[band])}`] : []),
    ...(lost > 0 ? [`${lost} no longer ${lost === 1 ? "has" : "have"} one: ${by((band) => bands[band].none)}`] : []),
  ];
}

/** What reports of each version by itself say, where it is not what the pairs say. */
export function wholeTexts(
  shifts: readonly { name: string; was: number | null; is: number | null; whole: WholeMeans }[],
): readonly Block[] {
  const items = shifts.flatMap(({ name, was, is, whole }) =>
    whole.was.mean === was && whole.is.mean === is
      ? []
      : [`${name}: ${points(whole.was.mean)} (n ${whole.was.n}) → ${points(whole.is.mean)} (n ${whole.is.n})`],
  );
  if (items.length === 0) return [];
  const text = "Means over all conversations that each version scores, as wow score gives them for it:";
  return [
    { kind: "text", text },
    { kind: "list", items },
  ];
}

/** `0.991 (0.981–0.995)`. */
function rankText({ value, low, high }: Estimate): string {
  const three = (one: number | null) => figure(one, 3);
  return low === null || high === null ? three(value) : `${three(value)} (${three(low)}–${three(high)})`;
}

/** Each dimension and the whole under both versions. */
export function shiftBlock({ shifts }: ComparisonEffect): readonly Block[] {
  const rows = shifts.map(({ title, n, was, is, shift, correlation }) =>
    cells(
      title,
      String(n),
      points(was),
      points(is),
      estimate({ ...shift, value: shift.mean }, signed),
      rankText(correlation),
    ),
  );
  const unlike = shifts.flatMap(({ title, onlyOld, onlyNew }) => [
    ...(onlyOld > 0 ? [`${title} has no score any more in ${many(onlyOld, "conversation")}.`] : []),
    ...(onlyNew > 0 ? [`${title} has a score newly in ${many(onlyNew, "conversation")}.`] : []),
  ]);
  return [
    { kind: "heading", text: "Scores under both versions" },
    {
      kind: "table",
      head: ["", "n", "old", "new", "shift (95%)", "rank corr. (95%)"],
      align: ["left", "right", "right", "right", "right", "right"],
      rows,
    },
    ...unlike.map((text): Block => ({ kind: "text", text })),
    ...wholeTexts(shifts.map(({ title, ...shift }) => ({ name: title, ...shift }))),
  ];
}
