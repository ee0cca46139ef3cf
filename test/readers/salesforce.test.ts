import { describe, expect, test } from "vitest";
import { readText, said } from "./read.js";

const started = "Chat Started: Monday, January 05, 2026, 09:00:00 (+0000)";
const nine = Date.UTC(2026, 0, 5, 9);
const table = (body: string, columns = "Id,OwnerId", cells = "1,005A") =>
  `${columns},Body\n${cells},"${body.replaceAll('"', '""')}"\n`;

async function chat(body: string, columns?: string, cells?: string) {
  const { conversations, files, error } = await readText(table(body, columns, cells));
  expect(error).toBeNull();
  expect(files[0]!.format).toBe("salesforce");
  return { ...conversations[0]!, files };
}

describe("a chat's body", () => {
  test("says who the agents are in its headers; everybody else is the visitor", async () => {
    const one = await chat(
      `${started}\nChat Origin: Web\nAgent Bo\n( 4s ) Bo: Hi\n( 1m 32s ) Ida: Stuck\n( 1h 2m 3s ) Bo: Oh`,
    );
    expect(said(one)).toEqual(["system: Assigned to Bo.", "agent: Hi", "customer: Stuck", "agent: Oh"]);
    expect(one.messages.map(({ at }) => at! - nine)).toEqual([0, 4000, 92_000, 3_723_000]);
    expect(one).toMatchObject({ agent: "Bo", customer: "Ida", channel: "chat", meta: { origin: "Web" } });
  });

  test("is the same in HTML, on one line or many", async () => {
    const header = [started, "Chat Origin: Web", "Agent Bo"].map((line) => `<p align="center">${line}</p>`);
    const turns = ["( 4s ) Bo: Hi, 1 &lt; 2", "( 9s ) Ida: <b>Stuck</b>"];
    for (const between of ["", "\n", "\r\n"]) {
      const one = await chat([...header, ...turns.map((turn) => `${turn}<br>`)].join(between));
      expect(said(one)).toEqual(["system: Assigned to Bo.", "agent: Hi, 1 < 2", "customer: Stuck"]);
    }
  });

  test("may have lost its line ends", async () => {
    const one = await chat("( 4s ) Visitor: Is it ( 4 )? ( 9s ) Bo: Yes ( 12s ) Visitor: Good");
    expect(said(one)).toEqual(["customer: Is it ( 4 )?", "agent: Yes", "customer: Good"]);
  });

  test("has a start of its own for each session, or goes on where the one before came to", async () => {
    const one = await chat(
      [
        `${started}\nAgent Bo\n( 50s ) Bo: Hi\n( 1m 0s ) Ida: Hm\nChat Transferred From Bo To Cy`,
        "( 5s ) Cy: Cy here\nChat Transferred From Cy To Refunds",
        `${started.replace("09:00:00", "09:05:00")}\nAgent Di To Do\n( 3s ) Di To Do: Done`,
        "Chat Transferred From Di To Do To Bo\nAgent Bo\n( 1s ) Bo: Back",
      ].join("\n"),
    );
    expect(one.messages.map(({ text, at }) => [text, (at! - nine) / 1000])).toEqual([
      ["Assigned to Bo.", 0],
      ["Hi", 50],
      ["Hm", 60],
      ["Transferred from Bo to Cy.", 60],
      ["Cy here", 65],
      ["Transferred from Cy to Refunds.", 65],
      ["Assigned to Di To Do.", 300],
      ["Done", 303],
      ["Transferred from Di To Do to Bo.", 303],
      ["Back", 304],
    ]);
    expect(one.agents).toEqual(["Bo", "Cy", "Di To Do"]);
  });

  test.each([
    ["names with colons", "Agent A: Bo\n( 4s ) A: Bo: Hi\n( 9s ) Dr: Ida: One: two\n( 10s ) Dr: Ida: Three"],
    [
      "and without a header that the visitor could not have written",
      "Agent A: Bo\n( 4s ) A: Bo: Hi\nAgent Zed\n( 9s ) Dr: Ida: One: two\n( 10s ) Dr: Ida: Three",
    ],
  ])("%s", async (_, body) => {
    const one = await chat(`${started}\n${body}`);
    expect(one.messages.map(({ author }) => author)).toEqual([null, "A: Bo", "Dr: Ida", "Dr: Ida"]);
    expect(one.messages.at(-2)!.text).toBe("One: two");
  });

  test("with a bot that passes on to a person", async () => {
    const one = await chat(
      `${started}\nAgent Shop Bot\n( 1s ) Shop Bot: Hi\n( 2s ) Ida: Person\nChat Transferred From Shop Bot To Bo\n( 3s ) Bo: Hello`,
    );
    expect(said(one)).toEqual([
      "system: Assigned to Shop Bot.",
      "bot: Hi",
      "customer: Person",
      "system: Assigned to Bo.",
      "agent: Hello",
    ]);
    expect(one.agent).toBe("Bo");
  });

  test("without anything that tells who is who is counted, not guessed", async () => {
    const { error, files } = await readText(table("( 1s ) Bo: Hi\n( 2s ) Ida: Yes"));
    expect(error).toBeNull();
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
    const { conversations } = await readText(table("( 1s ) Bo: Hi\n( 2s ) Ida: Yes"), {
      roles: { Bo: "agent", Ida: "customer" },
    });
    expect(said(conversations[0]!)).toEqual(["agent: Hi", "customer: Yes"]);
  });

  test("with a turn without text, a time that is none", async () => {
    const one = await chat("Chat Started: Someday, in 2026\nAgent Bo\n( 1s ) Bo:\n( 2s ) Ida: Yes");
    expect(said(one)).toEqual(["system: Assigned to Bo.", "system*: ", "customer: Yes"]);
    expect(one.files[0]!.skipped).toEqual({ "unreadable-time": 1, "no-text": 1 });
    expect(one.messages.every(({ at }) => at === null)).toBe(true);
  });
});

