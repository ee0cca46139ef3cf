import type { AddCommand } from "./command.js";
import type { InspectFlags } from "./inspect-files.js";
import { withCommon, withInput } from "./options.js";

export const inspect: AddCommand = (program, host, done) => {
  const command = program
    .command("inspect")
    .description("what the reader understood: format, columns, roles, languages, problems")
    .argument("<files...>", "exports to look at: files, folders, patterns, archives; - is standard input")
    .option("-f, --format <format>", "table (for people) or json", "table");
  withCommon(withInput(command)).action(async (files: string[], flags: InspectFlags) => {
    const { inspectFiles } = await import("./inspect-files.js");
    done(await inspectFiles(files, flags, host));
  });
};
