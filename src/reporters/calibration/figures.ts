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

/** Two decimals, or a dash. */
export function figure(value: number | null): string {
  return value === null
    ? "–"
    : value
        .toFixed(2)
        .replace(/^-(0\.00)$/, "$1")
        .replace("-", "−");
}

/** The same with a sign. */
export function signed(value: number | null): string {
  const text = figure(value);
  return value === null || text === "0.00" || value < 0 ? text : `+${text}`;
}

/** `0.39 (0.14 to 0.60)`. */
export function estimate({ value, low, high }: Estimate, show: (value: number | null) => string = figure): string {
  return low === null || high === null ? show(value) : `${show(value)} (${show(low)} to ${show(high)})`;
}