test("a body of markup alone is counted and left out", async () => {
  const { conversations, files } = await readText(table("<p></p><br>"), { inputFormat: "salesforce" });
  expect(conversations).toEqual([]);
  expect(files[0]!.problems).toMatchObject([{ row: 2, reason: "no-messages" }]);
});

test("a body without turns and headers is no chat's", async () => {
  const { conversations, files } = await readText(table("Good morning,\n\nit leaks."), { inputFormat: "salesforce" });
  expect(conversations).toEqual([]);
  expect(files[0]!.problems).toMatchObject([{ row: 2, reason: "no-speaker" }]);
});

describe("the columns", () => {
  test("name the owner, the case, the customer", async () => {
    const one = await chat(
      "( 4s ) Bo Lund: Hi\n( 9s ) Ida: Stuck",
      "Id,Owner.Name,CaseId,ContactId,LiveChatVisitorId,Status,CreatedDate",
      "1,Bo Lund,500A,003I,571V,Completed,2026-01-05T09:00:00.000+0000",
    );
    expect(said(one)).toEqual(["agent: Hi", "customer: Stuck"]);
    expect(one).toMatchObject({ agent: "Bo Lund", customer: "003I", status: "Completed", meta: { case: "500A" } });
    expect(one.messages[0]!.at).toBe(nine + 4000);
  });

  test("without a body, nothing is read, and it is counted", async () => {
    const { conversations, files } = await readText(`${table(`${started}\nAgent Bo\n( 1s ) Bo: Hi`)}2,005A,\n`);
    expect(conversations).toHaveLength(1);
    expect(files[0]!.problems).toMatchObject([{ row: 5, reason: "no-text" }]);
  });

  test("of other tables are another reader's", async () => {
    const { files } = await readText('id,agent,transcript\n1,Bo,"Customer: It leaks\nAgent: Sorry"\n');
    expect(files[0]!.format).toBe("csv");
    const { files: mails } = await readText("Id,Role,Body\n1,agent,Hi ( 4s ) ago\n1,customer,Oh\n");
    expect(mails[0]!.format).toBe("csv");
  });
});

test("a body made to take long does not", async () => {
  const lines = Array.from({ length: 20_000 }, (_, i) => `Agent A${i}\nChat Transferred From A${i} To B${i}`);
  const turns = Array.from({ length: 20_000 }, (_, i) => `( ${i}s ) N${i}: x`);
  const begun = Date.now();
  await chat(`${started}\n${lines.join("\n")}\n${turns.join("\n")}`);
  expect(Date.now() - begun).toBeLessThan(5000);
});
