import { z } from "zod";
import type { CriterionType } from "../model/criterion.js";
import { extendingFile, listsFile, rubricFile, testsFile } from "./schema.js";

type Json = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Json>>;

/**
 * The JSON Schema of rubric files, for editors: the format, and every criterion type with its options. Draft 07, as that is
 * what editors' YAML support knows best. Choices are `if` and `then` by what a file says already, not `oneOf`: so an editor
 * completes and complains by what was meant.
 */
export function rubricJsonSchema(types: readonly CriterionType[]): Json {
  const options = Object.fromEntries(types.map(({ type, options }) => [optionsOf(type), options]));
  const files = { rubric: rubricFile, extending: extendingFile, lists: listsFile, tests: testsFile };
  const written = z.toJSONSchema(z.object({ ...files, ...options }), {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => plainer(jsonSchema as Record<string, unknown>),
  });
  const { rubric, extending, lists, tests, ...checks } = written.properties as Fields;
  const shared = written.definitions as Fields;
  const names = types.map(({ type }) => type);
  const known = { enum: names, enumDescriptions: types.map(({ description }) => description) };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A rubric of wow",
    type: "object",
    properties: { extends: (extending!.properties as Fields).extends },
    allOf: [
      choice(
        has("extends"),
        ref("extending"),
        choice(isTests, ref("tests"), choice(isLists, ref("lists"), ref("rubric"))),
      ),
      // Plugins bring types of their own.
      choice(has("plugins"), {}, { properties: { criteria: { items: ofTypes(known) } } }),
    ],
    definitions: {
      ...shared,
      rubric,
      extending,
      lists,
      tests,
      check: {
        description: shared.check!.description,
        type: "object",
        required: ["type"],
        properties: { type: { description: "What kind of question it is.", anyOf: [known, { type: "string" }] } },
        allOf: names.map((type) =>
          choice({ ...has("type"), properties: { type: { const: type } } }, ref(optionsOf(type))),
        ),
      },
      ...Object.fromEntries(types.map((type) => [optionsOf(type.type), withType(type, checks[optionsOf(type.type)]!)])),
    },
  };
}

function optionsOf(type: string): string {
  return `check-${type}`;
}

function ref(definition: string): Json {
  return { $ref: `#/definitions/${definition}` };
}

function has(key: string): Json {
  return { required: [key] };
}

const isPart: Json = { not: { anyOf: ["id", "version", "title", "dimensions"].map(has) } };
/** A file to be included: it has lists, and nothing that makes it a rubric. */
const isLists: Json = { ...isPart, ...has("lists") };
/** A file of tests beside a rubric: by the names of lists and criteria, without cues. */
const isTests: Json = {
  ...isPart,
  anyOf: [
    { ...has("criteria"), properties: { criteria: { type: "object" } } },
    { ...has("lists"), properties: { lists: { additionalProperties: { type: "object", not: has("any") } } } },
  ],
};

function choice(condition: Json, met: Json, otherwise?: Json): Json {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { if: condition, then: met, ...(otherwise !== undefined && { else: otherwise }) };
}

/** A criterion whose checks are of these types. */
function ofTypes(type: Json): Json {
  const check = { properties: { type } };
  const checks = { when: check, check };
  return { properties: { ...checks, variants: { items: { properties: checks } } } };
}

/** A criterion type's options beside its name. */
function withType({ type, description }: CriterionType, options: Json): Json {
  const properties = { type: { const: type, description }, ...(options.properties as Fields) };
  return {
    title: type,
    description,
    ...options,
    properties,
    required: ["type", ...((options.required ?? []) as string[])],
  };
}

/**
 * Takes out what says nothing to people: names are always text, and no whole number is as large as that. Says of what is
 * defined elsewhere (checks) that it is a mapping, as editors write a key by that.
 */
function plainer(schema: Record<string, unknown>): void {
  if (schema.allOf !== undefined) schema.type = "object";
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const names = schema.propertyNames as Json | undefined;
  if (names !== undefined && Object.keys(names).join() === "type") delete schema.propertyNames;
}
