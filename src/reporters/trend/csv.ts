import type { TrendReporter } from "../../model/trend.js";
import { row } from "../csv.js";
import type { Cell } from "../rows/row-set.js";

/** One row per group, figure and week; `step` is the change of level that falls in the week. */
export const trendCsv: TrendReporter = {
  id: "csv",
  extensions: [".csv"],
  render({ groups, weeks, figures, minConversations }) {
    const head = "by,name,figure,week,from,conversations,too_few,mean,low,high,n,step,step_low,step_high".split(",");
    const rows: (readonly Cell[])[] = [head];
    for (const group of groups)
      group.series.forEach((series, i) => {
        weeks.forEach(({ week, from }, place) => {
          const { mean, low, high, n } = series.weeks[place]!;
          const count = group.weeks[place]!;
          const step = series.steps?.find((one) => one.week === week);
          rows.push([
            ...[group.by ?? "all", group.name, figures[i]!.id, week, from, count, count < minConversations],
            ...[mean, low, high, n, step?.difference ?? null, step?.low ?? null, step?.high ?? null],
          ]);
        });
      });
    return rows.map(row).join("");
  },
};
