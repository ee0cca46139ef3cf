import type { RubricStamp } from "./evaluation.js";
import type { CriterionTests, Grade } from "./rubric.js";

/** Texts or cues of one list, or those that stand for themselves. */
export interface WordsCard {
  /** The list's name; null for words that are written where they are used. */
  readonly list: string | null;
  /** How many there are, those of lists in the list included. */
  readonly count: number;
  /** The first of them, cues as they are written or by a phrase that each finds. */
  readonly first: readonly string[];
}

/** What an option is set to: a plain value, words, options of its own, or a list of such. */
export type OptionValue =
  | { readonly kind: "value"; readonly value: string | number | boolean | null }
  | { readonly kind: "words"; readonly groups: readonly WordsCard[] }
  | { readonly kind: "parts"; readonly options: readonly OptionCard[] }
  | { readonly kind: "rows"; readonly rows: readonly (readonly OptionCard[])[] };

export interface OptionCard {
  readonly name: string;
  readonly value: OptionValue;
}

/** A criterion type with the options that a rubric gives it. */
export interface CheckCard {
  readonly type: string;
  readonly description: string;
  readonly options: readonly OptionCard[];
}

/** How a criterion is asked in some conversations. */
export interface VariantCard {
  readonly channels: readonly string[] | null;
  readonly languages: readonly string[] | null;
  readonly when: CheckCard | null;
  readonly check: CheckCard;
}

export interface CriterionCard {
  readonly id: string;
  readonly question: string;
  readonly weight: number;
  /** Its part of the dimension's score where all criteria apply, 0–1; null where it is a bonus, or in a likelihood. */
  readonly shareOfDimension: number | null;
  /** The same of the overall score where all dimensions have one. */
  readonly shareOfOverall: number | null;
  /** What a value of 1 adds in the dimension's likelihood, and in its risk; null where it has no part in it. */
  readonly coefficient: number | null;
  readonly riskCoefficient: number | null;
  readonly bonus: number | null;
  readonly critical: boolean;
  readonly grades: readonly Grade[] | null;
  readonly when: CheckCard | null;
  readonly check: CheckCard;
  readonly variants: readonly VariantCard[];
  readonly good: string;
  readonly coach: string;
  readonly tests: CriterionTests;
}

export interface DimensionCard {
  readonly id: string;
  readonly title: string;
  readonly weight: number;
  /** Its part of the overall score where all dimensions have one, 0–1. */
  readonly shareOfOverall: number;
  /** Is its score a likelihood of its criteria rather than their mean? */
  readonly isLikelihood: boolean;
  readonly criteria: readonly CriterionCard[];
}

/** What a rubric asks, to be read by people. */
export interface RubricCard extends RubricStamp {
  readonly title: string;
  readonly purpose: string;
  readonly description: string;
  readonly languages: readonly string[];
  readonly bands: { readonly met: number; readonly exceeded: number };
  /** What it extends, as `id version`; the nearest first. */
  readonly extends: readonly string[];
  readonly dimensions: readonly DimensionCard[];
  readonly lists: readonly WordsCard[];
}

/** How a rubric's card is shown. */
export interface CardReporter {
  readonly id: string;
  readonly description: string;
  render(card: RubricCard, options: CardReporterOptions): string;
}

export interface CardReporterOptions {
  readonly width: number;
  readonly color: boolean;
  /** The rubric as its files say it, everything that it extends and includes put in its place. */
  readonly resolved: unknown;
}

/** A shipped rubric in a line. */
export interface RubricEntry extends RubricStamp {
  readonly title: string;
  /** One line on when to use it. */
  readonly purpose: string;
  /** Ids. */
  readonly dimensions: readonly string[];
  readonly criteria: number;
  /** What it extends, as `id version`; null where it stands by itself. */
  readonly extends: string | null;
  /** Those shipped before, as `id@version`, by which they can be named; the oldest first. */
  readonly olderVersions: readonly string[];
}

/** How the shipped rubrics are listed. */
export interface ListReporter {
  readonly id: string;
  render(entries: readonly RubricEntry[], options: { readonly width: number; readonly color: boolean }): string;
}
