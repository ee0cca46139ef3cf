import { UserError } from "../../model/errors.js";
import { type KeptWhole, kept, type Wanted } from "../../rubric/keep.js";
import type { Loaded } from "../../rubric/load.js";
import type { NewFlags } from "./new-rubric.js";

/** Asks, or takes the default. */
export type Ask = <Answer>(question: string, byDefault: string, read: (text: string) => Answer) => Promise<Answer>;

/** Copy or extend? Throws `UserError`. What stands on other files is not copied, as its text alone would say too little. */
export async function wayOf(
  from: string,
  { copy, extend }: NewFlags,
  { sources }: Loaded,
  ask: Ask,
): Promise<"copy" | "extend"> {
  if (copy && extend) throw new UserError("--copy", "can't be together with --extend", "Give one of them.");
  const stands = sources.parent !== null || sources.includes.length > 0;
  if (copy && stands)
    throw new UserError("--copy", `${from} extends or includes others, so it can't be copied alone`, "Write --extend.");
  if (copy || extend || stands) return copy ? "copy" : "extend";
  return ask("Copy its text, or extend it (say only what is different)?", "copy", (answer) => {
    if (answer === "copy" || answer === "extend") return answer;
    throw new UserError(null, `"${answer}" is neither`, "Write copy or extend.");
  });
}

/** What is kept of the rubric: what the flags say, else what is answered. Throws `UserError`. */
export async function keptOf(
  flags: NewFlags,
  { file }: Loaded,
  ask: Ask,
  say: (text: string) => void,
): Promise<KeptWhole> {
  const choose = (section: keyof Wanted, chosen: Wanted) => {
    const own = kept(file!, chosen);
    const parts: readonly { readonly id: string; readonly title?: string; readonly question?: string }[] =
      file![section];
    for (const { id, title, question } of parts) if (own[section].includes(id)) say(`  ${id}: ${title ?? question}`);
    return ask(`Which ${section} to keep?`, "all", (answer) => {
      if (answer === "all") return chosen;
      const more: Wanted = { ...chosen, [section]: answer.split(/[\s,]+/) };
      kept(file!, more);
      return more;
    });
  };
  let chosen: Wanted = { ...(flags.dimensions && { dimensions: flags.dimensions }), ...(flags.criteria && { criteria: flags.criteria }) }; // biome-ignore format: one step
  const isSaid = flags.dimensions !== undefined || flags.criteria !== undefined;
  if (!isSaid) for (const section of ["dimensions", "criteria"] as const) chosen = await choose(section, chosen);
  return kept(file!, chosen);
}
