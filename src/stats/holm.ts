/**
 * The p-values, adjusted so that all below a level are together wrong no more often than that level says, however they
 * depend on one another. S. Holm, "A Simple Sequentially Rejective Multiple Test Procedure", Scandinavian Journal of
 * Statistics 6 (1979).
 */
export function holm(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
  const adjusted = values.map(() => 1);
  let most = 0;
  order.forEach((at, rank) => {
    most = Math.max(most, Math.min(1, values[at]! * (values.length - rank)));
    adjusted[at] = most;
  });
  return adjusted;
}
