import type { CriterionType, Cue } from "../../model/criterion.js";
import { causes } from "../complaint.js";
import { expand } from "../lists.js";
import type { RubricFile } from "../schema.js";
import { counting, isReference, type WrittenCue } from "./written.js";

type Path = readonly PropertyKey[];

/** Where a cue that a criterion type is given comes from. */
interface Origin {
  readonly written: WrittenCue;
  readonly says: string;
}

/** What there is to know of a check. */
interface Given {
  readonly lists: ReadonlyMap<string, readonly (WrittenCue | string)[]>;
  readonly file: RubricFile;
  readonly path: Path;
  readonly criterion: string;
}

/**
 * A check's options in which every cue has a name that tells where it was written, as far as its type takes names there; and
 * what tells it from a cue.
 */
export function tagged(check: { readonly type: string }, type: CriterionType, given: Given) {
  const { type: _type, ...options } = check;
  const plain = new Set<string>();
  for (;;) {
    const tags = new Tags(given, plain);
    const parsed = type.options.safeParse(tags.tag(options, []));
    if (parsed.success) return { options: parsed.data, origin: (cue: Cue) => tags.origin(cue), own: tags.own };
    const refused = parsed.error.issues.flatMap(causes).map(({ path }) => keyOf(path));
    const before = plain.size;
    for (const one of tags.tagged) if (refused.some((path) => isBelow(path, one) || isBelow(one, path))) plain.add(one);
    // What is refused for its names at none of these places is refused as a whole.
    if (plain.size === before) for (const one of tags.tagged) plain.add(one);
    if (plain.size === before) throw parsed.error;
  }
}

function keyOf(path: Path): string {
  return path.map((step) => `/${String(step)}`).join("");
}

function isBelow(path: string, parent: string): boolean {
  return path === parent || path.startsWith(`${parent}/`);
}

class Tags {
  /** Places at which names were given. */
  readonly tagged: string[] = [];
  /** The check's own cues. */
  readonly own: WrittenCue[] = [];
  readonly #given: Given;
  /** Places that take no names. */
  readonly #plain: ReadonlySet<string>;
  readonly #count = counting();
  readonly #origins: (Origin & { readonly at: string })[] = [];
  /** Names of whole groups of cues, by the place of the group. */
  readonly #groups = new Map<string, string>();

  constructor(given: Given, plain: ReadonlySet<string>) {
    this.#given = given;
    this.#plain = plain;
  }

  /** Where a cue comes from: by its name, by the name of its group, or else by its text. */
  origin({ name, text }: Cue): Origin {
    const known = /^cue (\d+)$/.exec(name);
    if (known) return this.#origins[Number(known[1])]!;
    const group = this.#groups.get(name);
    const inGroup = this.#origins.find(
      (one) => one.written.text === text && group !== undefined && isBelow(one.at, group),
    );
    if (inGroup !== undefined) return { written: inGroup.written, says: group! };
    const { criterion, path } = this.#given;
    const same = this.#origins.find((one) => one.written.text === text);
    return { written: same?.written ?? { text, list: null, criterion, path, before: 0 }, says: `${name}: ${text}` };
  }

  tag(value: unknown, path: Path): unknown {
    const at = keyOf(path);
    if (Array.isArray(value)) return this.#array(value, path, at);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        const isName = key === "name" && typeof part === "string" && !this.#plain.has(`${at}/name`);
        return [key, isName ? this.#group(at) : this.tag(part, [...path, key])];
      }),
    );
  }

  #group(at: string): string {
    const name = `group ${this.#groups.size}`;
    this.#groups.set(name, at);
    this.tagged.push(`${at}/name`);
    return name;
  }

  #array(entries: readonly unknown[], path: Path, at: string): unknown {
    if (!entries.every(isCues)) return entries.map((entry, index) => this.tag(entry, [...path, index]));
    if (this.#plain.has(at)) return expand(entries, this.#given.file.lists ?? {}, () => {});
    this.tagged.push(at);
    const { criterion, path: check } = this.#given;
    const own = (text: unknown): WrittenCue => {
      const cue = this.#count({ text: String(text).trim(), list: null, criterion, path: check });
      this.own.push(cue);
      return cue;
    };
    const cues = entries.flatMap((entry) =>
      isReference(entry) ? this.#ofList(entry.slice(1)) : textsOf(entry).map(own),
    );
    return cues.map((written, index) => {
      // Of `all` each counts by itself.
      const says = path.at(-1) === "all" ? `${at}/${index}` : at;
      const number = this.#origins.push({ written, says, at }) - 1;
      return { name: `cue ${number}`, any: [written.text] };
    });
  }

  #ofList(name: string): readonly WrittenCue[] {
    const entries = this.#given.lists.get(name) ?? [];
    return entries.flatMap((entry) => (typeof entry === "string" ? this.#ofList(entry) : [entry]));
  }
}

/** May this be an entry of a list of cues: one, or a group of them with a name? */
function isCues(entry: unknown): boolean {
  return typeof entry === "string" || typeof entry === "number" || textsOf(entry).length > 0;
}

function textsOf(entry: unknown): readonly unknown[] {
  if (typeof entry !== "object" || entry === null) return [entry];
  const keys = Object.keys(entry).sort().join();
  const { any } = entry as { readonly any?: unknown };
  return keys === "any,name" && Array.isArray(any) ? any : [];
}
