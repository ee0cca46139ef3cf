import type { CriterionSummary } from "../../../model/report.js";
import type { RubricWords } from "../../../model/reporter.js";
import { many, percent } from "../../words.js";
import type { CriterionColumns } from "../data.js";
import { ShareBar } from "./charts/share-bar.js";
import { conversationsHref } from "./router.js";

/** Criteria with their means and what helps: `coach` what to do, else what good looks like. */
export function CriterionList({
  criteria,
  titles,
  advice,
}: {
  criteria: readonly CriterionSummary[];
  titles: RubricWords;
  advice: "coach" | "good";
}) {
  const words = new Map(titles.criteria.map((one) => [one.id, one]));
  return (
    <ol class="criteria">
      {criteria.map(({ id, mean, n, notApplicable }) => {
        const one = words.get(id);
        const text = advice === "coach" ? one?.coach : one?.good;
        return (
          <li key={id}>
            <p class="question">
              <a href={conversationsHref({ facets: { failed: id } })}>{one?.question ?? id}</a>
            </p>
            <p class="measure">
              <strong>{percent(mean)}</strong> <ShareBar value={mean ?? 0} most={1} /> of {many(n, "conversation")};{" "}
              {notApplicableWords(n, notApplicable)}
            </p>
            {text !== undefined && text !== "" && (
              <p class="advice">
                <span class="label">{advice === "coach" ? "Coach" : "Good"}</span> {text}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** `does not apply to 12 (9%)`. */
export function notApplicableWords(n: number, notApplicable: number): string {
  if (notApplicable === 0) return "applies to all";
  return `does not apply to ${notApplicable.toLocaleString("en-US")} (${percent(notApplicable / (n + notApplicable))})`;
}

/** The criteria of a summary, a record each. */
export function summariesOf({ mean, n, notApplicable }: CriterionColumns, titles: RubricWords): CriterionSummary[] {
  return titles.criteria.map(({ id }, i) => ({
    id,
    mean: mean[i] ?? null,
    n: n[i] ?? 0,
    notApplicable: notApplicable[i] ?? 0,
    errors: 0,
  }));
}
