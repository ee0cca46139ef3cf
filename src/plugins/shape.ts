import { didYouMean } from "../model/errors.js";
import type { Plugin, PluginKit } from "./define.js";

/** A module that is no plugin: what is wrong, and what to write instead. */
export class ShapeError extends Error {
  constructor(
    readonly what: string,
    readonly instead: string,
  ) {
    super(what);
  }
}

type Mapping = Readonly<Record<string, unknown>>;
type Test = readonly [is: (value: unknown) => boolean, words: string];

const text: Test = [(value) => typeof value === "string" && value.trim() !== "", "text"];
const name: Test = [
  (value) => typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value),
  "a name in kebab-case, such as shouts-nothing",
];
const callable: Test = [(value) => typeof value === "function", "a function"];
const list: Test = [Array.isArray, "a list"];
const flag: Test = [(value) => typeof value === "boolean", "true or false"];
const schema: Test = [(value) => isMapping(value) && typeof value.safeParse === "function", "a zod schema"];
const extensions: Test = [
  (value) => Array.isArray(value) && value.every((one) => typeof one === "string" && /^\.[a-z0-9]+$/.test(one)),
  'a list of extensions, such as [".md"]',
];

/** What each kind of thing has that a plugin adds; what ends in `?` may be left out. */
const SHAPES: Readonly<Record<keyof Plugin, Readonly<Record<string, Test>>>> = {
  criterionTypes: {
    type: name,
    description: text,
    options: schema,
    bind: callable,
    "readsText?": flag,
    "examples?": list,
  },
  readers: {
    id: name,
    title: text,
    recognise: callable,
    read: callable,
    "gives?": list,
    "generic?": flag,
    "examples?": list,
  },
  reporters: { id: name, description: text, extensions, needsConversations: callable, render: callable },
};
const KEYS = Object.keys(SHAPES) as (keyof Plugin)[];
const EXPORTS = "Export { criterionTypes: […] } as default, or a function that returns it.";

/** What a module adds, from what it exports. Throws `ShapeError` where that is no plugin, and whatever its function throws. */
export async function pluginOf(module: unknown, kit: PluginKit): Promise<Plugin> {
  const exported = isMapping(module) ? (module.plugin ?? module.default) : undefined;
  if (exported === undefined) throw new ShapeError('it exports neither "default" nor "plugin"', EXPORTS);
  const plugin: unknown = typeof exported === "function" ? await exported(kit) : exported;
  if (!isMapping(plugin)) throw new ShapeError(`its plugin is ${kind(plugin)}`, EXPORTS);
  for (const key of Object.keys(plugin)) {
    if ((KEYS as readonly string[]).includes(key)) continue;
    throw new ShapeError(`a plugin has no "${key}"${didYouMean(key, KEYS)}`, `What it may have: ${KEYS.join(", ")}.`);
  }
  if (KEYS.every((key) => plugin[key] === undefined)) throw new ShapeError("its plugin adds nothing", EXPORTS);
  for (const key of KEYS) checkPart(key, plugin[key] ?? []);
  return plugin as Plugin;
}

function checkPart(key: keyof Plugin, given: unknown): void {
  if (!Array.isArray(given)) throw new ShapeError(`"${key}" is ${kind(given)}`, "Write a list.");
  const names = new Set<unknown>();
  for (const [index, one] of given.entries()) {
    const where = `${key}[${index}]`;
    if (!isMapping(one)) throw new ShapeError(`${where} is ${kind(one)}`, "Write a mapping.");
    checkOne(where, one, SHAPES[key]);
    const id = one.type ?? one.id;
    if (names.has(id)) throw new ShapeError(`${where}: "${id}" is there twice`, "Give each its own name.");
    names.add(id);
  }
}

function checkOne(where: string, given: Mapping, shape: Readonly<Record<string, Test>>): void {
  const known = Object.keys(shape).map((key) => key.replace("?", ""));
  for (const key of Object.keys(given)) {
    if (known.includes(key)) continue;
    throw new ShapeError(`${where} has no "${key}"${didYouMean(key, known)}`, `What it may have: ${known.join(", ")}.`);
  }
  for (const [key, [is, words]] of Object.entries(shape)) {
    const field = key.replace("?", "");
    const value = given[field];
    if (value === undefined && key.endsWith("?")) continue;
    if (value === undefined) throw new ShapeError(`${where} lacks "${field}"`, `Give it ${words}.`);
    if (!is(value)) throw new ShapeError(`${where}: "${field}" is ${kind(value)}`, `Write ${words}.`);
  }
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kind(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return `"${value.slice(0, 60)}"`;
  return typeof value === "object" ? "a mapping" : typeof value === "function" ? "a function" : String(value);
}
