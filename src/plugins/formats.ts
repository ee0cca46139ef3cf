import type { NamedModule } from "../model/code.js";
import { asConversation, type Conversation, type ConversationInput, ROLES, type Role } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import { printable } from "../model/printable.js";
import type { Reader } from "../model/reading.js";
import type { Reporter } from "../model/reporter.js";
import { importPlugin } from "./import-module.js";

interface Formats {
  readonly readers: readonly Reader[];
  readonly reporters: readonly Reporter[];
}

/**
 * The input and output formats of a module, which here runs beside our own code. Throws `UserError` where it breaks, or where
 * a name is taken by one that is known.
 */
export async function formatsOf(module: NamedModule, known: Formats): Promise<Formats> {
  try {
    const { readers = [], reporters = [] } = await importPlugin(module.path);
    for (const { id } of readers) refuseTaken(id, "input format", known.readers, module);
    for (const { id } of reporters) refuseTaken(id, "output format", known.reporters, module);
    return {
      readers: readers.map((reader) => guardedReader(reader, module)),
      reporters: reporters.map((reporter) => guardedReporter(reporter, module)),
    };
  } catch (error) {
    throw brokenFormat(error, module, "can't be loaded");
  }
}

function refuseTaken(id: string, kind: string, known: readonly { readonly id: string }[], { name }: NamedModule): void {
  if (!known.some((one) => one.id === id)) return;
  throw new UserError(name, `its ${kind} "${id}" has the name of another`, "Rename it.");
}

/** A reader whose faults are its module's, and whose conversations are whole. */
function guardedReader(reader: Reader, module: NamedModule): Reader {
  const blamed = (error: unknown) => brokenFormat(error, module, `its input format "${reader.id}" broke`);
  return {
    id: reader.id,
    title: reader.title,
    gives: reader.gives ?? [],
    generic: reader.generic,
    examples: reader.examples ?? [],
    recognise(head, options) {
      try {
        const why: unknown = reader.recognise(head, options);
        return typeof why === "string" ? why : null;
      } catch (error) {
        throw blamed(error);
      }
    },
    async *read(source, options, log) {
      try {
        for await (const given of reader.read(source, options, log)) yield wholeOf(given);
      } catch (error) {
        throw blamed(error);
      }
    },
  };
}

function wholeOf(given: Conversation | ConversationInput): Conversation {
  const { id, messages } = given;
  if ((typeof id !== "string" && typeof id !== "number") || !Array.isArray(messages))
    throw new Error('it gave a conversation without "id" and "messages"');
  const isMessage = (one: { readonly role?: unknown; readonly text?: unknown } | null) =>
    ROLES.includes(one?.role as Role) && typeof one?.text === "string";
  if (!messages.every(isMessage))
    throw new Error(`it gave a message whose "role" is none of ${ROLES.join(", ")}, or whose "text" is no text`);
  return asConversation(given);
}

/** A reporter whose faults are its module's. */
function guardedReporter(reporter: Reporter, module: NamedModule): Reporter {
  const blamed = (error: unknown) => brokenFormat(error, module, `its output format "${reporter.id}" broke`);
  return {
    id: reporter.id,
    description: reporter.description,
    extensions: reporter.extensions,
    needsConversations(options) {
      try {
        return reporter.needsConversations(options) !== false;
      } catch (error) {
        throw blamed(error);
      }
    },
    async *render(view) {
      try {
        for await (const piece of reporter.render(view)) yield String(piece);
      } catch (error) {
        throw blamed(error);
      }
    },
  };
}

function brokenFormat(error: unknown, module: NamedModule, what: string): UserError {
  if (error instanceof UserError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return new UserError(module.name, `${what}: ${printable(said, 300)}`, "Mend the module, or leave it out.");
}
