import { type Contact, contactOfConversation } from "../../engine/context.js";
import { UserError } from "../../model/errors.js";
import { type InputFile, type InputOptions, openInputs } from "../../readers/index.js";
import type { Host } from "../host.js";
import { noteLeftOut } from "../left-out.js";
import type { Mask } from "./mask.js";

/** Neighbouring exports, read only to see who came back. */
export interface History {
  readonly contacts: readonly Contact[];
  readonly files: readonly InputFile[];
}

/** Reads the contacts of neighbouring exports. One that is in the input too must be the same there. Throws `UserError`. */
export async function historyOf(
  files: readonly string[],
  own: readonly Contact[],
  input: InputOptions & Pick<Mask, "contact">,
  quiet: boolean | undefined,
  host: Host,
): Promise<History> {
  const contacts: Contact[] = [];
  const inputs = openInputs(files, input);
  const byId = new Map(files.length === 0 ? [] : own.map((contact) => [contact.id, contact]));
  for await (const conversation of inputs.conversations) {
    const contact = input.contact(contactOfConversation(conversation));
    const same = byId.get(contact.id);
    if (
      same !== undefined &&
      (same.customer !== contact.customer || same.start !== contact.start || same.end !== contact.end)
    ) {
      const file = inputs.files.at(-1)!.file;
      const what = `the history's conversation "${contact.id}" stands in the input too, with another customer or other times`;
      throw new UserError(file, what, "Give conversations of different exports different ids.");
    }
    contacts.push(contact);
  }
  if (quiet !== true) noteLeftOut(inputs.files, host);
  return { contacts, files: inputs.files };
}
