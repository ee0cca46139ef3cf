import { criterionTypes } from "../../criteria/index.js";
import { scoreAll } from "../../engine/evaluate.js";
import { reportOf } from "../../model/report.js";
import type { PluginLoader } from "../../plugins/index.js";
import { type InputFile, openInputs } from "../../readers/index.js";
import { pathsOf, readRubric, rubricOf } from "../../rubric/load.js";
import { readOptions } from "../options.js";
import type { GatherFlags } from "./options.js";
import type { Origin, Read } from "./origin.js";

/** Exports, scored as they are read. */
export async function exportsOrigin(
  files: readonly string[],
  flags: GatherFlags,
  code: PluginLoader,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Origin> {
  const loaded = await readRubric(flags.rubric ?? "wow", { types: criterionTypes, code });
  const rubric = rubricOf(loaded);
  const input = { ...readOptions(flags), readers: code.readers, stdin };
  return {
    rubric,
    input,
    taken: [...files, ...(flags.history ?? []), ...pathsOf(loaded)],
    areSaved: false,
    open({ evidence, leaveOut }) {
      const inputs = openInputs(files, { ...input, leaveOut });
      return {
        scored: scoreAll(rubric, inputs.conversations, { quotes: flags.quotes, evidence }),
        read: () => ({
          inputs: inputs.files.map(reportOf),
          files: inputs.files,
          guesses: guessesOf(inputs.files, flags.timezone),
          masked: false,
          window: null,
        }),
      };
    },
  };
}

function guessesOf(inputs: readonly InputFile[], told: string | undefined): Read["guesses"] {
  const zones = inputs.map(({ assumedTimezone }) => assumedTimezone).filter((zone) => zone !== null);
  const orders = inputs.map(({ assumedDates }) => assumedDates).filter((order) => order !== null);
  return {
    assumedTimezone: told === undefined ? (zones[0] ?? null) : null,
    zonelessFiles: zones.length,
    ambiguousDates: orders.length,
    assumedDates: [...new Set(orders)].sort(),
  };
}
