import { describe, expect, test } from "vitest";
import { bo, ida, mail, mbox } from "./mails.js";
import { readText, said, saidIn } from "./read.js";

describe("bodies", () => {
  const part = (type: string, body: string) => `--b\nContent-Type: ${type}\n\n${body}\n`;
  test.each([
    [
      "plain text before HTML",
      "multipart/alternative; boundary=b",
      `${part("text/html", "<p>no</p>")}${part("text/plain", "yes")}--b--`,
      "yes",
    ],
    [
      "HTML where the plain text is blank",
      "multipart/alternative; boundary=b",
      `${part("text/plain", " ")}${part("text/html", "<p>a</p><p>b</p>")}--b--`,
      "a\n\nb",
    ],
    ["no closing boundary", "multipart/mixed; boundary=b", part("text/plain", "yes"), "yes"],
    ["HTML said to be text", "text/plain", "<html><body><p>a</p></body></html>", "a"],
    ["text of a kind that is not known", "text/x-note", "a note", "a note"],
    ["flowed lines", "text/plain; format=flowed", "one \ntwo\nthree", "one two\nthree"],
    ["nothing but a picture", "image/png", "iVBOR", ""],
    ["an unknown charset", "text/plain; charset=x-none", "plain", "plain"],
  ])("%s", async (_, type, body, text) => {
    const { conversations, files } = await readText(mail({ "Message-ID": "<a@b>", "Content-Type": type }, body));
    expect(files[0]).toMatchObject({ format: "eml", skipped: {} });
    expect(conversations[0]!.messages.map((message) => message.text)).toEqual([text]);
  });

  test("each message is decoded from its own encoding, whatever the file as a whole looks like", async () => {
    const latin = (charset: string, bytes: string) => {
      const text = mbox([
        { "Content-Type": `text/plain; charset=${charset}`, "Content-Transfer-Encoding": "8bit" },
        "%%",
      ]);
      return Buffer.from(text.replace("%%", bytes), "latin1");
    };
    expect(said((await readText(latin("iso-8859-1", "Grüße"))).conversations[0]!)).toEqual(["customer: Grüße"]);
    expect(said((await readText(latin("windows-1252", "it\u0092s \u0096"))).conversations[0]!)).toEqual([
      "customer: it’s –",
    ]);
    expect(said((await readText(latin("utf-8", "GrÃ¼Ã\u009fe"))).conversations[0]!)).toEqual(["customer: Grüße"]);
  });

  test("names: encoded, last name first, in quotes, with the desk in brackets", async () => {
    for (const from of [
      "=?utf-8?b?Qm8gTMO8bmQ=?=",
      '"Lünd, Bo"',
      "'Bo Lünd'",
      '"Bo Lünd (Kettles)"',
      '"Bo Lünd via Desk"',
    ]) {
      const { conversations } = await readText(
        mail({ ...bo, From: `${from} <support@kettles.example>`, "Message-ID": "<a@b>" }),
      );
      expect(conversations[0]).toMatchObject({ agent: "Bo Lünd", customer: "ida@post.example" });
    }
  });
});

