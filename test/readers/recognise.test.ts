import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { readers } from "../../src/readers/index.js";
import { filesOf } from "../../src/readers/source/files.js";
import { open } from "../../src/readers/source/open.js";
import { fixtures } from "../helpers/exports.js";
import { LOOK_ALIKES } from "../helpers/look-alikes.js";
import { file } from "./read.js";

/** The particular readers that claim a file, with their reasons. */
async function claims(path: string): Promise<Readonly<Record<string, string>>> {
  const heads: string[] = [];
  for await (const found of filesOf(path)) heads.push((await open(found)).head);
  expect(heads).toHaveLength(1);
  const [head] = heads as [string];
  const claimed = readers
    .filter(({ generic }) => generic !== true)
    .map((reader) => [reader.id, reader.recognise(head)] as const);
  return Object.fromEntries(claimed.filter((claim): claim is [string, string] => claim[1] !== null));
}

test.each(fixtures.map(({ path, format }) => [path, format]))("%s is claimed by %s alone", async (path, format) => {
  const found = await claims(path);
  const isGeneric = readers.find(({ id }) => id === format)?.generic === true;
  expect(Object.keys(found)).toEqual(isGeneric ? [] : [format]);
  for (const why of Object.values(found)) expect(why, "a reason for a person").toMatch(/^[^\n]{8,200}$/);
});

describe("no particular reader claims", () => {
  const folder = (path: string) => readdirSync(path).map((name) => `${path}/${name}`);
  const others = ["fixtures/transcripts", "fixtures/transcripts/awkward"].flatMap(folder);
  it.each([
    ...others.filter((path) => /\.(csv|tsv|json|ndjson|gz)$/.test(path)),
    ...fixtures.map(({ converted }) => converted),
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "README.md",
    "rubrics/schema.json",
    "rubrics/wow.yaml",
    "src/readers/index.ts",
  ])("%s", async (path) => expect(await claims(path)).toEqual({}));

  it.each(Object.entries(LOOK_ALIKES))("%s", async (_, text) => expect(await claims(file(text))).toEqual({}));
});
