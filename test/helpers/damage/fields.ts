import type { Pick } from "../damage.js";
import { type Loose, leaves, type Path, places } from "./json.js";

/** JSON changed in one place, and the texts that stood there. */
export interface FieldDamage {
  readonly what: string;
  readonly text: string;
  readonly gone: readonly string[];
}

const HOSTILE = ["__proto__", "constructor", "toString", "hasOwnProperty", "then", "length"];
/** Written as they stand: JSON that no value of ours gives. */
const RAW: readonly string[] = [
  "1e400",
  "-1e400",
  "12345678901234567890123",
  `${"[".repeat(9_000)}${"]".repeat(9_000)}`,
  `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`,
  '"\\ud800 half"',
  '"half \\udc00"',
  '"\\u0000\\u001b[31m"',
];
const VALUES: readonly Loose[] = [
  null, true, false, 0, -1, 7, 1.5, -62_135_596_800_000, 8.64e15, 1e12, 253_402_300_800, 1e-7, "", " ", "undefined", "null", "NaN", "x",
  "9999-99-99T99:99:99Z", "+275760-09-13T00:00:00Z", "0000-00-00", "<p></p>", "<", "&#0;", "\u202e\ufeff", [], {}, [null], [[]], [{}],
  ["a", 1], { a: { b: [] } }, { length: 3 },
]; // biome-ignore format: a list
const MARK = "@@RAW@@";
/** What another has may make of it another kind of thing: texts beside it may be nobody's words then. */
const SAME = "the same as elsewhere";

/** Changes one field or element of some values: removed, renamed, doubled, emptied, or of another kind. */
export function damagedField(values: readonly Loose[], separator: string, pick: Pick): FieldDamage {
  const copy = structuredClone(values) as Loose[];
  const all = places(copy);
  const path = all[pick(all.length)]!;
  const parent = at(copy, path.slice(0, -1));
  const key = path.at(-1)!;
  const before = parent[key];
  const beside = Object.values(parent).filter((value) => typeof value === "string");
  const [name, touches] = change(copy, parent, key, all, pick);
  let text = copy.map((value) => JSON.stringify(value)).join(separator);
  if (text.includes(MARK)) text = text.replace(`"${MARK}"`, () => RAW[pick(RAW.length)]!);
  return {
    what: `${path.join(".")}: ${name}`,
    text,
    gone: touches ? [...leaves(before), ...(name === SAME ? beside : [])] : [],
  };
}

/** What was done, and whether that took or changed what stood there. */
function change(
  copy: Loose[],
  parent: Loose,
  key: string | number,
  all: readonly Path[],
  pick: Pick,
): [string, boolean] {
  const isList = Array.isArray(parent);
  const kind = pick(12);
  if (kind === 0) {
    if (isList) parent.splice(key as number, 1);
    else delete parent[key];
    return ["removed", true];
  }
  if (kind === 1 && isList) {
    parent.splice(Number(key), 0, structuredClone(parent[Number(key)]));
    return ["doubled", false];
  }
  if (kind === 1) {
    rename(parent, key as string, pick(2) === 0 ? `${key}_` : HOSTILE[pick(HOSTILE.length)]!);
    return ["renamed", true];
  }
  if (kind === 2 && typeof parent[key] === "object" && parent[key] !== null) {
    parent[key] = Array.isArray(parent[key]) ? [] : {};
    return ["emptied", true];
  }
  if (kind === 3) {
    const name = HOSTILE[pick(HOSTILE.length)]!;
    if (isList) return ["left", false];
    define(parent, name, VALUES[pick(VALUES.length)]);
    return [`${name} added`, false];
  }
  if (kind === 4) {
    const same = all.filter((path) => path.at(-1) === key);
    parent[key] = structuredClone(at(copy, same[pick(same.length)]!));
    return [SAME, true];
  }
  if (kind === 5) {
    parent[key] = typeof parent[key] === "number" ? String(parent[key]) : [parent[key]];
    return ["of another kind", true];
  }
  parent[key] = kind === 6 ? MARK : VALUES[pick(VALUES.length)];
  return [`now ${JSON.stringify(parent[key])}`, true];
}

function at(value: Loose, path: Path): Loose {
  return path.reduce<Loose>((inside, key) => inside[key], value);
}

function rename(object: Loose, from: string, to: string): void {
  const entries = Object.entries(object);
  for (const [key] of entries) delete object[key];
  for (const [key, value] of entries) define(object, key === from ? to : key, value);
}

/** Also where the name is `__proto__`. */
function define(object: Loose, name: string, value: Loose): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
