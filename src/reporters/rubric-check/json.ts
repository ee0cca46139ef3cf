import { asJson } from "../words.js";
import type { RubricCheckReporter } from "./index.js";

export const json: RubricCheckReporter = {
  id: "json",
  render(reports) {
    const rubrics = reports.map(({ file, rubric, remarks }) => {
      const of = (kind: string) => remarks.filter((one) => one.kind === kind).map(({ kind: _kind, ...rest }) => rest);
      return { file, rubric, mistakes: of("mistake"), suspicions: of("suspicion") };
    });
    return `${asJson({ schema: 1, rubrics }, 2)}\n`;
  },
};
