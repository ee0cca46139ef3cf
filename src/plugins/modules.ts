import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { NamedModule, RefusedModule } from "../model/code.js";
import { type CriterionType, criterionType } from "../model/criterion.js";
import { printable } from "../model/printable.js";
import { brokenCheck } from "./check.js";
import { ModuleThread } from "./module-thread.js";
import { moduleType } from "./module-type.js";

/** Modules that run, each in its thread. */
export interface Modules {
  readonly types: readonly CriterionType[];
  readonly refused: readonly RefusedModule[];
  readonly missing: CriterionType | null;
  /** Those that add input or output formats as well. */
  readonly withFormats: readonly NamedModule[];
  close(): Promise<void>;
}

/** What became of one module. */
interface Loaded {
  readonly module: NamedModule;
  readonly thread: ModuleThread | null;
  readonly types: readonly CriterionType[];
  readonly hasFormats: boolean;
  readonly refused: RefusedModule | null;
  /** Why it broke as it ran. */
  readonly broken: string | null;
}

/** A thread may take so long to start, however short the time for a conversation is, in milliseconds. */
const LEAST_START = 4000;

/** Runs modules, all at the same time; `timeout` in milliseconds for each conversation, twice as long for the start. */
export async function loadModules(
  modules: readonly NamedModule[],
  known: readonly CriterionType[],
  timeout: number,
): Promise<Modules> {
  const loaded = await Promise.all(modules.map((module) => load(module, timeout)));
  const broken = loaded.flatMap(({ module, broken }) => (broken === null ? [] : [`${module.name}: ${broken}`]));
  return {
    types: loaded.flatMap(({ types }) => types),
    refused: [...loaded.flatMap(({ refused }) => refused ?? []), ...namesakes(loaded, known)],
    missing: broken.length === 0 ? null : missingType(broken.join("; ")),
    withFormats: loaded.filter(({ hasFormats }) => hasFormats).map(({ module }) => module),
    close: async () => {
      await Promise.all(loaded.map(({ thread }) => thread?.close()));
    },
  };
}

async function load(module: NamedModule, timeout: number): Promise<Loaded> {
  const nothing = { module, thread: null, types: [], hasFormats: false, refused: null, broken: null };
  const bytes = await readFile(module.path).catch((error: NodeJS.ErrnoException) => error);
  if (!Buffer.isBuffer(bytes)) return { ...nothing, refused: { module, ...unreadable(bytes) } };
  const thread = new ModuleThread(module.path, { timeout, start: Math.max(2 * timeout, LEAST_START) });
  const manifest = await thread.load();
  if (manifest.kind === "ready") {
    const fingerprint = createHash("sha256").update(bytes).digest("hex");
    const types = manifest.types.map((told) => moduleType(told, thread, fingerprint));
    return { ...nothing, thread, types, hasFormats: manifest.hasFormats };
  }
  await thread.close();
  if (manifest.kind === "threw") return { ...nothing, broken: manifest.reason };
  const { what, instead } = manifest;
  return { ...nothing, refused: { module, what: printable(what, 300), instead: printable(instead, 300) } };
}

function unreadable({ code, message }: NodeJS.ErrnoException): { readonly what: string; readonly instead: string } {
  if (code === "ENOENT") return { what: "there is no such module", instead: "Check the path." };
  if (code === "EISDIR") return { what: "is a folder, not a module", instead: "Name a .mjs, .js or .ts file." };
  return { what: `can't be read (${code ?? message})`, instead: "Check the file and its permissions." };
}

/** Modules with a type that has the name of another. */
function namesakes(loaded: readonly Loaded[], known: readonly CriterionType[]): readonly RefusedModule[] {
  const owners = new Map(known.map(({ type }) => [type, "a type of wow's own"]));
  const refused: RefusedModule[] = [];
  for (const { module, types } of loaded) {
    for (const { type } of types) {
      const owner = owners.get(type);
      owners.set(type, owner ?? `a type of ${module.name}`);
      if (owner === undefined) continue;
      refused.push({ module, what: `its criterion type "${type}" has the name of ${owner}`, instead: "Rename it." });
    }
  }
  return refused;
}

/** Takes the place of the types of modules that broke before they could say what they have. */
function missingType(reason: string): CriterionType {
  return criterionType({
    type: "missing",
    description: "A criterion type of a module that broke.",
    options: z.unknown(),
    readsText: false,
    examples: [],
    bind: () => brokenCheck(`the module that may have this criterion type broke: ${reason}`, ""),
  });
}
