import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

describe("one row per message", () => {
  test("rows of a conversation may lie anywhere, and conversations come in order of first appearance", async () => {
    const text = table(
      "conversation_id,timestamp,role,text",
      "b,2026-03-02T09:02:00Z,agent,three",
      "a,2026-03-02T09:00:00Z,customer,hello",
      "b,2026-03-02T09:00:00Z,customer,one",
      "c,2026-03-02T09:00:00Z,customer,alone",
      "b,2026-03-02T09:01:00Z,customer,two",
      "a,2026-03-02T09:01:00Z,agent,bye",
    );
    const { conversations } = await readText(text);
    expect(conversations.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(said(conversations[0]!)).toEqual(["customer: one", "customer: two", "agent: three"]);
  });

  test("shuffled rows give the same conversations", async () => {
    const header = "conversation_id,timestamp,agent,customer,status,role,text";
    const rows = Array.from({ length: 60 }, (_, i) => {
      const id = i % 7;
      const time = new Date(Date.UTC(2026, 2, 2, 9, i)).toISOString();
      const agent = i % 3 === 0 ? "" : ["Ana", "Bo"][i % 2];
      return `c${id},${time},${agent},u${id},${i > 40 ? "solved" : "open"},${i % 2 ? "agent" : "customer"},"text ${i}\nmore"`;
    });
    const expected = (await readText(table(header, ...rows))).conversations;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const { conversations } = await readText(table(header, ...shuffled));
        expect(conversations.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test("the last agent named by the rows is credited, and each message has its own", async () => {
    const { conversations } = await readText(
      table(
        "chat id,sent at,agent name,role,message",
        "1,2026-03-02 09:00,Ana,customer,hi",
        "1,2026-03-02 09:01,Ana,agent,passing you on",
        "1,2026-03-02 09:02,Bo,agent,Bo here",
        "1,2026-03-02 09:03,,customer,ok",
      ),
    );
    expect(conversations[0]).toMatchObject({ agent: "Bo", agents: ["Ana", "Bo"] });
    expect(conversations[0]!.messages.map(({ author }) => author)).toEqual([null, "Ana", "Bo", null]);
  });

  test("facts come from the columns that are there", async () => {
    const { conversations } = await readText(
      table(
        "Ticket ID;Channel;Locale;Subject;Group;Office;Tags;CSAT;Status;Reopens;Requester;Sender type;Comment",
        '7;Email;en-GB;Broken;Tier 1;Porto;"a, b";;open;0;u1;end-user;It broke',
        '7;Email;en-GB;;Tier 1;Porto;"b;c";4/5;solved;1;u1;agent;Sorry',
      ),
    );
    expect(conversations[0]).toMatchObject({
      channel: "Email",
      language: "en-GB",
      subject: "Broken",
      team: "Tier 1",
      site: "Porto",
      tags: ["a", "b", "c"],
      csat: 4,
      status: "solved",
      reopens: 1,
      customer: "u1",
    });
  });

  test("private notes, by column, by its opposite, and by role", async () => {
    expect(
      await saidIn(
        table("ticket,role,private,text", "1,agent,true,psst", "1,agent,,hello", "1,note,,hm", "1,agent,no,x"),
      ),
    ).toEqual({ 1: ["agent*: psst", "agent: hello", "system*: hm", "agent: x"] });
    expect(await saidIn(table("ticket,role,public,text", "1,agent,FALSE,psst", "1,customer,TRUE,hello"))).toEqual({
      1: ["agent*: psst", "customer: hello"],
    });
    expect(
      await saidIn(table("ticket,role,visibility,text", "1,agent,internal,psst", "1,customer,public,hello")),
    ).toEqual({ 1: ["agent*: psst", "customer: hello"] });
  });

  test("the text stands as it is in the file", async () => {
    expect(await saidIn('conversation_id,role,text\r\n1,agent,"  say ""hi""\r\nyou "\r\n1,customer, x\r\n')).toEqual({
      1: ['agent:   say "hi"\r\nyou ', "customer:  x"],
    });
  });

  test("messy quotes never end the run", async () => {
    expect(
      await saidIn(table("conversation_id,role,text", '1,agent,5" pipe', '1,customer,"no" she said', "1,agent,ok")),
    ).toEqual({ 1: ['agent: 5" pipe', 'customer: "no" she said', "agent: ok"] });
  });

  test("an unquoted delimiter in the last column belongs to the text", async () => {
    const { conversations, files } = await readText(
      table("conversation_id,role,text", "1,agent,Hello, Ida, hi", "1,customer,yo"),
    );
    expect(said(conversations[0]!)).toEqual(["agent: Hello, Ida, hi", "customer: yo"]);
    expect(files[0]!.skipped).toEqual({});
  });

  test("offsets in seconds stay seconds", async () => {
    const { conversations } = await readText(
      table("call_id,speaker,start_time,utterance", "1,Agent,0.0,Hi", "1,Caller,2.5,Hello"),
    );
    expect(conversations[0]!.messages.map(({ at }) => at)).toEqual([0, 2500]);
  });

  test("names of nothing and everything are harmless", async () => {
    const { conversations } = await readText(
      table(
        "conversation_id,role,text,agent,__proto__",
        "__proto__,agent,hi,__proto__,1",
        "constructor,customer,yo,toString,2",
        "__proto__,customer,yo,,3",
      ),
    );
    expect(conversations.map(({ id, agent }) => [id, agent])).toEqual([
      ["__proto__", "__proto__"],
      ["constructor", "toString"],
    ]);
  });
});

describe("who speaks, without a role column", () => {
  test("authors equal to the conversation's agent or customer", async () => {
    expect(
      await saidIn(
        table(
          "ticket,author,assignee,requester,body",
          "1,ANA,Ana,Ida,hello there",
          "1,Ida,Ana,Ida,hi to you",
          "1,Eva,Ana,Ida,who am I",
        ),
      ),
    ).toEqual({ 1: ["agent: hello there", "customer: hi to you", "system*: "] });
  });

  test("the only stranger is the customer where the agent is known, and the agent where the customer is", async () => {
    expect(
      await saidIn(table("ticket,author,agent,message", "1,Ana,Ana,hello", "1,Ida,Ana,hi", "2,Tom,Bo,hi")),
    ).toEqual({
      1: ["agent: hello", "customer: hi"],
      2: ["customer: hi"],
    });
    expect(await saidIn(table("ticket,author,requester,message", "1,Ana,Ida,hello", "1,Ida,Ida,hi"))).toEqual({
      1: ["agent: hello", "customer: hi"],
    });
  });

  test("two strangers stay strangers, in their place", async () => {
    const { conversations, files } = await readText(
      table("ticket,author,agent,message", "1,Ana,Ana,hello", "1,Ida,Ana,hi", "1,Eva,Ana,hm"),
    );
    expect(said(conversations[0]!)).toEqual(["agent: hello", "system*: ", "system*: "]);
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
  });

  test("flags of direction, and bots among the outbound", async () => {
    expect(await saidIn(table("thread,inbound,text", "1,True,hello", "1,False,hi"))).toEqual({
      1: ["customer: hello", "agent: hi"],
    });
    expect(
      await saidIn(
        table("thread,direction,author,text", "1,incoming,x,hello", "1,outgoing,Chatbot,beep", "1,outgoing,Bo,hi"),
      ),
    ).toEqual({ 1: ["customer: hello", "bot: beep", "agent: hi"] });
    expect(await saidIn(table("thread,is_agent,text", "1,0,hello", "1,1,hi"))).toEqual({
      1: ["customer: hello", "agent: hi"],
    });
  });

  test("rows that name either the agent or the customer", async () => {
    expect(await saidIn(table("chat_id,agent,customer,message", "1,Ana,,hello", "1,,Ida,hi"))).toEqual({
      1: ["agent: hello", "customer: hi"],
    });
  });

  test("numbers that stand for names", async () => {
    const { conversations } = await readText(
      table(
        "ticket,sender_id,agent_id,agent_name,customer_id,message",
        "1,17,17,Ana Lima,u1,hello",
        "1,u1,17,Ana Lima,u1,hi",
      ),
    );
    expect(said(conversations[0]!)).toEqual(["agent: hello", "customer: hi"]);
    expect(conversations[0]).toMatchObject({ agent: "Ana Lima", agents: ["Ana Lima"], customer: "u1" });
  });

  test("a role column that holds names, settled with --role", async () => {
    const text = table("conversation,from,message", "c1,Ana Lima,hello", "c1,Ida,hi", "c2,Ana Lima,hello", "c2,Tom,hi");
    expect(await saidIn(text)).toBe(
      "input: no message has a role that is known; the speakers are “Ana Lima”, “Ida”, “Tom”\n" +
        'say who is who: --role "Ana Lima=ROLE,Ida=ROLE,Tom=ROLE", each agent, customer, bot or system',
    );
    const { conversations } = await readText(text, { roles: { "ana lima": "agent" } });
    expect(conversations.map(said)).toEqual([
      ["agent: hello", "customer: hi"],
      ["agent: hello", "customer: hi"],
    ]);
    expect(conversations[0]!.agent).toBe("Ana Lima");
  });

  test("--role wins over what a role column says", async () => {
    expect(
      await saidIn(table("conversation,role,author,text", "1,agent,Fin,beep", "1,customer,Ida,hi"), {
        roles: { Fin: "bot" },
      }),
    ).toEqual({ 1: ["bot: beep", "customer: hi"] });
  });
});
