import { describe, expect, test } from "vitest";
import { readFiles, readText, said, saidIn } from "./read.js";

const roles = { "Bo Lund": "agent", "Cy Moss": "agent", "Ida Berg": "customer" } as const;

/** Times of the messages of the first conversation. */
async function times(text: string) {
  const { conversations } = await readText(text, { roles });
  return conversations[0]!.messages.map(({ at }) => (at === null ? null : new Date(at).toISOString().slice(0, 19)));
}

describe("a table or a transcript", () => {
  test.each([
    ["text", "Agent: Hello, how are you?\nCustomer: Fine, thanks, and you?\n"],
    ["text", "Agent:\tHello\nCustomer:\tHi\n"],
    ["text", "Agent:,Hello\nCustomer:,Hi\n"],
    ["text", "Chat transcript, Acme Support\nAgent: hello, you\nCustomer: hi, all\n"],
    ["text", "transcript\nAgent: hello\nCustomer: hi\n"],
    ["text", "[02/03/2026, 09:01:12] Ida: a, b\n[02/03/2026, 09:02:12] Bo: c, d\n"],
    ["text", "02/03/2026, 09:01 - Ida: one\n02/03/2026, 09:02 - Bo: two\n"],
    ["csv", "Speaker,Text\nAgent:,Hello\nCustomer:,Hi\n"],
    ["csv", "Agent:,Text:\nBo,Hello there\nBo,Goodbye\n"],
    ["csv", 'id,agent,transcript\n1,Bo,"Agent: Hello\nCustomer: Hi"\n2,Bo,"Agent: Yes\nCustomer: No"\n'],
    ["csv", 'nr,inhalt\n1,"Agent: Hello\nCustomer: Hi"\n2,"Agent: Yes\nCustomer: No"\n'],
    ["csv", 'transcript\n"Agent: Hello\nCustomer: Hi"\n"Agent: Yes\nCustomer: No"\n'],
    ["csv", "transcript\nAgent: Hello<br>Customer: Hi\nAgent: Yes<br>Customer: No\n"],
    ["csv", "conversation_id,role,text\n1,agent,Customer: hi\n1,customer,Agent: yo\n"],
    ["tsv", "chat\trole\ttext\n1\tagent\thi\n1\tcustomer\tyo\n"],
    ["json", "[]"],
    ["json", "[1, 2]"],
    ["unknown", "Dear all\nplease note: the office is closed on Monday.\nRegards\n"],
  ])("%s: %j", async (format, text) => {
    const { files, error } = await readText(text, { roles: { Bo: "agent", Ida: "customer" } });
    expect(files[0]?.format ?? "unknown").toBe(format);
    if (format === "unknown") expect(error).toContain("the format is not recognised");
  });
});

