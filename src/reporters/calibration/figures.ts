import type { Estimate } from "../../model/calibration.js";

/** Statistics as they are shown. */
export const NAMES: Readonly<Record<string, string>> = {
  exact: "exact",
  withinOne: "within one step",
  kappa: "Cohen's kappa",
  quadraticKappa: "quadratic kappa",
  spearman: "Spearman",
  auc: "AUC",
  f1: "F1",
  macroF1: "macro F1",
  alpha: "Krippendorff's alpha",
  alphaWithRubric: "alpha, rubric among them",
  brier: "Brier score",
  brierSkill: "Brier skill",
  bias: "bias",
};

/** Two decimals, or as many as told; a dash for nothing. */
export function figure(value: number | null, decimals = 2): string {
  return value === null
    ? "–"
    : value
        .toFixed(decimals)
        .replace(/^-(0\.0+)$/, "$1")
        .replace("-", "−");
}

/** The same with a sign. */
export function signed(value: number | null, decimals = 2): string {
  const text = figure(value, decimals);
  return value === null || /^0\.0+$/.test(text) || value < 0 ? text : `+${text}`;
}

/** `0.39 (0.14 to 0.60)`. */
export function estimate(
  { value, low, high }: Estimate,
  show: (value: number | null) => string = (one) => figure(one),
): string {
  return low === null || high === null ? show(value) : `${show(value)} (${show(low)} to ${show(high)})`;
}
