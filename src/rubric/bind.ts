import type { Check, CriterionType } from "../model/criterion.js";
import type { Criterion, Dimension, Grade, Rubric, Variant } from "../model/rubric.js";
import { Lexicon } from "../text/lexicon.js";
import { type Binding, Checks } from "./checks.js";
import { noCode, type RubricCode } from "./code.js";
import { digest } from "./digest.js";
import type { NamedLists } from "./lists.js";
import { Origins } from "./origins.js";
import type { RubricFile } from "./schema.js";

type Written = RubricFile["criteria"][number];

/** What a rubric is bound with. */
export interface BindOptions {
  readonly types: readonly CriterionType[];
  /** The code of the rubric that the parts are from, as it was loaded; in place of `types`. */
  readonly code?: RubricCode | undefined;
  /** To be shared where several rubrics score the same texts. */
  readonly lexicon?: Lexicon | undefined;
}

/** A rubric from what its files say, all references in place. Throws the first `RubricMistake` of its checks. */
export function bindRubric(
  file: RubricFile,
  origins: Origins,
  { types, code = noCode(types), lexicon = new Lexicon() }: BindOptions,
): Rubric {
  const checks = new Checks({ code, lists: file.lists ?? {}, cues: lexicon, origins });
  return assemble(file, checks, lexicon);
}

/** What a criterion by itself is bound with. */
export interface CriterionOptions extends Pick<Binding, "cues" | "bound"> {
  readonly types: readonly CriterionType[];
}

/** One criterion whose lists are written out; code runs only where its check is `bound`. Throws the first `RubricMistake` of its checks. */
export function bindCriterion(written: Written, { types, cues, bound }: CriterionOptions): Criterion {
  const checks = new Checks({ code: noCode(types), lists: {}, cues, origins: new Origins([]), bound });
  const criterion = criterionOf(written, 0, checks);
  const [mistake] = checks.mistakes;
  if (mistake !== undefined) throw mistake;
  return criterion;
}

/** The dimensions of a rubric as scoring needs them. */
export function dimensionsOf(file: Pick<RubricFile, "dimensions">): readonly Dimension[] {
  return file.dimensions.map((dimension) => ({
    ...dimension,
    likelihood: dimension.likelihood ?? null,
    risk: dimension.risk ?? null,
  }));
}

/** Binds every check of a rubric, whatever else is wrong with it. */
export function bindAll(rubric: unknown, lists: NamedLists, checks: Checks): void {
  const criteria = (rubric as { readonly criteria?: unknown } | null)?.criteria;
  for (const [index, criterion] of (Array.isArray(criteria) ? criteria : []).entries()) {
    if (typeof criterion !== "object" || criterion === null) continue;
    const { id, when, check, variants } = criterion as Record<string, unknown>;
    const name = typeof id === "string" ? id : `number ${index + 1}`;
    const path = ["criteria", index];
    checks.bind(when, [...path, "when"], name);
    checks.bind(check, [...path, "check"], name);
    for (const [number, variant] of (Array.isArray(variants) ? variants : []).entries())
      for (const part of ["when", "check"])
        checks.bind((variant as Record<string, unknown> | null)?.[part], [...path, "variants", number, part], name);
  }
  if (Object.keys(lists).length > 0) checks.checkLists();
}

/** Makes the rubric of what has been bound; `close` ends its code. Throws the first `RubricMistake` where something could not be. */
export function assemble(file: RubricFile, checks: Checks, lexicon: Lexicon, close = async () => {}): Rubric {
  const criteria = file.criteria.map((written, index) => criterionOf(written, index, checks));
  const [mistake] = checks.mistakes;
  if (mistake !== undefined) throw mistake;
  return {
    id: file.id,
    version: file.version,
    digest: digest(file, checks.fingerprints),
    title: file.title,
    description: file.description ?? "",
    purpose: file.purpose ?? "",
    languages: file.languages,
    bands: file.bands,
    dimensions: dimensionsOf(file),
    criteria,
    scanner: lexicon,
    close,
  };
}

function criterionOf(written: Written, index: number, checks: Checks): Criterion {
  const path = ["criteria", index];
  const { when, check, variants = [], grades, bonus, good, coach, ...rest } = written;
  const asked = (given: unknown, at: readonly PropertyKey[]): Check | null =>
    given === undefined ? null : checks.bind(given, at, written.id);
  return {
    ...rest,
    bonus: bonus ?? null,
    grades: grades === undefined ? null : gradesOf(grades),
    good: good ?? "",
    coach: coach ?? "",
    readsText: checks.readsText(check) || checks.readsText(when),
    when: asked(when, [...path, "when"]),
    check: asked(check, [...path, "check"])!,
    variants: variants.map(
      (variant, number): Variant => ({
        channels: variant.for.channel?.map((name) => name.trim().toLowerCase()) ?? null,
        languages: variant.for.language ?? null,
        readsText: checks.readsText(variant.check) || checks.readsText(variant.when),
        when: asked(variant.when, [...path, "variants", number, "when"]),
        check: asked(variant.check, [...path, "variants", number, "check"])!,
      }),
    ),
  };
}

/** Grades with their values, evenly spaced unless given, and from where each is given: from half-way to the one below. */
export function gradesOf(written: NonNullable<Written["grades"]>): readonly Grade[] {
  const full = written.map((grade) => (typeof grade === "string" ? { description: grade } : grade));
  const values = full.map(({ value }, place) => value ?? place / (full.length - 1));
  return full.map(({ description, from }, place) => ({
    description,
    value: values[place]!,
    from: from ?? (place === 0 ? 0 : (values[place - 1]! + values[place]!) / 2),
  }));
}
