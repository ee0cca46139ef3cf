import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

describe("what can't be used", () => {
  test("is counted with its row and keeps its place", async () => {
    const { conversations, files } = await readText(
      table(
        "conversation_id,at,role,text,agent",
        "1,2026-03-02,agent,hello,Ana",
        "1",
        "1,2026-03-02,customer,hi, there, you,Ana",
        ",2026-03-02,customer,whose,Ana",
        "1,2026-03-02,agent,,Ana",
        "1,2026-03-02,wizard,hm,Ana",
        ",,,,",
        "",
        "conversation_id,at,role,text,agent",
        "1,yesterday,customer,bye,Ana",
      ),
    );
    expect(said(conversations[0]!)).toEqual(["agent: hello", "system*: ", "system*: ", "customer: bye"]);
    expect(files[0]!.skipped).toEqual({
      "bad-row": 2,
      "no-id": 1,
      "no-text": 1,
      "unknown-role": 1,
      "repeated-header": 1,
      "unreadable-time": 1,
    });
    const rows = files[0]!.problems.map(({ row, reason }) => [row, reason]).sort((a, b) => Number(a[0]) - Number(b[0]));
    expect(rows).toEqual([
      [3, "bad-row"],
      [4, "bad-row"],
      [5, "no-id"],
      [6, "no-text"],
      [7, "unknown-role"],
      [10, "repeated-header"],
      [11, "unreadable-time"],
    ]);
  });

  test("a first row that has words for a column's name is told", async () => {
    const row = (id: number) => `${id},"Agent: It is on its way.\nCustomer: Thanks, Bo",closed`;
    const { files } = await readText(table(row(1), row(2), row(3)), { inputFormat: "csv" });
    expect(files[0]!.problems).toMatchObject([{ row: 1, reason: "no-header" }]);
    expect(files[0]!.conversations).toBe(2);
    const named = table('id,"Chat\ntranscript",status', row(1), row(2));
    expect((await readText(named, { inputFormat: "csv" })).files[0]!.skipped).toEqual({});
  });

  test.each([
    ["a delimiter too many in the header", "id,ro,le,text,agent", { "short-rows": 1 }],
    ["a row that became part of the header", "id,role,text,agent0,customer,oh,Ana", { "short-rows": 1 }],
    ["no names for the last columns", "id,role,text,agent,,", {}],
    ["as many names as cells", "id,role,text,agent", {}],
  ])("rows that are all shorter than the header: %s", async (_, header, skipped) => {
    const { files } = await readText(table(header, "1,agent,hello,Ana", "1,customer,hi,Ana"));
    expect(files[0]!.skipped).toEqual(skipped);
  });

  test("a row of the wrong length makes no conversation, agent or customer", async () => {
    const { conversations, files } = await readText(
      table(
        "conversation_id,role,text,agent,customer",
        "1,agent,hello,Ana,u1",
        "1,customer,well, then,Bo,u2",
        "2,customer,oh, no,Ana,u1",
        "1,customer,hi,Ana,u1",
        "3",
        "4,agent,bye,Ana,u1",
        "4,agent,a, b,Ana,u1",
      ),
    );
    expect(conversations.map(({ id, agent, customer }) => [id, agent, customer])).toEqual([
      ["1", "Ana", "u1"],
      ["4", "Ana", "u1"],
    ]);
    expect(files[0]!.skipped).toEqual({ "bad-row": 4 });
  });

  test("an unquoted delimiter shifts cells, also where the cell left over is empty", async () => {
    const { conversations, files } = await readText(
      table("conversation_id,role,text,tags", "1,agent,hello,", "1,customer,no, thanks,", "1,customer,bye,"),
    );
    expect(said(conversations[0]!)).toEqual(["agent: hello", "customer: bye"]);
    expect(files[0]!.problems).toMatchObject([{ row: 3, reason: "bad-row" }]);
    const trailing = await readText(
      table("conversation_id,role,text,tags", "1,agent,hello,x,", "1,customer,no, thanks,,", "1,customer,bye,,"),
    );
    expect(said(trailing.conversations[0]!)).toEqual(["agent: hello", "customer: bye"]);
  });

  test("text in the last column keeps its delimiters, even where every row has one", async () => {
    expect(
      await saidIn(table("conversation_id,role,text", "1,agent,Hi, you", "1,customer,Oh, no", "1,agent,a, b")),
    ).toEqual({
      1: ["agent: Hi, you", "customer: Oh, no", "agent: a, b"],
    });
  });

  test.each(["\n", "\r\n"])("a forgotten closing quote is reported where its cell begins (%j)", async (newline) => {
    const rows = [
      "conversation_id,role,text",
      '1,agent,"fine',
      'here ""so"" "',
      '1,agent,"oh dear',
      '2,customer,"hi, you"',
      '1,customer,"no" she said',
      "1,agent,ok",
    ];
    const { conversations, files } = await readText(`${rows.join(newline)}${newline}`);
    expect(files[0]!.skipped).toEqual({ "suspect-quote": 1 });
    expect(files[0]!.problems).toMatchObject([{ row: 4, reason: "suspect-quote" }]);
    expect(conversations.map(({ messages }) => messages.length)).toEqual([4]);
  });

  test("a forgotten closing quote in a file of transcripts", async () => {
    const { files } = await readText(
      'id,transcript,agent\n1,"Agent: a\nCustomer: b,Bo\n2,"Agent: c\nCustomer: d",Bo\n3,"Agent: c\nCustomer: d",Bo\n',
    );
    expect(files[0]!.problems).toContainEqual(expect.objectContaining({ row: 2, reason: "suspect-quote" }));
  });

  test("rows are lines, also after cells of several lines, and only the first five are kept", async () => {
    const rows = Array.from({ length: 9 }, () => '1,agent,"\r\n"');
    const { files } = await readText(`conversation_id,role,text\r\n1,agent,"a\r\nb"\r\n\r\n${rows.join("\r\n")}\r\n`);
    expect(files[0]!.skipped).toEqual({ "no-text": 9 });
    expect(files[0]!.problems.map(({ row }) => row)).toEqual([5, 7, 9, 11, 13]);
  });

  test("nothing of the transcript stands in a problem", async () => {
    const { files } = await readText(table("conversation_id,role,text", "1,secret word,secret text", "1,agent,hi"));
    expect(JSON.stringify(files[0]!.problems)).not.toContain("secret");
  });

  test("a cell as long as Excel's limit was cut off", async () => {
    const { files } = await readText(
      table("conversation_id,role,text", `1,agent,${"x".repeat(32_767)}`, "1,customer,hi"),
    );
    expect(files[0]!.skipped).toEqual({ "cut-off-cell": 1 });
  });
});
