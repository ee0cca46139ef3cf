import type { Estimate } from "../../model/calibration.js";
import { bootstrap, shuffled } from "../../stats/bootstrap.js";
import type { Statistic } from "../../stats/ranks.js";

/** Numbers of a rubric to be fitted to labels. Rows are labelled conversations, from 0. */
export interface Problem {
  readonly rows: number;
  /** How often each row counts. */
  readonly weights: readonly number[];
  /** Which conversation a row is, so that all problems cut the same folds. */
  readonly conversations: readonly number[];
  /** The rubric's own numbers. */
  readonly today: readonly number[];
  /** How strongly to stay near them, weakest first. */
  readonly penalties: readonly number[];
  fit(rows: readonly number[], penalty: number): readonly number[];
  predict(numbers: readonly number[], row: number): number;
  /** What the rubric says today, where that is not what its own numbers predict from what has been fitted before. */
  readonly published?: readonly number[];
  /** How well predictions of these rows agree with their labels, more being better; asked under weights of the rows. */
  agreement(rows: readonly number[], predictions: readonly number[]): Statistic;
}

export interface CrossValidated {
  /** Agreement on unseen rows, mean over repeats: of what the rubric says today, of its own numbers, of the fitted ones. */
  readonly today: number | null;
  readonly kept: number | null;
  readonly fitted: number | null;
  /** How much better than today are the fitted numbers, its own numbers, and the fitted than its own. */
  readonly gain: Estimate;
  readonly drift: Estimate;
  readonly over: Estimate;
  /** Fitted to all rows. */
  readonly numbers: readonly number[];
  /** By row: numbers that were not fitted to it. */
  readonly unseenNumbers: readonly (readonly number[])[];
}

export const FOLDS = 5;
const REPEATS = 3;
/** Divisions that the choice of a penalty looks at. */
const INNER = 2;
/** From so many rows on, one division of each tells enough. */
const MANY = 1000;

/** The fold of each of `count` conversations, in one of several divisions. */
export function foldsOf(count: number, division: number): readonly number[] {
  const folds = new Array<number>(count);
  shuffled(count, 1000 + division).forEach((conversation, place) => {
    folds[conversation] = place % FOLDS;
  });
  return folds;
}

/**
 * Fits on four folds, looks at the fifth, five times over and in three divisions; how strongly to stay near today's numbers is
 * chosen inside the four. M. Stone, J. R. Statist. Soc. B 36 (1974).
 */
export function crossValidate(problem: Problem, conversations: number): CrossValidated {
  const all = Array.from({ length: problem.rows }, (_, row) => row);
  const today = problem.published ?? all.map((row) => problem.predict(problem.today, row));
  const before = problem.agreement(all, today);
  const own = problem.agreement(all, all.map((row) => problem.predict(problem.today, row))); // biome-ignore format: one call
  const numbersOf: (readonly number[])[][] = [];
  const predicted = Array.from({ length: problem.rows < MANY ? REPEATS : 1 }, (_, division) => {
    const folds = foldsOf(conversations, division);
    const numbers = new Array<readonly number[]>(problem.rows);
    for (let fold = 0; fold < FOLDS; fold++) {
      const isIn = (row: number) => folds[problem.conversations[row]!] === fold;
      const unseen = all.filter(isIn);
      const seen = all.filter((row) => !isIn(row));
      if (unseen.length === 0 || seen.length === 0) continue;
      const fitted = problem.fit(seen, penaltyFor(problem, seen, conversations, division));
      for (const row of unseen) numbers[row] = fitted;
    }
    numbersOf.push(numbers);
    return all.map((row) => problem.predict(numbers[row] ?? problem.today, row));
  });
  const after = predicted.map((predictions) => problem.agreement(all, predictions));
  const fitted: Statistic = (weights) => mean(after.map((statistic) => statistic(weights)));
  const between =
    (is: Statistic, was: Statistic): Statistic =>
    (weights) => {
      const [a, b] = [is(weights), was(weights)];
      return a === null || b === null ? null : a - b;
    };
  const [gain, drift, over] = bootstrap({ units: problem.conversations, weights: problem.weights }, [
    between(fitted, before),
    between(own, before),
    between(fitted, own),
  ]);
  return {
    today: before(problem.weights),
    kept: own(problem.weights),
    fitted: fitted(problem.weights),
    gain: gain!,
    drift: drift!,
    over: over!,
    numbers: problem.fit(all, penaltyFor(problem, all, conversations, REPEATS)),
    unseenNumbers: numbersOf[0]!,
  };
}

/**
 * The strongest penalty that on unseen parts of these rows does as well as the best, within its standard error; infinite where
 * today's numbers are the best. Breiman et al., Classification and Regression Trees (1984), 3.4.3.
 */
function penaltyFor(problem: Problem, rows: readonly number[], conversations: number, division: number): number {
  const inner = problem.rows < MANY ? INNER : 1;
  const divisions = Array.from({ length: inner }, (_, i) => foldsOf(conversations, 100 + INNER * division + i));
  const tried = [...problem.penalties].reverse().map((penalty) => {
    const gains: number[] = [];
    for (const folds of divisions) {
      for (let fold = 0; fold < FOLDS; fold++) {
        const isIn = (row: number) => folds[problem.conversations[row]!] === fold;
        const unseen = rows.filter(isIn);
        const seen = rows.filter((row) => !isIn(row));
        if (unseen.length > 0 && seen.length > 0) gains.push(...gainOn(problem, unseen, problem.fit(seen, penalty)));
      }
    }
    const gain = mean(gains) ?? 0;
    return { penalty, gain, error: errorOf(gains, gain) };
  });
  const best = tried.reduce((one, other) => (other.gain > one.gain + 1e-9 ? other : one));
  if (best.gain <= 1e-9) return Number.POSITIVE_INFINITY;
  return tried.find(({ gain }) => gain > 0 && gain >= best.gain - best.error)!.penalty;
}

/** How much better than today's these numbers do on rows; nothing where that can't be said. */
function gainOn(problem: Problem, rows: readonly number[], numbers: readonly number[]): number[] {
  const weights = rows.map((row) => problem.weights[row]!);
  const of = (given: readonly number[]) =>
    problem.agreement(rows, rows.map((row) => problem.predict(given, row)))(weights); // biome-ignore format: one call
  const [was, is] = [of(problem.today), of(numbers)];
  return was === null || is === null ? [] : [is - was];
}

/** The standard error of a mean. */
function errorOf(values: readonly number[], middle: number): number {
  const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1) / values.length);
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
