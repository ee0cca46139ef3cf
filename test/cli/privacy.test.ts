import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type ConversationInput, toConversation } from "../../src/model/conversation.js";
import { toNative } from "../../src/model/native.js";
import { file, folder, WEEK, wow } from "../helpers/cli.js";
import { PLANTED, planted } from "../helpers/planted.js";
import { partsOf } from "../helpers/workbook.js";

const RUBRIC = ["-r", "starter"];
const SCORES = ["report.json", "report.ndjson", "report.html", "report.xlsx", "report.md", "report.csv", "report.txt"];
/** Names that are words of their own. */
const WORDS = /^(?:Grace|Will|Rose|Mark|May|Joy|Hope|Van|der)$/;

const week = JSON.parse(readFileSync(`${WEEK}.json`, "utf8"));
const conversations: readonly ConversationInput[] = week.conversations ?? week;
const whole = PLANTED.map((one, at) => {
  const given = toConversation(conversations[at % conversations.length]!);
  return planted({ ...given, id: `${given.id}-${at}` }, one, at);
});
const secrets = [
  ...PLANTED.flatMap(({ kind, secret }) => (kind === "name" ? [secret, ...secret.split(" ")] : [secret])),
  ...whole.flatMap(({ agent, agents, messages, customer }) => [
    ...[agent, ...agents].flatMap((name) => [name ?? "", ...(name ?? "").split(" ")]),
    ...(customer?.includes(" ") ? [customer] : []),
    ...messages.map(({ author, role }) => (role === "bot" || role === "system" ? "" : (author ?? ""))),
  ]),
];
/** In lower case; what is shorter or a word is found anywhere. */
const traces = [...new Set(secrets)]
  .filter((one) => one.length > 3 && !WORDS.test(one))
  .map((one) => one.toLowerCase());

/** What a file says, however it is packed or written. */
async function read(path: string): Promise<string> {
  const bytes = readFileSync(path);
  const text = path.endsWith(".xlsx") ? [...(await partsOf(bytes)).values()].join("\n") : bytes.toString("utf8");
  return plain(text);
}

function plain(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name]!,
    )
    .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .toLowerCase();
}

/** Runs a command that writes these files; what it says anywhere. */
async function said(args: readonly string[], outputs: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  const where = folder();
  const files = outputs.flatMap((name) => (name.startsWith("-") ? [name] : ["-o", join(where, name)]));
  const { stdout, stderr, code } = await wow([
    ...args,
    ...files.map((one) => one.replace(/^--transcripts=/, `--transcripts=${where}/`)),
  ]);
  expect(code, stderr).toBe(0);
  const found = new Map([
    ["standard output", plain(stdout)],
    ["standard error", plain(stderr)],
  ]);
  for (const name of readdirSync(where)) found.set(name, await read(join(where, name)));
  return found;
}

function leaksIn(outputs: ReadonlyMap<string, string>, of: readonly string[]): readonly string[] {
  const leaks: string[] = [];
  for (const [name, text] of outputs)
    for (const trace of of)
      for (let at = text.indexOf(trace); at >= 0; at = text.indexOf(trace, at + 1)) {
        if (isWord(text[at - 1]) || isWord(text[at + trace.length])) continue;
        leaks.push(`${name}: ${trace} in …${text.slice(Math.max(0, at - 60), at + 60)}`);
        break;
      }
  return leaks;
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}

