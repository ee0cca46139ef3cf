import { UserError } from "../../model/errors.js";
import { idWritten, type Reading } from "../../model/labels.js";
import { printable } from "../../model/printable.js";

/** What a row says, trimmed; empty where it says nothing. */
export interface Cells {
  readonly conversation: string;
  readonly reviewer: string;
  readonly weight: string;
  readonly probability: string;
  readonly values: ReadonlyMap<string, string>;
}

/** Reviewers' names that stand for the verdict that all agreed on in the end. */
const SETTLED = /^(consensus|final|settled|adjudicated|agreed)$/i;
/** What people write where they do not judge. */
const NOTHING = /^(#?n\/a|na|nan|n\.a\.|not applicable|null|[-–—])?$/i;

/** A row as a reading; none where it judges nothing. Throws `UserError` where it names no conversation or a bad weight. */
export function readingOf(cells: Cells, row: number, file: string, isBlank: boolean): Reading[] {
  if (isBlank) return [];
  const values = new Map([...cells.values].filter(([, value]) => !NOTHING.test(value)));
  if (cells.conversation === "")
    throw new UserError(`${file}:${row}`, "the row names no conversation", "Give its id, or take the row out.");
  if (values.size === 0) return [];
  const settled = SETTLED.test(cells.reviewer);
  const reviewer = settled || cells.reviewer === "" ? null : cells.reviewer;
  return [
    { row, conversation: idWritten(cells.conversation), reviewer, settled, weight: weightOf(cells, row, file), values },
  ];
}

/** The weight as given, else one divided by the probability with which the conversation was drawn. */
function weightOf({ weight, probability }: Cells, row: number, file: string): number {
  const [name, given] = weight === "" ? ["probability", probability] : ["weight", weight];
  if (given === "") return 1;
  const number = Number(/^\d+,\d+$/.test(given) ? given.replace(",", ".") : given);
  const most = name === "weight" ? 1e9 : 1;
  if (!(number >= 1e-9 && number <= most)) {
    const range = name === "weight" ? "a number above 0" : "a number above 0 and up to 1";
    throw new UserError(
      `${file}:${row}`,
      `the ${name} “${printable(given)}” is not ${range}`,
      "Mend it, or leave it empty for 1.",
    );
  }
  return name === "weight" ? number : 1 / number;
}
