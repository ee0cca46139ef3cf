import type { AddCommand } from "./command.js";
import { test } from "./rubric/test.js";
import { validate } from "./rubric/validate.js";

const parts: readonly AddCommand[] = [validate, test];

export const rubric: AddCommand = (program, host, done) => {
  const group = program.command("rubric").description("work on rubrics");
  for (const add of parts) add(group, host, done);
};
