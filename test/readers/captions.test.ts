import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Role } from "../../src/model/conversation.js";
import { readText, said, saidIn } from "./read.js";

const roles: Readonly<Record<string, Role>> = { "Bo Lund": "agent", "Ida Berg": "customer" };

/** A file of cues a second long, each a second after the one before. */
function vtt(...texts: readonly string[]): string {
  const cues = texts.map(
    (text, i) => `00:${String(i * 2).padStart(2, "0")}.000 --> 00:${String(i * 2 + 1).padStart(2, "0")}.000\n${text}\n`,
  );
  return `WEBVTT\n\n${cues.join("\n")}`;
}

describe("webvtt and subrip tell who speaks", () => {
  it.each([
    ["a voice", "<v Ida Berg>Hi.</v>", ["customer: Hi."]],
    ["a voice without an end", "<v Ida Berg>Hi.", ["customer: Hi."]],
    ["a voice with classes", "<v.first.loud Ida Berg>Hi.", ["customer: Hi."]],
    ["a voice in other letters", "<V IDA BERG>Hi.", ["customer: Hi."]],
    ["a voice with references", "<v Ida&nbsp;Berg>1 &lt; 2 &amp; 3", ["customer: 1 < 2 & 3"]],
    ["two voices", "<v Ida Berg>Hi.</v><v Bo Lund>Hello.", ["customer: Hi.", "agent: Hello."]],
    ["a voice over two lines", "<v Ida Berg>Hi\nthere", ["customer: Hi there"]],
    ["other tags in it", "<v Ida Berg><b>Hi</b> <lang en>you</lang> <00:00.500><c.x>all</c>", ["customer: Hi you all"]],
    [
      "what only looks like tags",
      "<v Ida Berg>I <3 a<b and <ida@example.com>",
      ["customer: I <3 a<b and <ida@example.com>"],
    ],
    ["a name and a colon", "Ida Berg: Hi.", ["customer: Hi."]],
    ["a name in bold type", "<b>Ida Berg:</b> Hi.", ["customer: Hi."]],
    ["a mark and a name", "&gt;&gt; IDA BERG: Hi.", ["customer: Hi."]],
    ["dashes and names", "- Ida Berg: Hi.\n- Bo Lund: Hello.", ["customer: Hi.", "agent: Hello."]],
    ["a name on a line of its own", "Ida Berg:\nHi.", ["customer: Hi."]],
    ["a role word", "Agent: Hi.", ["agent: Hi."]],
    ["a role word with a number", "<v Customer 1>Hi.", ["customer: Hi."]],
    ["a role beside a name", "<v Zed (Agent)>Hi.", ["agent: Hi."]],
    ["a role beside a name before a colon", "Zed (Agent): Hi.", ["agent: Hi."]],
  ])("by %s", async (_by, cue, expected) => {
    expect(await saidIn(vtt(cue), { roles })).toEqual({ input: expected });
    const srt = `1\n00:00:00,000 --> 00:00:01,000\n${cue}\n`;
    expect(await saidIn(srt, { roles })).toEqual({ input: expected });
  });

  it.each([
    ["goes on from the cue before", ["Ida Berg: It broke", "and it smells."], ["customer: It broke and it smells."]],
    [
      "is not taken from a link or a note",
      ["Ida Berg: See", "https://x.example", "Note: it smells."],
      ["customer: See https://x.example Note: it smells."],
    ],
    ["is nobody's after a change", ["Ida Berg: Hi.", ">> Who?"], ["customer: Hi.", "system*: "]],
    ["is nobody's beside voices", ["<v Ida Berg>Hi.", "Who?"], ["customer: Hi.", "system*: "]],
    [
      "is a sound by itself",
      ["Ida Berg: Hi.", "[music]", "♪ la", "and so on"],
      ["customer: Hi.", "system: [music]", "system: ♪ la", "customer: and so on"],
    ],
    [
      "is no sound within words",
      ["Ida Berg: (laughs) Hi.", "[PII] is my name"],
      ["customer: (laughs) Hi. [PII] is my name"],
    ],
  ])("and a text without a name %s", async (_what, cues, expected) => {
    const { conversations } = await readText(vtt(...cues), { roles });
    expect(said(conversations[0]!)).toEqual(expected);
  });

  it.each([
    ["the only other one is the customer", { Bo: "agent" }, ["Bo", "Ida"], ["agent", "customer"]],
    ["the only other one is the agent", { Ida: "customer" }, ["Bo", "Ida"], ["agent", "customer"]],
    [
      "the only other one beside two agents is the customer",
      { Bo: "agent", Cy: "agent" },
      ["Bo", "Cy", "Ida"],
      ["agent", "agent", "customer"],
    ],
    ["of two others nobody knows", { Bo: "agent" }, ["Bo", "Ida", "Zed"], ["agent", "system", "system"]],
    [
      "a third one beside both sides is not known",
      { Bo: "agent", Ida: "customer" },
      ["Bo", "Ida", "Zed"],
      ["agent", "customer", "system"],
    ],
    ["a role word counts as known", {}, ["Agent", "Ida"], ["agent", "customer"]],
    ["a bot is no side", { Robo: "bot", Bo: "agent" }, ["Robo", "Bo", "Ida"], ["bot", "agent", "customer"]],
  ] as const)("and %s", async (_what, given, speakers, expected) => {
    const { conversations } = await readText(vtt(...speakers.map((name) => `<v ${name}>Hi.`)), { roles: given });
    expect(conversations[0]!.messages.map(({ role }) => role)).toEqual(expected);
  });

  it("and says what to type where nobody is known, or somebody is not", async () => {
    const text = vtt("<v Bo>Hi.", "<v Ida>Hi.", "<v Bo>Bye.");
    expect((await readText(text)).error).toBe(
      "input: nothing says who is agent and who is customer; the speakers are “Bo”, “Ida”\nsay who is who: --role Bo=ROLE,Ida=ROLE, each agent, customer, bot or system",
    );
    const quiet = (await readText(text, { quotes: false })).error!;
    expect(quiet).toContain("2 speakers are not known");
    expect(quiet).not.toMatch(/Bo|Ida/);
    const three = vtt("<v Bo>Hi.", "<v Ida X>Hi.", "<v Zed>Bye.");
    const { files } = await readText(three, { roles: { Bo: "agent" } });
    expect(files[0]!.skipped).toEqual({ "unknown-role": 2 });
    expect(files[0]!.problems[0]).toMatchObject({ row: 6, detail: expect.stringContaining('--role "Ida X=ROLE"') });
    const hidden = await readText(three, { roles: { Bo: "agent" }, quotes: false });
    expect(JSON.stringify([hidden.files[0]!.problems, hidden.files[0]!.layout])).not.toMatch(/Ida|Zed/);
    expect((await readText(vtt("Hi.", "Hello."))).error).toContain("no caption says who speaks");
  });
});

