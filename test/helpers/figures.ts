import { parse } from "csv-parse/sync";
import type { AgentReport, Figure, Report, Summary } from "../../src/model/report.js";
import { rowsOf, type Value } from "./workbook.js";

/** The cells beside a name, in words: conversations, overall with its interval, each dimension's mean, FCR rate. */
export type Shown = ReadonlyMap<string, readonly string[]>;

/** The numbers beside a name, as CSV orders them. */
export type Numbers = ReadonlyMap<string, readonly (number | null)[]>;

type Whole = Pick<Report, "agents" | "team">;

/** A number with so many decimals, halves away from zero, by the digits that it is written with; a dash for null. */
export function rounded(value: number | null, decimals: number, unit = ""): string {
  if (value === null) return "–";
  const [whole, fraction = ""] = Math.abs(value).toFixed(4).split(".");
  const digits = BigInt(whole + fraction.slice(0, decimals)) + (Number(fraction[decimals]) >= 5 ? 1n : 0n);
  const text = String(digits).padStart(decimals + 1, "0");
  const sign = value < 0 && digits > 0n ? "-" : "";
  return `${sign}${decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`}${unit}`;
}

/** What table and Markdown should say. */
export function expectedWords({ agents, team }: Whole, dimensions: readonly string[]): Shown {
  const words = (summary: Summary): readonly string[] => {
    const { mean, low, high } = summary.overall;
    const range = low === null ? "" : ` (${rounded(low, 1)}–${rounded(high, 1)})`;
    const { fcrRate } = summary;
    return [
      summary.conversations.toLocaleString("en-US"),
      `${rounded(mean, 1)}${range}`,
      ...dimensions.map((id) => rounded(summary.dimensions[id]!.mean, 1)),
      fcrRate.n === 0 ? "–" : `${rounded(fcrRate.mean! * 100, 0, "%")} of ${fcrRate.n}`,
    ];
  };
  return new Map([...agents.map((agent) => [label(agent), words(agent)] as const), ["Team", words(team)]]);
}

function label({ agent, tooFew }: AgentReport): string {
  return agent === null ? "(nobody)" : `${agent}${tooFew ? "*" : ""}`;
}

/** The agents and the team as the table says them. */
export function inTable(text: string, columns: number): Shown {
  const [, section] = text.split("\n\n");
  const [, ...lines] = section!.split("\n");
  const cell = String.raw`(–|-?[\d.,]+%?(?: of \d+| \(\S+\))?)`;
  const row = new RegExp(`^(.*?)${String.raw`\s+${cell}`.repeat(columns)}$`);
  return new Map(lines.map((line) => row.exec(line)!.slice(1)).map(([name, ...cells]) => [name!, cells]));
}

/** The same as Markdown says them. */
export function inMarkdown(text: string): Shown {
  const [, body] = text.split(/^\| Agent \|.*\n\| :--.*\n/m);
  const rows = body!.split("\n\n")[0]!.split("\n");
  const plain = (cell: string) =>
    cell.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/\u200b|\*\*/g, "").replaceAll("\\*", "*"); // biome-ignore format: one rule
  return new Map(rows.map((row) => row.slice(2, -2).split(" | ").map(plain)).map(([name, ...cells]) => [name!, cells]));
}

/** What CSV and the workbook should hold beside conversations and the mark for too few. */
export function expectedNumbers({ agents, team }: Whole, dimensions: readonly string[]): Numbers {
  const bounds = ({ mean, low, high }: Figure) => [mean, low, high];
  const numbers = (one: Summary) => [
    one.conversations,
    ...[one.overall, ...dimensions.map((id) => one.dimensions[id]!)].flatMap(bounds),
    one.risk.mean,
    ...bounds(one.resolvedRate),
    ...bounds(one.fcrRate),
    one.fcrRate.n,
    one.bands.failed,
    one.bands.met,
    one.bands.exceeded,
  ];
  return new Map([...agents.map((one) => [one.agent ?? "(nobody)", numbers(one)] as const), ["Team", numbers(team)]]);
}

/** The agents as CSV has them; it has no team. */
export function inCsv(text: string): Numbers {
  const [, ...rows] = parse(text) as string[][];
  const number = (cell: string) => (cell === "" ? null : Number(cell));
  return new Map(rows.map(([name, count, _few, ...cells]) => [unquoted(name!), [Number(count), ...cells.map(number)]]));
}

function unquoted(name: string): string {
  return name === "" ? "(nobody)" : name.replace(/^'(?=[=+\-@])/, "");
}

/** The agents and the team as the workbook has them. */
export async function inWorkbook(bytes: Buffer): Promise<Numbers> {
  const [, ...rows] = await rowsOf(bytes, "Agents");
  const named = rows.filter(([name]) => (name ?? null) !== null);
  return new Map(
    named.map(([name, count, _few, ...cells]) => [name as string, [count, ...cells] as (number | null)[]]),
  );
}

/** The team's figures as the workbook's first sheet has them: mean, bounds, n. */
export async function inAbout(bytes: Buffer): Promise<Numbers> {
  const rows = await rowsOf(bytes, "About");
  const start = rows.findIndex(([name]) => name === "Team") + 1;
  const rest = rows.slice(start);
  const end = rest.findIndex(([name]) => (name ?? null) === null);
  return new Map(rest.slice(0, end).map(([name, ...cells]: readonly Value[]) => [name as string, cells as number[]]));
}
