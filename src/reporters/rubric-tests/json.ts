import { asJson } from "../words.js";
import type { RubricTestReporter } from "./index.js";

export const json: RubricTestReporter = {
  id: "json",
  render(reports) {
    const rubrics = reports.map(({ file, rubric, cases, coverage }) => ({
      file,
      rubric,
      tests: cases.filter(({ kind }) => kind !== null).length,
      failures: cases.flatMap(({ failure }) => (failure === null ? [] : { ...failure, number: failure.number + 1 })),
      untested: cases.flatMap(({ kind, name }) => (kind === null ? name : [])),
      coverage,
    }));
    return `${asJson({ schema: 1, rubrics }, 2)}\n`;
  },
};
