import type { CalibrationReporter, Estimate, TargetReport } from "../../model/calibration.js";
import { row } from "../csv.js";

/** One row per target and statistic; biases of agents, channels and languages below their target. */
export const calibrationCsv: CalibrationReporter = {
  id: "csv",
  extensions: [".csv"],
  render({ targets }) {
    const head = ["target", "column", "statistic", "by", "group", "n", "value", "low", "high", "reviewers", "reviewers_low", "reviewers_high", "sheet", "sheet_low", "sheet_high", "effective_n"]; // biome-ignore format: one row
    return [row(head), ...targets.flatMap(rowsOf)].join("");
  },
};

function rowsOf(target: TargetReport): string[] {
  const about = [target.target, target.column] as const;
  const ceiling = target.ceiling?.statistics ?? {};
  const names = [...new Set([...Object.keys(target.statistics), ...Object.keys(ceiling)])];
  const none: Estimate = { value: null, low: null, high: null };
  const cells = ({ value, low, high }: Estimate) => [value, low, high] as const;
  const of = (from: Readonly<Record<string, Estimate>>, name: string) =>
    cells(Object.hasOwn(from, name) ? from[name]! : none);
  const once = target.unweighted;
  const found = (list: TargetReport["cuts"] | TargetReport["classes"] | undefined, i: number) =>
    cells(list?.[i] ?? none);
  const unsaid = cells(none);
  const line = (what: readonly (string | null)[], n: number, ...figures: readonly (readonly (number | null)[])[]) =>
    row([...about, ...what, n, ...figures.flat(), target.effective]);
  return [
    ...names.map((name) => line([name, null, null], target.n, of(target.statistics, name), of(ceiling, name), of(once?.statistics ?? {}, name))),
    ...target.cuts.map((cut, i) => line(["auc", "from", cut.from], target.n, cells(cut), unsaid, found(once?.cuts, i))),
    ...target.classes.map((one, i) => line(["f1", "class", one.name], target.n, cells(one), unsaid, found(once?.classes, i))),
    ...target.groups.map(({ by, name, n, bias }) => line(["bias", by, name], n, cells(bias), unsaid, unsaid)),
  ]; // biome-ignore format: one row each
}
