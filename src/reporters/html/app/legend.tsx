import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";

/** What each colour and underline of the transcript stands for. */
export function Legend({ titles }: { readonly titles: RubricWords }) {
  return (
    <p class="marks-legend">
      Marked:{" "}
      {titles.dimensions.map(({ id, title }, i) => (
        <span key={id}>
          {i > 0 && ", "}
          <span class={`mark dimension-${i} counts`}>{printable(title)}</span>
        </span>
      ))}
      . Choose a mark to see what it counts for.
    </p>
  );
}
