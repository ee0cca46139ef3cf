import { describe, expect, test } from "vitest";
import { readText, saidIn } from "./read.js";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

async function fieldsOf(text: string) {
  const { files, error } = await readText(text);
  expect(error).toBeNull();
  return files[0]!.layout!.fields;
}

describe("columns are recognised by headers and values", () => {
  test("a help desk's comments", async () => {
    expect(
      await fieldsOf(
        table(
          "Ticket ID,Comment ID,Author Role,Author Name,Public,Created At,Body,Assignee,Requester Email,Group,Satisfaction Score,Ticket Status,Tags",
          "5,1,end-user,Ida,true,2026-01-05T09:00:00Z,My kettle leaks,Bo,ida@example.com,Tier 1,5,solved,a b",
          "5,3,agent,Bo,true,2026-01-05T09:05:00Z,Sorry,Bo,ida@example.com,Tier 1,5,solved,a b",
        ),
      ),
    ).toEqual({
      conversation: "Ticket ID",
      role: "Author Role",
      author: "Author Name",
      private: "Public",
      at: "Created At",
      text: "Body",
      agent: "Assignee",
      customer: "Requester Email",
      team: "Group",
      csat: "Satisfaction Score",
      status: "Ticket Status",
      tags: "Tags",
    });
  });

  test("a messenger's parts, in any order", async () => {
    expect(
      await fieldsOf(
        table(
          "body,state,author_type,teammate_assigned,created_at,conversation_id,part_type",
          "Card declined,closed,user,Bo,1767600000,21,comment",
          "Sorry about that,closed,admin,Bo,1767600090,21,comment",
          "I am Fin,closed,bot,Bo,1767600020,21,comment",
        ),
      ),
    ).toEqual({
      text: "body",
      status: "state",
      role: "author_type",
      agent: "teammate_assigned",
      at: "created_at",
      conversation: "conversation_id",
    });
  });

  test("weak names settled by values: type, from, date, name, id", async () => {
    expect(
      await fieldsOf(
        table(
          "id,date,type,from,content",
          "A-1,2026-03-02,visitor,Ida,My kettle leaks",
          "A-1,2026-03-02,operator,Bo,I am sorry",
          "A-2,2026-03-02,visitor,Tom,Hello there",
        ),
      ),
    ).toEqual({ conversation: "id", at: "date", role: "type", author: "from", text: "content" });
  });

  test("values alone", async () => {
    const { files } = await readText(
      table(
        "foo,bar,baz",
        "a1,agent,hello there my friend",
        "a1,customer,hello there you",
        "b2,agent,good morning to you",
      ),
    );
    expect(files[0]!.layout!.fields).toEqual({ conversation: "foo", role: "bar", text: "baz" });
  });

  test("an id that belongs to the message, not to the conversation", async () => {
    expect(
      await fieldsOf(
        table("id,ticket_id,role,text", "1,A,agent,hi", "2,A,customer,yo", "3,B,agent,hm", "4,B,customer,ok"),
      ),
    ).toEqual({ conversation: "ticket_id", role: "role", text: "text" });
    const { files } = await readText(
      table("id,role,text,Ref", "1,agent,hello,A-7", "2,customer,hi,A-7", "3,agent,bye,A-8", "4,customer,bye,A-8"),
    );
    expect(files[0]!.layout).toMatchObject({ fields: { conversation: "Ref" }, unused: ["id"] });
  });

  test("date and time of day in two columns", async () => {
    const { conversations, files } = await readText(
      table("Chat ID,Date,Time,Speaker,Text", "1,02.03.2026,09:00,Agent,hello", "1,02.03.2026,09:05 PM,Customer,hi"),
    );
    expect(conversations[0]!.messages.map(({ at }) => at)).toEqual([
      Date.UTC(2026, 2, 2, 9),
      Date.UTC(2026, 2, 2, 21, 5),
    ]);
    expect(files[0]!.layout!.notes).toContain("The time is read from “Date” and “Time” together.");
  });
});

