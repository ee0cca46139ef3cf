import { checksOf } from "../cues/uses.js";
import type { Suspect } from "./suspicion.js";

/** Options that say how soon after the `when` something is looked for, where there is no `when`. */
export const noOccasion: Suspect = function* ({ file, types, origins }) {
  for (const { criterion, path, given } of checksOf(file)) {
    const parent = path.slice(0, -1).reduce<unknown>((part, step) => (part as never)[step], file);
    const isAfterWhen = path.at(-1) === "check" && (parent as { readonly when?: unknown }).when !== undefined;
    if (isAfterWhen) continue;
    const options = types.find(({ type }) => type === given.type)?.afterWhen ?? [];
    for (const option of options.filter((name) => given[name] !== undefined)) {
      const what = `\`${option}\` has no effect without a \`when\` that it is counted from`;
      const spot = origins.atKey(path, option);
      yield { spot, criterion, list: null, what, instead: `Add a \`when\`, or take \`${option}\` out.` };
    }
  }
};
