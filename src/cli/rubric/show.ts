import { Option } from "commander";
import { withCode } from "../code.js";
import type { AddCommand } from "../command.js";
import type { ShowFlags } from "./show-card.js";

export const show: AddCommand = (group, host, done) => {
  const command = group
    .command("show")
    .description("a rubric as a card to read: questions, shares, cues, examples")
    .argument("<rubric>", "a shipped rubric by id, or a YAML file")
    .option("-f, --format <format>", "table, markdown, html (for printing), or json (the rubric with all that it extends)", "table")
    .option("--cues", "every cue of every list, not just the first few")
    .addOption(new Option("--color", "colour, even where standard output is no terminal"))
    .addOption(new Option("--no-color", "no colour")); // biome-ignore format: a line each
  withCode(command).action(async (rubric: string, flags: ShowFlags) => {
    const { showCard } = await import("./show-card.js");
    done(await showCard(rubric, flags, host));
  });
};
