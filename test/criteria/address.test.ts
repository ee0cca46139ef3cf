import { describe, expect, it } from "vitest";
import { judge } from "../helpers/criteria.js";
import { conversationOf } from "../helpers/fake-rubric.js";

const check = { type: "address", by: "agent" };
const said = (text: string, fields = {}) => ({
  ...conversationOf(`customer: Where is it?\nagent: x`),
  messages: [
    { role: "customer" as const, text: "Where is it?", at: null, author: null, private: false },
    { role: "agent" as const, text, at: null, author: "Mark Ito", private: false },
  ],
  agents: ["Mark Ito"],
  ...fields,
});

describe("addresses by name", () => {
  it.each([
    ["Hi Ana, it left today.", "1: Ana"],
    ["hello Ana! It left today.", "1: Ana"],
    ["Good morning Mrs Novak, it left today.", "1: Mrs Novak"],
    ["@4711 Hi Ana. It left today.", "1: Ana"],
    ["It left today. Thanks, Ana!", "1: Ana"],
    ["I've checked for you, Zoë.", "1: Zoë"],
    ["Thank you so much #NAME#, it left today.", "1: #NAME#"],
    ["Hi [name 1], it left today.", "1: [name 1]"],
    ["Hi June, it left today.", "1: June"],
  ])("%s", async (text, shown) => {
    const judged = await judge(check, said(text, { customer: "June" }));
    expect(judged.value).toBe(1);
    expect(judged.shown).toEqual([shown]);
  });

  it.each([
    ["Hi there, it left today."],
    ["It left today."],
    ["We deliver to Paris, France."],
    ["It comes on Monday, Tuesday, or Friday, Sir."],
    ["However, it left today. Unfortunately, late."],
    ["It left today. Thanks, Mark"],
    ["hi ana it left today"],
    ["it left today, please wait."],
    [`${",".repeat(100_000)}`],
    [`${", Aa".repeat(1)}${", a".repeat(100_000)}${"-".repeat(100_000)}`],
  ])("not in: %.60s", async (text) => {
    expect((await judge(check, said(text))).value).toBe(0);
  });

  it("knows the customer's name from the export", async () => {
    const text = "Ana, it left today.";
    expect((await judge(check, said(text))).value).toBe(0);
    expect((await judge(check, said(text, { customer: "Ana Silva" }))).shown).toEqual(["1: Ana"]);
  });
});
