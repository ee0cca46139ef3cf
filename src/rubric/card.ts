import type { CheckCard, CriterionCard, DimensionCard, RubricCard } from "../model/card.js";
import type { CriterionType } from "../model/criterion.js";
import type { Dimension } from "../model/rubric.js";
import { gradesOf } from "./bind.js";
import { optionCards, type Shown, wordsOf } from "./card-options.js";
import type { RubricFile } from "./schema.js";
import type { Sources } from "./sources.js";

type Written = RubricFile["criteria"][number];
type Asked = Pick<Written, "when" | "check">;

export interface CardOptions {
  /** The rubric's, of the code that it runs too. */
  readonly digest: string;
  readonly types: readonly CriterionType[];
  /** So many cues of a list are shown. */
  readonly most: number;
  /** A cue as it is shown. */
  cue(cue: string): string;
}

interface Known extends Shown {
  readonly types: readonly CriterionType[];
}

/** What a rubric asks, its shares worked out; `sources` says what it extends. */
export function cardOf(file: RubricFile, sources: Sources, options: CardOptions): RubricCard {
  const known: Known = { ...options, lists: file.lists ?? {} };
  const weights = file.dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return {
    id: file.id,
    version: file.version,
    digest: options.digest,
    title: file.title,
    purpose: file.purpose ?? "",
    description: file.description ?? "",
    languages: file.languages,
    bands: file.bands,
    extends: ancestorsOf(sources),
    dimensions: file.dimensions.map((dimension) => {
      const share = weights === 0 ? 0 : dimension.weight / weights;
      return dimensionCard(dimension, share, file.criteria, known);
    }),
    lists: Object.keys(known.lists).map((name) => wordsOf(`$${name}`, known)),
  };
}

/** What a rubric extends, as `id version`, the nearest first. */
export function ancestorsOf({ parent }: Sources): readonly string[] {
  if (parent === null) return [];
  const { id, version } = (parent.yaml.value ?? {}) as { readonly id?: unknown; readonly version?: unknown };
  return [`${id} ${version}`, ...ancestorsOf(parent)];
}

function dimensionCard(
  dimension: RubricFile["dimensions"][number],
  shareOfOverall: number,
  criteria: readonly Written[],
  known: Known,
): DimensionCard {
  const { id, title, weight, likelihood = null, risk = null } = dimension;
  const own = criteria.filter((criterion) => criterion.dimension === id);
  const sum = own.reduce((all, { weight, bonus }) => all + (bonus === undefined ? weight : 0), 0);
  const cards = own.map((criterion): CriterionCard => {
    const isPart = likelihood === null && criterion.bonus === undefined && sum > 0;
    const share = isPart ? criterion.weight / sum : null;
    return {
      ...criterionCard(criterion, known),
      ...coefficientsOf(criterion.id, { likelihood, risk }),
      shareOfDimension: share,
      shareOfOverall: share === null ? null : share * shareOfOverall,
    };
  });
  return { id, title, weight, shareOfOverall, isLikelihood: likelihood !== null, criteria: cards };
}

function coefficientsOf(id: string, { likelihood, risk }: Pick<Dimension, "likelihood" | "risk">) {
  const of = (model: Dimension["likelihood"]) =>
    model !== null && Object.hasOwn(model.coefficients, id) ? model.coefficients[id]! : null;
  return { coefficient: of(likelihood), riskCoefficient: of(risk) };
}

function criterionCard(criterion: Written, known: Known) {
  const { id, question, weight, critical, bonus, grades, variants = [], good, coach, tests } = criterion;
  return {
    id,
    question,
    weight,
    critical,
    bonus: bonus ?? null,
    grades: grades === undefined ? null : gradesOf(grades),
    ...asked(criterion, known),
    variants: variants.map((variant) => ({
      channels: variant.for.channel ?? null,
      languages: variant.for.language ?? null,
      ...asked(variant, known),
    })),
    good: good ?? "",
    coach: coach ?? "",
    tests,
  };
}

function asked({ when, check }: Asked, known: Known) {
  return { when: when === undefined ? null : checkCard(when, known), check: checkCard(check, known) };
}

function checkCard({ type, ...options }: Written["check"], known: Known): CheckCard {
  const description = known.types.find((one) => one.type === type)?.description ?? "";
  return { type, description, options: optionCards(options, known) };
}
