import { criterionTypes } from "../../criteria/index.js";
import { cardReporters } from "../../reporters/rubric/index.js";
import { cardOf } from "../../rubric/card.js";
import { readRubric, rubricOf } from "../../rubric/load.js";
import { firstPhrase } from "../../text/first-phrase.js";
import type { CodeFlags } from "../code.js";
import { type Host, print, wantsColor, widthOf } from "../host.js";
import { reporterNamed } from "../output.js";
import { pluginLoader } from "../plugin-loader.js";

const CUES = 4;

/** The options of `wow rubric show`. */
export interface ShowFlags extends CodeFlags {
  readonly format: string;
  readonly cues?: boolean;
  readonly color?: boolean;
}

/** Shows a rubric. Gives the exit code. Throws `UserError`. */
export async function showCard(reference: string, flags: ShowFlags, host: Host): Promise<number> {
  const reporter = reporterNamed(flags.format, cardReporters);
  const loaded = await readRubric(reference, { types: criterionTypes, code: pluginLoader(flags), tests: true });
  const { digest, close } = rubricOf(loaded);
  // Nothing is asked of its code: what it says of itself is known.
  await close();
  const card = cardOf(loaded.file!, loaded.sources, {
    types: loaded.code.types,
    digest,
    ...(flags.cues ? { most: Number.POSITIVE_INFINITY, cue: (cue: string) => cue } : { most: CUES, cue: firstPhrase }),
  });
  const { id, version, ...rest } = loaded.file!;
  const options = {
    width: widthOf(host),
    color: wantsColor(host, flags.color),
    resolved: { id, version, digest, ...rest },
  };
  await print(host.stdout, [reporter.render(card, options)]);
  return 0;
}
