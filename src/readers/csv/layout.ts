import { printable } from "../../model/printable.js";
import type { Layout } from "../../model/reading.js";
import { listed } from "../names.js";
import { DELIMITERS, type Dialect } from "./dialect.js";
import type { Plan } from "./plan.js";

/** How a file was understood, for a person. */
export function layoutOf(dialect: Dialect, plan: Plan): Layout {
  const fields = Object.entries(plan.columns).sort(([, a], [, b]) => a - b);
  const aliases = [...plan.aliases.agent, ...plan.aliases.customer];
  const used = new Set([...fields.map(([, column]) => column), ...aliases, plan.clock]);
  const name = (column: number) => printable(plan.header[column]!);
  const others = (who: "agent" | "customer") =>
    plan.aliases[who].length === 0
      ? []
      : [
          `${listed(plan.aliases[who].map((column) => plan.header[column]!))} also name${plan.aliases[who].length === 1 ? "s" : ""} the ${who}.`,
        ];
  return {
    fields: Object.fromEntries(fields.map(([field, column]) => [field, name(column)])),
    unused: plan.header.flatMap((_, column) => (used.has(column) ? [] : [name(column)])),
    notes: [
      ...(DELIMITERS.has(dialect.delimiter)
        ? [`The cells are separated by ${DELIMITERS.get(dialect.delimiter)}.`]
        : []),
      plan.columns.transcript === undefined
        ? "Each row is a message."
        : "Each row is a conversation, its transcript in one cell.",
      ...plan.notes,
      ...others("agent"),
      ...others("customer"),
      ...(plan.clock === undefined
        ? []
        : [`The time is read from “${name(plan.columns.at!)}” and “${name(plan.clock)}” together.`]),
      ...plan.times.notes,
    ],
  };
}