describe("labels and times", () => {
  test.each([
    ["[2026-03-02 09:00] Bo Lund: hi\n[2026-03-02 09:01] Ida Berg: yo"],
    ["(2026-03-02 09:00) Bo Lund: hi\n(2026-03-02 09:01) Ida Berg: yo"],
    ["2026-03-02 09:00 Bo Lund: hi\n2026-03-02 09:01 Ida Berg: yo"],
    ["2026-03-02T09:00:00Z Bo Lund: hi\n2026-03-02T09:01:00Z Ida Berg: yo"],
    ["2 March 2026 09:00 - Bo Lund: hi\n2 March 2026 09:01 - Ida Berg: yo"],
    ["Bo Lund (2026-03-02 09:00): hi\nIda Berg (2026-03-02 09:01): yo"],
    ["Bo Lund [2 Mar 2026, 09:00]: hi\nIda Berg [2 Mar 2026, 09:01]: yo"],
    ["Bo Lund, 2 March 2026 09:00\nhi\n\nIda Berg, 2 March 2026 09:01\nyo"],
    ["Bo Lund • March 2, 2026 at 9:00 AM\nhi\nIda Berg • March 2, 2026 at 9:01 AM\nyo"],
    ["[2/3/2026 09:00] Bo Lund\nhi\n[2/3/2026 09:01] Ida Berg\nyo\n[14/3/2026 09:01] Ida Berg\nok"],
    ["2/3/26, 9:00\u202fAM - Bo Lund: hi\n2/3/26, 9:01\u202fAM - Ida Berg: yo\n14/3/26, 9:01\u202fAM - Ida Berg: ok"],
    ["Bo Lund\n2 March 2026 9:00 AM\nhi\nIda Berg\n2 March 2026 9:01 AM\nyo"],
    ["Date: 2026-03-02\n\n09:00 Bo Lund: hi\n09:01 Ida Berg: yo"],
    ["Date: 2026-03-02\n\nBo Lund (09:00): hi\nIda Berg (09:01): yo"],
    ["Monday, 2 March 2026\n\nBo Lund  9:00 AM\nhi\nIda Berg  9:01 AM\nyo"],
    ["Chat Started: Monday, March 02, 2026, 10:00:00 (+0100)\n( 0s ) Bo Lund: hi\n( 1m 0s ) Ida Berg: yo"],
  ])("%j", async (text) => {
    const { conversations, files, error } = await readText(text, { roles });
    expect(error).toBeNull();
    expect(files[0]).toMatchObject({ format: "text", skipped: {} });
    const spoken = conversations[0]!.messages.filter(({ role }) => role !== "system").slice(0, 2);
    expect(spoken).toMatchObject([
      { role: "agent", author: "Bo Lund", text: "hi", at: Date.UTC(2026, 2, 2, 9) },
      { role: "customer", author: "Ida Berg", text: "yo", at: Date.UTC(2026, 2, 2, 9, 1) },
    ]);
  });

  test("days that stand between the turns hold for the times below them", async () => {
    expect(
      await times("2 March 2026\n\n[09:00] Bo Lund: a\n[23:59] Ida Berg: b\n\n4 March 2026\n\n[08:00] Bo Lund: c\n"),
    ).toEqual(["2026-03-02T09:00:00", "2026-03-02T23:59:00", "2026-03-04T08:00:00"]);
  });

  test("a day that is none is counted", async () => {
    const { files } = await readText("[2026-02-31 09:00] Agent: a\n[2026-03-01 09:01] Customer: b\n");
    expect(files[0]!.skipped).toEqual({ "unreadable-time": 1 });
  });

  test("what reads like a time or a label in a message stays there", async () => {
    expect(
      await saidIn(
        "Agent: Can you come at\n09:00 or later?\n2 March 2026\nwould do\nCustomer: yes\nhttp://x.example: no\nPS: bye\n",
      ),
    ).toEqual({
      input: [
        "agent: Can you come at\n09:00 or later?\n2 March 2026\nwould do",
        "customer: yes\nhttp://x.example: no\nPS: bye",
      ],
    });
  });
});

describe("who speaks", () => {
  test("role words, also before a name, also in brackets; one unknown name is the other side", async () => {
    const { conversations } = await readText(
      "Agent Bo: hi\nTom (customer): yo\n\n-----\nVisitor: a\nZed: b\nVisitor: c\nZed: d\n",
    );
    expect(conversations.map((each) => each.messages.map(({ role, author }) => `${role} ${author}`))).toEqual([
      ["agent Bo", "customer Tom"],
      ["customer null", "agent Zed", "customer null", "agent Zed"],
    ]);
  });

  test("--role by full name, where the transcript has first names", async () => {
    const { conversations } = await readText("Bo: hi\nIda: yo\nBo: bye\n", { roles });
    expect(conversations[0]!.messages.map(({ role, author }) => `${role} ${author}`)).toEqual([
      "agent Bo Lund",
      "customer Ida Berg",
      "agent Bo Lund",
    ]);
  });

  test("nobody known: an error that shows how to name them, with quotes or without", async () => {
    const text = "Bo: hi\nIda: yo\nBo: bye\nIda: bye\n";
    expect((await readText(text)).error).toBe(
      "input: no message has a role that is known; the speakers are “Bo”, “Ida”\n" +
        "say who is who: --role Bo=ROLE,Ida=ROLE, each agent, customer, bot or system",
    );
    expect((await readText(text, { quotes: false })).error).toBe(
      "input: no message has a role that is known; 2 speakers are not known\nname them with --role NAME=ROLE, each agent, customer, bot or system",
    );
  });

  test("some unknown: counted, with what to write", async () => {
    const text = "Agent: a\nCustomer: b\nZed Kay: c\nAgent: d\nZed Kay: e\n";
    const { conversations, files } = await readText(text);
    expect(said(conversations[0]!)).toEqual(["agent: a", "customer: b", "system*: ", "agent: d", "system*: "]);
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
    expect(files[0]!.problems[0]!.detail).toContain('--role "Zed Kay=ROLE"');
    expect((await readText(text, { quotes: false })).files[0]!.problems[0]!.detail).not.toContain("Zed");
  });

  test("`Agent: Bo Lund` above the turns is a fact; `Agent: Hello` there is a turn", async () => {
    const head = await readText("Agent: Bo Lund\nCustomer: Ida Berg\n\nBo Lund: hi\nIda: yo\n");
    expect(head.conversations[0]).toMatchObject({ agent: "Bo Lund", customer: "Ida Berg" });
    expect(said(head.conversations[0]!)).toEqual(["agent: hi", "customer: yo"]);
    const facts = await readText("Ticket: 12\nAgent: Bo\n\nAgent: hi\nCustomer: yo\n");
    expect(facts.conversations[0]).toMatchObject({ id: "12", agent: "Bo" });
    expect(said(facts.conversations[0]!)).toEqual(["agent: hi", "customer: yo"]);
    expect(await saidIn("Agent: Welcome\nCustomer: Refund\n\nAgent: Sure\nCustomer: Good\n")).toEqual({
      input: ["agent: Welcome", "customer: Refund", "agent: Sure", "customer: Good"],
    });
  });

  test("names such as __proto__ and constructor are names", async () => {
    expect(await saidIn("Agent: a\n__proto__: b\nAgent: c\nconstructor: d\nconstructor: e\nAgent: f\n")).toEqual({
      input: ["agent: a\n__proto__: b", "agent: c", "customer: d", "customer: e", "agent: f"],
    });
  });
});

