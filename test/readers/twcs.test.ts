import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Numbers } from "../../src/readers/formats/twcs/numbers.js";
import { Threads, tweetId, tweetIds } from "../../src/readers/formats/twcs/threads.js";
import { readText, said, saidIn } from "./read.js";

const HEADER = "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id";
/** Rows as `id author answers`, `+` before the minute of the day. */
const table = (...rows: string[]) =>
  `${[
    HEADER,
    ...rows.map((row) => {
      const [id, author, answers = ""] = row.split(" ");
      const minute = String(Number(id) % 60).padStart(2, "0");
      return `${id},${author},${/^\d/.test(author!) ? "True" : "False"},Mon Jan 05 09:${minute}:00 +0000 2026,t${id},,${answers}`;
    }),
  ].join("\n")}\n`;

describe("threads", () => {
  test.each([
    ["in order", ["1 900", "2 Acme 1", "3 900 2"]],
    ["from the end", ["3 900 2", "2 Acme 1", "1 900"]],
    ["mixed", ["2 Acme 1", "3 900 2", "1 900"]],
  ])("by what each tweet answers, rows %s", async (_, rows) => {
    expect(await saidIn(table(...rows))).toEqual({ 1: ["customer: t1", "agent: t2", "customer: t3"] });
  });

  test("come out by their first row", async () => {
    expect(Object.entries(await saidIn(table("12 Acme 11", "1 900", "11 901", "2 Acme 1"))).map(([id]) => id)).toEqual([
      "1",
      "11",
    ]);
    const { conversations } = await readText(table("12 Acme 11", "1 900", "11 901", "2 Acme 1"));
    expect(conversations.map(({ id }) => id)).toEqual(["11", "1"]);
  });

  test("whose first tweet is missing begin at the earliest that is there", async () => {
    expect(await saidIn(table("5 Acme 4", "6 900 5", "7 Acme 4"))).toEqual({
      5: ["agent: t5", "customer: t6"],
      7: ["agent: t7"],
    });
  });

  test("that go round in a circle, or answer themselves, end all the same", async () => {
    expect(await saidIn(table("1 900 3", "2 Acme 1", "3 900 2", "4 Acme 2", "8 900 8"))).toEqual({
      1: ["customer: t1", "agent: t2", "customer: t3", "agent: t4"],
      8: ["customer: t8"],
    });
  });

  test("by the tweet's own list of answers where the other column is blank", async () => {
    expect(await saidIn(`${HEADER}\n1,900,True,,hi,"2,3.0",\n2,Acme,False,,yo,,\n3,Acme,False,,again,,1\n`)).toEqual({
      1: ["customer: hi", "agent: yo", "agent: again"],
    });
  });

  test("without times stand in the order of the answers", async () => {
    expect(await saidIn(`${HEADER}\n3,900,True,,c,,2\n2,Acme,False,,b,,1\n1,900,True,,a,,\n`)).toEqual({
      1: ["customer: a", "agent: b", "customer: c"],
    });
  });

  test("of any shape hold each tweet once, under an ancestor of its own", () => {
    const tweets = fc.array(fc.tuple(fc.nat(30), fc.option(fc.nat(30)), fc.array(fc.nat(30), { maxLength: 2 })));
    fc.assert(
      fc.property(tweets, (rows) => {
        const threads = new Threads();
        for (const [id, answers, answered] of rows) threads.see(id, answers, answered);
        const ids = new Set(rows.map(([id]) => id));
        const roots = new Map([...ids].map((id) => [id, threads.take(id)]));
        for (const id of ids) {
          const above = new Set<unknown>([id]);
          for (
            let at = threads.parent(id);
            at !== null && !above.has(at) && ids.has(at as number);
            at = threads.parent(at)
          )
            above.add(at);
          expect(above.has(roots.get(id))).toBe(true);
          expect(threads.take(id)).toBeNull();
          const parent = threads.parent(id);
          if (parent !== null && ids.has(parent as number)) expect(roots.get(id)).toBe(roots.get(parent as number));
        }
        for (const root of roots.values()) expect(threads.missing(root!)).toBe(0);
      }),
    );
  });
});

describe("ids", () => {
  test("are numbered by their first mention, many and of any size", () => {
    const numbers = new Numbers();
    const ids = Array.from({ length: 5000 }, (_, i) => (i % 3 === 0 ? `1612345678901${i}` : i * 2 ** 32 + (i % 7)));
    for (const pass of [0, 1]) {
      for (const [i, id] of ids.entries()) {
        expect(numbers.find(id)).toBe(pass === 0 ? null : i);
        expect(numbers.of(id)).toBe(i);
        expect(numbers.id(i)).toBe(id);
      }
    }
    expect(numbers.size).toBe(5000);
  });

  test.each([
    ["2", 2],
    ["2.0", 2],
    [" 2. ", 2],
    ["2e0", 2],
    ["1.5e+6", 1_500_000],
    ["1612345678901234567", "1612345678901234567"],
    ["", null],
    ["nan", null],
    ["x", "x"],
  ])("%j", (cell, id) => {
    expect(tweetId(cell)).toBe(id);
  });

  test("in lists", () => {
    expect(tweetIds("3,4.0, 5,")).toEqual([3, 4, 5]);
    expect(tweetIds("[3, 4]")).toEqual([3, 4]);
  });
});

describe("who is who", () => {
  test("the customer is who began; other people are on that side too, brands on the other", async () => {
    const { conversations } = await readText(table("1 900", "2 901 1", "3 Acme 1", "4 Bell 1"));
    expect(conversations[0]).toMatchObject({ customer: "900", agent: "Bell", agents: ["Acme", "Bell"] });
    expect(said(conversations[0]!)).toEqual(["customer: t1", "customer: t2", "agent: t3", "agent: t4"]);
  });

  test("a brand's own tweet has the first who answers for a customer", async () => {
    const { conversations } = await readText(table("1 Acme", "2 901 1", "3 902 1"));
    expect(conversations[0]).toMatchObject({ customer: "901", agent: "Acme" });
  });

  test("without the column, numbers are customers", async () => {
    const rows = "tweet_id,author_id,text,in_response_to_tweet_id\n1,900.0,a &lt;3 &amp; b,\n2,Acme,@900 c,1.0\n";
    const { conversations } = await readText(rows);
    expect(conversations[0]!.messages).toMatchObject([
      { role: "customer", author: "900", text: "a <3 & b" },
      { role: "agent", author: "Acme", text: "@900 c" },
    ]);
  });
});

test("nothing is lost without a count", async () => {
  const { conversations, files } = await readText(
    `${table("1 900", "1 900", "2 Acme 1")},900,True,,x,,\n3,900,True,never,,,2\n4,900,True,,a,b,c,d,2\n5,,,,who,,2\n`,
  );
  expect(conversations.map(said)).toEqual([["customer: t1", "agent: t2", "system*: ", "system*: "]]);
  expect(files[0]!.skipped).toEqual({
    duplicate: 1,
    "no-id": 1,
    "unreadable-time": 1,
    "no-text": 1,
    "bad-row": 1,
    "unknown-role": 1,
  });
});
