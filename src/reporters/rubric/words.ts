import type { CriterionCard, DimensionCard, OptionCard, OptionValue, RubricCard, VariantCard, WordsCard } from "../../model/card.js"; // biome-ignore format: one line
import { printable } from "../../model/printable.js";
import type { Grade } from "../../model/rubric.js";
import { many, percent } from "../words.js";

const LONGEST = 2000;

/** A line of a check's options: how deep it stands, the option, and what it is set to. */
export interface OptionLine {
  readonly depth: number;
  readonly name: string;
  readonly text: string;
}

/** Options in lines, those of options below them. */
export function optionLines(options: readonly OptionCard[], depth = 0): readonly OptionLine[] {
  return options.flatMap(({ name, value }): readonly OptionLine[] => {
    const below = (texts: readonly string[]) => [
      { depth, name, text: "" },
      ...texts.map((text) => ({ depth: depth + 1, name: "", text })),
    ];
    if (value.kind === "parts") return [...below([]), ...optionLines(value.options, depth + 1)];
    if (value.kind === "rows") return below(value.rows.map(inOneLine));
    if (value.kind === "words" && value.groups.length > 1) return below(value.groups.map(wordsInLine));
    return [{ depth, name, text: inLine(value) }];
  });
}

function inOneLine(options: readonly OptionCard[]): string {
  return options.map(({ name, value }) => `${printable(name)}: ${inLine(value)}`).join("; ");
}

function inLine(value: OptionValue): string {
  if (value.kind === "words") return value.groups.map(wordsInLine).join(" · ");
  if (value.kind === "parts") return `(${inOneLine(value.options)})`;
  if (value.kind === "rows") return value.rows.map((row) => `(${inOneLine(row)})`).join(", ");
  return printable(String(value.value), LONGEST);
}

/** `$name (12 cues): a, b, c, …`, or the words alone. */
export function wordsInLine({ list, count, first }: WordsCard): string {
  const shown = first.map((word) => printable(word, LONGEST));
  const words = [...shown, ...(count > first.length ? ["…"] : [])].join(", ");
  return list === null ? words : `$${printable(list)} (${many(count, "cue")}): ${words}`;
}

/** What a criterion counts: its share, its coefficients, its bonus. */
export function counts(criterion: CriterionCard, { title }: DimensionCard): string {
  const { shareOfDimension, shareOfOverall, coefficient, riskCoefficient, bonus, critical } = criterion;
  const parts: string[] = [];
  if (bonus !== null) parts.push(`bonus: up to ${bonus} points more`);
  if (shareOfDimension !== null)
    parts.push(`${share(shareOfDimension)} of ${printable(title)}, ${share(shareOfOverall)} of overall`);
  if (coefficient !== null) parts.push(`coefficient ${signed(coefficient)}`);
  if (riskCoefficient !== null) parts.push(`of risk ${signed(riskCoefficient)}`);
  if (critical) parts.push("critical: where it fails, the band is failed");
  return parts.length === 0 ? "counts for nothing" : parts.join("; ");
}

/** A share in percent; one above 0 is never shown as 0. */
export function share(value: number | null): string {
  return value !== null && value > 0 && value < 0.005 ? "under 1%" : percent(value);
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`;
}

/** What a dimension counts, and how its score comes about. */
export function dimensionCounts({ weight, shareOfOverall, isLikelihood }: DimensionCard): string {
  const how = isLikelihood ? "; its score is a likelihood of its criteria (1 / (1 + exp(−sum)))" : "";
  return `weight ${weight}, ${share(shareOfOverall)} of overall${how}`;
}

/** A grade's description, and the lowest raw value that it is given for. */
export function gradeText({ description, from }: Grade): string {
  return `${description} (from ${percent(from)})`;
}

/** The bands, and where they begin. */
export function bandsInWords({ met, exceeded }: RubricCard["bands"]): string {
  return `failed below ${met}, met from ${met}, exceeded from ${exceeded}`;
}

/** What a rubric stands on, where it extends others. */
export function ancestry({ extends: ancestors }: RubricCard): string {
  return ancestors.map((one) => printable(one, 80)).join(", which extends ");
}

/** Which conversations a variant is for. */
export function variantFor({ channels, languages }: VariantCard): string {
  const parts = [
    channels && `channel ${channels.map((one) => printable(one)).join(" or ")}`,
    languages && `language ${languages.map((one) => printable(one)).join(" or ")}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

/** How many tests of each kind there are. */
export function testCounts({ tests }: CriterionCard): string {
  const { pass, fail, skip } = tests;
  const counts = [`${pass.length} pass`, `${fail.length} fail`, `${skip.length} skip`];
  return pass.length + fail.length + skip.length === 0 ? "none" : counts.join(", ");
}

/** How much there is of everything. */
export function size({ dimensions, lists }: RubricCard): string {
  const criteria = dimensions.reduce((sum, dimension) => sum + dimension.criteria.length, 0);
  const parts = [many(dimensions.length, "dimension"), criteria === 1 ? "1 criterion" : `${criteria} criteria`];
  return [...parts, ...(lists.length > 0 ? [many(lists.length, "list")] : [])].join(", ");
}
