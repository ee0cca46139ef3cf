import { Option } from "commander";
import type { AddCommand } from "./command.js";
import type { ConvertFlags } from "./convert-files.js";
import { withPrivacy } from "./gather/privacy.js";
import { collect, withInput } from "./options.js";

export const convert: AddCommand = (program, host, done) => {
  const command = program
    .command("convert")
    .description("write transcripts of any format as native JSON, for other tools")
    .argument("<files...>", "exports to convert; - is standard input")
    .option(
      "-f, --format <format>",
      "what goes to standard output: ndjson or json; without it, ndjson, and nothing where -o is given",
    )
    .option(
      "-o, --output <file>",
      "write this file instead: .ndjson, .jsonl (a conversation per line) or .json (a list); repeatable",
      collect,
    )
    .option("-q, --quiet", "no progress and no notes on standard error")
    .addOption(new Option("--no-quotes").hideHelp());
  withPrivacy(withInput(command)).action(async (files: string[], flags: ConvertFlags) => {
    const { convertFiles } = await import("./convert-files.js");
    done(await convertFiles(files, flags, host));
  });
};
