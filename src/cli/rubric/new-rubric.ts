import { stat } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import { criterionTypes } from "../../criteria/index.js";
import { didYouMean, UserError } from "../../model/errors.js";
import { printable } from "../../model/printable.js";
import { copiedTests } from "../../rubric/copied-tests.js";
import { copiedText } from "../../rubric/copied-text.js";
import { extendingText } from "../../rubric/extending-text.js";
import { loadRubric, readRubric, rubricOf } from "../../rubric/load.js";
import { isPath, openRubric, shippedRubrics } from "../../rubric/open.js";
import { Questions } from "../ask.js";
import type { Host } from "../host.js";
import { checkFolder, writeWhole } from "../output.js";
import { shippedEntries } from "./list-rubrics.js";
import { type Ask, keptOf, wayOf } from "./new-questions.js";
import { schemaReference } from "./schema-reference.js";

/** The options of `wow rubric new`. */
export interface NewFlags {
  readonly from?: string;
  readonly extend?: boolean;
  readonly copy?: boolean;
  readonly id?: string;
  readonly title?: string;
  readonly dimensions?: readonly string[];
  readonly criteria?: readonly string[];
  readonly force?: boolean;
  readonly yes?: boolean;
}

/** Writes a new rubric. Gives the exit code. Throws `UserError`, with nothing written. */
export async function newRubric(file: string, flags: NewFlags, host: Host): Promise<number> {
  await checkFile(file, flags.force === true);
  const isAsked = flags.yes !== true && host.stdin.isTTY === true && host.stderr.isTTY === true;
  const questions = isAsked ? new Questions(host) : null;
  const ask: Ask = async (question, byDefault, read) => questions?.ask(question, byDefault, read) ?? read(byDefault);
  let made: Made;
  try {
    if (questions !== null && flags.from === undefined)
      for (const { id, title, purpose } of await shippedEntries()) questions.say(`  ${id}: ${purpose || title}`);
    made = await makeText(file, flags, ask, (text) => questions?.say(text));
    const tests = testsBeside(file);
    if (made.tests !== null) await checkFile(tests, flags.force === true);
    await writeWhole(file, [made.text]);
    if (made.tests !== null) await writeWhole(tests, [made.tests]);
  } finally {
    await questions?.end();
  }
  const { criteria } = await loadRubric(file, criterionTypes);
  const count = criteria.length === 1 ? "1 criterion" : `${criteria.length} criteria`;
  const name = printable(file, 300);
  const { from, way, added } = made;
  if (added.length > 0)
    host.stderr.write(`Also kept, since a likelihood or risk is made of them all: ${added.join(", ")}.\n`);
  if (flags.from === undefined && !isAsked)
    host.stderr.write(`No --from was given, so this ${way === "copy" ? "is a copy of" : "extends"} ${from}.\n`);
  if (made.tests !== null)
    host.stderr.write(`Wrote ${printable(testsBeside(file), 300)}: the tests of what is kept.\n`);
  host.stderr.write(`Wrote ${name}: ${count}. Next: wow rubric show ${name}\n`);
  return 0;
}

interface Made {
  readonly text: string;
  /** For the file beside it; null where there are none. */
  readonly tests: string | null;
  readonly from: string;
  readonly way: "copy" | "extend";
  /** Criteria that are kept though nobody asked for them. */
  readonly added: readonly string[];
}

async function makeText(file: string, flags: NewFlags, ask: Ask, say: (text: string) => void): Promise<Made> {
  const ids = await shippedRubrics();
  const byDefault = ids.includes("starter") ? "starter" : "wow";
  const said = async <Answer>(
    flag: string | undefined,
    question: string,
    byDefault: string,
    read: (text: string) => Answer,
  ) => (flag === undefined ? ask(question, byDefault, read) : read(flag));
  const from = await said(flags.from, "Which rubric to begin from?", byDefault, (id) => known(id, ids));
  const loaded = await readRubric(from, { types: criterionTypes });
  rubricOf(loaded);
  const way = await wayOf(from, flags, loaded, ask);
  const id = await said(flags.id, "The new rubric's id?", idOf(file), kebab);
  const title = await said(flags.title, "Its title?", inWords(id), someText);
  const keep = await keptOf(flags, loaded, ask, say);
  const heading = { id, title, schema: await schemaReference(file) };
  const made = { from, way, added: keep.added };
  const opened = await openRubric(from);
  if (way === "extend") {
    const reference = referenceTo(from, loaded.file!, file);
    return { ...made, text: extendingText(loaded.file!, reference, keep, heading), tests: null };
  }
  const text = copiedText(opened.source, keep, heading);
  const beside = await opened.tests();
  return { ...made, text, tests: beside === null ? null : copiedTests(beside.source, text) };
}

/** How the new file names what it extends: a shipped rubric with its version, another file by the way to it. */
function referenceTo(from: string, { id, version }: { readonly id: string; readonly version: string }, file: string) {
  if (from.startsWith("git:")) return from;
  if (!isPath(from)) return `${id}@${version}`;
  const way = relative(dirname(resolve(file)), resolve(from))
    .split(sep)
    .join("/");
  return way.startsWith(".") ? way : `./${way}`;
}

function testsBeside(file: string): string {
  return file.replace(/\.ya?ml$/i, ".tests.yaml");
}

/** Throws `UserError` where the file may not be written. */
async function checkFile(file: string, force: boolean): Promise<void> {
  if (!/\.ya?ml$/i.test(file)) throw new UserError(file, "is no YAML file", "Name a file such as my-rubric.yaml.");
  await checkFolder(file);
  const isThere = await stat(file).then(() => true, () => false); // biome-ignore format: one step
  if (isThere && !force)
    throw new UserError(file, "is there already", "Name another file, or overwrite it with --force.");
}

function known(id: string, ids: readonly string[]): string {
  if (ids.includes(id) || isPath(id) || /@|^git:/.test(id)) return id;
  throw new UserError(
    "--from",
    `no shipped rubric is called "${id}"${didYouMean(id, ids)}`,
    `There are: ${ids.join(", ")}.`,
  );
}

function kebab(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return id;
  throw new UserError("--id", `"${id}" is no id`, "Write it in kebab-case, such as my-rubric.");
}

function someText(text: string): string {
  if (text.trim() !== "") return text.trim();
  throw new UserError("--title", "is empty", "Give a title, or leave it out.");
}

/** The file's name as an id. */
function idOf(file: string): string {
  const name = basename(file).replace(/\.ya?ml$/i, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, ""); // biome-ignore format: one chain
  return name === "" ? "my-rubric" : name;
}

function inWords(id: string): string {
  return `${id[0]!.toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;
}
