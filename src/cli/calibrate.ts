import { InvalidArgumentError } from "commander";
import type { CalibrateFlags } from "./calibrate-files.js";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { collect, pairs, wholeNumber, withCommon, withInput } from "./options.js";

export const calibrate: AddCommand = (program, host, done) => {
  const command = program
    .command("calibrate")
    .description("how well the scores agree with reviewers, and what would agree better")
    .argument("<files...>", "the exports that were reviewed: files, folders, patterns, archives; - is standard input")
    .requiredOption("--labels <file>", "the reviewers' verdicts: CSV, JSON or NDJSON")
    .option("-r, --rubric <name-or-file>", "a shipped rubric by id, or a YAML file", "wow")
    .option("--label-map <target=column,…>", "which column of the labels judges what; repeatable", pairs("TARGET=COLUMN, such as empathy=Warmth,band=Result"))
    .option("--scale <target=low..high,…>", "the reviewers' scale, as empathy=1..5 or band=bad..ok..great; repeatable", pairs("TARGET=LOW..HIGH, such as empathy=1..5"))
    .option("--cut <target=label,…>", "from which label on it counts as yes; default: the scale's upper half", pairs("TARGET=LABEL, such as empathy=4"))
    .option("--fit [file.yaml]", "propose numbers that agree better on unseen conversations; write them as a new rubric")
    .option("--only <target,…>", "compare and fit nothing but these; repeatable", (text: string, before: readonly string[] = []) => [...before, ...text.split(",").map((one) => one.trim())])
    .option("--worst <n>", "how many disagreements to show of each", wholeNumber(0), 5)
    .option("-f, --format <format>", "what goes to standard output: table, json, csv", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect)
    .option("--fail-under <target.statistic=n>", "exit 1 when the agreement is below n; repeatable", floor); // biome-ignore format: a line each
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: CalibrateFlags) => {
    const { calibrateFiles } = await import("./calibrate-files.js");
    done(await calibrateFiles(files, flags, host));
  });
};

/** An agreement that must not be below a number. */
export interface Floor {
  readonly target: string;
  readonly statistic: string;
  readonly least: number;
}

function floor(text: string, before: readonly Floor[] = []): readonly Floor[] {
  const parts = /^([a-z0-9.A-Z-]+)\.([a-zA-Z0-9]+)=(-?\d+(?:\.\d+)?)$/.exec(text.trim());
  if (!parts) throw new InvalidArgumentError("Write TARGET.STATISTIC=NUMBER, such as empathy.spearman=0.4.");
  return [...before, { target: parts[1]!, statistic: parts[2]!, least: Number(parts[3]) }];
}
