import { describe, expect, it } from "vitest";
import { arranged } from "../../../src/reporters/html/app/table.js";

interface Row {
  readonly name: string;
  readonly score: number | null;
  readonly tooFew: boolean;
}
const ROWS: readonly Row[] = [
  { name: "Ada", score: 40, tooFew: false },
  { name: "Bo", score: 99, tooFew: true },
  { name: "Cy", score: null, tooFew: false },
  { name: "Di", score: 70, tooFew: false },
  { name: "Ed", score: 1, tooFew: true },
];
const COLUMNS = [
  { id: "name", value: ({ name }: Row) => name },
  { id: "score", value: ({ score }: Row) => score, isNumber: true },
  { id: "spark" },
];
const UNRANKED = { is: ({ tooFew }: Row) => tooFew, why: "too few" };
const names = (rows: readonly Row[]) => rows.map(({ name }) => name).join(" ");

describe("a table", () => {
  it.each([
    ["as given", null, "Ada Bo Cy Di Ed", ""],
    ["by name", { column: "name", isUp: false }, "Ed Di Cy Bo Ada", ""],
    ["by score, the best first", { column: "score", isUp: false }, "Di Ada Cy", "Bo Ed"],
    ["by score, the worst first", { column: "score", isUp: true }, "Ada Di Cy", "Ed Bo"],
    ["by what has no order", { column: "spark", isUp: true }, "Ada Bo Cy Di Ed", ""],
  ])("%s, too few never ranked among the others", (_, order, first, rest) => {
    const found = arranged(ROWS, order, COLUMNS, UNRANKED);
    expect([names(found.first), names(found.rest)]).toEqual([first, rest]);
  });
});
