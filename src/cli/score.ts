import type { Command } from "commander";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { gate } from "./gates.js";
import { withGathered } from "./gather/options.js";
import { collect, wholeNumber, withCommon, withInput } from "./options.js";
import { rowOf } from "./rows.js";
import type { ScoreFlags } from "./score-files.js";

export const score: AddCommand = (program, host, done) => {
  const command = program
    .command("score")
    .description("score transcripts and print the per-agent report")
    .argument("<files...>", "exports to score: files, folders, patterns, archives; - is standard input");
  withCommon(withCode(withInput(withReports(command)))).action(async (files: string[], flags: ScoreFlags) => {
    const { scoreFiles } = await import("./score-files.js");
    done(await scoreFiles(files, flags, "exports", host));
  });
};

export const report: AddCommand = (program, host, done) => {
  const command = program
    .command("report")
    .description("any report from results that wow score saved, several put together, without scoring again")
    .argument("<results...>", "saved results (json or ndjson): files, folders, patterns; - is standard input");
  withCommon(withCode(withReports(command))).action(async (files: string[], flags: ScoreFlags) => {
    const { scoreFiles } = await import("./score-files.js");
    done(await scoreFiles(files, flags, "results", host));
  });
};

/** Adds the options of a report on scores. */
function withReports(command: Command): Command {
  return withGathered(command)
    .option("-f, --format <format>", "what goes to standard output: {reporters}", "table")
    .option(
      "-o, --output <file>",
      "also write this file, in the format of its extension ({extensions}); repeatable",
      collect,
    )
    .option("--by <what>", "a row of csv: {rows}", rowOf, "agent")
    .option("--summary", "leave the conversations out of json")
    .option("--with-text", "save the messages too, in json and ndjson, for wow report")
    .option(
      "--max-conversations <n>",
      "how many conversations html shows whole, the worst and the best first",
      wholeNumber(0),
      500,
    )
    .option("--fail-under <[what=]n>", "exit 1 when the team's figure is below n; repeatable", gate);
}
