import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Contact } from "../../engine/context.js";
import type { Conversation } from "../../model/conversation.js";
import { UserError } from "../../model/errors.js";
import type { Scored } from "../../model/scored.js";
import type { Host } from "../host.js";
import type { PrivacyFlags } from "./privacy.js";

/** Takes personal data out of what is shown of a run; does nothing where no flag asks for it. */
export interface Mask {
  readonly isOn: boolean;
  scored(one: Scored): Scored;
  conversation(one: Conversation): Conversation;
  contact(contact: Contact): Contact;
  /** An agent's name. */
  agent(name: string): string;
  /** An input's name. */
  file(name: string): string;
  /** Pairs of names that got one pseudonym. */
  readonly shared: readonly string[];
}

/** What the flags ask for. Throws `UserError` where a key is missing, or too short to keep names secret. */
export async function maskOf(flags: PrivacyFlags, host: Host): Promise<Mask> {
  const pseudonymize = flags.pseudonymize ?? [];
  const key = await keyOf(flags, host);
  if (flags.redact !== true && pseudonymize.length === 0) return NO_MASK;
  const { Privacy } = await import("../../privacy/privacy.js");
  const privacy = new Privacy({ redact: flags.redact === true, pseudonymize, key });
  const files = new Map<string, string>();
  return {
    isOn: true,
    scored: (one) => privacy.apply(one),
    conversation: (one) => privacy.conversation(one),
    contact: (contact) => ({
      ...contact,
      id: privacy.id(contact.id),
      customer: contact.customer === null ? null : privacy.customer(contact.customer),
    }),
    agent: (name) => privacy.agent(name),
    file(name) {
      if (!files.has(name)) files.set(name, `file ${files.size + 1}${extname(name).replace(/[^.\w]/g, "")}`);
      return files.get(name)!;
    },
    get shared() {
      return privacy.shared;
    },
  };
}

const NO_MASK: Mask = {
  isOn: false,
  scored: (one) => one,
  conversation: (one) => one,
  contact: (one) => one,
  agent: (name) => name,
  file: (name) => name,
  shared: [],
};

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
