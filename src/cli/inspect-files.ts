import { UserError } from "../model/errors.js";
import { openInputs } from "../readers/index.js";
import { inspections, Survey } from "../reporters/inspect.js";
import { type Host, print, wantsColor, widthOf } from "./host.js";
import { noteBroken } from "./left-out.js";
import { type CommonFlags, readOptions } from "./options.js";
import { Progress } from "./progress.js";

/** The options of `wow inspect`. */
export interface InspectFlags extends CommonFlags {
  readonly format: string;
}

/** Shows how each file was understood. Gives the exit code. Throws `UserError`. */
export async function inspectFiles(files: readonly string[], flags: InspectFlags, host: Host): Promise<number> {
  if (flags.format !== "table" && flags.format !== "json") {
    throw new UserError("--format", `unknown format "${flags.format}"`, "Formats of inspect: table, json.");
  }
  const inputs = openInputs(files, { ...readOptions(flags), stdin: host.stdin });
  const progress = new Progress(host, flags.quiet);
  const surveys: Survey[] = [];
  try {
    for await (const conversation of inputs.conversations) {
      const place = inputs.files.length - 1;
      surveys[place] ??= new Survey(flags.quotes);
      surveys[place].add(conversation);
      progress.step();
    }
  } finally {
    progress.end();
  }
  const found = inputs.files.map((file, place) => ({
    ...file,
    ...(surveys[place] ?? new Survey(flags.quotes)).facts(),
  }));
  const options = {
    width: widthOf(host),
    color: wantsColor(host, flags.color),
    isZoneTold: flags.timezone !== undefined,
  };
  const text = flags.format === "json" ? `${JSON.stringify(found, null, 2)}\n` : inspections(found, options);
  await print(host.stdout, [text]);
  return noteBroken(inputs.files, host);
}
