import type { AddCommand } from "./command.js";

const parts: readonly AddCommand[] = [];

export const rubric: AddCommand = (program, host, done) => {
  const group = program.command("rubric").description("work on rubrics");
  for (const add of parts) add(group, host, done);
};
