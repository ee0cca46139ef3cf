import { isMap, isScalar, type Node, type Pair, parseDocument, type Scalar, type YAMLMap } from "yaml";
import type { Change } from "../model/calibration.js";
import { UserError } from "../model/errors.js";
import { DEFAULT_BANDS } from "./schema.js";

/** A piece of the text and what shall stand there instead. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * A rubric's YAML with some numbers changed and a new version; every other character stays as it is. Throws `UserError` where a
 * number stands in a way that can't be edited by itself, such as behind an alias.
 */
export function editRubric(source: string, file: string, version: string, changes: readonly Change[]): string {
  const document = parseDocument(source);
  const root = document.contents;
  if (!isMap(root)) throw new UserError(file, "is no rubric", null);
  const old = scalar(root, ["version"], file);
  // JSON is YAML too, but not without its quotes.
  const edits: Splice[] = [replace(old, old.type === "QUOTE_DOUBLE" ? `"${version}"` : version)];
  const added = new Map<YAMLMap, string[]>();
  const bands = root.has("bands") ? [] : changes.filter(({ at }) => at.kind === "band");
  if (bands.length > 0) edits.push(insertBands(source, root, bands, file));
  for (const change of changes) {
    if (bands.includes(change)) continue;
    const { path, key, after } = placeOf(change.at, root, file);
    const map = mapAt(root, path, file);
    const found = map.get(key, true);
    // What bears an anchor may stand for other numbers as well.
    if (found !== undefined && (!isScalar(found) || found.anchor !== undefined)) throw uneditable(file, [...path, key]);
    if (found !== undefined) edits.push(replace(found as Scalar, written(change.to)));
    else if (map.items.length > 0 && (map.flow || after === null))
      added.set(map, [...(added.get(map) ?? []), `${key}: ${written(change.to)}`]); // biome-ignore format: one step
    else edits.push(insertAfter(source, map, after, `${key}: ${written(change.to)}`, file));
  }
  for (const [map, texts] of added) edits.push(append(source, map, texts, file));
  edits.sort((a, b) => b.from - a.from);
  return edits.reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), source);
}

/** The next minor version: 1.4.2 → 1.5.0. */
export function nextMinor(version: string): string {
  const [major, minor] = version.split(/[.-]/);
  return `${major}.${Number(minor) + 1}.0`;
}

/** Bands that were left to the default, below the version. */
function insertBands(source: string, root: YAMLMap, changes: readonly Change[], file: string): Splice {
  const bands = { ...DEFAULT_BANDS };
  for (const { at, to } of changes) if (at.kind === "band") bands[at.band] = to;
  const text = `bands: { met: ${written(bands.met)}, exceeded: ${written(bands.exceeded)} }`;
  return root.flow ? append(source, root, [text], file) : insertAfter(source, root, "version", text, file);
}

/** The mapping in which a number stands, its key, and the key that a missing one is written behind. */
function placeOf(at: Change["at"], root: YAMLMap, file: string) {
  if (at.kind === "band") return { path: ["bands"], key: at.band, after: null };
  const inList = (list: "criteria" | "dimensions", id: string) => [list, String(indexOf(root, list, id, file))];
  if (at.kind === "weight") return { path: inList("criteria", at.criterion), key: "weight", after: "question" };
  const dimension = inList("dimensions", at.dimension);
  if (at.kind === "dimension") return { path: dimension, key: "weight", after: "title" };
  if (at.kind === "intercept") return { path: [...dimension, at.model], key: "intercept", after: null };
  return { path: [...dimension, at.model, "coefficients"], key: at.criterion, after: null };
}

function indexOf(root: YAMLMap, list: string, id: string, file: string): number {
  const items = (root.get(list) as { readonly items?: readonly unknown[] } | undefined)?.items ?? [];
  const index = items.findIndex((item) => isMap(item) && item.get("id") === id);
  if (index === -1) throw uneditable(file, [list, id]);
  return index;
}

function mapAt(root: YAMLMap, path: readonly string[], file: string): YAMLMap {
  const found = root.getIn(
    path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    true,
  );
  if (!isMap(found) || found.range === undefined) throw uneditable(file, path);
  return found;
}

function scalar(map: YAMLMap, path: readonly string[], file: string): Scalar {
  const found = map.getIn(path, true);
  if (!isScalar(found) || !found.range) throw uneditable(file, path);
  return found;
}

function uneditable(file: string, path: readonly string[]): UserError {
  const what = `${path.join(".")} can't be edited where it stands (is it an alias, has it an anchor, or is it left to a default?)`;
  return new UserError(file, what, "Write it out in its own place first.");
}

function replace({ range }: Scalar, text: string): Splice {
  return { from: range![0], to: range![1], text };
}

/** Behind a key of a block mapping, on a line of its own at the same depth. */
function insertAfter(source: string, map: YAMLMap, key: string | null, text: string, file: string): Splice {
  const pair = (map.items as readonly Pair<Scalar, Node>[]).find((one) => one.key.value === key) ?? map.items.at(-1);
  const range = (pair as Pair<Scalar, Node | null> | undefined)?.value?.range;
  const start = (pair as Pair<Scalar, Node> | undefined)?.key.range?.[0];
  if (!range || start === undefined) throw uneditable(file, [String(key)]);
  const depth = start - (source.lastIndexOf("\n", start - 1) + 1);
  const end = source.indexOf("\n", range[1] - (source[range[1] - 1] === "\n" ? 1 : 0));
  const at = end === -1 ? source.length : end;
  return { from: at, to: at, text: `\n${" ".repeat(depth)}${text}` };
}

/** At the end of a mapping: in braces behind the last value, else on lines of their own. */
function append(source: string, map: YAMLMap, texts: readonly string[], file: string): Splice {
  const last = map.items.at(-1) as Pair<Scalar, Node | null>;
  const range = last.value?.range;
  if (!range) throw uneditable(file, [String(last.key.value)]);
  if (!map.flow)
    return insertAfter(source, map, String(last.key.value), texts.join(`\n${indentOf(source, last)}`), file);
  const between = indentOf(source, last);
  // A mapping in braces over several lines goes on in the same way.
  const separator = source.slice(0, last.key.range![0]).endsWith(`\n${between}`) ? `,\n${between}` : ", ";
  return { from: range[1], to: range[1], text: texts.map((text) => `${separator}${text}`).join("") };
}

function indentOf(source: string, { key }: Pair<Scalar, unknown>): string {
  const start = key.range![0];
  const line = source.slice(source.lastIndexOf("\n", start - 1) + 1, start);
  return /^ */.exec(line)![0];
}

function written(number: number): string {
  return String(number);
}
