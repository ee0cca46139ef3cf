import { Chalk, type ChalkInstance } from "chalk";
import { type Clock, formatOffset } from "../model/clock.js";
import type { Conversation } from "../model/conversation.js";
import type { CriterionVerdict, Evaluation, Evidence } from "../model/evaluation.js";
import { printable, printableText } from "../model/printable.js";
import type { Criterion, Dimension, Logistic, Rubric } from "../model/rubric.js";
import { percent, points, wrap } from "./words.js";

export interface ExplainOptions {
  readonly width: number;
  readonly color: boolean;
  /** Show the words of the conversation. */
  readonly quotes: boolean;
}

/** One conversation with its evidence marked, and every criterion's verdict in words. */
export function explain(
  rubric: Rubric,
  conversation: Conversation,
  evaluation: Evaluation,
  options: ExplainOptions,
): string {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  const parts = [heading(evaluation, conversation, chalk)];
  parts.push(
    conversation.messages.map((_, number) => said(conversation, number, evaluation, options, chalk)).join("\n"),
  );
  for (const dimension of rubric.dimensions) {
    const criteria = rubric.criteria.filter((criterion) => criterion.dimension === dimension.id);
    const score = dimensionLine(dimension.id, dimension.title, evaluation, chalk);
    const reasons = criteria.map(({ id }) => reasonOf(id, evaluation));
    // One line says it all where nothing applied for one and the same reason.
    if (reasons.length > 0 && reasons.every((reason) => reason !== null && reason === reasons[0])) {
      parts.push(`${score}\n   –   ${printable(reasons[0]!, 300)}`);
      continue;
    }
    const lines = criteria.map((criterion) => verdict(criterion, dimension, evaluation, options, chalk));
    parts.push([score, ...modelLines(dimension), ...lines].join("\n"));
  }
  parts.push(overall(rubric, evaluation, chalk));
  return `${parts.join("\n\n")}\n`;
}

function heading(evaluation: Evaluation, { languageRecognised }: Conversation, chalk: ChalkInstance): string {
  const language = languageRecognised ? `${evaluation.language} (recognised)` : evaluation.language;
  const facts = [evaluation.channel, language, evaluation.startedAt?.slice(0, 16).replace("T", " ")];
  const agent = evaluation.agent === null ? "no agent" : printable(evaluation.agent, 80);
  const shown = facts.filter((fact) => fact !== null && fact !== undefined).map((fact) => printable(fact, 40));
  return [chalk.bold(`Conversation ${printable(evaluation.conversation, 80)}`), agent, ...shown].join(" · ");
}

function said(
  { messages, clock }: Conversation,
  number: number,
  evaluation: Evaluation,
  options: ExplainOptions,
  chalk: ChalkInstance,
): string {
  const message = messages[number]!;
  const who = `${message.private ? "private note, " : ""}${message.role}${message.author === null ? "" : ` ${printable(message.author, 40)}`}`;
  const label = `${String(number).padStart(3)}  ${chalk.dim(message.at === null ? who : `${shownTime(message.at, clock)} ${who}`)}`;
  if (!options.quotes) return label;
  const text = marked(message.text, piecesIn(number, evaluation), chalk);
  const style = message.private || message.role === "system" ? chalk.dim : (line: string) => line;
  return `${label}\n${text
    .split("\n")
    .map((line) => style(wrap(line, options.width, "     ")))
    .join("\n")}`;
}

/** The time of day; of times that count from the start, minutes and seconds. */
function shownTime(at: number, clock: Clock): string {
  return clock === "offset"
    ? formatOffset(at).replace(/^\+(?:00:)?|\.\d+$/g, "")
    : new Date(at).toISOString().slice(11, 16);
}

