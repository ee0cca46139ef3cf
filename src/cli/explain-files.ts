import { criterionTypes } from "../criteria/index.js";
import { type Contact, contactOfConversation, contexts, DAY, WINDOW_DAYS } from "../engine/context.js";
import { evaluate } from "../engine/evaluate.js";
import type { Conversation } from "../model/conversation.js";
import { didYouMean, UserError } from "../model/errors.js";
import type { Reader } from "../model/reading.js";
import { openInputs } from "../readers/index.js";
import { explain } from "../reporters/explain.js";
import { loadRubric } from "../rubric/load.js";
import type { CodeFlags } from "./code.js";
import { maskOf } from "./gather/mask.js";
import type { PrivacyFlags } from "./gather/privacy.js";
import { type Host, print, wantsColor, widthOf } from "./host.js";
import { type CommonFlags, readOptions } from "./options.js";
import { pluginLoader } from "./plugin-loader.js";

const MOST_IDS = 20_000;

/** The options of `wow explain`. */
export interface ExplainFlags extends CommonFlags, CodeFlags, PrivacyFlags {
  readonly id: string;
  readonly rubric: string;
  readonly format: string;
}

/** Explains one conversation. Gives the exit code: 2 where a criterion broke. Throws `UserError`. */
export async function explainFiles(files: readonly string[], flags: ExplainFlags, host: Host): Promise<number> {
  if (flags.format !== "table" && flags.format !== "json") {
    throw new UserError("--format", `unknown format "${flags.format}"`, "Formats of explain: table, json.");
  }
  const code = pluginLoader(flags);
  const rubric = await loadRubric(flags.rubric, criterionTypes, code);
  try {
    const mask = await maskOf(flags, host);
    const found = await find(files, flags, code.readers, host);
    const scored = {
      ...(await evaluate(rubric, found.conversation, { quotes: flags.quotes })),
      context: found.context,
    };
    const { evaluation, conversation } = mask.scored({ evaluation: scored, conversation: found.conversation });
    const options = { width: widthOf(host), color: wantsColor(host, flags.color), quotes: flags.quotes };
    const text =
      flags.format === "json"
        ? `${JSON.stringify(evaluation, null, 2)}\n`
        : explain(rubric, conversation!, evaluation, options);
    await print(host.stdout, [text]);
    return evaluation.criteria.some(({ status }) => status === "error") ? 2 : 0;
  } finally {
    await rubric.close();
  }
}

/** The conversation, and what the rest of the files says of it. */
async function find(files: readonly string[], flags: ExplainFlags, readers: readonly Reader[], host: Host) {
  const contacts: Contact[] = [];
  let found: Conversation | null = null;
  const { conversations } = openInputs(files, { ...readOptions(flags), readers, stdin: host.stdin });
  for await (const conversation of conversations) {
    if (conversation.id === flags.id) found = conversation;
    contacts.push(contactOfConversation(conversation));
  }
  if (found !== null) {
    const place = contacts.findIndex(({ id }) => id === flags.id);
    return { conversation: found, context: contexts(contacts, [], WINDOW_DAYS * DAY)[place]! };
  }
  const ids = contacts.slice(0, MOST_IDS).map(({ id }) => id);
  const hint = didYouMean(flags.id, ids);
  const some = ids.slice(0, 5).join(", ");
  throw new UserError(
    files.join(", "),
    `no conversation has the id "${flags.id}"${hint}`,
    `Ids there: ${some || "none"}${ids.length > 5 ? ", …" : ""}`,
  );
}
