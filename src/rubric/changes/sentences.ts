import type { EditKind } from "../../model/comparison.js";
import { gradesOf } from "../bind.js";
import { isRecord, isWords } from "./canonical.js";
import type { Change } from "./joint.js";
import { kindOfChange } from "./kinds.js";

/** So many units of a value are shown, and so many on each side of what differs in a long cue. */
const MOST = 60;
const AROUND = 18;
const MOST_NAMES = 4;

/** What an edit changes, for people. `idOf` says what a criterion is called now. */
export function sentence(kind: EditKind, changes: readonly Change[], idOf: (key: string) => string): string {
  if (kind === "dimension-added" || kind === "dimension-removed") return ofDimension(kind, changes, idOf);
  const owned = changes.map((change) => ({ owner: ownerOf(change, idOf), text: textOf(change, idOf) }));
  if (kind === "list") return `list ${changes.find(({ list }) => list !== null)!.list}: ${listText(changes)}${usedBy(changes, idOf)}`; // biome-ignore format: one sentence
  const owners = grouped(owned, ({ text }) => text, ({ owner }) => owner); // biome-ignore format: one call
  const texts = grouped([...owners], ([, some]) => ownersText(some), ([text]) => text); // biome-ignore format: one call
  return [...texts].map(([whose, some]) => whose + some.join(", ")).join("; ");
}

/** By a key, in the order of their first: the distinct values of some things. */
function grouped<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  worthOf: (thing: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), new Set([worthOf(thing)]));
    else group.add(worthOf(thing));
  }
  return new Map([...groups].map(([key, group]) => [key, [...group]]));
}

/** `lost “a”; gained “b”`, or `“a” became “b”`. */
export function gainedAndLost(lost: readonly string[], gained: readonly string[]): string {
  if (lost.length === 1 && gained.length === 1) return became(lost[0]!, gained[0]!);
  const some = (what: string, words: readonly string[]) =>
    words.length === 0 ? [] : [`${what} ${words.length > MOST_NAMES ? `${words.length} cues, among them ` : ""}${words.slice(0, MOST_NAMES).map((word) => quoted(cut(word))).join(", ")}`]; // biome-ignore format: one phrase
  return [...some("lost", lost), ...some("gained", gained)].join("; ");
}

/** Two spellings of a cue, of long ones what differs and a little around it. */
function became(from: string, to: string): string {
  let start = 0;
  while (start < Math.min(from.length, to.length) && from[start] === to[start]) start++;
  let end = 0;
  const least = Math.min(from.length, to.length) - start;
  while (end < least && from.at(-1 - end) === to.at(-1 - end)) end++;
  const shown = (text: string) => {
    if (text.length <= MOST) return quoted(text);
    const left = Math.max(0, start - AROUND);
    const right = Math.min(text.length, text.length - end + AROUND);
    return quoted(`${left > 0 ? "…" : ""}${cut(text.slice(left, right))}${right < text.length ? "…" : ""}`);
  };
  return `${shown(from)} became ${shown(to)}`;
}

function listText(changes: readonly Change[]): string {
  const of = (side: "from" | "to") => [...new Set(changes.flatMap((change) => (change.words ? (change[side] as string[]) : [])))]; // biome-ignore format: one rule
  return gainedAndLost(of("from"), of("to"));
}

function usedBy(changes: readonly Change[], idOf: (key: string) => string): string {
  const ids = [...new Set(changes.map(({ path }) => idOf(path[1]!)))];
  return ids.length > 1 ? ` (in ${ids.length} criteria)` : ` (in ${ids[0]})`;
}

function ofDimension(kind: EditKind, changes: readonly Change[], idOf: (key: string) => string): string {
  const [, id] = changes.find(({ path }) => path[0] === "dimensions" && path.length === 2)!.path;
  const criteria = changes.flatMap(({ path }) => (path[0] === "criteria" ? [idOf(path[1]!)] : []));
  const its = criteria.length === 0 ? "" : `, with ${criteria.length === 1 ? "its criterion" : "its criteria"} ${names(criteria)}`; // biome-ignore format: a choice
  return `dimension ${id} ${kind === "dimension-added" ? "added" : "removed"}${its}`;
}

function ownerOf({ path }: Change, idOf: (key: string) => string): string {
  if (path[0] === "criteria") return idOf(path[1]!);
  if (path[0] === "dimensions") return `dimension ${path[1]}${path.length > 3 ? `, ${path[2]}` : ""}`;
  return "";
}

function ownersText(owners: readonly string[]): string {
  const criteria = owners.filter((owner) => owner !== "" && !owner.startsWith("dimension "));
  if (criteria.length === 0) return owners[0] === "" ? "" : `${owners.join(", ")}: `;
  return `${criteria.length === 1 ? "criterion" : "criteria"} ${names(criteria)}: `;
}

