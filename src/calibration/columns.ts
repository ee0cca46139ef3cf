import { didYouMean, UserError } from "../model/errors.js";
import type { Evaluation } from "../model/evaluation.js";
import { headingOf, type LabelSheet } from "../model/labels.js";
import { printable } from "../model/printable.js";
import type { Rubric } from "../model/rubric.js";
import { type Scale, scaleOf, type Written } from "./scale.js";
import { findTarget, type Target, targetIds, targetOf } from "./targets.js";

/** A column of the sheet, what it judges, and on which scale. */
export interface Use {
  readonly column: string;
  readonly target: Target;
  readonly scale: Scale;
  readonly written: readonly Written[];
}

export interface ColumnOptions {
  /** Target → column, as `--label-map` gives it. */
  readonly map: Readonly<Record<string, string>>;
  /** Target → scale, as `--scale` gives it. */
  readonly scales: Readonly<Record<string, string>>;
  /** Targets to look at, null for all that are labelled. */
  readonly only: readonly string[] | null;
}

/** Columns under other names than the target's own, and the scale where it follows from the values. */
interface Alias {
  readonly names: RegExp;
  readonly target: string;
  /** The scale for these values; undefined where the column can't mean this target, null where the values show it. */
  scale(values: readonly string[]): string | null | undefined;
}

const FCR = "first-contact-resolution";
const OUTCOME = /^(resolved|pending|unresolved|unclear)$/i;
const HAND_OFF = /^(none|handoff|refused)$/i;
const YES_NO = /^(true|false|yes|no)$/i;
const shown = () => null;

/** In the order in which they are reported. */
const ALIASES: readonly Alias[] = [
  { names: /^(empath(et)?ic|empathyscore|compassion)$/, target: "empathy", scale: shown },
  { names: /^opportunit(y|ies)$/, target: "empathy.opportunities", scale: shown },
  { names: /^(resolution|outcome|result|resolutionstatus)$/, target: `${FCR}.outcome`, scale: (values) => (values.every((value) => OUTCOME.test(value)) ? null : undefined) },
  { names: /^(resolution|outcome|result|resolutionstatus)$/, target: FCR, scale: (values) => (values.every((value) => OUTCOME.test(value)) ? "unresolved..pending..resolved" : null) },
  { names: /^(resolved|solved|fcr|issueresolved|tasksuccess|success|firsttimefix)$/, target: FCR, scale: shown },
  { names: /^(repeat|repeatcontact|earliercontact|previouscontact|repeatbefore)$/, target: `${FCR}.repeatBefore`, scale: shown },
  { names: /^(handoff|handover|escalation|escalated|transfer|transferred)$/, target: "escalation-style.outcome", scale: handOff },
  { names: /^(handoff|handover|escalation|transfer)style$/, target: "escalation-style", scale: shown },
  { names: /^(share|shareability|sharing|wouldshare|recommend|recommended|wouldrecommend|tellothers)$/, target: "shareability", scale: shown },
  { names: /^(share|shareability|sharing|wouldshare)$/, target: "shareability.risk", scale: upsideDown },
  { names: /^(risk|complaint|publiccomplaint)$/, target: "shareability.risk", scale: shown },
  { names: /^(expectations?|expectationsmet)$/, target: "band", scale: shown },
  { names: /^(satisfaction|csat|quality|qualityscore|qascore|totalscore|overallscore|total)$/, target: "overall", scale: shown },
]; // biome-ignore format: a table

function handOff(values: readonly string[]): string | null | undefined {
  if (values.every((value) => HAND_OFF.test(value))) return null;
  if (!values.every((value) => YES_NO.test(value))) return undefined;
  const words = [...new Set(values)];
  return words.length < 2
    ? undefined
    : words.map((word) => `${word}:${/^[ty]/i.test(word) ? "handoff" : "none"}`).join("..");
}

/** A scale from angry to delighted, read from its other end. */
function upsideDown(values: readonly string[]): string | undefined {
  const numbers = values.map(Number);
  const low = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const high = numbers.reduce((most, number) => Math.max(most, number), Number.NEGATIVE_INFINITY);
  return Number.isInteger(low) && Number.isInteger(high) && low < 0 && high > 0 ? `${high}..${low}` : undefined;
}

