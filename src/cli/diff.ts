import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import type { DiffFlags } from "./diff-files.js";
import { collect, wholeNumber, withCommon, withInput } from "./options.js";

export const diff: AddCommand = (program, host, done) => {
  const command = program
    .command("diff")
    .description("what changed between two versions of a rubric, and what that does to the scores of these files")
    .argument("<old>", "a shipped rubric by id or id@version, a YAML file, or git:REV:path")
    .argument("<new>", "the same, for the new version")
    .argument("[files...]", "exports that both versions score: files, folders, patterns, archives; - is standard input")
    .option("--check", "exit 1 when the new version number says less than the change")
    .option("-f, --format <format>", "what goes to standard output: table, json, markdown, html", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect)
    .option("--min-conversations <n>", "fewer than these are too few to compare an agent by", wholeNumber(1), 20);
  withCommon(withCode(withInput(command))).action(
    async (was: string, is: string, files: string[], flags: DiffFlags) => {
      const { diffFiles } = await import("./diff-files.js");
      done(await diffFiles(was, is, files, flags, host));
    },
  );
};