describe("a role word before a name", () => {
  test.each([
    ["Agent Bo Lund", ["customer: It leaks.", "agent: One moment", "customer: Thanks"]],
    ["agent bo", ["customer: It leaks.", "agent: One moment", "customer: Thanks"]],
    ["Agent Bo de la Lund Moss", ["customer: It leaks.", "agent: One moment", "customer: Thanks"]],
    [
      "Agent Bo gave me another one last week",
      ["customer: It leaks.\nAgent Bo gave me another one last week: One moment", "customer: Thanks"],
    ],
  ])("%s", async (label, turns) => {
    expect(await saidIn(`Customer: It leaks.\n${label}: One moment\nCustomer: Thanks\n`)).toEqual({ input: turns });
  });
});

test("times of captions among the words are told", async () => {
  const cues = "1\n00:00:01,000 --> 00:00:03,500\nAgent: Hi.\n\n2\n00:00:04,000 --> 00:00:05,000\nCustomer: Hello!\n";
  expect((await readText(cues, { inputFormat: "text" })).files[0]!.skipped).toEqual({
    "caption-times": 1,
    "other-format": 1,
  });
  expect((await readText("Agent: 1:30 --> 2:00?\nCustomer: Yes\n")).files[0]!.skipped).toEqual({});
});

describe("notes and events", () => {
  test("notes are private, unless a message goes on with the word", async () => {
    expect(await saidIn("Customer: a\nInternal note: b\nNote: c\nAgent: d\nNote (Bo): e\nCustomer: f\n")).toEqual({
      input: ["customer: a", "agent*: b", "agent*: c", "agent: d", "agent*: e", "customer: f"],
    });
    expect(await saidIn("Customer: a\nNote: it leaks\nat night\nAgent: d\nmore\n\nNote: e\n")).toEqual({
      input: ["customer: a\nNote: it leaks\nat night", "agent: d\nmore", "agent*: e"],
    });
  });

  test.each([
    ["Bo Lund joined the chat", "Bo Lund joined the chat"],
    ["*** Bo left ***", "Bo left"],
    ["You are now chatting with Bo.", "You are now chatting with Bo."],
    ["Transferred to Billing", "Transferred to Billing."],
    ["Chat Transferred From Bo Lund To Cy Moss", "Transferred from Bo Lund to Cy Moss."],
    ["Bo transferred the chat to Cy Moss.", "Transferred to Cy Moss."],
    ["Conversation assigned to Cy Moss", "Assigned to Cy Moss."],
    ["Ticket was closed by Bo", "Closed."],
    ["The ticket has been reopened", "Reopened."],
    ["System: Transferred to Billing", "Transferred to Billing."],
    ["[The chat has ended]", "The chat has ended"],
  ])("%s", async (line, event) => {
    expect(await saidIn(`Agent: a\n${line}\nCustomer: b\n`)).toEqual({
      input: ["agent: a", `system: ${event}`, "customer: b"],
    });
  });

  test("words of a message that sound like an event are none", async () => {
    expect(await saidIn("Customer: my parcel was\ntransferred to Billing\nand my driver left\nAgent: oh\n")).toEqual({
      input: ["customer: my parcel was\ntransferred to Billing\nand my driver left", "agent: oh"],
    });
  });
});

