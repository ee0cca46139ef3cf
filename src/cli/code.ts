import { type Command, InvalidArgumentError } from "commander";
import { parseDuration } from "../model/duration.js";
import { collect } from "./options.js";

/** Options of every command that loads a rubric. */
export interface CodeFlags {
  readonly plugin?: readonly string[];
  readonly allowPlugins?: boolean;
  /** Milliseconds. */
  readonly pluginTimeout?: number;
}

/** Adds the options by which code that is not ours may run. */
export function withCode(command: Command): Command {
  return command
    .option("--plugin <file>", "run this module, and use what it adds; repeatable", collect)
    .option("--allow-plugins", "run the modules and programs that the rubric names")
    .option("--plugin-timeout <duration>", "how long a module may take over a conversation; default 5s", milliseconds);
}

function milliseconds(text: string): number {
  const given = parseDuration(text);
  if (given === null || given <= 0 || given > 3_600_000)
    throw new InvalidArgumentError("Write a duration of up to 1h, such as 0.5s, 10s or 2m.");
  return given;
}
