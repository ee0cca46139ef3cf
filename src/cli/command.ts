import type { Command } from "commander";
import type { Host } from "./host.js";

/** A command: adds itself to the program; its action says the exit code by `done`. */
export type AddCommand = (program: Command, host: Host, done: (code: number) => void) => void;
