import { describe, expect, test } from "vitest";
import { ida, mbox } from "./mails.js";
import { readText } from "./read.js";

describe("who is agent", () => {
  const unknown = [
    { From: "ida@post.example", To: "bo@kettles.example" },
    { From: "bo@kettles.example", To: "ida@post.example", References: "<1@x>" },
  ] as const;
  const roles = (...mails: readonly Readonly<Record<string, string>>[]) =>
    mbox(...mails.map((head) => [head] as const));
  test.each([
    [
      "the mailbox's owner",
      roles({ ...unknown[0], "Delivered-To": "bo@kettles.example" }, unknown[1]),
      {},
      "customer agent",
    ],
    [
      "who sent what lies in Sent",
      roles(unknown[0], { ...unknown[1], "X-Gmail-Labels": "Sent" }),
      {},
      "customer agent",
    ],
    [
      "an address such as help@",
      roles({ ...unknown[0], To: "help@kettles.example" }, unknown[1]),
      {},
      "customer agent",
    ],
    [
      "the domain that answers all",
      roles(
        unknown[0],
        unknown[1],
        { From: "tom@a.example", To: "bo@kettles.example" },
        { From: "cy@kettles.example", To: "tom@a.example", References: "<3@x>" },
      ),
      {},
      "customer agent / customer agent",
    ],
    ["--role with an address", roles(...unknown), { "bo@kettles.example": "agent" }, "customer agent"],
    ["--role with a domain", roles(...unknown), { "kettles.example": "agent" }, "customer agent"],
    [
      "--role against what it looks like",
      roles({ ...unknown[0], To: "help@kettles.example" }, unknown[1]),
      { "post.example": "agent" },
      "agent customer",
    ],
    [
      "machines",
      roles(
        { ...ida, "Auto-Submitted": "auto-replied" },
        { ...ida, Precedence: "bulk" },
        { ...ida, "X-Autoreply": "yes" },
        { ...ida, "Auto-Submitted": "no" },
      ),
      {},
      "bot / bot / bot / customer",
    ],
    ["the mail system", roles({ ...ida, From: "MAILER-DAEMON@x.example" }), {}, "system"],
  ] as const)("%s", async (_, text, given, expected) => {
    const { conversations } = await readText(text, { roles: given });
    expect(conversations.map(({ messages }) => messages.map(({ role }) => role).join(" ")).join(" / ")).toBe(expected);
  });

  test("nobody knows: counted, with what to write", async () => {
    const { files } = await readText(roles(...unknown));
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
    expect(files[0]!.problems[0]!.detail).toBe(
      "nothing says whether ida@post.example is an agent's; say which: --role ida@post.example=ROLE, or --role post.example=ROLE",
    );
    expect((await readText(roles(...unknown), { quotes: false })).files[0]!.problems[0]!.detail).not.toContain("ida");
  });
});
