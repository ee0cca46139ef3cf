import type { Command } from "commander";
import { ROWS } from "../model/reporter.js";

/**
 * Fills in what options' help leaves open: `{readers}`, every input format; `{reporters}` and `{extensions}`, every output
 * format of reports; `{rows}`. Only where help is asked for: only then are readers and reporters loaded.
 */
export async function nameFormats(program: Command, argv: readonly string[]): Promise<void> {
  if (!argv.slice(2).some((word) => HELP.has(word))) return;
  const [{ readers }, { reporters }] = await Promise.all([
    import("../readers/index.js"),
    import("../reporters/index.js"),
  ]);
  const names: Readonly<Record<string, readonly string[]>> = {
    readers: readers.map(({ id }) => id),
    reporters: reporters.map(({ id }) => id),
    extensions: reporters.flatMap(({ extensions }) => extensions),
    rows: ROWS,
  };
  const filled = (text: string) => text.replace(/\{(\w+)\}/g, (left, name: string) => names[name]?.join(", ") ?? left);
  for (const command of withCommands(program))
    for (const option of command.options) option.description = filled(option.description);
}

const HELP = new Set(["--help", "-h", "help"]);

function withCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}
