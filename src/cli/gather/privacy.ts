import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { Contact } from "../../engine/context.js";
import { didYouMean, UserError } from "../../model/errors.js";
import type { Scored } from "../../model/scored.js";
import { Privacy, PSEUDONYMIZED } from "../../privacy/privacy.js";
import type { Host } from "../host.js";

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

/** Takes personal data out of what is shown of a run; does nothing where no flag asks for it. */
export interface Mask {
  readonly isOn: boolean;
  scored(one: Scored): Scored;
  contact(contact: Contact): Contact;
  /** An input's name. */
  file(name: string): string;
  /** Pairs of names that got one pseudonym. */
  readonly shared: readonly string[];
}

/** What the flags ask for. Throws `UserError` where a key is missing, or too short to keep names secret. */
export async function maskOf(flags: PrivacyFlags, host: Host): Promise<Mask> {
  const pseudonymize = flags.pseudonymize ?? [];
  const privacy = new Privacy({ redact: flags.redact === true, pseudonymize, key: await keyOf(flags, host) });
  const files = new Map<string, string>();
  return {
    isOn: privacy.isOn,
    scored: (one) => privacy.apply(one),
    contact: (contact) => ({
      ...contact,
      id: privacy.id(contact.id),
      customer: contact.customer === null ? null : privacy.customer(contact.customer),
    }),
    file(name) {
      if (!privacy.isOn) return name;
      if (!files.has(name)) files.set(name, `file ${files.size + 1}${extname(name).replace(/[^.\w]/g, "")}`);
      return files.get(name)!;
    },
    get shared() {
      return privacy.shared;
    },
  };
}

const SHORTEST_KEY = 16;

async function keyOf({ pseudonymize = [], redact, key: file }: PrivacyFlags, host: Host): Promise<string | null> {
  const told = file === undefined ? host.env.WOW_KEY : await readFile(file, "utf8").catch(refuse);
  const key = told?.trim() ?? "";
  if (file !== undefined && pseudonymize.length === 0 && redact !== true)
    throw new UserError("--key", "there is nothing to keep secret with it", "Add --redact or --pseudonymize agents.");
  if (key === "" && file === undefined) {
    if (pseudonymize.length === 0) return null;
    throw new UserError(
      "--pseudonymize",
      "it takes a secret key, so that nobody can try names out",
      "Make one (openssl rand -hex 32 > wow.key), keep it, and give it: --key wow.key, or WOW_KEY.",
    );
  }
  if (key.length >= SHORTEST_KEY) return key;
  const where = file ?? "WOW_KEY";
  throw new UserError(where, `a key of ${key.length} characters can be guessed`, `Use ${SHORTEST_KEY} or more.`);

  function refuse(error: NodeJS.ErrnoException): never {
    throw new UserError(file!, `can't be read (${error.code})`, "Give the file that holds the key.");
  }
}
