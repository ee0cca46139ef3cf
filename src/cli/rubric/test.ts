import { withCode } from "../code.js";
import type { AddCommand } from "../command.js";
import { collect, percentage, withColor } from "../options.js";
import type { TestFlags } from "./test-files.js";

export const test: AddCommand = (group, host, done) => {
  const command = group
    .command("test")
    .description("run the tests in rubrics: of criteria and lists, and which cues none of them exercises")
    .argument("[rubrics...]", "shipped rubrics by id, or YAML files; default wow")
    .option("-f, --format <format>", "table (for people), json or junit", "table")
    .option("--criterion <id>", "only the tests of this criterion; repeatable", collect)
    .option("--uncovered", "name every cue that no test exercises")
    .option("--fail-under <percent>", "exit 1 where tests exercise fewer of a rubric's cues", percentage)
    .option("--watch", "run again whenever one of the files changes, until standard input ends or Ctrl-C");
  withCode(withColor(command)).action(async (rubrics: string[], flags: TestFlags) => {
    const { testFiles } = await import("./test-files.js");
    done(await testFiles(rubrics, flags, host));
  });
};
