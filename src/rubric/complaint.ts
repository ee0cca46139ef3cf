import type { z } from "zod";
import { didYouMean } from "../model/errors.js";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value, to stand after its name, and what to write instead. */
export interface Complaint {
  readonly what: string;
  readonly instead: string | null;
}

const KINDS: Readonly<Record<string, string>> = {
  object: "a mapping",
  record: "a mapping",
  array: "a list",
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
};

/** A schema's complaint about a value, in words for people who write rubrics. */
export function complaint(issue: Issue, value: unknown): Complaint {
  if (value === undefined && issue.code !== "custom")
    return {
      what: " is missing",
      instead: issue.code === "invalid_value" ? `Write one of: ${issue.values.join(", ")}.` : null,
    };
  if (issue.code === "invalid_union" || (issue.code === "invalid_type" && issue.message.startsWith("Invalid input")))
    return wrongKind(expected(issue), value);
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const what = ` can't be ${JSON.stringify(value)}${didYouMean(String(value), values)}`;
    return { what, instead: `What may stand here: ${values.join(", ")}.` };
  }
  if (issue.code === "too_small" && issue.origin === "array" && Number(issue.minimum) > 1)
    return { what: ` must have ${issue.minimum} entries or more`, instead: "Add to it, or take it out." };
  if (issue.code === "too_small" && (issue.origin === "array" || issue.origin === "string"))
    return { what: " must not be empty", instead: "Fill it in, or take it out." };
  if (issue.code === "too_small") {
    const least = issue.inclusive === false ? `above ${issue.minimum}` : `${issue.minimum} or more`;
    return { what: ` must be ${least}`, instead: `Write a number, ${least}.` };
  }
  if (issue.code === "too_big")
    return { what: ` must be ${issue.maximum} or less`, instead: `Write a number, ${issue.maximum} or less.` };
  if (issue.code === "invalid_format" && issue.message.includes("kebab-case"))
    return { what: ` can't be ${JSON.stringify(value)}`, instead: `Write it in kebab-case: ${kebab(String(value))}.` };
  const isAdvice = /^(write|give|name|choose|leave|take) /.test(issue.message);
  const isPlain = typeof value === "string" || typeof value === "number";
  if (!isAdvice || !isPlain) return { what: `: ${issue.message}`, instead: null };
  const advice = `${issue.message[0]!.toUpperCase()}${issue.message.slice(1)}.`;
  return { what: ` can't be ${JSON.stringify(value)}`, instead: advice };
}

function kebab(text: string): string {
  const words = text
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-") ?? "acknowledges-feeling";
}

/** An example of a kind of value. */
const EXAMPLES: Readonly<Record<string, string>> = {
  number: "Write a number, such as 2.",
  int: "Write a whole number, such as 2.",
  boolean: "Write true or false.",
  string: "Write some text.",
  object: "Write a mapping, such as { key: value }.",
  record: "Write a mapping, such as { key: value }.",
  array: "Write a list, such as [one, two].",
};

/** Of what fits no branch of a choice, the complaints of the branch that was meant: the one for this kind of value. */
export function causes(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const isOtherKind = ({ code, path }: Issue) =>
    path.length === 0 && (code === "invalid_type" || code === "invalid_union");
  const meant = issue.errors.map((branch) => branch.flatMap(causes)).find((branch) => !branch.some(isOtherKind));
  return meant?.map((cause) => ({ ...cause, path: [...issue.path, ...cause.path] })) ?? [issue];
}

function expected(issue: Issue): readonly string[] {
  if (issue.code === "invalid_union") return issue.errors.flatMap((branch) => branch.flatMap(expected));
  return issue.code === "invalid_type" ? [issue.expected] : [];
}

function wrongKind(kinds: readonly string[], value: unknown): Complaint {
  const words = [...new Set(kinds)].map((kind) => KINDS[kind] ?? kind);
  const wanted = words.length > 1 ? `${words.slice(0, -1).join(", ")} or ${words.at(-1)}` : words.join();
  const is = value === null ? "empty" : Array.isArray(value) ? "a list" : (KINDS[typeof value] ?? typeof value);
  if (typeof value === "number" && !Number.isFinite(value)) return { what: ` must be ${wanted}`, instead: null };
  const isUnquoted = typeof value === "number" || typeof value === "boolean";
  const isOneForList = kinds.includes("array") && (isUnquoted || typeof value === "string");
  const quoted = kinds.includes("string") && isUnquoted ? `Put it in quotes: "${value}".` : null;
  const instead = isOneForList ? `Write a list: [${value}].` : (quoted ?? EXAMPLES[kinds[0]!] ?? null);
  return { what: ` is ${is}, but must be ${wanted}`, instead };
}
