import { describe, expect, test } from "vitest";
import { readText, saidIn } from "./read.js";

const table = (...rows: string[]) => `${rows.join("\n")}\n`;

async function fieldsOf(text: string) {
  return (await readText(text)).files[0]!.layout!.fields;
}

describe("columns without values in the first rows", () => {
  test("are taken by their headers", async () => {
    const empty = Array.from({ length: 250 }, (_, i) => `${i},customer,,,,,,,hello`);
    const { conversations, files } = await readText(
      table(
        "conversation_id,role,private,agent,customer,language,channel,csat,text",
        ...empty,
        "last,agent,true,Ana,u1,en,chat,5,psst",
      ),
    );
    expect(conversations.at(-1)).toMatchObject({
      agent: "Ana",
      customer: "u1",
      language: "en",
      channel: "chat",
      csat: 5,
      messages: [{ private: true }],
    });
    expect(files[0]!.layout!.unused).toEqual([]);
  });

  test("a time or a role that comes late", async () => {
    const empty = Array.from({ length: 250 }, (_, i) => `${i},,,Ana,Ana,hello`);
    const { conversations } = await readText(
      table(
        "conversation_id,timestamp,role,author,agent,text",
        ...empty,
        "last,13/03/2026,bot,,Ana,beep",
        "last,02/03/2026,customer,,Ana,hi",
      ),
    );
    expect(conversations.at(-1)!.messages).toMatchObject([
      { role: "customer", at: Date.UTC(2026, 2, 2) },
      { role: "bot", at: Date.UTC(2026, 2, 13) },
    ]);
    expect(conversations[0]!.messages[0]!.role).toBe("agent");
  });

  test("give way to filled ones that are as clear, but not to vague ones", async () => {
    expect(
      await fieldsOf(
        table("conversation_id,role,csat,rating,message,body,text", "1,agent,,5,,hi there,", "1,customer,,4,,oh you,"),
      ),
    ).toMatchObject({ csat: "rating", text: "body" });
    expect(
      await fieldsOf(table("conversation_id,role,csat,score,text", "1,agent,,5,hi", "1,customer,,4,oh")),
    ).toMatchObject({ csat: "csat" });
  });

  test("an empty role column does not hide that cells hold transcripts", async () => {
    expect(await saidIn('id,role,text\n1,,"Agent: hi\nCustomer: yo"\n2,,"Agent: a\nCustomer: b"\n')).toEqual({
      1: ["agent: hi", "customer: yo"],
      2: ["agent: a", "customer: b"],
    });
  });
});
