import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SignCounts } from "../../../src/insight/moments/counts.js";
import { momentsIn, scoredOf, told } from "../../helpers/moments.js";

const THANKS = "customer: I never expected that! Thank you so much.";
const SPARE = (what: string) => `customer: The ${what} is gone after two days, could I get another one?
agent: It leaves today, and because it was the ${what} I've tucked a spare one in with it.
${THANKS}`;
const BIKE = `customer: I've locked myself out and the spare key lies at your desk.
agent: Stay where you are, I'll bring it over on my bike.
${THANKS}`;
const NOTHING = `customer: Where is my parcel?
agent: In Leeds.
customer: Thanks.`;

describe("of several moments", () => {
  it("the rarer gesture is first", async () => {
    const common = ["bulb", "wick", "fuse", "hinge", "knob"].map((what) => told(SPARE(what), { id: what }));
    const { moments, counted } = await momentsIn([...common, told(BIKE, { id: "bike" })]);
    expect(moments.map(({ conversation }) => conversation)).toEqual(["bike", "bulb", "fuse", "hinge", "knob", "wick"]);
    expect(moments[0]!.rarity).toBeGreaterThan(moments[1]!.rarity!);
    expect(counted.signs).toMatchObject({ "gives-an-extra": 5, "comes-in-person": 1, surprised: 6 });
  });

  it("a gesture becomes rarer with every conversation that has none", async () => {
    const few = await momentsIn([told(BIKE)]);
    const many = await momentsIn([told(BIKE), ...[2, 3, 4, 5].map((n) => told(NOTHING, { id: `n${n}` }))]);
    expect(few.moments[0]!.rarity).toBe(1);
    expect(many.moments[0]!.rarity).toBe(2.1);
    expect(many.moments[0]!.score).toBeGreaterThan(few.moments[0]!.score);
  });

  it("those of the same score stand by id, whatever the order of the export", async () => {
    const given = ["b", "a", "c"].map((id) => told(SPARE(id), { id }));
    const orders = [given, [...given].reverse()];
    for (const order of orders)
      expect((await momentsIn(order)).moments.map(({ conversation }) => conversation)).toEqual(["a", "b", "c"]);
  });

  it("as many are shown as were asked for, and all are counted", async () => {
    const given = ["b", "a", "c"].map((id) => told(SPARE(id), { id }));
    const { moments, counted } = await momentsIn(given, { top: 2 });
    expect([moments.length, counted.moments]).toEqual([2, 3]);
  });

  it("those of one agent are shown, and what is rare still goes by all", async () => {
    const given = [told(SPARE("bulb"), { id: "a", agent: "Ida" }), told(SPARE("wick"), { id: "b", agent: "Bo" })];
    const all = await momentsIn(given);
    const { moments, counted } = await momentsIn(given, { agent: "Bo" });
    expect(moments).toEqual(all.moments.filter(({ agent }) => agent === "Bo"));
    expect([moments.length, counted.moments, counted.conversations]).toEqual([1, 1, 2]);
  });

  it("a conversation has one at most", async () => {
    const { moments } = await momentsIn([told(`${SPARE("bulb")}\n${BIKE}`)]);
    expect(moments).toHaveLength(1);
  });

  it("the agent who made the gesture is credited, not who closed the conversation", async () => {
    const { moments } = await momentsIn([
      told(
        `customer: I've locked myself out.
agent Ida: I'll bring the key over on my bike.
${THANKS}
agent Bo: Closing this now.`,
        { agent: "Bo", agents: ["Ida", "Bo"] },
      ),
    ]);
    expect(moments[0]!.agent).toBe("Ida");
  });
});

describe("no moment is", () => {
  it("a sentence that another conversation has word for word, in whatever case and with whatever number", async () => {
    const macro = (order: number, sentence: string) =>
      told(`customer: The bulb of lamp ${order} is gone.\nagent: ${sentence}\n${THANKS}`, { id: String(order) });
    const given = [
      macro(17, "As a little thank-you I've added 1 free month to your plan."),
      macro(18, "as a little thank-you, I've added 2 free month to your plan!"),
      told(BIKE, { id: "bike" }),
    ];
    const { moments } = await momentsIn(given.map((one, place) => ({ ...one, messages: one.messages.map((message) => place < 2 && message.role === "customer" ? { ...message, text: `${message.text} ${place}` } : message) }))); // biome-ignore format: one call
    expect(moments.map(({ conversation }) => conversation)).toEqual(["bike"]);
  });

  it("one of a conversation that left an expectation failed", async () => {
    const [good] = await scoredOf([told(BIKE)]);
    const failed = { ...good!, evaluation: { ...good!.evaluation, band: "failed" as const } };
    const { moments, counted } = await momentsIn([failed]);
    expect([moments, counted.failed]).toEqual([[], 1]);
  });

  it("looked for in another language, or without the messages", async () => {
    const [known] = await scoredOf([told(BIKE)]);
    const { moments, counted } = await momentsIn([
      { ...known!, conversation: { ...known!.conversation!, language: "de" } },
      { ...known!, conversation: null },
    ]);
    expect(moments).toEqual([]);
    expect(counted).toMatchObject({ conversations: 2, otherLanguages: 1, withoutText: 1, moments: 0 });
  });

  it("in private notes", async () => {
    const { moments } = await momentsIn([told("customer: I've locked myself out.\nnote: I'll bring the key over on my bike. Wow, that is so kind of you!\nagent: Please wait.\ncustomer: Ok.")]); // biome-ignore format: one call
    expect(moments).toEqual([]);
  });
});

describe("counts of signs", () => {
  const parts = fc.array(fc.array(fc.constantFrom("a", "b", "c")), { maxLength: 20 });
  const countsOf = (conversations: readonly (readonly string[])[]) => {
    const counts = new SignCounts();
    for (const signs of conversations) counts.add(signs);
    return counts;
  };

  it("of parts merge to those of the whole", () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const merged = countsOf(one);
        merged.merge(countsOf(other));
        expect(merged).toEqual(countsOf([...one, ...other]));
        for (const sign of ["a", "b", "c"]) expect(merged.rarity(sign)).toBe(countsOf([...one, ...other]).rarity(sign));
      }),
    );
  });

  it("make a sign that fewer conversations have the rarer one, and none less rare than 1", () => {
    fc.assert(
      fc.property(parts, (conversations) => {
        const counts = countsOf(conversations);
        for (const sign of ["a", "b", "c"]) expect(counts.rarity(sign)).toBeGreaterThanOrEqual(1);
        const [a, b] = [counts.of("a"), counts.of("b")];
        expect(Math.sign(counts.rarity("a") - counts.rarity("b"))).toBe(Math.sign(b - a));
      }),
    );
  });
});
