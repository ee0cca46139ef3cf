import { resolve } from "node:path";
import type { Code, CodeLoader, NamedModule, RefusedModule } from "../model/code.js";
import type { CriterionType } from "../model/criterion.js";
import { UserError } from "../model/errors.js";
import type { Reader } from "../model/reading.js";
import type { Reporter } from "../model/reporter.js";

/** What code the user has allowed. */
export interface PluginOptions {
  /** Modules that may be run, by their paths. */
  readonly plugins?: readonly string[] | undefined;
  /** May modules and programs be run that a rubric names? */
  readonly allowPlugins?: boolean | undefined;
  /** How long a module may take over a conversation, in milliseconds; default 5000. Twice as long to start. */
  readonly pluginTimeout?: number | undefined;
}

/** Formats that there are already, whose names and extensions are taken. */
export interface KnownFormats {
  readonly readers: readonly Reader[];
  readonly reporters: readonly Reporter[];
}

const TIMEOUT = 5000;

/** Loads the code of rubrics, and what input and output formats its modules add. Runs nothing before it is asked to. */
export class PluginLoader implements CodeLoader {
  readonly allowed: boolean;
  readonly #own: readonly NamedModule[];
  readonly #timeout: number;
  #readers: readonly Reader[];
  #reporters: readonly Reporter[];
  readonly #withFormats = new Set<string>();

  constructor(
    { plugins = [], allowPlugins = false, pluginTimeout = TIMEOUT }: PluginOptions,
    { readers, reporters }: KnownFormats = { readers: [], reporters: [] },
  ) {
    this.#readers = readers;
    this.#reporters = reporters;
    this.allowed = allowPlugins;
    this.#own = plugins.map((name) => ({ path: resolve(name), name }));
    this.#timeout = pluginTimeout;
  }

  /** Input formats, those of the modules included that have been loaded. */
  get readers(): readonly Reader[] {
    return this.#readers;
  }

  /** Output formats, those of the modules included that have been loaded. */
  get reporters(): readonly Reporter[] {
    return this.#reporters;
  }

  has(path: string): boolean {
    return this.#own.some((one) => one.path === resolve(path));
  }

  async load(named: readonly NamedModule[], known: readonly CriterionType[]): Promise<Code> {
    const modules = [...new Map([...this.#own, ...named].map((module) => [resolve(module.path), module])).values()];
    const pool = this.allowed ? new (await import("./programs.js")).ProgramPool() : null;
    const loaded = modules.length === 0 ? null : await (await import("./modules.js")).loadModules(modules, known, this.#timeout); // biome-ignore format: a choice
    const code: Code = {
      types: loaded?.types ?? [],
      refused: loaded?.refused ?? [],
      missing: loaded?.missing ?? null,
      programs: (folder) => {
        if (pool === null) throw new Error("programs are not allowed");
        return pool.of(folder);
      },
      close: async () => {
        await Promise.all([pool?.close(), loaded?.close()]);
      },
    };
    try {
      const mine = code.refused.find(({ module }) => this.#own.includes(module));
      if (mine !== undefined) throw refusal(mine);
      for (const module of loaded?.withFormats ?? []) await this.#addFormats(module);
    } catch (error) {
      await code.close();
      throw error;
    }
    return code;
  }

  /** Takes a module's input and output formats in; only then does it run beside our own code. */
  async #addFormats(module: NamedModule): Promise<void> {
    if (this.#withFormats.has(module.path)) return;
    this.#withFormats.add(module.path);
    const { formatsOf } = await import("./formats.js");
    const { readers, reporters } = await formatsOf(module, { readers: this.#readers, reporters: this.#reporters });
    this.#readers = [...this.#readers, ...readers];
    this.#reporters = [...this.#reporters, ...reporters];
  }
}

/** A module that can't be used, as an error for its user. */
function refusal({ module, what, instead }: RefusedModule): UserError {
  return new UserError(module.name, what, instead);
}
