import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/main.js";
import { conversation, file, folder, WEEK, wow } from "../helpers/cli.js";

const table = "conversation_id,timestamp,agent,role,text\nc1,2026-03-02 09:00,Ana,customer,It leaks.\nc1,2026-03-02 09:05,Ana,agent,Sorry!\nc2,2026-03-02 10:00,Bo,note,VIP\nc2,2026-03-02 10:01,Bo,agent,Hello\n"; // biome-ignore format: a table
const native = [
  '{"id":"c1","agent":"Ana","messages":[{"role":"customer","text":"It leaks.","at":"2026-03-02T09:00:00.000Z"},{"role":"agent","author":"Ana","text":"Sorry!","at":"2026-03-02T09:05:00.000Z"}]}',
  '{"id":"c2","agent":"Bo","messages":[{"role":"system","text":"VIP","at":"2026-03-02T10:00:00.000Z","private":true},{"role":"agent","author":"Bo","text":"Hello","at":"2026-03-02T10:01:00.000Z"}]}',
];
const NDJSON = `${native.join("\n")}\n`;
const JSON_LIST = `{"conversations": [\n${native.join(",\n")}\n]}\n`;

describe("wow convert", () => {
  it("writes native JSON to standard output, a conversation per line or as a list", async () => {
    const source = file("table.csv", table);
    const lines = await wow(["convert", source]);
    expect(lines).toEqual({
      code: 0,
      stdout: NDJSON,
      stderr: "wow: times in 1 file name no zone: taken as UTC (--timezone)\n",
    });
    expect(await wow(["convert", source, "-f", "json", "-q"])).toEqual({ code: 0, stdout: JSON_LIST, stderr: "" });
    expect((await wow(["convert", "-", "-q"], { stdin: table })).stdout).toBe(NDJSON);
  });

  it("writes files by their extension, and then standard output only where -f asks for it", async () => {
    const source = file("table.csv", table);
    const at = (name: string) => join(dirname(source), name);
    expect(await wow(["convert", source, "-q", "-o", at("a.jsonl")])).toEqual({ code: 0, stdout: "", stderr: "" });
    const args = ["convert", source, "-q", "-o", at("b.json"), "-o", at("c.ndjson"), "-f", "ndjson"];
    expect((await wow(args)).stdout).toBe(NDJSON);
    expect(readFileSync(at("a.jsonl"), "utf8")).toBe(NDJSON);
    expect(readFileSync(at("b.json"), "utf8")).toBe(JSON_LIST);
    expect(readFileSync(at("c.ndjson"), "utf8")).toBe(NDJSON);
  });

  it("takes every option of reading", async () => {
    const odd = "Ref;Wann;Wer;Wording\n1;02.03.2026 09:00;Bo;Hallo\n1;02.03.2026 09:01;Ida;Moin\n";
    const args = ["--map", "conversation=Ref,at=Wann,role=Wer,text=Wording", "--role", "Bo=agent,Ida=customer"];
    const { stdout } = await wow(["convert", "-", ...args, "--input-format", "csv", "--timezone", "Europe/Berlin"], {
      stdin: odd,
    });
    expect(JSON.parse(stdout).messages).toEqual([
      { role: "agent", author: "Bo", text: "Hallo", at: "2026-03-02T08:00:00.000Z" },
      { role: "customer", author: "Ida", text: "Moin", at: "2026-03-02T08:01:00.000Z" },
    ]);
  });

  it("says only what the export says: no language is recognised", async () => {
    const long =
      "Guten Tag, mein Wasserkocher ist gestern angekommen und leider ist der Deckel schon zerbrochen. ".repeat(3);
    const { stdout } = await wow(["convert", "-"], {
      stdin: JSON.stringify(conversation("c1", [`customer: ${long}`])),
    });
    expect(JSON.parse(stdout)).not.toHaveProperty("language");
  });

  it("keeps every field that it does not know, whatever it is called", async () => {
    const text =
      '{"id":"c1","csat":{"score":4},"priority":"high","meta":{"a":1},"agents":["x"],"__proto__":{"p":1},"messages":[{"role":"agent","text":"Hi"}]}';
    const { stdout, stderr } = await wow(["convert", "-"], { stdin: text });
    expect(stdout).toBe(
      '{"id":"c1","csat":{"score":4},"priority":"high","meta":{"a":1},"agents":["x"],"__proto__":{"p":1},"messages":[{"role":"agent","text":"Hi"}]}\n',
    );
    expect(stderr).toBe("wow: standard input: left out 1 × unreadable-field\n");
  });

  it("counts what was left out, and with --strict does nothing", async () => {
    const source = file("table.csv", `${table}c2,2026-03-02 10:02,Bo,wizard,Puff\n`);
    const target = join(folder(), "out.ndjson");
    const { code, stderr } = await wow(["convert", source, "-o", target, "--timezone", "UTC"]);
    expect([code, stderr]).toEqual([0, `wow: ${source}: left out 1 × unknown-role\n`]);
    const strict = join(folder(), "strict.ndjson");
    const refused = await wow(["convert", source, "-o", strict, "--strict"]);
    expect(refused).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("unknown-role") });
    expect(readdirSync(dirname(strict))).toEqual([]);
  });

  it("gives whole conversations that score the same", async () => {
    const target = join(folder(), "week.ndjson");
    await wow(["convert", `${WEEK}.csv`, "-o", target, "-q"]);
    const scored = await wow(["score", target, "-f", "ndjson", "-q"]);
    expect(scored.stdout).toBe((await wow(["score", `${WEEK}.csv`, "-f", "ndjson", "-q"])).stdout);
  });

  const source = () => file("table.csv", table);
  const noRows = "conversation_id,role,text\nc1,wizard,Puff\nc1,agent,\n";
  it.each<[string, () => string[], RegExp]>([
    ["an unknown format", () => [source(), "-f", "table"], /--format: unknown format "table".*\nFormats: ndjson, json/],
    ["an unknown extension", () => [source(), "-o", "x.csv"], /x\.csv: no output format has the extension "\.csv"\nExtensions: \.ndjson, \.jsonl, \.json/], // biome-ignore format: a table
    ["--no-quotes", () => [source(), "--no-quotes"], /--no-quotes: .*words and all\nLeave it out/],
    ["a zone that is none", () => [source(), "--timezone", "Berlin"], /--timezone: there is no zone "Berlin"; did you mean "Europe\/Berlin"\?/], // biome-ignore format: a table
    ["a missing file", () => ["gone.csv"], /gone\.csv: there is no such file/],
    ["an empty list", () => [file("none.json", '{"conversations": []}')], /nothing to convert: /],
    ["nothing that can be used", () => [file("t.csv", noRows)], /t\.csv/],
  ])("refuses %s", async (_name, args, stderr) => {
    const { code, stdout, stderr: said } = await wow(["convert", ...args()]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(said).toMatch(stderr);
    expect(said).not.toContain("    at ");
  });

  it("never writes over an input, whatever links lead to it", async () => {
    const path = file("own.ndjson", NDJSON);
    const { code, stderr } = await wow(["convert", path, "-o", join(dirname(path), ".", "own.ndjson")]);
    expect(code).toBe(2);
    expect(stderr).toContain("is already an input");
    expect(readFileSync(path, "utf8")).toBe(NDJSON);
  });

  it("writes into the folder that it reads, but never over what is there to be read", async () => {
    const home = dirname(file("table.csv", table));
    const target = join(home, "out.ndjson");
    expect(await wow(["convert", home, "-o", target, "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await wow(["convert", home, "-o", target, "-q"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is one of the files to be read"),
    });
    expect(readFileSync(target, "utf8")).toBe(NDJSON);
  });

  it("leaves no half a file behind where the input breaks off", async () => {
    const cut = file("cut.json", JSON_LIST.slice(0, -40));
    const target = join(folder(), "out.ndjson");
    expect((await wow(["convert", cut, "-o", target])).code).toBe(2);
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(dirname(target))).toEqual([]);
  });

  it("writes nothing that a terminal would obey", async () => {
    const name = "\u001b[2Jevil\u202e.csv";
    const text = `conversation_id,timestamp,role,text\n\u009b1m,2026-03-02 09:00,agent,\u001b[31mred\u202e\n`;
    const { stdout, stderr } = await wow(["convert", file(name, text)]);
    for (const written of [stdout, stderr]) expect(written.replaceAll("\n", "")).not.toMatch(/\p{Cc}|\u202e/u);
    expect(JSON.parse(stdout)).toMatchObject({ id: "\u009b1m", messages: [{ text: "\u001b[31mred\u202e" }] });
  });

  it("ends quietly where the reader of its output has gone", async () => {
    let written = 0;
    let stderr = "";
    const closed = {
      write: (_text: string, done?: (error?: Error | null) => void) => {
        written++;
        done?.(Object.assign(new Error("closed"), { code: "EPIPE" }));
        return false;
      },
      on: () => undefined,
    };
    const write = (text: string) => {
      stderr += text;
      return true;
    };
    const said = { write, on: () => undefined };
    const stdin = (async function* () {})();
    const argv = ["node", "wow", "convert", `${WEEK}.csv`];
    expect(await run({ argv, env: {}, stdin, stdout: closed, stderr: said })).toBe(0);
    expect([written, stderr]).toEqual([1, ""]);
  });

  it("ends quietly for head", () => {
    const { stdout, stderr, status } = spawnSync(
      "bash",
      [
        "-o",
        "pipefail",
        "-c",
        `"${process.execPath}" bin/wow.js convert ${WEEK}.csv ${WEEK}.csv -q | head -n 1 | wc -l`,
      ],
      { encoding: "utf8" },
    );
    expect([stdout.trim(), stderr, status]).toEqual(["1", "", 0]);
  });
});

