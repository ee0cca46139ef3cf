import { InvalidArgumentError } from "commander";
import { type Shares, STRATA, type Stratum } from "../model/sample.js";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { withGathered } from "./gather/options.js";
import { collect, wholeNumber, withCommon, withInput } from "./options.js";
import type { SampleFlags } from "./sample-files.js";

export const sample: AddCommand = (program, host, done) => {
  const command = program
    .command("sample")
    .description("draw the conversations that a person should review, and write the review sheet")
    .argument("<files...>", "exports, or results that wow score saved: files, folders, patterns; - is standard input")
    .option("-n, --n <n>", "how many conversations altogether (default: 40)", wholeNumber(1))
    .option("--per-agent <n>", "how many of each agent instead", wholeNumber(1))
    .option("--share <what=part,…>", "parts for risk, doubt, praise and random, which sum to 1 (default: risk=0.25,doubt=0.25,praise=0.1,random=0.4)", shares)
    .option("--seed <text>", "the same seed draws the same conversations, another seed others", "1")
    .option("--criteria <id,…>", "ask the reviewer about these criteria too; all: about every one; repeatable", ids)
    .option("--transcripts <file>", "also write the conversations themselves, to read offline, without scores: .html or .md")
    .option("-f, --format <format>", "what goes to standard output: table, csv (the sheet), json (the key)", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect); // biome-ignore format: a line each
  withCommon(withCode(withInput(withGathered(command)))).action(async (files: string[], flags: SampleFlags) => {
    const { sampleFiles } = await import("./sample-files.js");
    done(await sampleFiles(files, flags, host));
  });
};

const FORM = "Write parts that sum to 1, such as risk=0.25,doubt=0.25,praise=0.1,random=0.4.";

/** Parts in millionths, so that they sum up exactly. */
function shares(text: string): Shares {
  const found = new Map<Stratum, number>();
  for (const pair of text.split(",")) {
    const [, name, number, sign] = /^\s*([a-z]+)\s*=\s*(\d+(?:\.\d+)?|\.\d+)(%?)\s*$/.exec(pair) ?? [];
    const stratum = STRATA.find((one) => one === name);
    if (stratum === undefined) throw new InvalidArgumentError(`"${pair}" is no part of a sample. ${FORM}`);
    if (found.has(stratum)) throw new InvalidArgumentError(`"${stratum}" is given twice. ${FORM}`);
    found.set(stratum, Math.round(Number(number) * (sign === "%" ? 10_000 : 1_000_000)));
  }
  const part = (stratum: Stratum) => found.get(stratum) ?? 0;
  const sum = STRATA.reduce((total, stratum) => total + part(stratum), 0);
  if (sum !== 1_000_000) throw new InvalidArgumentError(`The parts sum to ${sum / 1_000_000}. ${FORM}`);
  return { risk: part("risk"), doubt: part("doubt"), praise: part("praise"), random: part("random") };
}

function ids(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, ...text.split(",").map((one) => one.trim())];
}
