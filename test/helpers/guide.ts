import { stringify } from "yaml";
import type { RubricEntry } from "../../src/model/card.js";
import type { CriterionType } from "../../src/model/criterion.js";
import { rubricJsonSchema } from "../../src/rubric/json-schema.js";

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

/** A text with what stands between `<!-- NAME … -->` and `<!-- /NAME -->` replaced. Throws where the marks are not there. */
export function filled(text: string, name: string, content: string): string {
  const marks = new RegExp(`(<!-- ${name}\\b[^>]*-->\\n)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marks.test(text)) throw new Error(`no marks for ${name}`);
  return text.replace(marks, (_all, before: string, after: string) => `${before}\n${content}\n\n${after}`);
}

/** The shipped rubrics as a table. */
export function rubricTable(entries: readonly RubricEntry[]): string {
  const rows = entries.map(
    ({ id, title, purpose, criteria, extends: parent }) =>
      `| \`${id}\` | ${purpose || title} | ${criteria} | ${parent ?? ""} |`,
  );
  return ["| id | when to use it | criteria | extends |", "|---|---|---|---|", ...rows].join("\n");
}

/** The fields of a rubric file, and those of what is in it. */
export function fieldTable(types: readonly CriterionType[]): string {
  const { definitions } = rubricJsonSchema(types) as unknown as { definitions: Readonly<Record<string, Schema>> };
  const { rubric, extending } = definitions as { rubric: Schema; extending: Schema };
  const own = Object.entries(extending.properties!).filter(([name]) => rubric.properties![name] === undefined);
  const properties = { ...rubric.properties!, ...Object.fromEntries(own) };
  return table(rows({ ...rubric, properties }, ""));
}

/** Every criterion type with its options and its examples. */
export function typeSections(types: readonly CriterionType[]): string {
  const { definitions } = rubricJsonSchema(types) as unknown as { definitions: Readonly<Record<string, Schema>> };
  return types
    .map((type) => {
      const { type: _type, ...properties } = definitions[`check-${type.type}`]!.properties!;
      const options = rows({ ...definitions[`check-${type.type}`]!, properties }, "");
      return [`### \`${type.type}\``, type.description, examples(type), table(options)].join("\n\n");
    })
    .join("\n\n");
}

function examples({ type, examples: [first] }: CriterionType): string {
  const { options, transcript, value } = first!;
  const check = stringify({ type, ...options }, { collectionStyle: "flow", lineWidth: 0, flowCollectionPadding: true });
  const worth = value === null ? "does not apply to" : `is worth ${value} on`;
  return `\`\`\`yaml\ncheck: ${check.trim().replaceAll("[ ", "[").replaceAll(" ]", "]")}\n\`\`\`\n\n${worth}\n\n\`\`\`\n${transcript}\n\`\`\``;
}

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly byDefault: string;
  readonly what: string;
}

function table(all: readonly Row[]): string {
  const lines = all.map(({ name, kind, byDefault, what }) => `| \`${name}\` | ${kind} | ${byDefault} | ${what} |`);
  return ["| option | is | default | what |", "|---|---|---|---|", ...lines].join("\n");
}

/** A row for each property, those of what is in it below it. */
function rows(schema: Schema, path: string): readonly Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, given]) => {
    const part = plain(given);
    const full = `${path}${name}`;
    const isNeeded = schema.required?.includes(name) === true;
    const byDefault = isNeeded
      ? "**needed**"
      : part.default === undefined || isEmpty(part.default)
        ? ""
        : `\`${JSON.stringify(part.default)}\``;
    const what = (part.description ?? "").replaceAll("|", "\\|");
    return [{ name: full, kind: kindOf(part), byDefault, what }, ...below(part, full)];
  });
}

/** Of a choice, what it is without the shorter ways to write it. */
function plain(schema: Schema): Schema {
  const mapping = schema.anyOf?.find(({ properties }) => properties !== undefined);
  return mapping === undefined ? schema : { ...mapping, ...schema };
}

function below(schema: Schema, path: string): readonly Row[] {
  if (schema.properties !== undefined) return rows(schema, `${path}.`);
  if (schema.items !== undefined && !isCue(schema.items)) return rows(plain(schema.items), `${path}[].`);
  const more = schema.additionalProperties;
  return typeof more === "object" ? rows(plain(more), `${path}.*.`) : [];
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function isCue({ $ref }: Schema): boolean {
  return $ref === "#/definitions/cue";
}

function kindOf({
  type,
  enum: values,
  items,
  properties,
  additionalProperties,
  minimum,
  maximum,
  anyOf,
  allOf,
}: Schema): string {
  if (values !== undefined) return values.map((value) => `\`${value}\``).join(", ");
  if (allOf?.some(({ $ref }) => $ref === "#/definitions/check")) return "type and options";
  if (items !== undefined)
    return isCue(items) ? "cues" : items.enum !== undefined ? `list of ${kindOf(items)}` : "list";
  if (properties !== undefined || additionalProperties !== undefined || (type === undefined && anyOf !== undefined))
    return "mapping";
  if (type === "number" || type === "integer") return range(type, minimum, maximum);
  return { string: "text", boolean: "true or false" }[String(type)] ?? "text or number";
}

function range(type: string, minimum: number | undefined, maximum: number | undefined): string {
  const whole = type === "integer" ? "whole number" : "number";
  if (minimum !== undefined && maximum !== undefined && maximum < 1000) return `${minimum} to ${maximum}`;
  return minimum === undefined ? whole : `${whole} from ${minimum}`;
}