describe("native JSON", () => {
  const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "meta", "agents", "7", "toString"));
  const known = ["id", "messages", "agent", "team", "site", "customer", "channel", "language", "subject", "status"];
  const isFree = (name: string) => ![...known, "csat", "reopens", "tags"].includes(name);
  const message = fc.record(
    {
      role: fc.constantFrom("agent", "customer", "bot", "system", "visitor", "note", "wizard"),
      text: fc.oneof(fc.string({ unit: "grapheme" }), fc.constant(null)),
      author: fc.oneof(fc.constantFrom("Ana", " ana", "Bo", ""), fc.string()),
      at: fc.oneof(
        fc
          .date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31T23:59:59Z") })
          .map((date) => date.toISOString()),
        fc.constantFrom("2026-03-02 09:00", "20260302090000", "2 Mar 2026", "soon", "9999-12-31T23:00:00-12:00", ""),
        fc.integer({ min: 0, max: 4e12 }),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 2e9 }),
      ),
      private: fc.constantFrom(true, false, "yes", null),
    },
    { requiredKeys: ["role", "text"] },
  );
  const conversations = fc.uniqueArray(
    fc
      .tuple(
        fc.record(
          {
            id: fc.oneof(fc.string(), fc.nat()),
            agent: fc.constantFrom("Ana", "Bo ", null, 7),
            customer: fc.string(),
            language: fc.constantFrom("en", "unknown", ""),
            csat: fc.oneof(fc.integer(), fc.constantFrom("4", "", "good", true)),
            reopens: fc.nat(),
            tags: fc.oneof(fc.array(fc.string()), fc.constantFrom("a, b;c", 3)),
            messages: fc.array(message, { maxLength: 5 }),
          },
          { requiredKeys: ["id", "messages"] },
        ),
        fc.dictionary(key.filter(isFree), fc.jsonValue()),
      )
      .map(([facts, more]) => ({ ...more, ...facts })),
    { selector: ({ id }) => String(id), minLength: 1, maxLength: 4 },
  );

  it("comes out as it went in once it is converted", async () => {
    await fc.assert(
      fc.asyncProperty(conversations, fc.constantFrom("ndjson", "json"), async (given, format) => {
        const stdin = JSON.stringify(given);
        const first = await wow(["convert", "-", "-f", format, "-q"], { stdin });
        if (first.code === 2) {
          expect(first.stderr).toContain("nothing to convert");
          return;
        }
        expect(first.code).toBe(0);
        const again = await wow(["convert", "-", "-f", format, "-q"], { stdin: first.stdout });
        expect(again).toEqual(first);
      }),
      { numRuns: 200 },
    );
  });
});
