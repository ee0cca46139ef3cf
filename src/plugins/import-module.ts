import { pathToFileURL } from "node:url";
import { z } from "zod";
import { defineCriterionType, defineReader, defineReporter, type Plugin, type PluginKit } from "./define.js";
import { pluginOf } from "./shape.js";

const definitions = { defineCriterionType, defineReader, defineReporter };
const kit: PluginKit = { z, ...definitions };

/** Runs a module and gives what it adds. Throws `ShapeError` where that is no plugin, and whatever the module throws. */
export async function importPlugin(path: string): Promise<Plugin> {
  return pluginOf(await importModule(path), kit);
}

async function importModule(path: string): Promise<unknown> {
  if (/\.[cm]?tsx?$/i.test(path)) return transformed(path);
  try {
    return await import(pathToFileURL(path).href);
  } catch (error) {
    // Nothing of it has run yet: what it imports was looked for first.
    if (/Cannot find package '(wow-score|zod)'/.test(String(error))) return transformed(path);
    throw error;
  }
}

/** By way of JavaScript, with our own `wow-score` and `zod`, which need not be installed where the module lies. */
async function transformed(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(import.meta.url, {
    // A cache could be written by others where the folder for temporary files is shared.
    fsCache: false,
    moduleCache: false,
    virtualModules: { "wow-score": definitions, zod: { z, default: z, ...z } },
  });
  return jiti.import(path);
}
