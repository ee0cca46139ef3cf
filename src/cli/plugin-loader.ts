import { PluginLoader } from "../plugins/index.js";
import { readers } from "../readers/index.js";
import { reporters } from "../reporters/index.js";
import type { CodeFlags } from "./code.js";

/** Loads what code the user allows, and knows every format; nothing runs before a rubric is loaded with it. */
export function pluginLoader({ plugin, allowPlugins, pluginTimeout }: CodeFlags): PluginLoader {
  return new PluginLoader({ plugins: plugin, allowPlugins, pluginTimeout }, { readers, reporters });
}
