import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { gate } from "./gates.js";
import { collect, days, wholeNumber, withCommon, withInput } from "./options.js";
import type { ScoreFlags } from "./score-files.js";

export const score: AddCommand = (program, host, done) => {
  const command = program
    .command("score")
    .description("score transcripts and print the per-agent report")
    .argument("<files...>", "exports to score: files, folders, patterns, archives; - is standard input")
    .option("-r, --rubric <name-or-file>", "a shipped rubric by id, or a YAML file", "wow")
    .option("-f, --format <format>", "what goes to standard output: table, json, ndjson, csv", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect)
    .option("--by <what>", "a row of csv: agent or conversation", "agent")
    .option("--summary", "leave the conversations out of json")
    .option("--window <days>", "how soon a return of the same customer counts as a repeat", days, 7)
    .option(
      "--history <file>",
      "a neighbouring export (file, folder, archive), read only to see repeats; repeatable",
      collect,
    )
    .option("--min-conversations <n>", "fewer than these are too few to compare an agent by", wholeNumber(1), 20)
    .option("--fail-under <[what=]n>", "exit 1 when the team's figure is below n; repeatable", gate);
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: ScoreFlags) => {
    const { scoreFiles } = await import("./score-files.js");
    done(await scoreFiles(files, flags, host));
  });
};
