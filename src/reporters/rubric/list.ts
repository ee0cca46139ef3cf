import { Chalk } from "chalk";
import type { ListReporter } from "../../model/card.js";
import { printable } from "../../model/printable.js";
import { asJson, wrap } from "../words.js";

const table: ListReporter = {
  id: "table",
  render(entries, { width, color }) {
    const chalk = new Chalk({ level: color ? 1 : 0 });
    const name = (id: string, version: string) => `${id} ${version}`;
    const widest = entries.reduce((most, { id, version }) => Math.max(most, name(id, version).length), 0);
    const indent = " ".repeat(widest + 2);
    const blocks = entries.map(({ id, version, title, purpose, criteria, extends: parent, olderVersions: older }) => {
      const facts = `${printable(title)}, ${criteria} ${criteria === 1 ? "criterion" : "criteria"}${parent === null ? "" : `, extends ${printable(parent)}`}`;
      const lines = [
        facts,
        ...(purpose === "" ? [] : [printable(purpose, 300)]),
        ...(older.length === 0 ? [] : [`Older versions: ${older.map((one) => printable(one)).join(", ")}`]),
      ];
      const text = lines.map((line) => wrap(line, width, indent)).join("\n").slice(indent.length); // biome-ignore format: one chain
      return `${chalk.bold(name(id, version).padEnd(widest))}  ${text}`;
    });
    return `${blocks.join("\n")}\n`;
  },
};

const json: ListReporter = { id: "json", render: (entries) => `${asJson(entries, 2)}\n` };

/** The output formats of `wow rubric list`, the default first. */
export const listReporters: readonly ListReporter[] = [table, json];
