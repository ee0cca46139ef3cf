import { Chalk, type ChalkInstance } from "chalk";
import { printable } from "../../model/printable.js";
import type { Remark, RubricCheckReport } from "../../model/rubric-check.js";
import { many, wrap } from "../words.js";
import type { RubricCheckOptions, RubricCheckReporter } from "./index.js";
import { remarkText } from "./words.js";

const LONGEST = 600;

/** For people: every remark below its place, then how many there are. */
export const table: RubricCheckReporter = {
  id: "table",
  render: (reports, options) => reports.map((report) => fileOf(report, options)).join("\n"),
};

function fileOf({ file, rubric, remarks }: RubricCheckReport, options: RubricCheckOptions): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const lines = remarks.flatMap((remark) => remarkLines(remark, options, chalk));
  const name = rubric === null ? "" : ` (${printable(rubric.id)} ${printable(rubric.version)})`;
  const count = (kind: Remark["kind"]) => many(remarks.filter((one) => one.kind === kind).length, kind);
  lines.push(`${printable(file, LONGEST)}${name}: ${count("mistake")}, ${count("suspicion")}`);
  return `${lines.join("\n")}\n`;
}

function remarkLines(remark: Remark, { width }: RubricCheckOptions, chalk: ChalkInstance): readonly string[] {
  const { file, line, column, kind } = remark;
  const place = `${printable(file, LONGEST)}:${line}:${column}`;
  const said = remarkText(remark).split("\n");
  return [
    `${chalk.bold(place)}  ${kind === "mistake" ? chalk.red(kind) : chalk.yellow(kind)}`,
    ...said.map((text) => wrap(printable(text, LONGEST), width, "  ", "    ")),
    "",
  ];
}
