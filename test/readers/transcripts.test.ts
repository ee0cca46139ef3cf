import { describe, expect, test } from "vitest";
import { file, readFiles, readText, said, saidIn } from "./read.js";

const one = (transcript: string, columns = "id,agent,customer", cells = "1,Ana Lima,Ida Berg") =>
  `${columns},transcript\n${cells},"${transcript.replaceAll('"', '""')}"\n`;

describe("one row per conversation, the transcript in one cell", () => {
  test("labels at the start of a line: roles, names, first names; other lines go on", async () => {
    expect(
      await saidIn(
        one(
          "Ana: Hi,\nhow are you?\nIda Berg: See\nhttps://example.com: no\nNote: it leaks\n\nAgent: Sorry.\nBot: beep",
        ),
      ),
    ).toEqual({
      1: [
        "agent: Hi,\nhow are you?",
        "customer: See\nhttps://example.com: no\nNote: it leaks",
        "agent: Sorry.",
        "bot: beep",
      ],
    });
  });

  test("<br> ends a line too, and bold labels are labels", async () => {
    expect(await saidIn(one("<br>Visitor 22: hi<br/>there<BR />**Agent:** hello"))).toEqual({
      1: ["customer: hi\nthere", "agent: hello"],
    });
  });

  test.each([
    [
      "Agent: Hi / Customer: Hello / Agent: and/or / either way",
      ["agent: Hi", "customer: Hello", "agent: and/or / either way"],
    ],
    [
      "[09:00] Agent: See https://example.com/a / b: c / [09:01] Customer: Note: no / Agent: Price: 5 / 6",
      ["agent: See https://example.com/a / b: c", "customer: Note: no", "agent: Price: 5 / 6"],
    ],
    ["Ana: Hi / Ida Berg: It is on/off / Ana: ok", ["agent: Hi", "customer: It is on/off", "agent: ok"]],
    ["Agent: a / b\nCustomer: c / Agent: d", ["agent: a / b", "customer: c / Agent: d"]],
  ])("all on one line, slashes between: %s", async (transcript, turns) => {
    expect(await saidIn(one(transcript))).toEqual({ 1: turns });
  });

  test.each([
    [
      "Kunde: Hallo\nHinweis: eilig\nMitarbeiterin: Guten Tag\nSystem: Chat beendet",
      ["customer: Hallo\nHinweis: eilig", "agent: Guten Tag", "system: Chat beendet"],
    ],
    [
      "Kundin (09:00): Hallo\nBerater (09:01): Ja, 09:30 Uhr: passt",
      ["customer: Hallo", "agent: Ja, 09:30 Uhr: passt"],
    ],
    [
      "Cliente : Bonjour / Conseillère : Bonjour madame / Cliente : Objet: clé",
      ["customer: Bonjour", "agent: Bonjour madame", "customer: Objet: clé"],
    ],
    ["Client: Allô\nConseille\u0300re: Oui", ["customer: Allô", "agent: Oui"]],
    [
      "Cliente: Hola<br>Agente: Buenas<br>Asistente virtual: Soy un bot<br>Sistema: Fin",
      ["customer: Hola", "agent: Buenas", "bot: Soy un bot", "system: Fin"],
    ],
    [
      "Utilizador: Olá\nAtendente: Bom dia\nProtocolo: 44\nRobô: Oi",
      ["customer: Olá", "agent: Bom dia\nProtocolo: 44", "bot: Oi"],
    ],
  ])("in other languages: %s", async (transcript, turns) => {
    expect(await saidIn(one(transcript))).toEqual({ 1: turns });
  });

  test("authors are names; the agent goes by the name that the row gives", async () => {
    const { conversations } = await readText(one("Ana: Hi\nIda: hello\nAgent: bye"));
    expect(conversations[0]).toMatchObject({ agent: "Ana Lima", agents: ["Ana Lima"], customer: "Ida Berg" });
    expect(conversations[0]!.messages.map(({ author }) => author)).toEqual(["Ana Lima", "Ida", "Ana Lima"]);
  });

  test("times beside the labels, on the day that the row names, past midnight", async () => {
    const { conversations } = await readText(
      one(
        "[23:58] Ana: a\n(23:59:30) Ida: b\n00:01 - Ana: c\nIda (00:02): d\nAna [00:01]: e\nIda: f",
        "id,agent,customer,started at",
        "1,Ana,Ida,2026-03-02T23:57:00Z",
      ),
    );
    const at = (day: number, hour: number, minute: number, second = 0) => Date.UTC(2026, 2, day, hour, minute, second);
    expect(conversations[0]!.messages.map((message) => message.at)).toEqual([
      at(2, 23, 58),
      at(2, 23, 59, 30),
      at(3, 0, 1),
      at(3, 0, 2),
      null,
      null,
    ]);
  });

  test("offsets from the start, and what stands above the first label", async () => {
    const { conversations } = await readText(
      one(
        "Chat Started: Monday, January 05, 2026\nChat Origin: Web\n( 4s ) Bo: Hi\n( 1m 2s ) Ida: Stuck\n( 1h 0m 9s ) Bo: oh\n( 1h 1m 0s ) Ida: yes",
        "id,owner,created date",
        "1,Bo,2026-01-05T09:00:00Z",
      ),
    );
    expect(said(conversations[0]!)).toEqual([
      "system: Chat Started: Monday, January 05, 2026\nChat Origin: Web",
      "agent: Hi",
      "customer: Stuck",
      "agent: oh",
      "customer: yes",
    ]);
    const start = Date.UTC(2026, 0, 5, 9);
    expect(conversations[0]!.messages.map(({ at }) => at! - start)).toEqual([0, 4000, 62_000, 3_609_000, 3_660_000]);
  });

  test("without times, the conversation's own stands at its first message", async () => {
    const { conversations } = await readText(
      one("Customer: hi\nAgent: yo", "id,created at,agent", "1,2026-03-02 09:00,Bo"),
    );
    expect(conversations[0]!.messages.map(({ at }) => at)).toEqual([Date.UTC(2026, 2, 2, 9), null]);
  });

  test("one unknown name that keeps coming back is the customer; two are not", async () => {
    expect(await saidIn(one("Bo: hello\nZed: hi\nBo: ok\nZed: fine", "id,agent", "1,Bo"))).toEqual({
      1: ["agent: hello", "customer: hi", "agent: ok", "customer: fine"],
    });
    const { conversations, files } = await readText(
      one("Bo: hello\nZed: hi\nKim: ok\nZed: fine\nKim: yes", "id,agent", "1,Bo"),
    );
    expect(said(conversations[0]!)).toEqual(["agent: hello", "system*: ", "system*: ", "system*: ", "system*: "]);
    expect(files[0]!.skipped).toEqual({ "unknown-role": 4 });
  });

  test("--role names speakers, and an error shows how", async () => {
    const text = 'id,transcript\n1,"Ana: hi\nIda: yo\nAna: bye"\n2,"Ana: hi\nTom: yo\nAna: bye"\n';
    expect((await readText(text)).error).toBe(
      "input: no message has a role that is known; the speakers are “Ana”, “Ida”, “Tom”\n" +
        "say who is who: --role Ana=ROLE,Ida=ROLE,Tom=ROLE, each agent, customer, bot or system",
    );
    expect(await saidIn(text, { roles: { Ana: "agent", Ida: "customer", Tom: "customer" } })).toEqual({
      1: ["agent: hi", "customer: yo", "agent: bye"],
      2: ["agent: hi", "customer: yo", "agent: bye"],
    });
  });

  test("nothing is lost without a count", async () => {
    const { conversations, files } = await readText(
      'id,transcript\n1,"Agent: hi\nCustomer: yo"\n2,no label here\n3,\n,"Agent: x"\n4,"Agent:\nCustomer: yo"\n',
    );
    expect(conversations.map(said)).toEqual([
      ["agent: hi", "customer: yo"],
      ["system*: ", "customer: yo"],
    ]);
    expect(files[0]!.skipped).toEqual({ "no-speaker": 1, "no-text": 2, "no-id": 1 });
    expect(files[0]!.problems.map(({ row, reason }) => `${row} ${reason}`).sort()).toEqual([
      "4 no-speaker",
      "5 no-text",
      "6 no-id",
      "7 no-text",
    ]);
  });

  test("row numbers stand in for ids, with a note; a column of another name is found by its values", async () => {
    const { conversations, files } = await readText(
      'agent,transcript\nBo,"Customer: hi\nAgent: yo"\nBo,"Guest: a\nRep: b"\n',
    );
    expect(conversations.map(({ id }) => id)).toEqual(["input:2", "input:4"]);
    expect(files[0]!.layout!.notes).toContain("No column holds an id; the file's name and the row numbers are taken.");
    expect(await saidIn('id;conversation\n1;"Agent: hi\nCustomer: yo"\n2;"Bot: hi\nUser: yo"\n')).toEqual({
      1: ["agent: hi", "customer: yo"],
      2: ["bot: hi", "customer: yo"],
    });
  });

  test("two files without ids do not clash", async () => {
    const rows = (text: string) => `agent,transcript\nBo,"Customer: ${text}\nAgent: yo"\n`;
    const { conversations, error } = await readFiles([file(rows("hi"), "tr1.csv"), file(rows("oh"), "tr2.csv")]);
    expect(error).toBeNull();
    expect(conversations.map(({ id }) => id)).toEqual(["tr1.csv:2", "tr2.csv:2"]);
  });

  test("the same id twice: once if it says the same, else an error that names the rows", async () => {
    const row = '1,"Agent: hi\nCustomer: yo"\n';
    const { conversations, files } = await readText(`id,transcript\n${row}${row}`);
    expect(conversations).toHaveLength(1);
    expect(files[0]!.problems).toEqual([
      { file: expect.any(String), row: 4, reason: "duplicate", detail: expect.stringMatching(/input:2$/) },
    ]);
    expect((await readText(`id,transcript\n${row}1,"Agent: hi\nCustomer: no"\n`)).error).toBe(
      "input:4: conversation “1” stands in input:2 too, with different content\n" +
        "leave one of the two out, or give them different ids",
    );
  });
});
