import type { CoachFlags } from "./coach-files.js";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { withGathered } from "./gather/options.js";
import { collect, withCommon, withInput } from "./options.js";

export const coach: AddCommand = (program, host, done) => {
  const command = withGathered(
    program
      .command("coach")
      .description("one agent on one page: strengths, opportunities, examples, and how sure they are")
      .argument("<files...>", "exports, or results that wow score saved: files, folders, patterns; - is standard input")
      .requiredOption("--agent <name>", "whose card it is, as the report names them"),
  )
    .option("-f, --format <format>", "what goes to standard output: table, json, markdown, html", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect);
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: CoachFlags) => {
    const { coachFiles } = await import("./coach-files.js");
    done(await coachFiles(files, flags, host));
  });
};
