import { describe, expect, it } from "vitest";
import { momentsIn, told } from "../../helpers/moments.js";
import { FALSE } from "./false.js";
import { TRUE } from "./true.js";

describe("a moment is found", () => {
  it.each(TRUE)("%s", async (_name, sign, shown, transcript) => {
    const { moments } = await momentsIn([told(transcript)]);
    expect(moments).toHaveLength(1);
    const [{ why, exchange }] = moments as [(typeof moments)[0]];
    expect(why.map((one) => one.sign)).toContain(sign);
    expect(why.some(({ kind }) => kind === "reaction")).toBe(true);
    expect(exchange.map(({ text }) => text).join("\n")).toContain(shown);
    expect(exchange.length).toBeGreaterThanOrEqual(2);
    expect(exchange.length).toBeLessThanOrEqual(5);
  });
});

describe("no moment is found in", () => {
  it.each(FALSE)("%s", async (_why, transcript) => {
    const { moments } = await momentsIn([told(transcript)]);
    expect(moments).toEqual([]);
  });
});