describe("names that come only once", () => {
  it.each([
    ["in brackets", ["[Ida]: It leaks.", "[Bo]: Sorry.", "[Ida]: Thanks."]],
    ["in capitals", ["IDA: It leaks.", "BO: Sorry.", "IDA: Thanks."]],
    ["where most captions begin with one", ["Ida: It leaks.", "Bo: Sorry.", "Ida: Thanks."]],
  ])("%s", async (_what, cues) => {
    const { conversations } = await readText(vtt(...cues), { roles: { Ida: "customer" } });
    expect(said(conversations[0]!)).toEqual(["customer: It leaks.", "agent: Sorry.", "customer: Thanks."]);
  });

  it("are none where a word and a colon stand in between", async () => {
    const { conversations } = await readText(vtt("Ida: It leaks.", "and", "so: on", "Colour: red"), { roles: { Ida: "customer" } }); // biome-ignore format: one call
    expect(said(conversations[0]!)).toEqual(["customer: It leaks. and so: on Colour: red"]);
  });
});

describe("captions in time", () => {
  const cue = (from: string, to: string, who: string) => `${from} --> ${to}\n<v ${who}>${from}</v>\n`;

  it.each([
    ["joins one speaker's cues two seconds apart", "00:02.000", "Bo Lund", ["00:00.000 00:02.000"]],
    ["keeps those further apart", "00:03.001", "Bo Lund", ["00:00.000", "00:03.001"]],
    ["keeps those of others", "00:00.500", "Ida Berg", ["00:00.000", "00:00.500"]],
  ])("%s", async (_what, from, who, texts) => {
    const text = `WEBVTT\n\n${cue("00:00.000", "00:01.000", "Bo Lund")}\n${cue(from, "00:09.000", who)}`;
    const { messages } = (await readText(text, { roles })).conversations[0]!;
    expect(messages.map((message) => message.text)).toEqual(texts);
  });

  it("puts cues in the order of their start, wherever they stand", async () => {
    const times = ["00:04.000", "1:00:00.000", "00:02.500", "100:00:00.000", "00:00.000"];
    const cues = times.map((time, i) => `${time} --> ${time}\n<v ${i % 2 === 0 ? "Bo Lund" : "Ida Berg"}>${i}</v>\n`);
    const { messages, clock } = (await readText(`WEBVTT\n\n${cues.join("\n")}`, { roles })).conversations[0]!;
    expect(clock).toBe("offset");
    expect(messages.map(({ at, text }) => [at, text])).toEqual([
      [0, "4"],
      [2500, "2 0"],
      [3_600_000, "1"],
      [360_000_000, "3"],
    ]);
  });

  it.each([
    ["hours in one digit", "0:00:01,5 --> 0:00:02,0", 1500],
    ["a dot", "00:00:01.500 --> 00:00:02.000", 1500],
    ["no fraction", "00:00:01 --> 00:00:02", 1000],
    ["coordinates after it", "00:00:01,000 --> 00:00:02,000  X1:1 X2:2", 1000],
    ["an end before the start", "00:00:01,000 --> 00:00:00,000", 1000],
    ["no minutes", "00:00:01,000 --> soon", null],
  ])("reads a SubRip time with %s", async (_what, times, at) => {
    const { conversations, files } = await readText(
      `1\n00:00:00,100 --> 00:00:00,200\nBo Lund: Hi.\n\n2\n${times}\nIda Berg: Hi.`,
      { roles },
    );
    expect(conversations[0]!.messages[1]!.at).toBe(at);
    expect(files[0]!.skipped).toEqual(at === null ? { "unreadable-time": 1 } : {});
  });

  it.each([
    ["notes and styles are left out", "NOTE\nBo Lund: no\n\nSTYLE\n::cue {}\n", {}],
    ["text without times is told of", "Bo Lund: lost\n", { "no-time": 1 }],
    ["a caption without text is told of", "00:20.000 --> 00:21.000\n", { "no-text": 1 }],
  ])("%s", async (_what, block, skipped) => {
    const { conversations, files } = await readText(`${vtt("<v Bo Lund>Hi.")}\n${block}`, { roles });
    expect(said(conversations[0]!)).toEqual(["agent: Hi."]);
    expect(files[0]!.skipped).toEqual(skipped);
  });

  it("says of a file without captions that there are no messages", async () => {
    const { conversations, files } = await readText("WEBVTT\n\nNOTE nothing yet\n");
    expect([conversations, files[0]!.skipped]).toEqual([[], { "no-messages": 1 }]);
  });

  it("loses no word of what is said by somebody known", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            fc.constantFrom("Bo Lund", "Ida Berg"),
            fc.nat(40),
            fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/),
          ),
          { minLength: 1, maxLength: 12 },
        ),
        async (given) => {
          const cues = given.map(
            ([who, at, words]) =>
              `00:${String(at).padStart(2, "0")}.000 --> 00:${String(at + 1).padStart(2, "0")}.000\n<v ${who}>${words}\n`,
          );
          const { conversations } = await readText(`WEBVTT\n\n${cues.join("\n")}`, { roles });
          const found = conversations[0]!.messages.flatMap(({ author, text }) =>
            text.split(" ").map((word) => `${author} ${word}`),
          );
          expect(found.sort()).toEqual(
            given.flatMap(([who, , words]) => words.split(" ").map((word) => `${who} ${word}`)).sort(),
          );
        },
      ),
      { numRuns: 40 },
    ));

  it.each([
    ["tags", `<v Bo Lund>${"<b".repeat(200_000)}`],
    ["classes", `<v Bo Lund>x<c${".a".repeat(300_000)}`],
    ["arrows", `<v Bo Lund>x\n${"-->\n".repeat(50_000)}`],
    ["brackets", `<v Bo Lund>${"[".repeat(300_000)}`],
  ])("takes no longer for many %s", async (_what, text) => {
    const started = performance.now();
    await readText(vtt(text), { roles });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
