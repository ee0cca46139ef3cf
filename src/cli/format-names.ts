import type { Command } from "commander";

/** Names every input format in the help of `--input-format`, where help is asked for: only then are readers loaded. */
export async function nameFormats(program: Command, argv: readonly string[]): Promise<void> {
  if (!argv.slice(2).some((word) => HELP.has(word))) return;
  const { readers } = await import("../readers/index.js");
  const names = readers.map(({ id }) => id).join(", ");
  for (const command of withCommands(program))
    for (const option of command.options)
      if (option.long === "--input-format") option.description = `${option.description}: ${names}`;
}

const HELP = new Set(["--help", "-h", "help"]);

function withCommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withCommands)];
}
