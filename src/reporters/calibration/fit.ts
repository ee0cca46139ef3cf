import type { ChalkInstance } from "chalk";
import type { Change, FitPart, FitReport, CalibrationReporterOptions as Options } from "../../model/calibration.js";
import { printable } from "../../model/printable.js";
import { wrap } from "../words.js";
import { estimate, figure, NAMES, signed } from "./figures.js";

/** What a fit proposes, and what that gains on conversations that it had not seen. */
export function fitSection(fit: FitReport, { width }: Options, chalk: ChalkInstance): string {
  const lines = [chalk.bold(`Fit, on unseen conversations (${fit.folds} folds)`)];
  if (fit.parts.length === 0) {
    lines.push(wrap("Nothing to fit: no dimension, likelihood, overall score or band is labelled.", width, "  "));
    return lines.join("\n");
  }
  for (const part of fit.parts) lines.push(wrap(partLine(part), width, "  ", "    "));
  if (fit.changes.length === 0) {
    lines.push(
      wrap(
        "Nothing is proposed and no file is written: no other numbers do clearly better on conversations that they were not fitted to.",
        width,
        "  ",
      ),
    );
    return lines.join("\n");
  }
  lines.push(chalk.bold(`Changes, version ${fit.version.from} → ${fit.version.to}`));
  for (const change of fit.changes) lines.push(`  ${nameOf(change)}: ${change.from} → ${change.to}${leftOut(change)}`);
  lines.push(
    fit.file === null
      ? "  Not written: give --fit a file, such as --fit new.yaml."
      : `  Written to ${printable(fit.file, 200)}.`,
  );
  return lines.join("\n");
}

function partLine({ target, what, n, statistic, today, fitted, gain, adopted, why }: FitPart): string {
  const name = NAMES[statistic] ?? statistic;
  // Brier scores are small.
  const show = (value: number | null) => (statistic === "brier" ? figure(value, 3) : figure(value));
  const withSign = (value: number | null) => (statistic === "brier" ? signed(value, 3) : signed(value));
  const figures = `${name} ${show(today)} → ${show(fitted)}, gain ${estimate(gain, withSign)}, n ${n}`;
  return `${target}, ${what}: ${figures}: ${adopted ? "taken" : `left as it is, ${why}`}`;
}

function leftOut({ at, to }: Change): string {
  return at.kind === "coefficient" && to === 0 ? " (left out)" : "";
}

function nameOf({ at }: Change): string {
  if (at.kind === "weight") return `weight of ${at.criterion}`;
  if (at.kind === "dimension") return `weight of ${at.dimension} in overall`;
  if (at.kind === "band") return `band ${at.band} from`;
  if (at.kind === "intercept") return `${at.dimension} ${at.model}, intercept`;
  return `${at.dimension} ${at.model}, ${at.criterion}`;
}