/** What changed, to stand behind whose it is. */
function textOf(change: Change, idOf: (key: string) => string): string {
  const { path, from, to, words, list } = change;
  const field = path.at(-1)!;
  const within = path.slice(path[0] === "criteria" ? 2 : 0).join(".").replaceAll(".[", "["); // biome-ignore format: one chain
  if (words) {
    if (list?.startsWith("$")) return `${within} ${(to as readonly string[]).length > 0 ? "newly" : "no longer"} has the list ${list.slice(1)} (${((to as readonly string[]).length || (from as readonly string[]).length)} cues)`; // biome-ignore format: one phrase
    return `${within} ${gainedAndLost(from as readonly string[], to as readonly string[])}`;
  }
  if (isRecord(from) && isRecord(to) && typeof from.type === "string" && from.type === to.type)
    return [...insideText(within, from, to), ...(change.code === true ? ["the code that is run was changed"] : [])].join(", "); // biome-ignore format: one list
  const arrow = `${shown(from)} → ${shown(to)}`;
  switch (kindOfChange(change)) {
    case "wording":
      if (field === "name") return `${within.replace(/\.name$/, "")} is called ${shown(to)} instead of ${shown(from)}`;
      return path.length === 1 ? `${field} ${arrow}` : `${field} reworded`;
    case "bands":
      return path.length === 1 ? `bands ${arrow}` : `band ${field} from ${arrow}`;
    case "criterion-added":
      return "added";
    case "criterion-removed":
      return "removed";
    case "criterion-renamed":
      return `renamed from ${shown(from)}`;
    case "criterion-moved":
      return `moved from dimension ${shown(from)} to ${shown(to)}`;
    case "coefficient":
      return `coefficient of ${idOf(field.replace(/^coefficients\./, ""))} ${arrow}`;
    case "dimension-model":
      return `${field} ${arrow}`;
    case "critical":
      return to === true ? "critical now" : "no longer critical";
    case "when":
      return to === undefined ? `no longer asked only when ${shown(from)}` : `asked only when ${shown(to)}`;
    case "check":
      return isRecord(from) && isRecord(to) ? `${field} of type ${from.type} → ${to.type}` : `${field} ${arrow}`;
    case "grades":
      return gradesText(from, to) ?? `${field} ${arrow}`;
    case "dimension-weight":
    case "weight":
    case "intercept":
    case "bonus":
      return `${field} ${arrow}`;
    default:
      return optionText(within, from, to);
  }
}

function optionText(within: string, from: unknown, to: unknown): string {
  return `${within} ${from === undefined ? `added: ${shown(to)}` : to === undefined ? `removed: ${shown(from)}` : `${shown(from)} → ${shown(to)}`}`; // biome-ignore format: a choice
}

/** What differs within a check that changes as a whole, part by part. */
function insideText(within: string, from: unknown, to: unknown): readonly string[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
    return keys.flatMap((key) => insideText(`${within}.${key}`, from[key], to[key]));
  }
  const words = isWords(from) && isWords(to) ? wordsText(from, to) : "";
  return [words === "" ? optionText(within, from, to) : `${within} ${words}`];
}

/** Words that are in one of the lists only. */
function wordsText(from: readonly string[], to: readonly string[]): string {
  const without = (words: readonly string[], others: readonly string[]) => words.filter((word) => !others.includes(word)); // biome-ignore format: one rule
  return gainedAndLost(without(from, to), without(to, from));
}

/** Which grades are given from, or are worth, something else; null where their number changed. */
function gradesText(from: unknown, to: unknown): string | null {
  if (!Array.isArray(from) || !Array.isArray(to) || from.length !== to.length) return null;
  const [before, after] = [gradesOf(from), gradesOf(to)];
  const parts = after.flatMap(({ description, ...grade }, i) =>
    (["from", "value"] as const).flatMap((what) =>
      grade[what] === before[i]![what]
        ? []
        : [`grade ${shown(description)} ${what} ${before[i]![what]} → ${grade[what]}`],
    ),
  );
  return parts.join(", ");
}

function names(all: readonly string[]): string {
  if (all.length <= MOST_NAMES) return all.join(", ");
  return `${all.slice(0, MOST_NAMES).join(", ")} and ${all.length - MOST_NAMES} more`;
}

/** A value in so few words that a sentence can hold it. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return "none";
  if (typeof value === "number") return String(value).replace("-", "−");
  if (typeof value === "string") return /^[\w./@-]+$/.test(value) ? value : quoted(cut(value));
  if (isWords(value)) return cut(value.join(", "));
  if (Array.isArray(value)) return cut(value.map(shown).join(", "));
  if (isRecord(value)) return cut(Object.entries(value).map(([key, part]) => `${key} ${shown(part)}`).join(", ")); // biome-ignore format: one chain
  return String(value);
}

function quoted(text: string): string {
  return `“${text}”`;
}

function cut(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1).replace(/[\ud800-\udbff]$/, "")}…` : text;
}
