import { criterionTypes } from "../../criteria/index.js";
import type { RubricEntry } from "../../model/card.js";
import { listReporters } from "../../reporters/rubric/list.js";
import { ancestorsOf } from "../../rubric/card.js";
import { readRubric, rubricOf } from "../../rubric/load.js";
import { olderVersions, shippedRubrics } from "../../rubric/open.js";
import { type Host, print, wantsColor, widthOf } from "../host.js";
import { reporterNamed } from "../output.js";

/** The options of `wow rubric list`. */
export interface ListFlags {
  readonly format: string;
  readonly color?: boolean;
}

/** Lists the shipped rubrics. Gives the exit code. Throws `UserError`. */
export async function listRubrics(flags: ListFlags, host: Host): Promise<number> {
  const reporter = reporterNamed(flags.format, listReporters);
  const options = { width: widthOf(host), color: wantsColor(host, flags.color) };
  await print(host.stdout, [reporter.render(await shippedEntries(), options)]);
  return 0;
}

/** What there is to say of each shipped rubric; the default first. */
export async function shippedEntries(): Promise<readonly RubricEntry[]> {
  const entries = (await shippedRubrics()).map(async (name): Promise<RubricEntry> => {
    const loaded = await readRubric(name, { types: criterionTypes });
    const { id, version, digest, title, purpose, criteria, dimensions } = rubricOf(loaded);
    const ids = dimensions.map((dimension) => dimension.id);
    return {
      id,
      version,
      digest,
      title,
      purpose,
      dimensions: ids,
      criteria: criteria.length,
      extends: ancestorsOf(loaded.sources)[0] ?? null,
      olderVersions: await olderVersions(id),
    };
  });
  return (await Promise.all(entries)).sort((a, b) => Number(b.id === "wow") - Number(a.id === "wow"));
}
