import { describe, expect, it } from "vitest";
import type { Conversation } from "../../src/model/conversation.js";
import { Names } from "../../src/text/names.js";
import { conversationOf } from "../helpers/fake-rubric.js";

/** A transcript's texts with what is taken for a name struck out; people in its fields are agents and customers. */
function struck(transcript: string, fields: Partial<Conversation> = {}): readonly string[] {
  const conversation = { ...conversationOf(transcript), ...fields };
  const mask = new Names(() => true).mask(conversation);
  return conversation.messages.map(({ text }) => mask(text).replace(/[\u0180\u0243]+/g, "_"));
}

describe("people whom the fields name", () => {
  it.each([
    ["thanks Joy, you are a joy", "thanks _, you are a joy"],
    ["Joy, can you help?", "_, can you help?"],
    ["joy, can you help?", "_, can you help?"],
    ["Joy was great, what a joy", "_ was great, what a joy"],
    ["Joy's mail came", "_'s mail came"],
    ["I spoke to Joy Adeyemi about it", "I spoke to _ about it"],
    ["Best,\nJoy", "Best,\n_"],
    ["Thank you, joy.", "Thank you, joy."],
    ["JOY!", "JOY!"],
    ["Joyful", "Joyful"],
    ["(Joy)", "(_)"],
    ["on the 12 Joy of the month", "on the 12 Joy of the month"],
  ])("%j", (text, without) => {
    expect(struck(`agent Joy Adeyemi: ${text}`)).toEqual([without]);
  });

  it.each([
    ["Will you refund me?", "Will you refund me?"],
    ["thanks Will, will you refund me?", "thanks _, will you refund me?"],
    ["Hi Will will you?", "Hi _ will you?"],
    ["I told Will's boss", "I told _'s boss"],
    ["Will here, hello", "_ here, hello"],
  ])("%j", (text, without) => {
    expect(struck(`customer Will Best: ${text}`)).toEqual([without]);
  });

  it("are looked for in the texts of everybody", () => {
    const fields = { agent: "Hope Grant", customer: "Sue" };
    expect(struck("agent: Hello Sue\ncustomer: Hello, Hope\nbot: Sue, hold on", fields)).toEqual([
      "Hello _",
      "Hello, _",
      "_, hold on",
    ]);
  });

  it("are no addresses, no numbers, and no words that hold sentences together", () => {
    const fields = { agent: "My An The", customer: "no.thanks@cedar.example" };
    expect(struck("customer: No, Thanks, The end, My An", fields)).toEqual(["No, Thanks, The end, My An"]);
  });

  it("are no offices", () => {
    expect(struck("agent Customer Support: Our Support is great, thanks Support")).toEqual([
      "Our Support is great, thanks Support",
    ]);
  });
});

describe("people whom only the text names", () => {
  it.each([
    ["Thanks, Hope!", "Thanks, _!"],
    ["Thanks, Hope you are well", "Thanks, Hope you are well"],
    ["Hi, Hope this finds you well", "Hi, Hope this finds you well"],
    ["my name is Joy and I can help, Joy is mine", "my name is _ and I can help, _ is mine"],
    ["Dear Grace,\nno grace period", "Dear _,\nno grace period"],
    ["please tell Will that it works", "please tell _ that it works"],
    ["Nice one Sue, thanks", "Nice one _, thanks"],
    ["Angel told me so", "_ told me so"],
    ["You are marvellous, Angel!", "You are marvellous, _!"],
    ["You are an Angel!", "You are an Angel!"],
    ["it was a real Joy.", "it was a real _."],
    ["I am going to Sue.", "I am going to Sue."],
    ["Sue you are an angel", "_ you are an angel"],
    ["Hope you are well", "Hope you are well"],
    ["I will Sue.", "I will Sue."],
    ["I Hope so, and Will you?", "I Hope so, and Will you?"],
    ["I want to Sue you", "I want to Sue you"],
  ])("%j", (text, without) => {
    expect(struck(`customer: ${text}`)).toEqual([without]);
  });
});

describe("names of several words", () => {
  it.each([
    ["I bought it at Happy Homes yesterday", "I bought it at _ yesterday"],
    ["Thank you for choosing Perfect Parcel!", "Thank you for choosing _!"],
    ["Hello Best Mobile, it broke", "Hello _, it broke"],
    ["Perfect Parcel lost it", "_ lost it"],
    ["Happy Homes Billing, Ana here", "_ Billing, Ana here"],
    ["my Sorry Not Sorry Socks are torn", "my _ are torn"],
    ["Ana Lima\nUrgent Couriers", "Ana Lima\n_"],
    ["from  Happy   Homes  to Happy Homes", "from  _  to _"],
    ["at Happy Homes and at Happy Homesteads", "at _ and at _"],
    ["from Bed & Bliss with love", "from _ with love"],
    // courtesies, offices, days, emphasis
    ["so Thank You Very Much", "so Thank You Very Much"],
    ["I wrote to Customer Service", "I wrote to Customer Service"],
    ["with Kind Regards", "with Kind Regards"],
    ["wish you a Happy Birthday", "wish you a Happy Birthday"],
    ["it was Absolutely Brilliant", "it was Absolutely Brilliant"],
    ["Great Service", "Great Service"],
    ["from YOUR WORST AGENT", "from YOUR WORST AGENT"],
  ])("%j", (text, without) => {
    expect(struck(`customer: ${text}`)).toEqual([without]);
  });

  it("are known in the whole conversation from one place that shows it", () => {
    expect(struck("agent: Welcome to Lovely Lamps.\ncustomer: Lovely Lamps, lovely lamps!")).toEqual([
      "Welcome to _.",
      "_, lovely lamps!",
    ]);
  });

  it("are known by standing there twice", () => {
    expect(struck("customer: Urgent Couriers! Why, Urgent Couriers?")).toEqual(["_! Why, _?"]);
  });
});

it("reads nothing in a private note", () => {
  expect(struck("agent: Perfect Parcel!\nnote: he means the shop at Perfect Parcel")).toEqual([
    "Perfect Parcel!",
    "he means the shop at Perfect Parcel",
  ]);
});

it("keeps every offset", () => {
  const conversation = conversationOf("agent Joy: Joy of Happy Homes Care here, at Happy Homes 🙏");
  const { text } = conversation.messages[0]!;
  expect(new Names(() => true).mask(conversation)(text)).toHaveLength(text.length);
});

it("takes time linear in a conversation of nothing but names", () => {
  const names = Array.from(
    { length: 20_000 },
    (_, i) => `from N${"abcdefghij"[i % 10]}${"k".repeat(i % 50)} Homes${"m".repeat(i % 37)}`,
  );
  const conversation = conversationOf(`agent: ${names.join(", ")}`);
  const messages = Array.from({ length: 5 }, () => conversation.messages[0]!);
  expect(struck("agent: x", { messages })).toHaveLength(5);
});
