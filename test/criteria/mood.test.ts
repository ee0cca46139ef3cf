import { describe, expect, it } from "vitest";
import { judge, mistakesIn } from "../helpers/criteria.js";

const mood = {
  type: "mood",
  good: [
    { value: 1, any: ["superb"] },
    { value: 0.5, any: ["good", "lovely"] },
  ],
  bad: [
    { value: 1, any: ["vile"] },
    { value: 0.5, any: ["bad", "slow"] },
  ],
  stronger: ["very"],
  weaker: ["a bit"],
  turns: ["but"],
  ironic: ["losing"],
  except: ["good morning"],
};
const worth = async (words: string, options = {}) =>
  (await judge({ ...mood, ...options }, `customer: ${words}`)).value as number;

describe("mood", () => {
  it.each([
    ["silence is neutral", "Where is my parcel?", 0.5],
    ["a strong good word", "Superb.", 0.75],
    ["a good word", "Good.", 0.667],
    ["a strong bad word", "Vile.", 0.25],
    ["good and bad alike", "Good. Bad.", 0.5],
    ["a good word denied is bad", "Not good.", 0.37],
    ["a bad word denied is hardly good", "Not bad.", 0.565],
    ["a mere condition", "If it were good.", 0.5],
    ["somebody else's words", 'They said "good" to me.', 0.5],
    ["except", "Good morning.", 0.5],
  ])("%s", async (_name, words, value) => {
    expect(await worth(words)).toBe(value);
  });

  it.each([
    ["strengthened", "Good.", "Very good."],
    ["in capitals", "Good.", "GOOD."],
    ["drawn out", "Good.", "Goooood."],
    ["exclaimed", "Good.", "Good!"],
    ["not weakened", "A bit good.", "Good."],
    ["said twice", "Good.", "Good. Lovely."],
    ["after the but", "Good but slow.", "Slow but good."],
    ["in another sentence than the but", "Good but slow.", "Good. But slow."],
    ["meant", "Good work losing it.", "Good work. Well. So. And. Losing it."],
  ])("a good word is better %s", async (_name, less, more) => {
    expect(await worth(more)).toBeGreaterThan(await worth(less));
  });

  it("says of a good word what became of it", async () => {
    const { verdict } = await judge(
      mood,
      "customer: Not good. Well. So. And. Lovely losing it. Good. Well. So. And. Good.",
    );
    expect(verdict.status === "scored" && verdict.evidence.map(({ cue }) => cue)).toEqual([
      "denied: good",
      "mocking: lovely",
      "mocking: good",
      "good",
    ]);
  });

  it("hears the customer, or who is asked for", async () => {
    const transcript = "agent: Good.\ncustomer: Bad.";
    expect((await judge(mood, transcript)).shown).toEqual(["1: Bad"]);
    expect((await judge({ ...mood, by: "agent" }, transcript)).shown).toEqual(["0: Good"]);
    expect((await judge(mood, "agent: Good.")).value).toBe("no customer message");
  });
});

describe("at", () => {
  const better = "customer: Bad. And then.\nagent: Sorry.\ncustomer: Well. Good.";
  const at = async (place: string) => (await judge({ ...mood, at: place }, better)).value as number;

  it("weighs the start, the end, or all alike", async () => {
    expect(await at("overall")).toBe(0.5);
    expect(await at("start")).toBeLessThan(0.45);
    expect(await at("end")).toBe(Math.round(1000 * (1 - (await at("start")))) / 1000);
  });

  it("counts the sentences after the last word of mood", async () => {
    const fading = await judge({ ...mood, at: "end" }, "customer: Vile.\ncustomer: One. Two. Three. Four.");
    expect(fading.value).toBe(0.4);
  });

  it("takes a text without full stops, empty lines, and one of nothing but stops", async () => {
    expect(await worth("good")).toBe(0.667);
    expect((await judge(mood, "customer: ...\ncustomer: good")).value).toBe(0.667);
  });
});

it("reads a long text without full stops in time that grows with it", async () => {
  const start = performance.now();
  expect(await worth("very good LOSING but !!!x ".repeat(40_000))).toBeLessThan(0.5);
  expect(performance.now() - start).toBeLessThan(4000);
});

it("refuses what is no grade", () => {
  expect(mistakesIn({ ...mood, good: [{ value: 2, any: ["good"] }] })).toHaveLength(1);
  expect(mistakesIn({ ...mood, at: "dawn" })).toHaveLength(1);
});
