import type { Reach } from "../../model/comparison.js";
import type { Change } from "./joint.js";

/** Fields of a criterion that change no verdict of it, but what becomes of it. */
const SCORING: ReadonlySet<string> = new Set(["weight", "critical", "bonus", "dimension"]);
/** Of these, the ones that matter only where the criterion has a value. */
const COUNTING: ReadonlySet<string> = new Set(["weight", "critical", "bonus"]);

/** Options that are lists of words but no cues, or of which it matters how many there are. */
const NOT_SILENT: ReadonlySet<string> = new Set(["all", "even", "channel", "language"]);

/** What an edit can move in a conversation's scores. */
export function reachOf(changes: readonly Change[]): Reach {
  const verdicts = new Set<string>();
  const counts = new Set<string>();
  let scoring = false;
  let always = false;
  for (const { path, wording } of changes) {
    if (wording) continue;
    const [section, key, field, last] = path;
    if (section === "languages") verdicts.add("*");
    else if (section === "criteria" && field === "id") continue;
    else if (section === "criteria" && field !== undefined && !SCORING.has(field)) verdicts.add(key!);
    else {
      scoring = true;
      if (section === "criteria" && COUNTING.has(field ?? "")) counts.add(key!);
      else if (last?.startsWith("coefficients.")) counts.add(last.slice("coefficients.".length));
      else always = true;
    }
  }
  const of = (side: "from" | "to") => [...new Set(changes.flatMap((change) => change[side] as readonly string[]))];
  const isWords = changes.every(({ words }) => words);
  return {
    verdicts,
    scoring,
    counts: always ? null : counts,
    silent: isWords && changes.every(({ path }) => !NOT_SILENT.has(path.at(-1)!)),
    words: isWords ? { lost: of("from"), gained: of("to") } : null,
  };
}
