import { describe, expect, test } from "vitest";
import { readText } from "./read.js";

const table = (header: string, ...cells: string[]) =>
  [`id,role,text,${header}`, ...cells.map((cell, i) => `${i},customer,Hi,${cell}`)].join("\n");

describe("ratings in a table", () => {
  test.each([
    ["5", 5],
    ["4/5", 4],
    ["4 out of 5", 4],
    ["80%", 80],
    ["★★★★☆", 4],
    ["★★", 2],
    ["⭐⭐⭐", 3],
    ["5 stars", 5],
    ["1 star", 1],
    ["3 Sterne", 3],
    ["4 étoiles", 4],
    ["Good", 5],
    ["Good with comment", 5],
    ["bad", 1],
    ["Unzufrieden", 1],
  ])("%s is %d", async (cell, csat) => {
    const { conversations, files } = await readText(table("happiness", cell), { map: { csat: "happiness" } });
    expect(conversations[0]!.csat).toBe(csat);
    expect(files[0]!.skipped).toEqual({});
  });

  test("that can't be read are counted; that nobody rated is nothing to count", async () => {
    const text = table("happiness", "meh", "Not offered", "", "-", "so so");
    const { conversations, files } = await readText(text, { map: { csat: "happiness" } });
    expect(conversations.map(({ csat }) => csat)).toEqual([null, null, null, null, null]);
    expect(files[0]!.skipped).toEqual({ "unreadable-csat": 2 });
    expect(files[0]!.problems[0]).toMatchObject({ row: 2, reason: "unreadable-csat" });
  });

  test("are found by a header that says so", async () => {
    const { files } = await readText(table("Satisfaction rating", "Good", "Bad", "Offered", "Good"));
    expect(files[0]!.layout!.fields.csat).toBe("Satisfaction rating");
  });
});
