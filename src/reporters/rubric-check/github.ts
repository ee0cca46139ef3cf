import type { RubricCheckReporter } from "./index.js";
import { remarkText } from "./words.js";

/** Commands by which GitHub shows remarks beside the lines of a pull request. */
export const github: RubricCheckReporter = {
  id: "github",
  render(reports) {
    const lines = reports.flatMap(({ remarks }) =>
      remarks.map((remark) => {
        const command = remark.kind === "mistake" ? "error" : "warning";
        const place = { file: remark.file, line: remark.line, col: remark.column };
        const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${command} ${properties.join()}::${data(remarkText(remark))}\n`;
      }),
    );
    return lines.join("");
  },
};

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
