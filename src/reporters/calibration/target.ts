import type { ChalkInstance } from "chalk";
import type { Disagreement, CalibrationReporterOptions as Options, TargetReport } from "../../model/calibration.js";
import { printable } from "../../model/printable.js";
import { many, percent, wrap } from "../words.js";
import { estimate, figure, NAMES, signed } from "./figures.js";

const COLUMN = 26;
const ONCE = 7;

/** One target: all its figures, the confusion table, the reliability curve, groups, and what is farthest apart. */
export function targetSection(target: TargetReport, options: Options, chalk: ChalkInstance): string {
  const parts = [
    heading(target, options, chalk),
    figures(target),
    target.scale.length <= 11 ? confusion(target) : "",
    target.reliability === null ? "" : curve(target),
    groups(target, options),
    worst(target, options, chalk),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function heading(target: TargetReport, { width }: Options, chalk: ChalkInstance): string {
  const facts = [`${many(target.n, "conversation")} compared`];
  if (target.effective !== null && target.effective < target.n)
    facts.push(`weighted, they count as ${target.effective}`);
  if (target.notApplicable > 0) facts.push(`${target.notApplicable} more where the rubric says nothing`);
  if (target.ties > 0)
    facts.push(
      target.kind === "ordered"
        ? `${target.ties} labelled between two steps, for half each`
        : `${target.ties} on which the reviewers are split, for a part each`,
    );
  if (target.ceiling !== null) facts.push(`${target.ceiling.n} judged by two reviewers or more`);
  const title = printable(target.title, 200);
  return `${chalk.bold(title)}${title === target.target ? "" : ` (${target.target})`}\n${wrap(facts.join("; "), width, "  ")}`;
}

function figures(target: TargetReport): string {
  const ceiling = target.ceiling?.statistics ?? {};
  const { unweighted } = target;
  const names = [...new Set([...Object.keys(target.statistics), ...Object.keys(ceiling)])];
  const name = (key: string) =>
    key === "auc" && target.scale.length > 2 ? `AUC, ${upper(target, target.cut)}` : (NAMES[key] ?? key);
  const line = (title: string, own: string, once: string, others: string) =>
    `  ${title.padEnd(COLUMN)}${own.padEnd(COLUMN)}${unweighted === null ? "" : once.padEnd(ONCE)}${others}`.trimEnd();
  const lines = names.map((key) => {
    const own = target.statistics[key];
    const show = key === "bias" ? signed : figure;
    const once = unweighted?.statistics[key]?.value;
    const others = Object.hasOwn(ceiling, key) ? estimate(ceiling[key]!) : "";
    return line(name(key), own === undefined ? "" : estimate(own, show), once === undefined ? "" : show(once), others);
  });
  const cuts = target.cuts.flatMap((cut, i) => {
    const once = unweighted?.cuts[i]?.value ?? null;
    return cut.from === target.cut ? [] : [line(`AUC, ${upper(target, cut.from)}`, estimate(cut), figure(once), "")];
  });
  lines.splice(names.indexOf("auc") + 1, 0, ...cuts);
  for (const [i, one] of target.classes.entries())
    lines.push(
      line(`F1 of ${printable(one.name, 20)}`, estimate(one), figure(unweighted?.classes[i]?.value ?? null), ""),
    );
  return [line("", "rubric", "sheet", target.ceiling === null ? "" : "reviewers"), ...lines].join("\n");
}

function confusion({ scale, confusion: table }: TargetReport): string {
  const names = scale.map((one) => printable(one, 12));
  const count = (value: number) => String(Math.round(value * 10) / 10);
  const widths = names.map((name, j) =>
    table.reduce((most, row) => Math.max(most, count(row[j]!).length), name.length),
  );
  const first = names.reduce((most, name) => Math.max(most, name.length), "rubric \\ reviewers".length);
  const line = (name: string, cells: readonly string[]) =>
    `  ${name.padEnd(first)}  ${cells.map((cell, j) => cell.padStart(widths[j]!)).join("  ")}`;
  return [line("rubric \\ reviewers", names), ...table.map((row, i) => line(names[i]!, row.map(count)))].join("\n");
}

/** The part of the scale that begins there, by its ends: a scale may fall, and then “from −1 on” is not what it seems. */
function upper({ scale }: TargetReport, from: string | null): string {
  const last = scale.at(-1)!;
  return from === null || from === last ? printable(last, 20) : `${printable(from, 9)} to ${printable(last, 9)}`;
}

function curve(target: TargetReport): string {
  const head = `  rubric says    n  mean  reviewers say ${upper(target, target.cut)}`;
  const lines = target.reliability!.map(({ from, to, n, predicted, observed, low, high }) => {
    const range = `${Math.round(from * 100)}–${Math.round(to * 100)}%`;
    return `  ${range.padEnd(11)}${String(n).padStart(5)}  ${percent(predicted).padStart(4)}  ${percent(observed).padStart(4)} (${percent(low)}–${percent(high)})`;
  });
  return [head, ...lines].join("\n");
}

function groups({ groups: found, smallGroups }: TargetReport, { width }: Options): string {
  const lines: string[] = [];
  for (const by of ["agent", "channel", "language"] as const) {
    const own = found.filter((one) => one.by === by);
    const small = smallGroups[by];
    if (own.length === 0 || own.length + small < 2) continue;
    const listed = own
      .slice(0, 12)
      .map(({ name, n, bias }) => `${printable(name, 30)} ${estimate(bias, signed)} of ${n}`);
    const rest = own.length - listed.length;
    const more = [rest > 0 ? `${rest} more` : "", small > 0 ? `${small} with fewer than 5` : ""].filter(
      (text) => text !== "",
    );
    lines.push(wrap(`bias by ${by}: ${[...listed, ...more].join("; ")}`, width, "  ", "    "));
  }
  return lines.join("\n");
}

function worst({ worst: found }: TargetReport, options: Options, chalk: ChalkInstance): string {
  if (found.length === 0) return "";
  return [`  ${chalk.bold("farthest apart")}`, ...found.map((one) => disagreement(one, options))].join("\n");
}

function disagreement(found: Disagreement, { width }: Options): string {
  const { conversation, agent, rubric, rubricOnScale, label, criteria } = found;
  const onScale = String(rubric) === rubricOnScale ? rubricOnScale : `${rubric}, that is ${rubricOnScale}`;
  const who = agent === null ? "" : ` (${printable(agent, 40)})`;
  const lines = [
    `  ${printable(conversation, 80)}${who}: rubric ${printable(onScale, 80)}; reviewers ${printable(label, 60)}`,
  ];
  for (const verdict of criteria) {
    if (verdict.status !== "scored") continue;
    lines.push(
      wrap(`${percent(verdict.value).padStart(4)} ${printable(verdict.question, 300)}`, width, "    ", "         "),
    );
    for (const { message, quote, cue } of verdict.evidence) {
      const words = quote === undefined ? "" : `“${printable(quote.replace(/\s+/g, " "), 120)}” `;
      lines.push(wrap(`message ${message}: ${words}(${printable(cue)})`, width, "         ", "           "));
    }
  }
  return lines.join("\n");
}
