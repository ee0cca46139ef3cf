import type { AddCommand } from "./command.js";
import { schema } from "./rubric/schema.js";
import { suggest } from "./rubric/suggest.js";

const parts: readonly AddCommand[] = [schema, suggest];

export const rubric: AddCommand = (program, host, done) => {
  const group = program.command("rubric").description("work on rubrics");
  for (const add of parts) add(group, host, done);
};
