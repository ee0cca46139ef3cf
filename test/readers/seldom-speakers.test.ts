import { describe, expect, test } from "vitest";
import { readText, said, saidIn } from "./read.js";

const ida = { roles: { "Ida Holm": "customer" } } as const;

describe("who speaks only once speaks all the same", () => {
  test.each([
    [
      "a stamp as the other turns have",
      "[09:00:12] Visitor: hey, my lamp is broken\n[09:09:40] Bo: So sorry! How can I help?\n[09:10:00] Visitor: thanks\n",
      ["customer: hey, my lamp is broken", "agent: So sorry! How can I help?", "customer: thanks"],
    ],
    [
      "copies of WhatsApp",
      "05/01/2026, 09:00 - Ida Holm: Hello, my boiler broke\n05/01/2026, 09:05 - Bo Dahl: So sorry Ida!\n05/01/2026, 09:06 - Ida Holm: thanks\n",
      ["customer: Hello, my boiler broke", "agent: So sorry Ida!", "customer: thanks"],
    ],
    [
      "copies of chat windows",
      "Ida Holm  09:00\nHi, the app crashes\n\nBo (Acme)  09:02\nSorry about that, Ida.\n\nIda Holm  09:05\nworks, thanks!\n",
      ["customer: Hi, the app crashes", "agent: Sorry about that, Ida.", "customer: works, thanks!"],
    ],
    [
      "copies of Slack",
      "Ida Holm  [9:00 AM]\nIt leaks\n\nBo Dahl  [9:05 AM]\nSorry!\n",
      ["customer: It leaks", "agent: Sorry!"],
    ],
    ["no stamp at all", "Customer: It leaks.\nBo: So sorry.\nCustomer: thx\n", ["customer: It leaks.", "agent: So sorry.", "customer: thx"]], // biome-ignore format: one row
    ["a first turn of the one who is not named", "Bo: Hi there.\nIda Holm: It leaks.\n", ["agent: Hi there.", "customer: It leaks."]], // biome-ignore format: one row
  ])("%s", async (_, text, turns) => expect(await saidIn(text, ida)).toEqual({ input: turns }));

  test.each([
    ["Customer: broken\nBo Dahl: So sorry\nCustomer: thx", ["customer: broken", "agent: So sorry", "customer: thx"]],
    ["Agent: hi\nIda: It is broken.\nAgent: bye", ["agent: hi", "customer: It is broken.", "agent: bye"]],
    ["[09:00] Agent: hi\n[09:01] ida: ok\n[09:02] Agent: bye", ["agent: hi", "customer: ok", "agent: bye"]],
  ])("in a cell: %j", async (cell, turns) => {
    expect(await saidIn(`id,transcript\n1,"${cell}"\n2,"Agent: a\nCustomer: b"\n`)).toMatchObject({ 1: turns });
  });

  test("and is counted where nothing says which side", async () => {
    const stamped = "[09:00] Jo: It leaks.\n[09:05] Cy: Sorry.\n[09:06] Supervisor Kim: hi";
    const { conversations, files } = await readText(`id,agent,customer,transcript\n3,Cy,Jo,"${stamped}"\n`);
    expect(said(conversations[0]!)).toEqual(["customer: It leaks.", "agent: Sorry.", "system*: "]);
    expect(files[0]!.skipped).toEqual({ "unknown-role": 1 });
  });
});

describe("a name that stays in the words of another", () => {
  const text = "Agent: Hi Ida, hold on\nCustomer: ok\nKim Vos: hi all\nIda: here\nAgent: bye\n";

  test("is counted, and named unless quotes are off", async () => {
    const { files } = await readText(text);
    expect(files[0]!.skipped).toEqual({ "unknown-speaker": 2 });
    expect(files[0]!.problems.map(({ detail }) => detail)).toEqual([
      'a line begins with a name that may be a speaker\'s; if so, write --role "Kim Vos=ROLE"',
      "a line begins with a name that may be a speaker's; if so, write --role Ida=ROLE",
    ]);
    const { files: silent } = await readText(text, { quotes: false });
    expect(silent[0]!.problems.map(({ detail }) => detail).join()).not.toMatch(/Kim|Ida/);
  });

  test("is counted in cells", async () => {
    const { files } = await readText(`id,transcript\n1,"${text}"\n`);
    expect(files[0]!.skipped).toEqual({ "unknown-speaker": 2 });
  });

  test.each([
    "Note: it leaks",
    "https://acme.example: no",
    "Order number: 12 and 13",
    "Colour: red",
    "Meeting on Monday at 9: is that ok?",
    "Tomorrow 9:00",
  ])("unless it is no name: %s", async (line) => {
    const { conversations, files } = await readText(`Customer: hello\nand more\n${line}\nCustomer: bye\n`);
    expect(said(conversations[0]!)).toEqual([`customer: hello\nand more\n${line}`, "customer: bye"]);
    expect(files[0]!.skipped).toEqual({});
  });
});

describe("who is who", () => {
  test("all names are listed, also those that come once, with a pattern to fill in", async () => {
    expect((await readText("[09:00] Ida Holm: It leaks.\n[09:05] Bo Dahl: Sorry.\n")).error).toBe(
      "input: no message has a role that is known; the speakers are “Ida Holm”, “Bo Dahl”\n" +
        'say who is who: --role "Ida Holm=ROLE,Bo Dahl=ROLE", each agent, customer, bot or system',
    );
    expect((await readText("Ida: It leaks.\nBo: Sorry.\nIda: thanks\n")).error).toContain("“Ida”, “Bo”");
  });

  const short = "Ida: It leaks.\nBo: Sorry.\n";

  test("names given are enough to recognise a short transcript", async () => {
    const turns = { input: ["customer: It leaks.", "agent: Sorry."] };
    expect(await saidIn(short, { roles: { Bo: "agent", Ida: "customer" } })).toEqual(turns);
    expect(await saidIn(short, { roles: { Ida: "customer" } })).toEqual(turns);
  });

  test("where they are not, the hint is to say that it is text", async () => {
    expect((await readText(short)).error).toMatch(/--input-format text$/);
    expect((await readText(short, { inputFormat: "text" })).error).toContain("--role Ida=ROLE,Bo=ROLE, each");
    expect((await readText("Some words.\n")).error).toMatch(/--input-format csv$/);
  });
});
