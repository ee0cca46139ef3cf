import { UserError } from "../../model/errors.js";
import { printable } from "../../model/printable.js";
import type { Notes } from "../../model/report.js";
import type { Rubric } from "../../model/rubric.js";
import type { PluginLoader } from "../../plugins/index.js";
import { ClosedPipe, type Host, print, wantsColor } from "../host.js";
import { noteBroken, noteLeftOut } from "../left-out.js";
import { reporterNamed, targets, writeWhole, written } from "../output.js";
import { pluginLoader } from "../plugin-loader.js";
import { type Gathered, gather, type Wants } from "./index.js";
import type { GatherFlags } from "./options.js";
import { originOf } from "./origin.js";

/** Options of a command that shows scored conversations. */
export interface ShowFlags extends GatherFlags {
  readonly format: string;
  readonly output?: readonly string[];
}

/** A format, as far as a command must know it to choose it. */
interface Format {
  readonly id: string;
  readonly extensions: readonly string[];
  /** Is it bytes, which no terminal shows? */
  readonly isBinary?: boolean;
}

/** What a command wants of scored conversations, and in which formats it shows them. */
export interface Showing<R extends Format> {
  /** What is done with conversations, for the error that there are none. */
  readonly verb: string;
  /** Which files it takes; `either`: exports, which are scored now, or results that were saved. */
  readonly takes: "exports" | "results" | "either";
  /** The formats there are, once the rubric's plugins have been loaded. */
  reporters(code: PluginLoader): readonly R[];
  /** What the chosen formats need. */
  wants(chosen: readonly R[]): Wants;
  /** Throws `UserError` where the options don't fit the rubric, before anything is read. */
  check?(rubric: Rubric): void;
  /** The exit code of what was found; `emit` writes it in every format that was asked for. */
  work(gathered: Gathered, emit: Emit<R>): Promise<number>;
}

/** Writes the output files, then standard output; `color` is true where that wants it. */
export type Emit<R> = (render: (reporter: R, color: boolean) => Pieces) => Promise<void>;

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string>;

/** Reads, scores and shows. Gives the exit code: 2 where something broke. Throws `UserError`, with nothing written. */
export async function show<R extends Format>(
  files: readonly string[],
  flags: ShowFlags,
  showing: Showing<R>,
  host: Host,
): Promise<number> {
  const code = pluginLoader(flags);
  const origin = await originOf(files, flags, code, host, showing.takes);
  try {
    const reporters = showing.reporters(code);
    const printer = reporterNamed(flags.format, reporters);
    if (printer.isBinary === true && host.stdout.isTTY === true)
      throw new UserError("--format", `${printer.id} is bytes, which no terminal shows`, `Write a file: -o report${printer.extensions[0]}`); // biome-ignore format: one refusal
    const outputs = await targets(flags.output ?? [], origin.taken, reporters);
    showing.check?.(origin.rubric);
    const wants = {
      ...showing.wants([printer, ...outputs.map(({ reporter }) => reporter)]),
      verb: showing.verb,
      leaveOut: await written(outputs),
    };
    const gathered = await gather(origin, files, wants, flags, host);
    const emit: Emit<R> = async (render) => {
      for (const { file, reporter } of outputs) await writeWhole(file, render(reporter, false));
      const piped = await print(host.stdout, render(printer, wantsColor(host, flags.color))).then(
        () => true,
        (error) => {
          if (error instanceof ClosedPipe) return false;
          throw error;
        },
      );
      if (piped && printer.id !== "table" && flags.quiet !== true) noteLeftOut(gathered.head.inputs, host);
    };
    try {
      const found = await showing.work(gathered, emit);
      return Math.max(noteBroken(gathered.files, host), noteErrors(gathered.head.notes, host), found);
    } finally {
      await gathered.close();
    }
  } finally {
    await origin.rubric.close();
  }
}

/** Says on standard error which criteria broke. Gives the exit code that this is worth. */
function noteErrors({ errors, broken }: Notes, host: Host): 0 | 2 {
  if (errors === 0) return 0;
  host.stderr.write(
    `wow: in ${errors} conversations a criterion broke; its verdict says why, and it is out of the mean\n`,
  );
  for (const { criterion, conversations, first, reason } of broken)
    host.stderr.write(
      `  ${criterion}: in ${conversations}, first in ${printable(first, 80)}: ${printable(reason, 300)}\n`,
    );
  return 2;
}
