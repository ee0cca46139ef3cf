import type { z } from "zod";
import { type CriterionType, criterionType } from "../model/criterion.js";
import type { Reader } from "../model/reading.js";
import type { Reporter } from "../model/reporter.js";

/** What a module of code adds. */
export interface Plugin {
  readonly criterionTypes?: readonly CriterionType[];
  readonly readers?: readonly Reader[];
  readonly reporters?: readonly Reporter[];
}

/** What a module is handed that exports a function, so that it need not import anything. */
export interface PluginKit {
  readonly z: typeof z;
  readonly defineCriterionType: typeof defineCriterionType;
  readonly defineReader: typeof defineReader;
  readonly defineReporter: typeof defineReporter;
}

/** What a module exports, as `default` or as `plugin`. */
export type PluginModule = Plugin | ((kit: PluginKit) => Plugin | Promise<Plugin>);

type Optional = "readsText" | "examples";

/** A criterion type as its author writes it: it reads words unless it says otherwise. */
export type CriterionTypeDefinition<Options> = Omit<CriterionType<Options>, Optional | "runsCode"> &
  Partial<Pick<CriterionType<Options>, Optional>>;

/** Defines a criterion type; `bind` is given the options as its schema says them. */
export function defineCriterionType<Options>(given: CriterionTypeDefinition<Options>): CriterionType {
  return criterionType({ readsText: true, examples: [], ...given });
}

/** An input format as its author writes it. */
export type ReaderDefinition = Omit<Reader, "gives" | "examples"> & Partial<Pick<Reader, "gives" | "examples">>;

/** Defines an input format. */
export function defineReader(given: ReaderDefinition): Reader {
  return { gives: [], examples: [], ...given };
}

/** Defines an output format. */
export function defineReporter(given: Reporter): Reporter {
  return given;
}
