import { InvalidArgumentError, Option } from "commander";
import { SPEAKERS } from "../../model/suggestion.js";
import { withCode } from "../code.js";
import type { AddCommand } from "../command.js";
import { wholeNumber, withCommon, withInput } from "../options.js";
import type { SuggestFlags } from "./suggest-files.js";

export const suggest: AddCommand = (group, host, done) => {
  const command = group
    .command("suggest")
    .description("phrases that tell conversations scoring high from those scoring low, and are no cues yet: candidates to judge")
    .argument("<files...>", "exports to look in: files, folders, patterns, archives; - is standard input")
    .option("-r, --rubric <name-or-file>", "a shipped rubric by id, or a YAML file", "wow")
    .option("--criterion <id>", "conversations that it applies to, told apart by its dimension's score")
    .option("--dimension <id>", "all conversations that it scores, told apart by its score")
    .option("--own", "with --criterion: told apart by the criterion's own value")
    .addOption(new Option("--by <speaker>", "whose words: default the criterion's, else any").choices(SPEAKERS))
    .option("--top <n>", "how many phrases to show of each side", wholeNumber(1), 20)
    .option("--min-z <z>", "show phrases from this |z| on", score, 3)
    .option("-f, --format <format>", "what goes to standard output: table, json, markdown", "table"); // biome-ignore format: a line each
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: SuggestFlags) => {
    const { suggestFiles } = await import("./suggest-files.js");
    done(await suggestFiles(files, flags, host));
  });
};

function score(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("Write a number of 0 or more, such as 3.");
  return Number(text);
}
