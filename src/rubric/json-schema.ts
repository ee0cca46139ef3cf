import { z } from "zod";
import type { CriterionType } from "../model/criterion.js";
import { rubricFile } from "./schema.js";

type Json = Record<string, unknown>;

/**
 * The JSON Schema of rubric files, for editors: the format, and every criterion type with its options. Draft 07, as that is
 * what editors' YAML support knows best (it is the draft of most of SchemaStore).
 */
export function rubricJsonSchema(types: readonly CriterionType[]): Json {
  const options = Object.fromEntries(types.map(({ type, options }) => [`check-${type}`, options]));
  const written = z.toJSONSchema(z.object({ rubric: rubricFile, ...options }), {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema }) => plainer(jsonSchema as Json),
  }) as { readonly properties: Readonly<Record<string, Json>>; readonly definitions?: Readonly<Record<string, Json>> };
  const { rubric, ...checks } = written.properties;
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A rubric of wow",
    ...rubric,
    definitions: {
      ...written.definitions,
      check: {
        description: written.definitions?.check?.description,
        type: "object",
        required: ["type"],
        properties: {
          type: {
            description: "What kind of question it is.",
            enum: types.map(({ type }) => type),
            enumDescriptions: types.map(({ description }) => description),
          },
        },
        allOf: types.map(({ type }) => ({
          if: { required: ["type"], properties: { type: { const: type } } },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { $ref: `#/definitions/check-${type}` },
        })),
      },
      ...Object.fromEntries(types.map((type) => [`check-${type.type}`, ofType(type, checks[`check-${type.type}`]!)])),
    },
  };
}

/** A criterion type's options beside its name. */
function ofType({ type, description }: CriterionType, options: Json): Json {
  const name = { const: type, title: type, description };
  return {
    title: type,
    description,
    ...options,
    properties: { type: name, ...(options.properties as Json) },
    required: ["type", ...((options.required as string[] | undefined) ?? [])],
  };
}

/** Takes out what says nothing to people: names are always text, and no whole number is as large as that. */
function plainer(schema: Json): void {
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  const names = schema.propertyNames as Json | undefined;
  if (names !== undefined && Object.keys(names).join() === "type") delete schema.propertyNames;
}