describe("mailboxes", () => {
  test("`From ` begins a message only as a mailbox writes it, above a head; one > is taken off", async () => {
    const text = mbox(
      [{}, "From here on it leaks.\nFrom me Mon Mar  2 09:00:00 2026\nno head\n>From a"],
      [{ "Content-Length": "3", Subject: "other" }, "long text"],
    );
    expect(await saidIn(text)).toEqual({
      "1@x": ["customer: From here on it leaks.\nFrom me Mon Mar  2 09:00:00 2026\nno head\nFrom a"],
      "2@x": ["customer: long text"],
    });
  });

  test.each([
    ["by what they answer, in any order", mbox([bo], [{ ...ida, References: "<1@x>" }]), [["1@x", 2]]],
    ["by a parent that is missing", mbox([{ References: "<0@x>" }], [{ ...bo, "In-Reply-To": "<0@x>" }]), [["1@x", 2]]],
    ["by references in a circle", mbox([{ References: "<2@x>" }], [{ ...bo, References: "<1@x>" }]), [["1@x", 2]]],
    [
      "by a subject with Re:",
      mbox([{ Subject: "Lid" }], [{ ...bo, To: "ida@post.example, support@kettles.example", Subject: "AW: lid" }]),
      [["1@x", 2]],
    ],
    [
      "not by a subject alone",
      mbox([{ Subject: "Question" }], [{ Subject: "Question" }]),
      [
        ["1@x", 1],
        ["2@x", 1],
      ],
    ],
    [
      "not by a subject of others",
      mbox([{ Subject: "Lid" }], [{ From: "tom@a.example", Subject: "Re: Lid" }]),
      [
        ["1@x", 1],
        ["2@x", 1],
      ],
    ],
    [
      "by a ticket number",
      mbox([{ Subject: "[#123] Lid" }], [{ ...bo, Cc: "support@kettles.example", Subject: "[#123] Pot" }]),
      [["123", 2]],
    ],
    ["by the mailbox's own number", mbox([{ "X-GM-THRID": "7" }], [{ ...bo, "X-GM-THRID": "7" }]), [["1@x", 2]]],
    [
      "without ids",
      mbox([{ "Message-ID": "" }], [{ ...bo, "Message-ID": "" }]),
      [
        ["input:1", 1],
        ["input:10", 1],
      ],
    ],
  ])("threads %s", async (_, text, threads) => {
    const { conversations, error } = await readText(text);
    expect(error).toBeNull();
    expect(conversations.map(({ id, messages }) => [id, messages.length])).toEqual(threads);
  });

  test("a line that set messages apart and is damaged is told, not passed over", async () => {
    const [before, after] = [mbox([ida], [ida]), "Frox x@y"];
    const text = before.slice(0, 5) + before.slice(5).replace("From x@y", after);
    expect((await readText(text)).files[0]!.skipped).toEqual({ "no-separator": 1 });
  });

  test("a message that lies there twice counts once", async () => {
    const { conversations, files } = await readText(mbox([ida], [{ ...ida, "Message-ID": "<1@x>" }]));
    expect(conversations.map(said)).toEqual([["customer: hello"]]);
    expect(files[0]!.skipped).toEqual({ duplicate: 1 });
  });
});

describe("hostile mails", () => {
  const nested = Array.from(
    { length: 3000 },
    (_, i) => `--b${i}\nContent-Type: multipart/mixed; boundary=b${i + 1}\n\n`,
  ).join("");
  test.each([
    ["a head of 10 MB", mail({ "Message-ID": "<a@b>", "X-Long": "x ".repeat(5e6) }), "hello"],
    [
      "a head without end",
      `From: ida@post.example\nTo: support@kettles.example\nMessage-ID: <a@b>\n${"X: y\n".repeat(500_000)}`,
      "",
    ],
    [
      "endless references",
      mail({ "Message-ID": "<a@b>", References: Array.from({ length: 100_000 }, (_, i) => `<${i}@x>`).join(" ") }),
      "hello",
    ],
    ["endless subject", mail({ "Message-ID": "<a@b>", Subject: "Re: ".repeat(500_000) }), "hello"],
    ["endless addresses", mail({ "Message-ID": "<a@b>", Cc: "<@,".repeat(500_000) }), "hello"],
    [
      "parts within parts",
      mail({ "Message-ID": "<a@b>", "Content-Type": "multipart/mixed; boundary=b0" }, nested),
      null,
    ],
    [
      "a name that is none",
      mail({ "Message-ID": "<a@b>", __proto__: "x", From: "__proto__ <ida@post.example>" }),
      "hello",
    ],
  ])(
    "%s",
    async (_, text, expected) => {
      const { conversations, files, error } = await readText(text);
      expect(error).toBeNull();
      expect(conversations[0]!.messages[0]!.text).toBe(expected ?? "");
      const skipped = expected === null ? { "unreadable-message": 1 } : expected === "" ? { "cut-off": 1 } : {};
      expect(files[0]!.skipped).toEqual(skipped);
    },
    10_000,
  );

  test("many messages take time in proportion", async () => {
    const many = mbox(
      ...Array.from({ length: 5000 }, (_, i) => [{ ...ida, Subject: "Re: same" }, `text ${i}`] as const),
    );
    const { conversations } = await readText(many);
    expect(conversations.flatMap(({ messages }) => messages)).toHaveLength(5000);
  }, 20_000);
});
