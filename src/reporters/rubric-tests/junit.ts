import type { TestCase } from "../../model/rubric-tests.js";
import type { RubricTestReporter } from "./index.js";
import { foundIn, titleOf } from "./words.js";

/** JUnit's XML, as build servers read it: one suite per rubric, one case per test; a criterion without tests is skipped. */
export const junit: RubricTestReporter = {
  id: "junit",
  render(reports) {
    const suites = reports.map(({ file, rubric, cases }) => {
      const failed = cases.filter(({ failure }) => failure !== null).length;
      const skipped = cases.filter(({ kind }) => kind === null).length;
      const head = `  <testsuite${attributes({ name: rubric.id, file, tests: cases.length, failures: failed, errors: 0, skipped })}>`;
      return [head, ...cases.map((one) => caseOf(one, rubric.id)), "  </testsuite>"].join("\n");
    });
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.map((suite) => `${suite}\n`).join("")}</testsuites>\n`;
  },
};

function caseOf(one: TestCase, rubric: string): string {
  const { file, line, failure } = one;
  const head = `    <testcase${attributes({ name: titleOf(one), classname: `${rubric}.${one.name}`, file, line })}`;
  if (one.kind === null) return `${head}><skipped message="no tests"/></testcase>`;
  if (failure === null) return `${head}/>`;
  const text = [`${failure.file}:${failure.line}:${failure.column}`, failure.text, foundIn(failure) ?? []]
    .flat()
    .join("\n");
  const said = attributes({ type: failure.fault, message: failure.why });
  return `${head}>\n      <failure${said}>${escaped(text)}</failure>\n    </testcase>`;
}

function attributes(given: Readonly<Record<string, string | number>>): string {
  return Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("");
}

/** Text for XML 1.0, in which most control characters can't be written at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
