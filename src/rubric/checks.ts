import type { z } from "zod";
import type { Programs } from "../model/code.js";
import type { Check, CriterionType, CueLists } from "../model/criterion.js";
import { didYouMean } from "../model/errors.js";
import { CueSyntaxError, parseCue } from "../text/cue.js";
import { Vocabulary } from "../text/vocabulary.js";
import type { BoundCode } from "./changes/code.js";
import type { RubricCode } from "./code.js";
import { inOrder } from "./in-order.js";
import { cuesOf, expand, type KnownLists, type NamedLists, type Refuse } from "./lists.js";
import { mistakes } from "./mistake.js";
import type { Origins } from "./origins.js";
import { RubricMistake } from "./spot.js";

const GRAMMAR = "Cues are words; (a|b) alternatives, (a)? optional, * one word, ... a gap.";

/** What checks are bound with. */
export interface Binding {
  readonly code: RubricCode;
  readonly lists: NamedLists;
  readonly cues: CueLists;
  readonly origins: Origins;
  /** Checks that are there already, by what is written of them. */
  readonly bound?: ((given: unknown) => BoundCode | undefined) | undefined;
}

/** A type with its options, ready to be bound. */
interface Ready {
  readonly type: CriterionType;
  readonly options: unknown;
  readonly programs: Programs | undefined;
}

/** Makes checks of what rubrics write, and gathers what is wrong with it. */
export class Checks {
  readonly mistakes: RubricMistake[] = [];
  readonly #given: Binding;
  readonly #types: ReadonlyMap<string, CriterionType>;
  readonly #fingerprints = new Set<string>();
  readonly #bound = new Map<string, Check | null>();
  /** All checks as they are written, once they are bound. */
  #written: string | null = null;

  constructor(given: Binding) {
    this.#given = given;
    this.#types = new Map(given.code.types.map((type) => [type.type, type]));
  }

  /** Of the code that the checks run, in order. */
  get fingerprints(): readonly string[] {
    return [...this.#fingerprints].sort();
  }

  /** Does a check of this type read words? */
  readsText(given: unknown): boolean {
    const bound = this.#given.bound?.(given);
    return bound?.readsText ?? this.#types.get(typeOf(given) ?? "")?.readsText === true;
  }

  /** The check that is written at `path`, the same for the same options; null where it is a mistake. */
  bind(given: unknown, path: readonly PropertyKey[], criterion: string | null): Check | null {
    const bound = this.#given.bound?.(given);
    if (bound !== undefined) return bound.check;
    const name = typeOf(given);
    if (name === null) return null;
    // A program's path leads from the file that names it.
    const from = this.#types.get(name)?.runsCode === true ? this.#given.origins.of(path).yaml.file : "";
    const key = from + JSON.stringify(given);
    const known = this.#bound.get(key);
    if (known !== undefined) return known;
    const check = this.#bind(given as object, name, path, criterion);
    this.#bound.set(key, check);
    return check;
  }

  #bind(given: object, name: string, path: readonly PropertyKey[], criterion: string | null): Check | null {
    const { origins, lists, code } = this.#given;
    const type = this.#types.get(name) ?? code.missing;
    if (type === null) {
      const names = code.types.map((one) => one.type);
      const what = `unknown criterion type "${name}"${didYouMean(name, names)}`;
      const instead = `Criterion types: ${names.join(", ")}.`;
      this.mistakes.push(new RubricMistake(origins.at([...path, "type"]), criterion, what, instead));
      return null;
    }
    const { type: _type, ...options } = expand(given, lists, this.#refuseBelow(path)) as { type: string };
    const checked = type.options.safeParse(options);
    // The modules have been allowed already.
    const runsPrograms = type.runsCode === true && !code.ofModules.includes(type);
    if (checked.success) {
      const programs = runsPrograms ? this.#programs(path, criterion) : undefined;
      return programs === null ? null : this.#withCues({ type, options: checked.data, programs }, path, criterion);
    }
    // Complaints are about what was written, where `$name` is one entry.
    const place = { origins, value: valueAt(path, given), path, criterion };
    this.mistakes.push(...mistakes(checked.error, type.options, place));
    const rest = type.options.safeParse(withoutRefused(options, checked.error));
    if (rest.success && !runsPrograms)
      this.#withCues({ type, options: rest.data, programs: undefined }, path, criterion);
    return null;
  }

  /** What runs programs for the check at `path`; null where that is a mistake. */
  #programs(path: readonly PropertyKey[], criterion: string | null): Programs | null {
    const { origins, code } = this.#given;
    const programs = code.programs(origins.of(path).yaml);
    if ("check" in programs) return programs;
    const spot = origins.at([...path, "type"]);
    this.mistakes.push(new RubricMistake(spot, criterion, programs.what, programs.instead));
    return null;
  }

