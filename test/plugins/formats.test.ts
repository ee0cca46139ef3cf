import { describe, expect, it } from "vitest";
import { file, lines, WEEK, wow } from "../helpers/cli.js";

const FORMATS = `export default ({ defineReader, defineReporter }) => ({
  readers: [
    defineReader({
      id: "stanzas",
      title: "stanzas of lines",
      recognise: (head) => (head.startsWith("##stanzas") ? "it says so" : null),
      async *read(source) {
        let text = "";
        for await (const chunk of source.open()) text += Buffer.from(chunk).toString("utf8");
        for (const [number, stanza] of text.split("\\n\\n").slice(1).entries()) {
          const messages = stanza.trim().split("\\n").map((line) => ({ role: line[0] === ">" ? "agent" : "customer", text: line.slice(2) }));
          READ;
          yield { id: number + 1, messages };
        }
      },
    }),
  ],
  reporters: [
    defineReporter({
      id: "haiku",
      description: "The report in three lines.",
      extensions: [".haiku"],
      needsConversations: () => false,
      async *render({ head }) {
        RENDER;
        yield "conversations\\n";
        yield head.team.conversations + "\\n";
        yield "the end\\n";
      },
    }),
  ],
});`;
const module = (read = "", render = "") =>
  file("formats.mjs", FORMATS.replace("READ;", read).replace("RENDER;", render));
const stanzas = file("talks.txt", "##stanzas\n\n< The lamp is broken.\n> I'm sorry.\n\n< Hello?\n> Hello!\n");

describe("a module's formats", () => {
  it("read and write as wow's own do", async () => {
    const out = file("out.haiku", "");
    const given = ["score", stanzas, "--plugin", module(), "-o", out];
    const scored = await wow([...given, "-f", "ndjson", "-q"]);
    expect(scored.code).toBe(0);
    expect(lines(scored.stdout).map(({ conversation, messages }) => [conversation, messages.agent])).toEqual([
      ["1", 1],
      ["2", 1],
    ]);
    const written = await wow([...given, "-f", "haiku", "--input-format", "stanzas"]);
    expect(written).toMatchObject({ code: 0, stdout: "conversations\n2\nthe end\n" });
    expect((await import("node:fs")).readFileSync(out, "utf8")).toBe("conversations\n2\nthe end\n");
  });

  it("are not there without it", async () => {
    const { code, stderr } = await wow(["score", `${WEEK}.csv`, "-f", "haiku"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('unknown format "haiku"') });
  });

  it.each([
    ["messages = null", "", /formats\.mjs: its input format "stanzas" broke: /],
    ["yield { id: 'x' }", "", /"stanzas" broke: it gave a conversation without "id" and "messages"/],
    [
      "messages.push({ role: 'boss', text: '' })",
      "",
      /"stanzas" broke: it gave a message whose "role" is none of agent/,
    ],
    ["", "throw new Error('no rhyme')", /formats\.mjs: its output format "haiku" broke: no rhyme/],
  ])("are to blame for their faults: %s%s", async (read, render, what) => {
    const { code, stderr } = await wow(["score", stanzas, "--plugin", module(read, render), "-f", "haiku"]);
    expect(code).toBe(2);
    expect(stderr).toMatch(what);
    expect(stderr).not.toContain("this is a fault of wow");
  });

  it("have names of their own", async () => {
    const taken = file(
      "taken.mjs",
      FORMATS.replace('id: "haiku"', 'id: "json"').replace("READ;", "").replace("RENDER;", ""),
    );
    const { code, stderr } = await wow(["score", `${WEEK}.csv`, "--plugin", taken]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/taken\.mjs: its output format "json" has the name of another\nRename it\./);
  });
});
