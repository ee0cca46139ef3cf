/** Mean or rate with the bounds of its interval; null where the data says nothing. */
export interface Interval {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly n: number;
}

/** Standard normal quantile of 0.975. */
const Z = 1.959963984540054;

/**
 * Mean and 95% interval by Student's t from the number of values, their sum and their sum of squares; bounds are null
 * below two values. "Student", "The Probable Error of a Mean", Biometrika 6 (1908).
 */
export function meanInterval(n: number, sum: number, squares: number): Interval {
  if (n === 0) return { mean: null, low: null, high: null, n };
  const mean = sum / n;
  if (n < 2) return { mean, low: null, high: null, n };
  const variance = Math.max(0, (squares - sum * mean) / (n - 1));
  const half = studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { mean, low: mean - half, high: mean + half, n };
}

/**
 * A rate and its 95% score interval. E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22 (1927).
 */
export function wilson(successes: number, n: number): Interval {
  if (n === 0) return { mean: null, low: null, high: null, n };
  const p = successes / n;
  const scale = 1 + (Z * Z) / n;
  const centre = (p + (Z * Z) / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return { mean: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half), n };
}

/**
 * The 0.975 quantile of Student's t with `degrees` (1 or more) of freedom, by bisection of its distribution function,
 * which is elementary for whole degrees: Abramowitz & Stegun (1964), 26.7.3 and 26.7.4. Above 1,000 degrees by the
 * expansion 26.7.5.
 */
export function studentQuantile(degrees: number): number {
  if (degrees > 1000) return expansion(degrees);
  let known = quantiles.get(degrees);
  if (known === undefined) {
    let low = 1.9;
    let high = 13;
    while (high - low > 1e-13 * high) {
      const middle = (low + high) / 2;
      if (middle === low || middle === high) break;
      if (twoSided(middle, degrees) < 0.95) low = middle;
      else high = middle;
    }
    known = (low + high) / 2;
    quantiles.set(degrees, known);
  }
  return known;
}

const quantiles = new Map<number, number>();

/** P(|T| < t) for a whole number of degrees of freedom. */
function twoSided(t: number, degrees: number): number {
  const theta = Math.atan(t / Math.sqrt(degrees));
  const cos2 = Math.cos(theta) ** 2;
  const odd = degrees % 2 === 1;
  let term = odd ? Math.cos(theta) : 1;
  let sum = odd && degrees === 1 ? 0 : term;
  for (let k = odd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cos2;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
}

function expansion(v: number): number {
  const x = Z;
  const g1 = (x ** 3 + x) / 4;
  const g2 = (5 * x ** 5 + 16 * x ** 3 + 3 * x) / 96;
  const g3 = (3 * x ** 7 + 19 * x ** 5 + 17 * x ** 3 - 15 * x) / 384;
  return x + g1 / v + g2 / v ** 2 + g3 / v ** 3;
}