function piecesIn(number: number, { criteria }: Evaluation): Evidence[] {
  const pieces = criteria.flatMap((one) => (one.status === "scored" ? one.evidence : []));
  return pieces.filter(({ message }) => message === number).sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The text with its evidence marked: in colour underlined, without colour between « and ». */
function marked(text: string, pieces: readonly Evidence[], chalk: ChalkInstance): string {
  const mark = (part: string) => (chalk.level > 0 ? chalk.underline(chalk.cyan(part)) : `«${part}»`);
  let out = "";
  let at = 0;
  for (let i = 0; i < pieces.length; ) {
    const { start } = pieces[i]!;
    let { end } = pieces[i]!;
    while (++i < pieces.length && pieces[i]!.start < end) end = Math.max(end, pieces[i]!.end);
    out += printableText(text.slice(at, start)) + mark(printableText(text.slice(start, end)));
    at = end;
  }
  return out + printableText(text.slice(at));
}

function dimensionLine(id: string, title: string, evaluation: Evaluation, chalk: ChalkInstance): string {
  const { score, ...facts } = evaluation.dimensions[id]!;
  const told = Object.entries(facts).filter(
    ([name, value]) => value !== null && !(name === "reason" && score !== null),
  );
  const words = told.map(
    ([name, value]) => `${spaced(name)} ${typeof value === "string" ? printable(value, 80) : value}`,
  );
  return `${chalk.bold(printable(title))}  ${score === null ? "does not apply" : points(score)}${words.length > 0 ? `  (${words.join(", ")})` : ""}`;
}

function reasonOf(id: string, { criteria }: Evaluation): string | null {
  const found = criteria.find((one) => one.id === id);
  return found?.status === "not-applicable" ? found.reason : null;
}

/** How a likelihood is reckoned, so that it can be done again by hand. */
function modelLines({ likelihood, risk }: Dimension): readonly string[] {
  const line = (name: string, model: Logistic | null) =>
    model === null ? [] : [`  ${name} = 100 / (1 + e^−s), s = ${signed(model.intercept)} + sum of coefficient × value`];
  return [...line("score", likelihood), ...line("risk", risk)];
}

function signed(number: number): string {
  return String(number).replace("-", "−");
}

/** What a criterion counts for in its dimension's score. */
function shareOf({ id, weight, bonus }: Criterion, { likelihood, risk }: Dimension): string {
  if (bonus !== null) return `up to ${bonus} points more`;
  const coefficient = (model: Logistic) => (Object.hasOwn(model.coefficients, id) ? model.coefficients[id]! : 0);
  const inRisk = risk === null ? "" : `, in risk ${signed(coefficient(risk))}`;
  return (likelihood === null ? `weight ${weight}` : `coefficient ${signed(coefficient(likelihood))}`) + inRisk;
}

function verdict(
  criterion: Criterion,
  dimension: Dimension,
  evaluation: Evaluation,
  options: ExplainOptions,
  chalk: ChalkInstance,
): string {
  const found = evaluation.criteria.find(({ id }) => id === criterion.id)!;
  const lines = [
    `  ${sign(found, chalk)} ${printable(criterion.question, 500)}`,
    `       ${criterion.id}, ${shareOf(criterion, dimension)}: ${why(found)}`,
  ];
  const grade = found.status === "scored" && found.grade !== undefined ? criterion.grades?.[found.grade] : undefined;
  if (grade !== undefined)
    lines.push(
      `       grade ${criterion.grades!.indexOf(grade) + 1} of ${criterion.grades!.length}: ${printable(grade.description, 300)}`,
    );
  if (found.status === "scored") {
    for (const piece of found.evidence.slice(0, 6)) lines.push(`       ${evidenceLine(piece, options)}`);
    if (found.evidence.length > 6) lines.push(`       and ${found.evidence.length - 6} more`);
    if (dimension.likelihood === null && found.value < 0.5 && criterion.coach !== "")
      lines.push(`       → ${printable(criterion.coach, 500)}`);
  }
  return lines
    .map((line) => {
      const indent = /^ */.exec(line)![0];
      return wrap(line.trimStart(), options.width, indent, " ".repeat(Math.max(7, indent.length + 2)));
    })
    .join("\n");
}

function sign(verdict: CriterionVerdict, chalk: ChalkInstance): string {
  if (verdict.status === "error") return chalk.red(" !! ");
  if (verdict.status === "not-applicable") return chalk.dim(" –  ");
  const share = percent(verdict.value).padStart(4);
  return verdict.value >= 0.5 ? chalk.green(share) : chalk.yellow(share);
}

function why(verdict: CriterionVerdict): string {
  if (verdict.status === "error") return `broke: ${printable(verdict.reason, 300)}`;
  if (verdict.status === "not-applicable") return `does not apply: ${printable(verdict.reason, 300)}`;
  const because = verdict.because === undefined ? null : printable(verdict.because, 300);
  if (verdict.evidence.length > 0) return because === null ? "what counted:" : `${because}; what counted:`;
  if (because !== null) return because;
  if (verdict.value === 1) return "nothing was found against it";
  return verdict.value === 0
    ? "nothing of the kind was found"
    : `nothing was found; ${percent(verdict.value)} is what that is worth`;
}

function evidenceLine({ message, cue, quote }: Evidence, { quotes }: ExplainOptions): string {
  const words = quotes && quote !== undefined ? `“${printable(quote.replace(/\s+/g, " "), 160)}” ` : "";
  return `message ${message}: ${words}(${printable(cue, 60)})`;
}

function overall(rubric: Rubric, evaluation: Evaluation, chalk: ChalkInstance): string {
  const weighed = rubric.dimensions.filter(({ id }) => evaluation.dimensions[id]!.score !== null);
  const sum = weighed.map(({ id, weight }) => `${points(evaluation.dimensions[id]!.score)} × ${weight}`).join(" + ");
  const weights = weighed.reduce((total, { weight }) => total + weight, 0);
  const { met, exceeded } = rubric.bands;
  const critical = evaluation.critical.length === 0 ? "" : `; failed critical: ${evaluation.critical.join(", ")}`;
  const band = evaluation.band === null ? "no band" : `expectations ${evaluation.band}`;
  const how =
    weighed.length === 0 ? "nothing applied" : `(${sum}) / ${weights}; met from ${met}, exceeded from ${exceeded}`;
  return `${chalk.bold(`Overall  ${points(evaluation.overall)}`)}  ${band}${critical}\n  ${how}\n  rubric ${rubric.id} ${rubric.version}, ${rubric.digest.slice(0, 19)}`;
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