describe("200 planted things", () => {
  let given = "";
  let saved = "";
  beforeAll(async () => {
    given = file("thandeka-mokoena.json", JSON.stringify(whole.map(toNative)));
    saved = join(folder(), "saved.json");
    expect((await wow(["score", given, ...RUBRIC, "--with-text", "-o", saved, "-q"])).code).toBe(0);
  }, 60_000);

  it("stand in what is masked", async () => {
    const outputs = await said(["score", given, ...RUBRIC, "--with-text"], ["report.ndjson"]);
    expect(leaksIn(outputs, traces).length).toBeGreaterThan(200);
  });

  it.each<readonly [string, () => readonly string[], readonly string[]]>([
    ["score", () => ["score", given, ...RUBRIC], SCORES],
    ["score --with-text", () => ["score", given, ...RUBRIC, "--with-text"], SCORES],
    ["score --by conversation", () => ["score", given, ...RUBRIC, "--by", "conversation", "-f", "csv"], []],
    ["score --by criterion", () => ["score", given, ...RUBRIC, "--by", "criterion", "-f", "csv"], []],
    ["score --by evidence", () => ["score", given, ...RUBRIC, "--by", "evidence", "-f", "csv"], []],
    ["report", () => ["report", saved, ...RUBRIC], SCORES],
    ["moments", () => ["moments", given, ...RUBRIC], ["wall.html", "wall.md", "wall.json"]],
    ["coach", () => ["coach", given, ...RUBRIC, "--agent", "agent 1"], ["card.html", "card.md", "card.json"]],
    ["sample", () => ["sample", given, ...RUBRIC], ["sheet.csv", "key.json", "--transcripts=booklet.html"]],
    ["explain", () => ["explain", given, ...RUBRIC, "--id", whole[1]!.id], []],
    ["explain -f json", () => ["explain", given, ...RUBRIC, "--id", whole[3]!.id, "-f", "json"], []],
    ["convert", () => ["convert", given], ["native.json", "native.ndjson"]],
    ["trend", () => ["trend", given, ...RUBRIC], ["trend.html", "trend.md", "trend.json", "trend.csv"]],
  ])("are in no output of %s --redact", async (_, args, outputs) => {
    expect(leaksIn(await said([...args(), "--redact"], outputs), traces)).toEqual([]);
  });

  it.each(["coach", "moments"])("keep the agent of %s, who may be asked for by name, hidden", async (command) => {
    const json = async (agent: string) =>
      (await wow([command, given, ...RUBRIC, "--redact", "--agent", agent, "-f", "json"])).stdout;
    const first = whole.find(({ agent }) => agent !== null)!.agent!;
    expect(await json(first)).toBe(await json("agent 1"));
    expect(leaksIn(new Map([[command, plain(await json(first))]]), traces)).toEqual([]);
  });

  it.each([[["--redact"]], [["--pseudonymize", "agents"]]])(
    "keep the same pseudonyms with a key: %j",
    async (flags) => {
      const key = file("wow.key", "0123456789abcdef0123456789abcdef");
      const names = async (args: readonly string[]) => {
        const { stdout } = await wow([...args, ...RUBRIC, ...flags, "--key", key, "-f", "json", "--summary"]);
        return JSON.parse(stdout).agents.map(({ agent }: { agent: string | null }) => agent);
      };
      const one = await names(["score", `${WEEK}.csv`]);
      expect(one).toEqual(await names(["score", `${WEEK}.json`]));
      expect(one.every((agent: string | null) => agent === null || /^agent [\da-f]{12}$/.test(agent))).toBe(true);
    },
  );
});

describe("--no-quotes", () => {
  // Words that nobody says elsewhere, one in each message.
  const odd = whole.slice(0, 60).map((one, i) =>
    toConversation({
      ...one,
      id: `${i}`,
      subject: `zqsubject${i} ${one.subject}`,
      messages: one.messages.map((message, n) => ({
        ...message,
        text: `zqword${i}x${n} ${message.text} zqend${i}x${n}`,
      })),
    }),
  );
  it.each<readonly [string, readonly string[], readonly string[]]>([
    ["score", [], SCORES],
    ["moments", [], ["wall.html", "wall.md", "wall.json"]],
    ["coach", ["--agent", "Ana Lima"], ["card.html", "card.md", "card.json"]],
    ["trend", [], ["trend.html", "trend.json"]],
    ["sample", [], ["sheet.csv", "key.json"]],
  ])("keeps every word out of every output of %s", async (command, args, outputs) => {
    const given = file("odd.json", JSON.stringify(odd.map(toNative)));
    const found = await said([command, given, ...RUBRIC, ...args, "--no-quotes"], outputs);
    const words = [...found].flatMap(([name, text]) => (text.match(/zq\w+/g) ?? []).map((word) => `${name}: ${word}`));
    expect(words).toEqual([]);
  });
});

describe("what can't be", () => {
  it.each<readonly [string, readonly string[], string, string]>([
    ["pseudonyms without a key", ["--pseudonymize", "agents"], "it takes a secret key", "--key wow.key"],
    ["nobody", ["--pseudonymize", "agent"], '"agent" is nobody', 'did you mean "agents"'],
    ["a key for nothing", ["--key", "wow.key"], "wow.key: can't be read (ENOENT)", "the file that holds the key"],
    ["a short key", ["--redact", "--key", "SHORT"], "can be guessed", "Use 16 or more"],
  ])("%s is refused", async (_, args, what, instead) => {
    const short = file("short.key", "secret\n");
    const { code, stdout, stderr } = await wow([
      "score",
      `${WEEK}.csv`,
      ...args.map((one) => (one === "SHORT" ? short : one)),
    ]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(what);
    expect(stderr).toContain(instead);
  });
});
