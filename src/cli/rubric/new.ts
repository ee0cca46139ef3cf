import type { AddCommand } from "../command.js";
import type { NewFlags } from "./new-rubric.js";

export const newCommand: AddCommand = (group, host, done) => {
  group
    .command("new")
    .description("begin a rubric of your own from a shipped one; on a terminal it asks what no option says")
    .argument("<file>", "the YAML file to write")
    .option("--from <rubric>", "the rubric to begin from: a shipped id, id@version, a file or git:REV:path; default: starter")
    .option("--extend", "extend it: the file says only what is different")
    .option("--copy", "copy it: the file has all of its text")
    .option("--id <id>", "the new rubric's id; default: the file's name")
    .option("--title <title>", "its title; default: the id in words")
    .option("--dimensions <id,…>", "keep only these dimensions", ids)
    .option("--criteria <id,…>", "keep only these criteria", ids)
    .option("--force", "overwrite the file")
    .option("-y, --yes", "ask nothing")
    .action(async (file: string, flags: NewFlags) => {
      const { newRubric } = await import("./new-rubric.js");
      done(await newRubric(file, flags, host));
    }); // biome-ignore format: a line each
};

function ids(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(/[\s,]+/).filter((id) => id !== "")];
}
