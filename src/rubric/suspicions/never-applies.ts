import type { Variant } from "../../model/rubric.js";
import { checksOf } from "../cues/uses.js";
import type { Suspect } from "./suspicion.js";

/** Criteria that no conversation is asked. */
export const neverApplies: Suspect = function* (examined) {
  yield* contradictory(examined);
  yield* hiddenVariants(examined);
  yield* unread(examined);
};

/** Ranges whose least is above their most. */
const contradictory: Suspect = function* ({ file, origins }) {
  for (const { criterion, path, given } of checksOf(file))
    for (const [at, { min, max }] of rangesIn(given, path)) {
      if (min === undefined || max === undefined || min <= max) continue;
      const what = `nothing is ${min} or more and ${max} or less at once, so ${path.at(-1) === "when" ? "it never applies" : "it never holds"}`;
      yield { spot: origins.at(at), criterion, list: null, what, instead: `Write { min: ${max}, max: ${min} }?` };
    }
};

interface Range {
  readonly min?: number;
  readonly max?: number;
}

/** Every `{ min, max }` of numbers; of `{ agent, customer, bot, all }` also what the parts make of the whole. */
function* rangesIn(given: unknown, path: readonly PropertyKey[]): Iterable<readonly [readonly PropertyKey[], Range]> {
  if (typeof given !== "object" || given === null) return;
  const { min, max } = given as Range;
  if (typeof min === "number" || typeof max === "number") yield [path, given as Range];
  const { all, ...parts } = given as Readonly<Record<string, Range | undefined>>;
  if (typeof all?.max === "number") {
    const least = Object.values(parts).reduce((sum, part) => sum + (typeof part?.min === "number" ? part.min : 0), 0);
    yield [path, { min: least, max: all.max }];
  }
  for (const [key, part] of Object.entries(given)) yield* rangesIn(part, [...path, key]);
}

/** Variants for conversations that all go to one before them. */
const hiddenVariants: Suspect = function* ({ rubric, origins }) {
  for (const [index, { id, variants }] of rubric.criteria.entries())
    for (const [number, variant] of variants.entries()) {
      const first = variants.slice(0, number).findIndex((one) => takes(one, variant));
      if (first === -1) continue;
      const what = `variant ${number + 1} is never asked: variant ${first + 1} takes all its conversations`;
      const spot = origins.at(["criteria", index, "variants", number]);
      yield { spot, criterion: id, list: null, what, instead: "Put the narrower one first." };
    }
};

function takes(variant: Variant, other: Variant): boolean {
  const isWider = (mine: readonly string[] | null, theirs: readonly string[] | null) =>
    mine === null || theirs?.every((one) => mine.includes(one)) === true;
  return isWider(variant.channels, other.channels) && isWider(variant.languages, other.languages);
}

/** Criteria for languages that the rubric does not read. */
const unread: Suspect = function* ({ file, rubric, origins }) {
  for (const [index, { id, when }] of file.criteria.entries()) {
    const wanted = when?.type === "facts" ? when.language : undefined;
    const { readsText, variants } = rubric.criteria[index]!;
    if (!Array.isArray(wanted) || !readsText || variants.some(({ languages }) => languages !== null)) continue;
    const read = new Set(rubric.languages.map((language) => language.toLowerCase()));
    if (wanted.some((language) => read.has(String(language).toLowerCase().split(/[-_]/)[0]!))) continue;
    const what = `it never applies: it asks for ${wanted.join(", ")}, and the rubric reads ${rubric.languages.join(", ")}`;
    const spot = origins.at(["criteria", index, "when", "language"]);
    yield { spot, criterion: id, list: null, what, instead: "Add the language to `languages`, or make it a variant." };
  }
};
