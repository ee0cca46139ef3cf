import { describe, expect, it } from "vitest";
import { lines, WEEK, wow } from "../helpers/cli.js";

const AWKWARD = "fixtures/transcripts/awkward";
const PEOPLE =
  "Élodie Martin=agent,Ana Lima=agent,Bartholomew Quist=customer,Rajiv Menon=customer,Graham Sutcliffe=customer,Oksana Hrytsenko=customer,Dr. Henrike Voss=customer";

async function scores(args: readonly string[]) {
  const { code, stdout, stderr } = await wow(["score", ...args, "-f", "ndjson", "-q"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return lines(stdout).map(({ conversation, agent, overall, dimensions }) => ({
    conversation,
    agent,
    overall,
    dimensions,
  }));
}

describe("an export that was never configured for gives the scores of the week's own file", () => {
  it.each([
    ["semicolons, other headers, other role names", ["semicolons.csv"], 13],
    ["tabs, newest first, an inbound flag for a role, epoch seconds", ["tabs-newest-first.tsv"], 9],
    ["the whole transcript in one cell", ["one-cell.csv"], 10],
    ["pipes, gzipped, only names", ["pipes-names-only.csv.gz", "--role", PEOPLE], 5],
    ["a conversation per line", ["lines.ndjson"], 12],
  ])("%s", async (_name, [name, ...args], count) => {
    const week = new Map((await scores([`${WEEK}.csv`])).map((one) => [one.conversation, one]));
    const found = await scores([`${AWKWARD}/${name}`, ...args]);
    expect(found).toHaveLength(count);
    for (const one of found) expect(one).toEqual(week.get(one.conversation));
  });

  it("asks who is who where a file says only names, with the option to write", async () => {
    const { code, stderr } = await wow(["score", `${AWKWARD}/pipes-names-only.csv.gz`]);
    expect(code).toBe(2);
    expect(stderr).toContain('--role "Ana Lima=ROLE,Élodie Martin=ROLE');
  });
});

describe("wow inspect", () => {
  it("says how a file was understood, and why", async () => {
    const { code, stdout } = await wow(["inspect", `${AWKWARD}/semicolons.csv`]);
    expect(code).toBe(0);
    for (const text of ["semicolons", "Case Number", "Participant", "78 messages", "Joy Adeyemi 2", "taken as UTC"]) {
      expect(stdout).toContain(text);
    }
  });

  it("gives the same as data", async () => {
    const { stdout } = await wow(["inspect", `${WEEK}.csv`, "-f", "json"]);
    const [found] = JSON.parse(stdout);
    expect(found).toMatchObject({
      format: "csv",
      conversations: 118,
      messages: 943,
      roles: { agent: 370, customer: 440, bot: 37, system: 78, private: 18 },
      languages: { en: 116, de: 2 },
      layout: { fields: { conversation: "Ticket ID", text: "Message", role: "Sender Type", customer: "Requester ID" } },
    });
    expect(found.samples).toHaveLength(3);
  });

  it("looks at several files", async () => {
    const { stdout } = await wow(["inspect", `${AWKWARD}/one-cell.csv`, `${AWKWARD}/lines.ndjson`]);
    expect(stdout).toContain("one-cell.csv  csv");
    expect(stdout).toContain("lines.ndjson  ndjson");
  });
});

describe("wow explain", () => {
  it("marks the evidence in the text and gives each verdict in words", async () => {
    const { code, stdout } = await wow(["explain", `${WEEK}.csv`, "--id", "10301"]);
    expect(code).toBe(0);
    for (const text of [
      "Conversation 10301",
      "Tom O'Brien",
      "«made my monday»",
      "acknowledges-feeling",
      "no hand-off",
      "Overall",
      "rubric wow",
    ]) {
      // biome-ignore format: one list
      expect(stdout).toContain(text);
    }
    for (const row of stdout.split("\n")) expect(row.length).toBeLessThanOrEqual(84);
  });

  it("uses colour where it is wanted, and only there", async () => {
    const red = "\u001b[";
    const args = ["explain", `${WEEK}.csv`, "--id", "10301"];
    expect((await wow(args)).stdout).not.toContain(red);
    expect((await wow([...args, "--color"])).stdout).toContain(red);
    expect((await wow(args, { isTTY: true })).stdout).toContain(red);
    expect((await wow(args, { isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(red);
    expect((await wow(args, { isTTY: true, env: { TERM: "dumb" } })).stdout).not.toContain(red);
    expect((await wow(args, { env: { FORCE_COLOR: "1" } })).stdout).toContain(red);
    expect((await wow([...args, "--no-color"], { isTTY: true, env: { FORCE_COLOR: "1" } })).stdout).not.toContain(red);
  });

  it("says of a private note that it is one, and never scores it", async () => {
    const { stdout } = await wow(["inspect", `${WEEK}.csv`]);
    expect(stdout).toContain("private 18");
  });
});
