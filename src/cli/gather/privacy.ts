import { type Command, InvalidArgumentError } from "commander";
import { didYouMean } from "../../model/errors.js";
import { PSEUDONYMIZED } from "../../model/privacy.js";

type Who = (typeof PSEUDONYMIZED)[number];

/** Options by which personal data is kept out of every output. */
export interface PrivacyFlags {
  readonly redact?: boolean;
  readonly pseudonymize?: readonly Who[];
  readonly key?: string;
}

/** Adds the options by which personal data is kept out of every output. */
export function withPrivacy(command: Command): Command {
  return command
    .option("--redact", "mask names, addresses, numbers and other personal data in every output")
    .option("--pseudonymize <who>", "agents, customers or both (agents,customers): other names, by the key", who)
    .option("--key <file>", "a secret, so that pseudonyms are the same in every export (or set WOW_KEY)");
}

function who(text: string, before: readonly Who[] = []): readonly Who[] {
  const found = new Set<Who>(before);
  for (const name of text.split(",").map((one) => one.trim())) {
    const known = PSEUDONYMIZED.find((one) => one === name);
    if (known === undefined)
      throw new InvalidArgumentError(
        `"${name}" is nobody${didYouMean(name, PSEUDONYMIZED)}. Write ${PSEUDONYMIZED.join(", ")}, or both with a comma between.`,
      );
    found.add(known);
  }
  return [...found];
}
