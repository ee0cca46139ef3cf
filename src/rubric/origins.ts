import type { LocatedYaml } from "./locate.js";
import type { Spot } from "./spot.js";

interface Origin {
  readonly yaml: LocatedYaml;
  readonly path: readonly PropertyKey[];
}

/** Where the parts of a rubric were written that is put together from several files. */
export class Origins {
  readonly #written = new Map<string, Origin>();

  /** `files`: the rubric's own first, then what it extends and includes. */
  constructor(readonly files: readonly LocatedYaml[]) {}

  /** Says that the part at `path` of the whole was written at `written` of this file, with everything below it. */
  set(path: readonly PropertyKey[], yaml: LocatedYaml, written: readonly PropertyKey[]): void {
    this.#written.set(key(path), { yaml, path: written });
  }

  /** Takes back what was said of everything below `path`. */
  forget(path: readonly PropertyKey[]): void {
    const prefix = `${key(path).slice(0, -1)},`;
    for (const known of this.#written.keys()) if (known.startsWith(prefix)) this.#written.delete(known);
  }

  /** The file in which a part was written, and its path there. */
  of(path: readonly PropertyKey[]): Origin {
    for (let length = path.length; length > 0; length--) {
      const found = this.#written.get(key(path.slice(0, length)));
      if (found !== undefined) return { yaml: found.yaml, path: [...found.path, ...path.slice(length)] };
    }
    return { yaml: this.files[0]!, path };
  }

  at(path: readonly PropertyKey[]): Spot {
    const { yaml, path: written } = this.of(path);
    return yaml.at(written);
  }

  atKey(path: readonly PropertyKey[], name: string): Spot {
    const { yaml, path: written } = this.of([...path, name]);
    return yaml.atKey(written.slice(0, -1), name);
  }

  atLine(path: readonly PropertyKey[], line: number): Spot {
    const { yaml, path: written } = this.of(path);
    return yaml.atLine(written, line);
  }

  /** The place in a string somewhere below `path`, or of the string anywhere (a list or an alias may lead there). */
  atText(path: readonly PropertyKey[], text: string, offset: number): Spot {
    const { yaml, path: written } = this.of(path);
    const here = yaml.atText(written, text, offset);
    if (here !== null) return here;
    for (const file of this.files) {
      const found = file.atText([], text, offset);
      if (found !== null) return found;
    }
    return yaml.at(written);
  }
}

function key(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}