describe("delimiters and lines", () => {
  const rows = [
    ["conversation", "role", "text"],
    ["1", "agent", '"a, b; c | d\te"'],
    ["1", "customer", "yes"],
  ];
  test.each([
    [",", "csv", "commas"],
    [";", "csv", "semicolons"],
    ["|", "csv", "vertical bars"],
    ["\t", "tsv", "tabs"],
  ])("delimiter %j", async (delimiter, format, name) => {
    for (const newline of ["\n", "\r\n", "\r"]) {
      const { files, conversations } = await readText(`\uFEFF${rows.map((row) => row.join(delimiter)).join(newline)}`);
      expect(files[0]).toMatchObject({ format, why: `a table of 3 columns, ${name} between the cells` });
      expect(conversations[0]!.messages.map(({ text }) => text)).toEqual(["a, b; c | d\te", "yes"]);
    }
  });

  test("Excel's sep= line", async () => {
    const { conversations, files } = await readText(
      "sep=;\r\nconversation;role;text\r\n1;agent;hi, you\r\n1;wizard;hm\r\n",
    );
    expect(conversations[0]!.messages[0]!.text).toBe("hi, you");
    expect(files[0]!.problems[0]).toMatchObject({ row: 4, reason: "unknown-role" });
  });

  test("rows one cell wider than the header", async () => {
    expect(
      await saidIn(table("conversation,role,text", "1,agent,hi,", "1,customer,yo,", "1,agent,hm,", "1,customer,ok,")),
    ).toEqual({ 1: ["agent: hi", "customer: yo", "agent: hm", "customer: ok"] });
  });
});

