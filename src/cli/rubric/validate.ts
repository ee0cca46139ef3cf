import { withCode } from "../code.js";
import type { AddCommand } from "../command.js";
import { withColor } from "../options.js";
import type { ValidateFlags } from "./validate-files.js";

export const validate: AddCommand = (group, host, done) => {
  const command = group
    .command("validate")
    .description("all mistakes in rubrics at once, and what is legal but suspect")
    .argument("[rubrics...]", "shipped rubrics by id, or YAML files; default wow")
    .option("-f, --format <format>", "table (for people), json, or github (remarks on a pull request)", "table")
    .option("--strict", "exit 1 where anything is suspect");
  withCode(withColor(command)).action(async (rubrics: string[], flags: ValidateFlags) => {
    const { validateFiles } = await import("./validate-files.js");
    done(await validateFiles(rubrics, flags, host));
  });
};
