import { Option } from "commander";
import type { AddCommand } from "../command.js";
import type { ListFlags } from "./list-rubrics.js";

export const list: AddCommand = (group, host, done) => {
  group
    .command("list")
    .description("the shipped rubrics, and when to use them")
    .option("-f, --format <format>", "table or json", "table")
    .addOption(new Option("--color", "colour, even where standard output is no terminal"))
    .addOption(new Option("--no-color", "no colour"))
    .action(async (flags: ListFlags) => {
      const { listRubrics } = await import("./list-rubrics.js");
      done(await listRubrics(flags, host));
    });
};
