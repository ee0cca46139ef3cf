import { UserError } from "../../model/errors.js";
import { idWritten, type Reading } from "../../model/labels.js";
import type { Source } from "../../model/reading.js";
import { lines } from "../json/lines.js";
import type { JsonShape } from "../json/shape.js";
import { jsonValues, parseJson } from "../json/stream.js";
import { readingOf } from "./cells.js";
import type { LabelOptions } from "./table.js";

const IDS = ["conversation", "id", "conversation_id", "conversationId", "ticket", "ticket_id"];
const WHO = ["reviewer", "rater", "annotator"];
const ABOUT = ["target", "criterion", "dimension"];
const SAID = ["value", "label", "verdict", "score"];

type Fields = Readonly<Record<string, unknown>>;

/** The readings of JSON: rows as in a table, or conversations with `labels`, and in these `raters` with their single readings. */
export async function valueReadings(source: Source, shape: JsonShape, { columns = {} }: LabelOptions) {
  const readings: Reading[] = [];
  const keys: Record<string, string> = {};
  const named = new Set<string>();
  for await (const { row, value } of objects(source, shape)) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw new UserError(`${source.name}:${row}`, "this is no object", 'Write {"conversation": "c1", "empathy": 2}.');
    readings.push(...readingsOf(value as Fields, row, source.name, columns, keys, named));
  }
  return { readings, keys, named };
}

async function* objects(source: Source, shape: JsonShape): AsyncGenerator<{ row: number; value: unknown }> {
  if (shape.kind !== "lines") {
    const isList = shape.kind === "object" && shape.keys.has("conversations");
    const path = shape.kind === "array" ? "$.*" : isList ? "$.conversations.*" : "$";
    const sequence = shape.kind === "sequence";
    let row = 0;
    for await (const { value } of jsonValues(source, [path], { sequence })) yield { row: ++row, value };
    return;
  }
  for await (const { row, text } of lines(source.open())) {
    if (text.trim() === "") continue;
    const value = parseJson(text);
    if (value === undefined)
      throw new UserError(`${source.name}:${row}`, "this line is not valid JSON", "Mend it, or take it out.");
    yield { row, value };
  }
}

function readingsOf(
  given: Fields,
  row: number,
  file: string,
  wanted: Readonly<Record<string, string>>,
  keys: Record<string, string>,
  named: Set<string>,
): Reading[] {
  const key = (name: string, names: readonly string[]): string | undefined => {
    const found = [...(Object.hasOwn(wanted, name) ? [wanted[name]!] : []), ...names].find((one) =>
      Object.hasOwn(given, one),
    );
    if (found !== undefined) keys[found] = name;
    return found;
  };
  const id = key("conversation", IDS);
  const who = key("reviewer", WHO);
  const heavy = key("weight", ["weight"]);
  const likely = key("probability", ["probability"]);
  const about = {
    conversation: text(given, id),
    weight: text(given, heavy),
    probability: text(given, likely),
  };
  if (about.conversation === "")
    throw new UserError(`${file}:${row}`, "it names no conversation", 'Write {"conversation": "c1", "empathy": 2}.');
  named.add(idWritten(about.conversation));
  const reading = (values: ReadonlyMap<string, string>, reviewer: string) =>
    readingOf({ ...about, reviewer, values }, row, file, false);
  const labels = given.labels;
  if (typeof labels === "object" && labels !== null && !Array.isArray(labels)) {
    const { raters } = labels as Fields;
    const single = Array.isArray(raters) ? raters.filter((one) => typeof one === "object" && one !== null) : [];
    return [
      ...reading(scalars(labels as Fields, []), single.length > 0 ? "settled" : text(given, who)),
      ...single.flatMap((one: Fields, i) => reading(scalars(one, WHO), text(one, "reviewer") || String(i + 1))),
    ];
  }
  const on = ABOUT.find((name) => text(given, name) !== "");
  const said = SAID.find((name) => Object.hasOwn(given, name));
  if (on !== undefined && said !== undefined)
    return reading(new Map([[text(given, on), text(given, said)]]), text(given, who));
  // Neither a reading's keys nor what a conversation is known to carry is a verdict.
  const known = [id, who, heavy, likely, ...("messages" in given ? Object.keys(given) : [])];
  return reading(scalars(given, known), text(given, who));
}

function scalars(given: Fields, but: readonly (string | undefined)[]): Map<string, string> {
  const names = Object.keys(given).filter((name) => !but.includes(name));
  return new Map(names.map((name) => [name, text(given, name)] as const).filter(([, value]) => value !== ""));
}

/** What is written there as text; empty where there is nothing, or more than one thing. */
function text(given: Fields, name: string | undefined): string {
  const value = name === undefined || !Object.hasOwn(given, name) ? null : given[name];
  return value === null || value === undefined || typeof value === "object" ? "" : String(value).trim();
}
