import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import type { ExplainFlags } from "./explain-files.js";
import { withPrivacy } from "./gather/privacy.js";
import { withCommon, withInput } from "./options.js";

export const explain: AddCommand = (program, host, done) => {
  const command = program
    .command("explain")
    .description("one conversation, its evidence marked, every criterion's verdict and why")
    .argument("<files...>", "exports to look in: files, folders, patterns, archives; - is standard input")
    .requiredOption("--id <id>", "the conversation")
    .option("-r, --rubric <name-or-file>", "a shipped rubric by id, or a YAML file", "wow")
    .option("-f, --format <format>", "table (for people) or json", "table");
  withCommon(withPrivacy(withCode(withInput(command)))).action(async (files: string[], flags: ExplainFlags) => {
    const { explainFiles } = await import("./explain-files.js");
    done(await explainFiles(files, flags, host));
  });
};
