import type { CalibrationReporter, Estimate, TargetReport } from "../../model/calibration.js";
import { row } from "../csv.js";

/** One row per target and statistic; biases of agents, channels and languages below their target. */
export const calibrationCsv: CalibrationReporter = {
  id: "csv",
  extensions: [".csv"],
  render({ targets }) {
    const head = ["target", "column", "statistic", "by", "group", "n", "value", "low", "high", "reviewers", "reviewers_low", "reviewers_high"]; // biome-ignore format: one row
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
  return [
    ...names.map((name) => row([...about, name, null, null, target.n, ...of(target.statistics, name), ...of(ceiling, name)])), // biome-ignore format: one row
    ...target.cuts.map((cut) => row([...about, "auc", "from", cut.from, target.n, ...cells(cut), null, null, null])),
    ...target.classes.map((one) => row([...about, "f1", "class", one.name, target.n, ...cells(one), null, null, null])),
    ...target.groups.map(({ by, name, n, bias }) => row([...about, "bias", by, name, n, ...cells(bias), null, null, null])), // biome-ignore format: one row
  ];
}
