import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wow } from "../helpers/cli.js";
import { tree } from "../helpers/tree.js";

const table = (first: string, second: string) =>
  `conversation_id,created_at,role,text\n1,${first},customer,Hi\n1,${second},agent,Hello\n`;
const at = (text: string) => join(tree({ "a.csv": text }), "a.csv");
const unclear = () => at(table("05/01/2026 09:00", "05/01/2026 09:05"));

async function startOf(path: string, ...args: string[]) {
  const { code, stdout } = await wow(["score", path, "-f", "json", ...args]);
  expect(code).toBe(0);
  const { conversations, notes } = JSON.parse(stdout);
  return { day: conversations[0].startedAt.slice(0, 10), notes };
}

describe("dates that do not show whether the day or the month is first", () => {
  it("are told of in the table, in JSON, and by convert", async () => {
    const path = unclear();
    const told =
      "Nothing shows whether dates in 1 file are written day first or month first: taken as month first (--dates).";
    expect((await wow(["score", path])).stdout.replace(/\s+/g, " ")).toContain(told);
    expect(await startOf(path)).toMatchObject({
      day: "2026-05-01",
      notes: { ambiguousDates: 1, assumedDates: ["month-first"] },
    });
    expect((await wow(["convert", path])).stderr).toContain("wow: nothing shows whether dates in 1 file");
  });

  it("are read as --dates says, and nothing is told", async () => {
    const path = unclear();
    const dayFirst = await startOf(path, "--dates", "day-first");
    expect(dayFirst).toMatchObject({ day: "2026-01-05", notes: { ambiguousDates: 0, assumedDates: [] } });
    expect((await startOf(path, "--dates", "month-first")).day).toBe("2026-05-01");
    expect((await wow(["convert", path, "--dates", "day-first"])).stderr).not.toContain("dates");
    expect((await wow(["inspect", path, "--dates", "day-first"])).stdout).toMatch(
      /taken as day first, as --dates\s+says/,
    );
    const { code, stderr } = await wow(["score", path, "--dates", "dmy"]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("day-first, month-first")]);
  });

  it.each([
    ["that are the same day", "05/05/2026 09:00", "05/05/2026 09:05", "2026-05-05"],
    ["that a later one settles", "05/01/2026 09:00", "25/01/2026 09:05", "2026-01-05"],
    ["that only day first lie close together", "05/01/2026 09:00", "06/01/2026 09:05", "2026-01-05"],
    ["that only month first lie close together", "01/05/2026 09:00", "01/06/2026 09:05", "2026-01-05"],
  ])("are no guess %s", async (_, first, second, day) => {
    expect(await startOf(at(table(first, second)))).toMatchObject({ day, notes: { ambiguousDates: 0 } });
  });

  it("are a guess where conversations speak against each other", async () => {
    const text = `${table("05/01/2026", "06/01/2026")}2,01/05/2026,customer,Hi\n2,01/06/2026,agent,Hello\n`;
    expect((await startOf(at(text))).notes.ambiguousDates).toBe(1);
  });
});
