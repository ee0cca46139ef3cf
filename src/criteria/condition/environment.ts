import { type ASTNode, Environment } from "@marcbachmann/cel-js";
import { FACTS, UnknownFact } from "./facts.js";

/** What an expression may be made of: far more than a condition needs, and little enough that none takes long. */
const limits = { maxAstNodes: 500, maxDepth: 32, maxListElements: 200, maxMapEntries: 50, maxCallArguments: 8 };

/** What decimals and whole numbers have in common; CEL keeps them apart. */
const MIXED: Readonly<Record<string, (a: number, b: number) => unknown>> = {
  "==": (a, b) => a === b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/** CEL with nothing to ask about: what can be worked out here depends on no conversation. */
export const withoutFacts = environment();

/** CEL with the facts of a conversation as variables. */
export const withFacts = Object.entries(FACTS).reduce(
  (known, [name, { type }]) =>
    typeof type === "string" ? known.registerVariable(name, type) : known.registerVariable(name, { schema: type }),
  environment(),
);

/** CEL as its specification has it, with whole numbers beside decimals (csat is one), and `known(fact)`. */
function environment(): Environment {
  const made = new Environment({ limits });
  for (const [operator, of] of Object.entries(MIXED)) {
    made.registerOperator(`double ${operator} int`, (a: number, b: bigint) => of(a, Number(b)));
    // CEL itself turns an equality round.
    if (operator !== "==") made.registerOperator(`int ${operator} double`, (a: bigint, b: number) => of(Number(a), b));
  }
  made.registerOperator("double in list<int>", (a: number, list: readonly bigint[]) =>
    list.some((b) => a === Number(b)),
  );
  made.registerFunction("known(ast): bool", known, { async: false });
  return made;
}

/** Does the export give what is asked for? */
function known({ args: [asked] }: { readonly args: readonly ASTNode[] }) {
  return {
    typeCheck: (checker: Checker, _macro: unknown, context: unknown) => {
      checker.check(asked!, context);
      return checker.getType("bool");
    },
    evaluate: (evaluator: Evaluator, _macro: unknown, context: unknown) => {
      try {
        evaluator.run(asked!, context);
        return true;
      } catch (error) {
        if (isUnknown(error)) return false;
        throw error;
      }
    },
  };
}

/** The part of the library's type checker that its macros use. */
interface Checker {
  check(node: ASTNode, context: unknown): unknown;
  getType(name: string): unknown;
}

interface Evaluator {
  run(node: ASTNode, context: unknown): unknown;
}

/** Was it thrown for want of a fact, of a field of `meta`, or of an entry of a list? */
export function isUnknown(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return error instanceof UnknownFact || code === "no_such_key" || code === "index_out_of_bounds";
}