/** What each column judges. Throws `UserError` where none does, or one can't be understood. */
export function usesOf(
  sheet: LabelSheet,
  rubric: Rubric,
  evaluations: readonly Evaluation[],
  { map, scales, only }: ColumnOptions,
): readonly Use[] {
  const ids = targetIds(rubric, evaluations);
  checkNames(Object.keys(scales), "--scale", ids);
  checkNames(only ?? [], "--only", ids);
  const isWanted = (id: string) => only === null || only.includes(id);
  const uses: Use[] = [];
  const byColumn = new Map<string, Written[]>(sheet.columns.map((column) => [column, []]));
  for (const { values, row } of sheet.readings)
    for (const [column, value] of values) byColumn.get(column)!.push({ value, row });
  const written = (column: string) => byColumn.get(column)!;
  const use = (column: string, target: Target, inferred: string | null) => {
    const given = Object.hasOwn(scales, target.id) ? scales[target.id]! : (inferred ?? headingOf(column).scale);
    const verdicts = written(column);
    uses.push({ column, target, scale: scaleOf(target, given, verdicts, sheet.file), written: verdicts });
  };
  const mapped = new Set(Object.values(map));
  for (const [id, column] of Object.entries(map)) {
    const target = targetOf(id, rubric, evaluations);
    if (!sheet.columns.includes(column)) {
      const what = `no verdict stands under “${printable(column)}”${didYouMean(column, sheet.columns)}`;
      throw new UserError(sheet.file, what, `There are ${listed(sheet.columns)}.`);
    }
    if (isWanted(id)) use(column, target, null);
  }
  const titles = rubric.dimensions.map(({ id, title }) => [keyOf(title), id] as const);
  const byKey = new Map([...ids.map((id) => [keyOf(id), id] as const), ...titles].reverse());
  const taken = (id: string) => uses.some(({ target }) => target.id === id);
  for (const column of sheet.columns) {
    if (mapped.has(column)) continue;
    const key = keyOf(headingOf(column).name);
    const values = written(column).map(({ value }) => value);
    const exact = byKey.get(key);
    const meant = ALIASES.filter(({ names, target }) => names.test(key) && target !== exact).map((alias) => ({
      id: alias.target,
      scale: alias.scale(values),
    }));
    for (const { id, scale } of [...(exact === undefined ? [] : [{ id: exact, scale: null }]), ...meant]) {
      const target = scale === undefined || taken(id) || !isWanted(id) ? null : findTarget(id, rubric, evaluations);
      if (target !== null) use(column, target, scale!);
    }
  }
  if (uses.length > 0) return inOrder(uses, ids);
  const [wanted] = only ?? ids;
  const what = `no column is called like anything that ${only === null ? "the rubric says" : "--only names"}; there are ${listed(sheet.columns)}`;
  throw new UserError(sheet.file, what, `Say what one judges: --label-map "${wanted}=${printable(sheet.columns[0]!)}"`);
}

function listed(columns: readonly string[]): string {
  const names = columns.slice(0, 12).map((one) => `“${printable(one)}”`);
  return `${names.join(", ")}${columns.length > names.length ? ", …" : ""}`;
}

/** Names of targets in an option's value. Throws `UserError` for one that there is not. */
export function checkNames(given: readonly string[], option: string, ids: readonly string[]): void {
  for (const id of given) {
    if (ids.includes(id)) continue;
    const some = ids.slice(0, 20).join(", ");
    throw new UserError(
      option,
      `nothing is called "${id}"${didYouMean(id, ids)}`,
      `What can be labelled: ${some}${ids.length > 20 ? ", …" : ""}.`,
    );
  }
}

function inOrder(uses: readonly Use[], ids: readonly string[]): readonly Use[] {
  return [...uses].sort((a, b) => ids.indexOf(a.target.id) - ids.indexOf(b.target.id));
}

function keyOf(name: string): string {
  return name
    .slice(0, 300)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
