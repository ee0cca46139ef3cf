import { parse } from "csv-parse/sync";
import { didYouMean, UserError } from "../../model/errors.js";
import { idWritten, LABEL_KEYS, type LabelKey, type Reading } from "../../model/labels.js";
import type { Source } from "../../model/reading.js";
import { type Dialect, parseOptions } from "../csv/dialect.js";
import { headerKey, meanings } from "../csv/fields.js";
import { listed } from "../names.js";
import { type Cells, readingOf } from "./cells.js";

export interface LabelOptions {
  /** Key (`conversation`, `reviewer`, …) → column, where the header does not say it. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** Columns that are known to be verdicts, whatever they are called. */
  readonly verdicts?: readonly string[] | undefined;
}

/** What a sheet says of a conversation beside verdicts, so that it can be found. */
const FACTS = new Set(["agent", "customer", "channel", "language", "startedat", "messages"]);
/** Words of a reviewer's own, which alone are no verdict. */
const REMARKS = new Set(["remark", "remarks", "note", "notes", "comment", "comments"]);

/** Headers that mean a key of a sheet, best first. */
const NAMES: Readonly<Record<Exclude<LabelKey, "conversation">, readonly string[]>> = {
  reviewer: ["reviewer", "rater", "annotator", "coder", "evaluator", "judge", "assessor", "reviewedby", "reviewername", "qa"],
  weight: ["weight", "samplingweight", "sampleweight", "caseweight"],
  probability: ["probability", "inclusionprobability", "samplingprobability"],
  target: ["target", "criterion", "dimension", "question", "item"],
  value: ["value", "label", "verdict", "score", "rating", "judgement", "judgment", "answer"],
}; // biome-ignore format: a table

type Places = { readonly [key in LabelKey]?: number };

/** The readings of a table: a column per thing judged, or a row per verdict. */
export async function tableReadings(source: Source, dialect: Dialect, options: LabelOptions) {
  const [header, ...rows] = await rowsOf(source, dialect);
  if (header === undefined || rows.length === 0)
    throw new UserError(source.name, "there is no row below the header", "Give each reviewed conversation a row.");
  const columns = toldApart(header.cells.map((cell) => cell.trim()));
  const places = placesOf(columns, rows, options.columns ?? {}, source.name);
  const isFact = (column: string) => FACTS.has(headerKey(column)) && !options.verdicts?.includes(column);
  const isRemark = (column: string) => REMARKS.has(headerKey(column)) && !options.verdicts?.includes(column);
  const used = new Set([...Object.values(places), ...columns.flatMap((column, i) => (isFact(column) ? [i] : []))]);
  const named = new Set<string>();
  const long = places.target !== undefined;
  const targets = new Map<string, string>();
  const readings = rows.flatMap(({ line, cells }): Reading[] => {
    const at = (key: LabelKey) => (places[key] === undefined ? "" : (cells[places[key]] ?? "").trim());
    const values = new Map<string, string>();
    if (long) {
      const target = at("target") || otherTarget(columns, cells, places);
      // However it is capitalised.
      const key = target.toLowerCase();
      if (!targets.has(key)) targets.set(key, target);
      if (target !== "") values.set(targets.get(key)!, at("value"));
    } else {
      for (const [i, column] of columns.entries())
        if (!used.has(i) && column !== "") values.set(column, (cells[i] ?? "").trim());
    }
    if ([...values].every(([column, value]) => value === "" || isRemark(column))) values.clear();
    const given: Cells = {
      conversation: at("conversation"),
      reviewer: at("reviewer"),
      weight: at("weight"),
      probability: at("probability"),
      values,
    };
    if (given.conversation !== "") named.add(idWritten(given.conversation));
    const isBlank = cells.every((cell) => cell.trim() === "");
    return readingOf(given, line, source.name, isBlank);
  });
  const keys = Object.fromEntries(Object.entries(places).map(([key, place]) => [columns[place]!, key]));
  return { readings, keys, named };
}

/** Headers, of which a second one of the same name is called `name (2)`. */
function toldApart(columns: readonly string[]): readonly string[] {
  const taken = new Set(columns);
  const seen = new Set<string>();
  return columns.map((column) => {
    const isFirst = column === "" || !seen.has(column);
    seen.add(column);
    if (isFirst) return column;
    let number = 2;
    while (taken.has(`${column} (${number})`)) number++;
    taken.add(`${column} (${number})`);
    return `${column} (${number})`;
  });
}

/** In a long sheet with a column for dimensions and one for criteria, the one that is filled. */
function otherTarget(columns: readonly string[], cells: readonly string[], places: Places): string {
  const place = columns.findIndex(
    (column, i) => i !== places.target && NAMES.target.includes(headerKey(column)) && (cells[i] ?? "").trim() !== "",
  );
  return place === -1 ? "" : cells[place]!.trim();
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

async function rowsOf(source: Source, dialect: Dialect): Promise<Row[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  try {
    const parsed = parse(text, { ...parseOptions(dialect), info: true }) as unknown as {
      readonly record: string[];
      readonly info: { readonly empty_lines: number };
    }[];
    let further = 0;
    const rows = parsed.map(({ record, info }, i) => {
      const line = 1 + i + info.empty_lines + further;
      further += record.reduce((sum, cell) => sum + cell.split(dialect.newline).length - 1, 0);
      return { line, cells: record };
    });
    return rows.slice(dialect.preamble);
  } catch (error) {
    const { lines } = error as { readonly lines?: number };
    const where = lines === undefined ? source.name : `${source.name}:${lines}`;
    throw new UserError(where, "a quote is opened and never closed", 'Write quotes inside a cell twice: "".');
  }
}

function placesOf(
  columns: readonly string[],
  rows: readonly Row[],
  wanted: Readonly<Record<string, string>>,
  file: string,
): Places & { readonly conversation: number } {
  const found: { [key in LabelKey]?: number } = {};
  for (const key of LABEL_KEYS) {
    const named = Object.hasOwn(wanted, key) ? wanted[key]! : null;
    const place = named === null ? guessed(key, columns) : columns.indexOf(named);
    if (named !== null && place === -1) {
      const what = `there is no column “${named}”${didYouMean(named, columns)}`;
      throw new UserError(file, what, `The columns are ${listed(columns)}.`);
    }
    if (place !== -1) found[key] = place;
  }
  // A verdict column may be called “score” or “question”: only both together make a long sheet.
  if (found.target === undefined || found.value === undefined) {
    delete found.target;
    delete found.value;
  }
  const { conversation } = found;
  if (conversation === undefined) {
    const what = `no column says which conversation a row is about; the columns are ${listed(columns)}`;
    throw new UserError(file, what, `Say which: --label-map "conversation=${columns[0]}"`);
  }
  if (rows.every(({ cells }) => (cells[conversation] ?? "").trim() === ""))
    throw new UserError(file, `the column “${columns[conversation]}” is empty`, "Say another: --label-map conversation=COLUMN"); // biome-ignore format: one sentence
  return { ...found, conversation };
}

function guessed(key: LabelKey, columns: readonly string[]): number {
  if (key !== "conversation") {
    const names = NAMES[key];
    const ranked = columns.map((column) => names.indexOf(headerKey(column)));
    const best = Math.min(...ranked.filter((rank) => rank !== -1));
    return ranked.indexOf(best);
  }
  for (const strong of [true, false]) {
    const place = columns.findIndex((column) =>
      meanings(column).some((meaning) => meaning.field === "conversation" && meaning.strong === strong),
    );
    if (place !== -1) return place;
  }
  return -1;
}
