import type { Conversation } from "../model/conversation.js";
import { UserError } from "../model/errors.js";
import { type Inputs, openInputs } from "../readers/index.js";
import { nativeFormats } from "../reporters/native.js";
import { datesNote, many } from "../reporters/words.js";
import { type Mask, maskOf } from "./gather/mask.js";
import type { PrivacyFlags } from "./gather/privacy.js";
import { type Host, print } from "./host.js";
import { noteBroken, noteLeftOut, nothingTo } from "./left-out.js";
import { type CommonFlags, readOptions } from "./options.js";
import { reporterNamed, targets, writeWhole, written } from "./output.js";
import { Progress } from "./progress.js";
import { Spool } from "./spool.js";

/** The options of `wow convert`. */
export interface ConvertFlags extends CommonFlags, PrivacyFlags {
  readonly format?: string;
  readonly output?: readonly string[];
}

type Write = (conversations: AsyncIterable<Conversation>) => Promise<void>;

/** Writes the conversations of files as native JSON. Gives the exit code. Throws `UserError`; output files are whole or not written. */
export async function convertFiles(files: readonly string[], flags: ConvertFlags, host: Host): Promise<number> {
  if (!flags.quotes) {
    const what = "can't be had of wow convert: it writes the conversations themselves, words and all";
    throw new UserError(
      "--no-quotes",
      what,
      "Leave it out, or keep words out where you score: wow score … --no-quotes.",
    );
  }
  const outputs = await targets(flags.output ?? [], files, nativeFormats);
  const format = flags.format ?? (outputs.length === 0 ? "ndjson" : null);
  const printer = format === null ? null : reporterNamed(format, nativeFormats);
  const writes = outputs.map(
    ({ file, reporter }): Write =>
      (given) =>
        writeWhole(file, reporter.render(given)),
  );
  if (printer !== null) writes.push((given) => print(host.stdout, printer.render(given)));

  const reading = { ...readOptions(flags), stdin: host.stdin, leaveOut: await written(outputs) };
  const inputs = openInputs(files, { ...reading, recogniseLanguages: false });
  const conversations = checked(inputs, files, new Progress(host, flags.quiet), await maskOf(flags, host));
  if (writes.length === 1) await writes[0]!(conversations);
  else await writeAll(writes, conversations);
  if (flags.quiet !== true) {
    noteZones(inputs, flags, host);
    noteDates(inputs, host);
    noteLeftOut(inputs.files, host);
  }
  return noteBroken(inputs.files, host);
}

/** The conversations, masked as far as that is asked for. Throws `UserError` where there is none. */
async function* checked(
  inputs: Inputs,
  files: readonly string[],
  progress: Progress,
  mask: Mask,
): AsyncGenerator<Conversation> {
  let isEmpty = true;
  try {
    for await (const conversation of inputs.conversations) {
      isEmpty = false;
      progress.step();
      yield mask.conversation(conversation);
    }
  } finally {
    progress.end();
  }
  if (isEmpty) throw nothingTo("convert", files, inputs.files);
}

/** Hands the same conversations to each: what flows by once is kept on disk. */
async function writeAll(writes: readonly Write[], conversations: AsyncIterable<Conversation>): Promise<void> {
  const spool = new Spool<Conversation>();
  try {
    for await (const conversation of conversations) await spool.add(conversation);
    for (const write of writes) await write(spool.values());
  } finally {
    await spool.close();
  }
}

function noteDates(inputs: Inputs, host: Host): void {
  const orders = inputs.files.flatMap(({ assumedDates }) => assumedDates ?? []);
  if (orders.length === 0) return;
  const note = datesNote(orders.length, [...new Set(orders)].sort());
  host.stderr.write(`wow: ${note[0]!.toLowerCase()}${note.slice(1, -1)}\n`);
}

function noteZones(inputs: Inputs, flags: ConvertFlags, host: Host): void {
  const zones = inputs.files.flatMap(({ assumedTimezone }) => assumedTimezone ?? []);
  if (flags.timezone !== undefined || zones.length === 0) return;
  host.stderr.write(`wow: times in ${many(zones.length, "file")} name no zone: taken as ${zones[0]} (--timezone)\n`);
}
