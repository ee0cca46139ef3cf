import { UserError } from "../model/errors.js";
import { printable } from "../model/printable.js";
import type { InputReport } from "../model/report.js";
import type { Host } from "./host.js";

type Left = Pick<InputReport, "file" | "skipped">;

/** Says on standard error what of the inputs could not be used. */
export function noteLeftOut(inputs: readonly Left[], host: Host): void {
  for (const { file, skipped } of inputs) {
    for (const [reason, count] of Object.entries(skipped))
      host.stderr.write(`wow: ${printable(file, 300)}: left out ${count} × ${reason}\n`);
  }
}

/** That no conversation is left to do something with, and why. */
export function nothingTo(verb: string, files: readonly string[], inputs: readonly Left[]): UserError {
  const left = inputs.flatMap(({ skipped }) => Object.entries(skipped).map(([reason, n]) => `${n} × ${reason}`));
  const why =
    left.length === 0 ? "there is no conversation in the input" : `everything was left out: ${left.join(", ")}`;
  return new UserError(
    files.join(", "),
    `nothing to ${verb}: ${why}`,
    `See how it was understood: wow inspect ${files[0]}`,
  );
}
