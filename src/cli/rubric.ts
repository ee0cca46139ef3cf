import type { AddCommand } from "./command.js";
import { list } from "./rubric/list.js";
import { newCommand } from "./rubric/new.js";
import { schema } from "./rubric/schema.js";
import { show } from "./rubric/show.js";
import { suggest } from "./rubric/suggest.js";
import { test } from "./rubric/test.js";
import { validate } from "./rubric/validate.js";

const parts: readonly AddCommand[] = [list, show, newCommand, validate, test, suggest, schema];

export const rubric: AddCommand = (program, host, done) => {
  const group = program.command("rubric").description("work on rubrics");
  for (const add of parts) add(group, host, done);
};