describe("several conversations in one file", () => {
  test.each([
    ["rules", "Agent: a\nCustomer: b\n-----\nAgent: c\nCustomer: d\n-----\n", ["input:1", "input:2"]],
    ["titles", "Conversation 1\nAgent: a\nCustomer: b\nConversation 2\nAgent: c\nCustomer: d\n", ["1", "2"]],
    ["titles with rules", "=== Ticket #7 ===\nAgent: a\nCustomer: b\n\n=== Ticket #8 ===\nAgent: c\n", ["7", "8"]],
    ["starts", "Chat started\nAgent: a\nCustomer: b\nChat ended\nChat started\nAgent: c\n", ["input:1", "input:2"]],
    ["rules between turns are none", "Agent: a\n-----\nCustomer: b\n-----\nAgent: c\n", ["input"]],
    ["one", "-----\nTicket: 9\n-----\nAgent: a\nCustomer: b\n-----\nEnd\n", ["9"]],
    ["ids of words", "Chat ID: ab-c\nAgent: a\nCustomer: b\n\nChat ID: de-f\nAgent: c\n", ["ab-c", "de-f"]],
  ])("%s", async (_, text, ids) => {
    const { conversations, error } = await readText(text);
    expect(error).toBeNull();
    expect(conversations.map(({ id }) => id)).toEqual(ids);
  });

  test("are read one after another, with the line that each begins on", async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 1; ; i++) yield Buffer.from(`Ticket ID: ${i}\r\nAgent: a\r\nCustomer: b ${i}\r\n\r\n`);
    }
    const text = `${(await endless().next()).value}`;
    const many = Array.from({ length: 5000 }, (_, i) => text.replaceAll("1", String(i + 1))).join("");
    const { conversations } = await readText(many);
    expect(conversations).toHaveLength(5000);
    expect(conversations[4999]).toMatchObject({ id: "5000", messages: [{ text: "a" }, { text: "b 5000" }] });
  });
});

describe("hostile texts", () => {
  test.each([
    ["a line of 10 MB", `Agent: ${"x ".repeat(5e6)}\nCustomer: y\n`],
    ["spaces", `Agent: a\nCustomer: ${" ".repeat(2e6)}b\n${" \t".repeat(1e6)}\n`],
    ["dashes", `Agent: a\n${"-".repeat(2e6)}\nCustomer: b\n`],
    ["brackets", `Agent: a\n${"[(".repeat(1e6)}\nCustomer: b\n`],
    ["many lines", `Agent: a\nCustomer: b\n${"09:00 - Bo Lund, 2 March: x at 9:00\n".repeat(30_000)}`],
    ["many names", `Agent: a\nCustomer: b\n${Array.from({ length: 30_000 }, (_, i) => `Name${i}: x`).join("\n")}`],
    ["colons", `Agent: a\nCustomer: b\n${":".repeat(1e6)}\n${"a:".repeat(1e6)}`],
  ])(
    "%s",
    async (_, text) => {
      const { conversations, error } = await readText(text);
      expect(error).toBeNull();
      expect(conversations).toHaveLength(1);
    },
    10_000,
  );

  test("old line ends, no last line end, cut off anywhere", async () => {
    expect(await saidIn("Agent: a\rCustomer: b\rc")).toEqual({ input: ["agent: a", "customer: b\nc"] });
    const text =
      "Ticket ID: 1\n[2026-03-02 09:00] Agent: a\nCustomer: bé\nNote: c\n----\nTicket ID: 2\nAgent: d\nCustomer: e";
    for (let end = 45; end <= text.length; end++) {
      const { error } = await readFiles(["-"], {
        inputFormat: "text",
        stdin: (async function* () {
          yield Buffer.from(text.slice(0, end));
        })(),
      });
      expect(error).toBeNull();
    }
  });
});
