import { UserError } from "../model/errors.js";
import { printable } from "../model/printable.js";
import type { InputReport } from "../model/report.js";
import { BROKEN, type InputFile } from "../readers/index.js";
import { foremost, leftOutOf } from "../reporters/files.js";
import type { Host } from "./host.js";

const NOTED = 10;

/** Says on standard error which files could not be read to their end. Gives the exit code that this is worth. */
export function noteBroken(inputs: readonly Pick<InputFile, "file" | "problems">[], host: Host): 0 | 2 {
  const broken = inputs.flatMap(({ problems }) => problems.filter(({ reason }) => reason === BROKEN));
  for (const { file, detail } of broken.slice(0, NOTED))
    host.stderr.write(`wow: ${printable(file, 300)}: ${printable(detail, 500)}\n`);
  if (broken.length > NOTED) host.stderr.write(`wow: and ${broken.length - NOTED} more broken files\n`);
  return broken.length === 0 ? 0 : 2;
}

/** Says on standard error what of the inputs could not be used. */
export function noteLeftOut(inputs: readonly InputReport[], host: Host): void {
  const { shown, rest } = foremost(inputs, NOTED);
  for (const { file, skipped } of shown) {
    for (const [reason, count] of Object.entries(skipped))
      if (reason !== BROKEN) host.stderr.write(`wow: ${printable(file, 300)}: left out ${count} × ${reason}\n`);
  }
  const left = leftOutOf(rest);
  if (left !== null) host.stderr.write(`wow: in other files: left out ${left}\n`);
}

/** That no conversation is left to do something with, and why. */
export function nothingTo(verb: string, files: readonly string[], inputs: readonly InputReport[]): UserError {
  const left = leftOutOf(inputs);
  const why = left === null ? "there is no conversation in the input" : `everything was left out: ${left}`;
  return new UserError(
    files.join(", "),
    `nothing to ${verb}: ${why}`,
    `See how it was understood: wow inspect ${files[0]}`,
  );
}
