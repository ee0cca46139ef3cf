import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UserError } from "../../src/model/errors.js";
import { readLabels } from "../../src/readers/labels.js";
import { file } from "../helpers/cli.js";

const read = (text: string, name = "l.csv") => readLabels(file(name, text), {});

describe("a label sheet", () => {
  it("says what each row judges, with its line, reviewer and weight", async () => {
    const sheet = await read(
      '\ufeffTicket ID;Rater;Empathy;Remark;probability\r\n7;Ida;3;"two\r\nlines";0.5\r\n7;Bo;;;0.5\r\n8;Ida;n/a;fine;\r\n',
    );
    expect(sheet).toMatchObject({ columns: ["Empathy", "Remark"], weighted: true });
    expect(sheet.keys).toEqual({ "Ticket ID": "conversation", Rater: "reviewer", probability: "probability" });
    expect(sheet.readings).toEqual([
      { row: 2, conversation: "7", reviewer: "Ida", settled: false, weight: 2, values: new Map([["Empathy", "3"], ["Remark", "two\nlines"]].map(([column, value]) => [column!, value!.replace("\n", "\r\n")])) },
      { row: 5, conversation: "8", reviewer: "Ida", settled: false, weight: 1, values: new Map([["Remark", "fine"]]) },
    ]); // biome-ignore format: a row each
  });

  it("takes dimensions and criteria from two columns of a long sheet", async () => {
    const { readings } = await read("conversation,dimension,criterion,value\n1,empathy,,2\n1,,courteous,yes\n");
    expect(readings.map(({ values }) => [...values])).toEqual([[["empathy", "2"]], [["courteous", "yes"]]]);
  });

  it("tells readings of nobody in particular apart by their order", async () => {
    const { readings } = await read("conversation,empathy\n1,2\n2,0\n1,3\n");
    expect(readings.map(({ conversation, reviewer }) => [conversation, reviewer])).toEqual([
      ["1", "#1"],
      ["2", null],
      ["1", "#2"],
    ]);
  });

  it("takes a reviewer called consensus for the verdict that stands, and the same row twice for one", async () => {
    const { readings } = await read("conversation,reviewer,empathy\n1,a,2\n1,a,2\n1,Consensus,3\n");
    expect(readings.map(({ reviewer, settled }) => [reviewer, settled])).toEqual([
      ["a", false],
      [null, true],
    ]);
  });

  it("reads the labels of conversations, with their raters, and ids too long for a number", async () => {
    const labels = { empathy: 1.5, turns: [1], raters: [{ empathy: 1 }, { empathy: 2, reviewer: "Bo" }] };
    const text = `{"id": 12345678901234567890, "messages": [], "labels": ${JSON.stringify(labels)}}\n`;
    const { readings, columns } = await read(text, "l.ndjson");
    expect(columns).toEqual(["empathy"]);
    expect(readings.map(({ conversation, reviewer, settled, values }) => [conversation, reviewer, settled, values.get("empathy")])).toEqual([
      ["12345678901234567890", null, true, "1.5"],
      ["12345678901234567890", "1", false, "1"],
      ["12345678901234567890", "Bo", false, "2"],
    ]); // biome-ignore format: a row each
  });

  it("is read, or refused with words for a person, whatever it holds", async () => {
    const cell = fc.constantFrom("conversation", "empathy", "reviewer", "weight", "target", "value", "1", "-3", "", '"', "a\nb", "__proto__", "\u0000", "🙂", "n/a"); // biome-ignore format: a list
    const table = fc.array(
      fc.array(cell, { minLength: 1, maxLength: 5 }).map((cells) => cells.join(",")),
      { maxLength: 6 },
    );
    const texts = fc.oneof(fc.string(), table.map((rows) => rows.join("\n")), fc.json(), fc.array(fc.json()).map((values) => values.join("\n"))); // biome-ignore format: a list
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const found = await read(text).catch((error: unknown) => error);
        if (found instanceof UserError) expect(found.message).not.toMatch(/undefined|\[object/);
        else expect(found).toHaveProperty("readings");
      }),
      { numRuns: 300 },
    );
  });
});
