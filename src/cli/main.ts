import { Command, CommanderError } from "commander";
import { UserError } from "../model/errors.js";
import { printableText } from "../model/printable.js";
import { VERSION } from "../model/version.js";
import { calibrate } from "./calibrate.js";
import { coach } from "./coach.js";
import type { AddCommand } from "./command.js";
import { convert } from "./convert.js";
import { diff } from "./diff.js";
import { explain } from "./explain.js";
import { nameFormats } from "./format-names.js";
import { ClosedPipe, type Host, print } from "./host.js";
import { inspect } from "./inspect.js";
import { moments } from "./moments.js";
import { rubric } from "./rubric.js";
import { sample } from "./sample.js";
import { report, score } from "./score.js";
import { trend } from "./trend.js";

// biome-ignore format: a line each
const commands: readonly AddCommand[] = [
  score,
  report,
  moments,
  coach,
  sample,
  trend,
  explain,
  inspect,
  convert,
  calibrate,
  diff,
  rubric,
];

/** Runs one command line. Gives the exit code: 0 done, 1 a gate was not met, 2 could not do the job. */
export async function run(host: Host): Promise<number> {
  let code = 0;
  // Each write tells of its own failure; without a listener the process would die of it as well.
  for (const output of [host.stdout, host.stderr]) output.on("error", () => {});
  let help = "";
  const program = new Command("wow")
    .description("Scores customer-support conversations, offline, with the evidence for every score.")
    .version(VERSION, "-V, --version")
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .configureOutput({
      writeOut: (text) => {
        help += text;
      },
      writeErr: (text) => host.stderr.write(printableText(text)),
      outputError: (text, write) => write(text.replace(/^error: /, "wow: ")),
    });
  for (const add of commands) {
    add(program, host, (given) => {
      code = given;
    });
  }
  inherit(program);
  try {
    await nameFormats(program, host.argv);
    await program.parseAsync(host.argv);
    return code;
  } catch (error) {
    if (help === "") return failure(error, host);
    return print(host.stdout, [help]).then(
      () => 0,
      (refused) => failure(refused, host),
    );
  }
}

/** Subcommands are not given their parent's settings by themselves. */
function inherit(command: Command): void {
  for (const child of command.commands) inherit(child.copyInheritedSettings(command));
}

function failure(error: unknown, host: Host): number {
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    if (error.code !== "commander.help") host.stderr.write("Try wow --help, or wow COMMAND --help.\n");
    return 2;
  }
  if (error instanceof UserError) {
    host.stderr.write(`wow: ${printableText(error.message)}\n`);
    return 2;
  }
  host.stderr.write(`wow: this is a fault of wow ${VERSION}, please report it\n${(error as Error)?.stack ?? error}\n`);
  return 2;
}
