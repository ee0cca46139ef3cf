import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { weeksOfKettles } from "../helpers/weeks.js";

const FILE = "fixtures/trend/kettles.ndjson";

it("fixtures/trend/kettles.ndjson is what test/helpers/weeks.ts writes", () => {
  const written = `${weeksOfKettles()
    .map((one) => JSON.stringify(one))
    .join("\n")}\n`;
  if (process.env.UPDATE_FIXTURES === "1") writeFileSync(FILE, written);
  expect(readFileSync(FILE, "utf8")).toBe(written);
});