describe("--map", () => {
  const text = table("Nr,Wer,Was,Wann", "1,agent,hello there,2026-03-02", "1,customer,hi,2026-03-02");

  test("settles what is not recognised, whatever the letter case", async () => {
    const { conversations } = await readText(text, {
      map: { conversation: "nr", role: "Wer", text: "WAS", at: "wann" },
    });
    expect(conversations[0]!.messages.map((message) => message.role)).toEqual(["agent", "customer"]);
  });

  test("an unknown field, a column that is not there", async () => {
    expect((await readText(text, { map: { conversaton: "Nr" } })).error).toMatch(
      /^--map: unknown field “conversaton”\ndid you mean conversation\? the fields are conversation, role, text, /,
    );
    expect((await readText(text, { map: { text: "Waz" } })).error).toBe(
      "input: --map text=Waz: there is no such column\ndid you mean “Was”? the columns are “Nr”, “Wer”, “Was”, “Wann”",
    );
  });

  test("is obeyed even where a column numbers the rows", async () => {
    const { conversations } = await readText(table("id,role,text", "1,agent,a", "2,customer,b", "3,agent,c"), {
      map: { conversation: "id" },
    });
    expect(conversations.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });
});

describe("columns that are not clear", () => {
  test.each([
    [
      "no rows",
      "id,role,text\n",
      "input: there is a header but no row below it\ncheck the export's filter, and export again",
    ],
    [
      "no text",
      "id,x,role\n1,2,agent\n1,2,customer\n2,3,agent\n",
      "input: no column holds the text of the messages; the columns are “id”, “x”, “role”\n" +
        "say which is which: --map conversation=id,role=role,text=x",
    ],
    [
      "no conversation",
      "role,text\nagent,hello\ncustomer,hi there\n",
      "input: no column tells which conversation a message belongs to; the columns are “role”, “text”\n" +
        "say which is which: --map conversation=COLUMN,role=role,text=text",
    ],
    [
      "an id that numbers the rows",
      "id,role,text,user id\n1,agent,hello,7\n2,customer,hi,7\n3,agent,bye,8\n4,customer,bye,8\n",
      "input: “id” only numbers the rows and does not tell conversations apart; the columns are “id”, “role”, “text”, “user id”\n" +
        'say which is which: --map "conversation=user id,role=role,text=text"',
    ],
    [
      "no header",
      "c1,2026-03-02T09:00:00Z,agent,hello\nc1,2026-03-02T09:01:00Z,customer,hi\n",
      "input: no column holds the text of the messages; the columns are “c1”, “2026-03-02T09:00:00Z”, “agent”, “hello”\n" +
        "the first row must name the columns: write one like conversation,time,role,text above the others",
    ],
    [
      "nothing about roles",
      "conversation_id,text\n1,hello\n1,hi\n",
      "input: nothing says which messages are the agent's; the columns are “conversation_id”, “text”\n" +
        "name the column that does: --map role=COLUMN, or --map author=COLUMN",
    ],
    [
      "terminal escapes",
      "conversation_id,a\u001b[31mb\n1,2\n",
      "input: no column holds the text of the messages; the columns are “conversation_id”, “a\\u001b[31mb”\n" +
        'say which is which: --map "conversation=conversation_id,role=COLUMN,text=a [31mb"',
    ],
    [
      "an open quote",
      'id,role,text\n1,agent,hello\n1,customer,"hi there\n2,agent,x\n',
      "input:3: a quoted cell that begins in this row is never closed\n" +
        'close it, or write a quote inside a quoted cell twice ("")',
    ],
  ])("%s", async (_, text, error) => {
    expect((await readText(text)).error).toBe(error);
  });

  test("an id that numbers the rows, and nothing better", async () => {
    expect((await readText(table("id,direction,text", "1,in,hello", "2,out,hi", "3,in,bye"))).error).toBe(
      "input: “id” only numbers the rows and does not tell conversations apart; the columns are “id”, “direction”, “text”\n" +
        "say which is which: --map conversation=id,inbound=direction,text=text",
    );
  });

  test("ids under a clear header may count up", async () => {
    const { conversations, error } = await readText(
      table("conversation_id,role,text", "1,customer,a", "2,agent,b", "3,customer,c"),
    );
    expect(error).toBeNull();
    expect(conversations.map(({ id }) => id)).toEqual(["1", "2", "3"]);
  });

  test("without quotes, no error shows a cell", async () => {
    const quotes = false;
    const rows = table("c1,2026-03-02T09:00:00Z,agent,secret hello", "c1,2026-03-02T09:01:00Z,customer,secret hi");
    expect((await readText(rows, { quotes })).error).toBe(
      "input: no column holds the text of the messages; the first row has 4 cells\n" +
        "the first row must name the columns: write one like conversation,time,role,text above the others",
    );
    expect((await readText(table("c1,secret", "c2,secrets"), { quotes })).error).toBe(
      "input: no column holds the text of the messages; the first row has 2 cells\n" +
        "say which is which: --map conversation=COLUMN,role=COLUMN,text=COLUMN",
    );
    expect((await readText(rows, { quotes, map: { text: "secret hell" } })).error).toBe(
      "input: --map text=secret hell: there is no such column\nthe first row has 4 cells",
    );
    expect((await readText('id,transcript\n1,"Ana: hi\nIda: yo\nAna: bye"\n', { quotes })).error).toBe(
      "input: no message has a role that is known; 2 speakers are not known\nname them with --role NAME=ROLE, each agent, customer, bot or system",
    );
  });

  test("ids that all differ are fine where nothing else speaks against them", async () => {
    const { conversations } = await readText(
      table("conversation_id,role,text", "x9,customer,a", "x3,agent,b", "x7,customer,c"),
    );
    expect(conversations).toHaveLength(3);
  });
});

test("HTML in texts stays as it stands, and is told", async () => {
  const { conversations, files } = await readText(
    table("id,role,text", "1,customer,<p>It <b>leaks</b> &amp; drips</p>"),
  );
  expect(conversations[0]!.messages[0]!.text).toBe("<p>It <b>leaks</b> &amp; drips</p>");
  expect(files[0]!.layout!.notes).toContainEqual(expect.stringMatching(/^Texts hold HTML/));
  const plain = await readText(table("id,role,text", "1,customer,It is 5 < 6 > 4"));
  expect(plain.files[0]!.layout!.notes).not.toContainEqual(expect.stringMatching(/HTML/));
});
