import { didYouMean, UserError } from "../model/errors.js";
import { type Evaluation, OUTCOMES } from "../model/evaluation.js";
import type { Rubric } from "../model/rubric.js";

/** Something that a rubric says of a conversation and a reviewer can say too. */
export interface Target {
  /** `empathy`, `shareability.risk`, `first-contact-resolution.outcome`, `overall`, `band`, or a criterion's id. */
  readonly id: string;
  readonly title: string;
  /** `share`: from 0 to 1; `count`: 0, 1, 2 …; `levels`: words from low to high; `classes`: words. */
  readonly kind: "share" | "count" | "levels" | "classes";
  /** The words of `levels` and `classes`, as far as they are known; else what the evaluations say. */
  readonly words: readonly string[];
  /** A likelihood is held against how often it came. */
  readonly likelihood: boolean;
  /** Dimension whose criteria are the reasons; null: all of them. */
  readonly dimension: string | null;
  /** What the rubric says; null where it says nothing. */
  read(evaluation: Evaluation): number | string | null;
  /** The same as it stands in the ndjson output. */
  published(evaluation: Evaluation): number | string | null;
}

const BANDS = ["failed", "met", "exceeded"] as const;
const HAND_OFFS = ["none", "handoff", "refused"];

/** The target of that id. Throws `UserError` where the rubric has none. */
export function targetOf(id: string, rubric: Rubric, evaluations: readonly Evaluation[]): Target {
  const found = findTarget(id, rubric, evaluations);
  if (found !== null) return found;
  const ids = targetIds(rubric, evaluations);
  throw new UserError(
    "--label-map",
    `the rubric says nothing called "${id}"${didYouMean(id, ids)}`,
    `What can be labelled: ${ids.slice(0, 20).join(", ")}${ids.length > 20 ? `, and ${ids.length - 20} criteria by id` : ""}.`,
  );
}

/** Everything that can be labelled: each dimension with its facts, then the whole, then the criteria. */
export function targetIds(rubric: Rubric, evaluations: readonly Evaluation[]): readonly string[] {
  const dimensions = rubric.dimensions.flatMap(({ id }) => [
    id,
    ...factsOf(id, evaluations).map((fact) => `${id}.${fact}`),
  ]);
  return [...dimensions, "overall", "band", ...rubric.criteria.map(({ id }) => id)];
}

function factsOf(dimension: string, evaluations: readonly Evaluation[]): readonly string[] {
  const facts = Object.keys(evaluations[0]?.dimensions[dimension] ?? {});
  return facts.filter((fact) => fact !== "score");
}

/** The target of that id, or null where the rubric has none. */
export function findTarget(id: string, rubric: Rubric, evaluations: readonly Evaluation[]): Target | null {
  const hundredth = (value: number | null) => (value === null ? null : value / 100);
  if (id === "band") {
    const read = ({ band }: Evaluation) => band;
    return {
      id,
      title: "Band",
      kind: "levels",
      words: BANDS,
      likelihood: false,
      dimension: null,
      read,
      published: read,
    };
  }
  const score = { kind: "share", words: [], likelihood: false, dimension: null } as const;
  if (id === "overall") {
    const published = ({ overall }: Evaluation) => overall;
    return { id, title: "Overall", ...score, read: (one) => hundredth(one.overall), published };
  }
  const dimension = rubric.dimensions.find((one) => one.id === id);
  if (dimension !== undefined) {
    const published = ({ dimensions }: Evaluation) => dimensions[id]!.score;
    const likelihood = dimension.likelihood !== null;
    const read = (one: Evaluation) => hundredth(published(one));
    return { id, title: dimension.title, ...score, likelihood, dimension: id, read, published };
  }
  const criterion = rubric.criteria.find((one) => one.id === id);
  if (criterion !== undefined) {
    const published = ({ criteria }: Evaluation) => {
      const verdict = criteria.find((one) => one.id === id);
      return verdict?.status === "scored" ? verdict.value : null;
    };
    return { id, title: criterion.question, ...score, dimension: criterion.dimension, read: published, published };
  }
  return factTarget(id, rubric, evaluations);
}

function factTarget(id: string, rubric: Rubric, evaluations: readonly Evaluation[]): Target | null {
  const of = rubric.dimensions.find((one) => id.startsWith(`${one.id}.`));
  const fact = of === undefined ? "" : id.slice(of.id.length + 1);
  if (of === undefined || !factsOf(of.id, evaluations).includes(fact)) return null;
  const raw = ({ dimensions }: Evaluation) => dimensions[of.id]![fact] ?? null;
  const published = (one: Evaluation) => {
    const value = raw(one);
    return typeof value === "boolean" ? String(value) : value;
  };
  const about = { id, title: `${of.title}: ${spaced(fact)}`, dimension: of.id, published };
  if (fact === "risk" && of.risk !== null) {
    const read = (one: Evaluation) => (typeof raw(one) === "number" ? Number(raw(one)) / 100 : null);
    return { ...about, kind: "share", words: [], likelihood: true, read };
  }
  const said = new Set(evaluations.map(raw).filter((value) => value !== null));
  const kinds = new Set([...said].map((value) => typeof value));
  if (kinds.has("number") && kinds.size === 1)
    return { ...about, kind: "count", words: [], likelihood: false, read: published };
  if (kinds.has("boolean") || fact === "repeatBefore")
    return { ...about, kind: "levels", words: ["false", "true"], likelihood: false, read: published };
  const words = [...new Set([...knownWords(of.id, fact), ...[...said].map(String).sort()])];
  return { ...about, kind: "classes", words, likelihood: false, read: published };
}

function knownWords(dimension: string, fact: string): readonly string[] {
  if (fact !== "outcome") return [];
  if (dimension === "first-contact-resolution") return OUTCOMES;
  return dimension === "escalation-style" ? HAND_OFFS : [];
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
