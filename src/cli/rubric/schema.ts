import type { AddCommand } from "../command.js";

export const schema: AddCommand = (group, host, done) => {
  group
    .command("schema")
    .description("the JSON Schema of rubric files, by which editors complete, explain and underline")
    .action(async () => {
      const { printSchema } = await import("./print-schema.js");
      done(await printSchema(host));
    });
};
