import { didYouMean, UserError } from "../model/errors.js";
import { ROWS, type RowOf } from "../model/reporter.js";

/** What a row of CSV is to be, as `--by` says it. Throws `UserError`. */
export function rowOf(text: string): RowOf {
  const known = ROWS.find((one) => one === text);
  if (known !== undefined) return known;
  const hint = `Write --by ${ROWS.slice(0, -1).join(", ")} or ${ROWS.at(-1)}.`;
  throw new UserError("--by", `no row is a "${text}"${didYouMean(text, ROWS)}`, hint);
}