  /** Binds, cue by cue: one that is written wrongly is told of and left out, so that the next is found as well. */
  #withCues({ type, options, programs }: Ready, path: readonly PropertyKey[], criterion: string | null) {
    const wrong = new Set<string>();
    for (;;) {
      try {
        const given = wrong.size === 0 ? options : withoutCues(options, wrong);
        const check = type.bind(given, this.#given.cues, programs);
        if (check.fingerprint !== undefined) this.#fingerprints.add(`${check.fingerprint} ${inOrder(given)}`);
        return wrong.size === 0 ? check : null;
      } catch (error) {
        if (!(error instanceof CueSyntaxError)) throw error;
        // Told of already, and it can't be left out.
        if (wrong.has(error.cue)) return null;
        wrong.add(error.cue);
        this.#refuseCue(error, path, criterion);
      }
    }
  }

  #refuseCue({ cue, offset, message }: CueSyntaxError, path: readonly PropertyKey[], criterion: string | null): void {
    const { origins } = this.#given;
    const { yaml, path: written } = origins.of(path);
    const own = yaml.atText(written, cue, offset);
    const what = `the cue "${cue}": ${message}`;
    this.mistakes.push(
      new RubricMistake(own ?? origins.atText([], cue, offset), own === null ? null : criterion, what, GRAMMAR),
    );
  }

  #refuseBelow(path: readonly PropertyKey[]): Refuse {
    return (reference, what, instead, inside) => {
      // What stands in a list is told of where the lists are checked.
      if (inside !== null) return;
      const spot = this.#given.origins.atText(path, reference, 0);
      this.mistakes.push(new RubricMistake(spot, null, what, instead));
    };
  }

  #isUsed(list: string): boolean {
    this.#written ??= [...this.#bound.keys()].join("\n");
    return this.#written.includes(`"$${list}"`);
  }

  /** What is wrong with lists that no check uses: everything is to be told at once. */
  checkLists(): void {
    const { lists, origins } = this.#given;
    const vocabulary = new Vocabulary();
    // Cues of lists that checks use directly have been read where these were bound.
    const isSound = this.mistakes.length === 0;
    for (const [name, { any }] of Object.entries(lists)) {
      const refuse = this.#refuseBelow(["lists", name]);
      const refuseEntry =
        (entry: string): Refuse =>
        (reference, what, instead, inside) => {
          // Another list's own mistakes are told of there.
          if (inside === name || reference === `$${name}`) refuse(entry, what, instead, null);
        };
      const known: KnownLists = new Map();
      for (const entry of any)
        if (typeof entry === "string" && entry.startsWith("$")) cuesOf(entry, lists, refuseEntry(entry), [name], known);
      if (isSound && this.#isUsed(name)) continue;
      for (const cue of any.map(String)) {
        if (cue.startsWith("$")) continue;
        try {
          parseCue(cue.trim(), vocabulary);
        } catch (error) {
          if (!(error instanceof CueSyntaxError)) throw error;
          const spot = origins.atText(["lists", name], error.cue, error.offset);
          this.mistakes.push(new RubricMistake(spot, null, `the cue "${error.cue}": ${error.message}`, GRAMMAR));
        }
      }
    }
  }
}

function typeOf(given: unknown): string | null {
  const type = typeof given === "object" && given !== null && "type" in given ? given.type : null;
  return typeof type === "string" ? type : null;
}

function valueAt(path: readonly PropertyKey[], given: unknown): unknown {
  return path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), given);
}

/** The options without what a schema refused, so that the rest can be looked at. */
function withoutRefused(options: object, { issues }: z.ZodError): unknown {
  const left = structuredClone(options);
  for (const issue of issues) {
    const keys = issue.code === "unrecognized_keys" ? issue.keys : [];
    for (const path of keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path]) {
      const parent = path
        .slice(0, -1)
        .reduce<unknown>((part, step) => (part as Record<PropertyKey, unknown> | undefined)?.[step], left);
      if (typeof parent === "object" && parent !== null && path.length > 0)
        Reflect.deleteProperty(parent, path.at(-1)!);
    }
  }
  return left;
}

/** The options without these cues, however deep they stand. */
function withoutCues(options: unknown, wrong: ReadonlySet<string>): unknown {
  if (Array.isArray(options)) {
    const isWrong = (one: unknown) =>
      typeof one === "object" && one !== null && "text" in one && wrong.has(String(one.text));
    return options.filter((one) => !isWrong(one)).map((one) => withoutCues(one, wrong));
  }
  if (typeof options !== "object" || options === null) return options;
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, withoutCues(value, wrong)]));
}
