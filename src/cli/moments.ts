import { InvalidArgumentError } from "commander";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { withGathered } from "./gather/options.js";
import type { MomentsFlags } from "./moments-files.js";
import { collect, wholeNumber, withCommon, withInput } from "./options.js";

export const moments: AddCommand = (program, host, done) => {
  const command = withGathered(
    program
      .command("moments")
      .description("the best moments: what was done that nobody expected, and what the customer said to it")
      .argument("<files...>", "exports, or results saved --with-text: files, folders, patterns; - is standard input")
      .option("--top <n>", "how many to show at most", wholeNumber(1), 10)
      .option("--agent <name>", "only moments of this agent")
      .option("--link <address>", "the address of a conversation, as https://desk.example/tickets/{id}", address),
  )
    .option("--no-redact", "leave names and numbers in the messages as they are; by default they are masked there")
    .option("-f, --format <format>", "what goes to standard output: table, markdown, html, json", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect);
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: MomentsFlags) => {
    const { momentsFiles } = await import("./moments-files.js");
    done(await momentsFiles(files, flags, host));
  });
};

/** An address with a place for the id, on the web. */
function address(text: string): string {
  const { protocol } = URL.canParse(text) ? new URL(text) : { protocol: "" };
  if ((protocol !== "https:" && protocol !== "http:") || !text.includes("{id}"))
    throw new InvalidArgumentError("Write an address with {id}, such as https://desk.example/tickets/{id}.");
  return text;
}
