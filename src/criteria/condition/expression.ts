import { type ASTNode, EvaluationError, ParseError, TypeError as TypeMismatch } from "@marcbachmann/cel-js";
import type { Scene } from "../../model/criterion.js";
import { isUnknown, withFacts, withoutFacts } from "./environment.js";
import { Facts } from "./facts.js";
import { inWords, type Mistake, refusal } from "./mistakes.js";

/** Longer expressions are no conditions. */
const MOST_UNITS = 4000;

/** What an expression says of a conversation: true, false, or why neither. */
export type Answer = { readonly asked: ReadonlySet<string> } & (
  | { readonly holds: boolean }
  | { readonly unknown: string }
);

/** An expression, checked and ready to ask. */
export interface Expression {
  readonly source: string;
  /** Throws `Error` where the export's own fields are of another kind than the expression takes them for. */
  ask(scene: Scene): Answer;
}

/** Reads an expression in CEL (github.com/google/cel-spec) that is true or false of a conversation. */
export function read(source: string): Expression | Mistake {
  if (source.length > MOST_UNITS) return { what: `it is longer than ${MOST_UNITS} characters`, offset: MOST_UNITS };
  try {
    const program = withFacts.parse(source);
    const { error, type } = program.check();
    if (error !== undefined) return inWords(error, source);
    if (type !== "bool") return { what: `it is ${kind(type!)}, not true or false; compare it`, offset: 0 };
    const refused = refusal(program.ast);
    if (refused !== null) return refused;
    if (withoutFacts.check(source).valid) return { what: "it asks for no fact of the conversation", offset: 0 };
    return { source, ask: (scene) => answer(program, new Facts(scene), source) };
  } catch (error) {
    if (error instanceof ParseError || error instanceof TypeMismatch) return inWords(error, source);
    throw error;
  }
}

/** As CEL has it, `||` and `&&` are settled by the one side that is known, where that is enough. */
function answer(program: (facts: Facts) => boolean, facts: Facts, source: string): Answer {
  try {
    return { holds: program(facts), asked: facts.asked };
  } catch (error) {
    if (!isUnknown(error)) throw error instanceof EvaluationError ? new Error(error.summary) : error;
    const unknown = error instanceof EvaluationError ? `no ${written(error, source)} in the export` : String((error as Error).message); // biome-ignore format: a choice
    return { unknown, asked: facts.asked };
  }
}

/** The expression for a field or an entry, as the rubric writes it. */
function written({ node, range }: EvaluationError, source: string): string {
  let first = node;
  while (first !== undefined && (first.op === "." || first.op === "[]")) first = first.args[0] as ASTNode;
  return source.slice(first?.start ?? 0, range?.end ?? source.length);
}

function kind(type: string): string {
  if (type === "dyn") return "whatever the export says";
  return type.startsWith("google.")
    ? `a ${type.split(".").at(-1)!.toLowerCase()}`
    : `of the type ${type.replace("$", "")}`;
}
