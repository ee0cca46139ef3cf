import { randomFrom } from "../../src/stats/bootstrap.js";

/** How an agent of the made-up shop works: how often each is done, 0–1. */
interface Style {
  readonly agent: string;
  readonly perWeek: number;
  readonly acknowledges: (week: number) => number;
  readonly personal: number;
  readonly byName: number;
  readonly settles: number;
  readonly nextStep: number;
}

const STYLES: readonly Style[] = [
  { agent: "Nora Vint", perWeek: 14, acknowledges: (week) => (week < 3 ? 0.9 : 0.2), personal: 0.7, byName: 0.9, settles: 0.7, nextStep: 0.8 },
  { agent: "Sam Odell", perWeek: 14, acknowledges: (week) => (week < 3 ? 0.85 : 0.25), personal: 0.5, byName: 0.1, settles: 0.75, nextStep: 0.7 },
  { agent: "Ruth Calder", perWeek: 14, acknowledges: () => 0.15, personal: 0.1, byName: 0.9, settles: 0.8, nextStep: 0.3 },
  { agent: "Ivo Brandt", perWeek: 2, acknowledges: () => 0.5, personal: 0.4, byName: 0.5, settles: 0.6, nextStep: 0.5 },
]; // biome-ignore format: a line each

const THINGS = [
  "copper kettle",
  "bread knife",
  "pasta machine",
  "cast-iron pan",
  "teapot",
  "coffee grinder",
  "cake stand",
  "pestle and mortar",
  "casserole dish",
  "egg timer",
  "wok",
  "salad bowl",
  "milk jug",
];
const FAULTS = [
  "arrived broken",
  "arrived with a crack right across it",
  "was damaged in the post",
  "stopped working after two days",
  "never arrived",
  "is the wrong one",
  "came with a piece missing",
];
const DAYS = [
  "my sister's wedding on Saturday",
  "my mother's birthday tomorrow",
  "our first dinner in the new flat",
  "my son's leaving party",
  "our anniversary on Friday",
  "the school fair",
  "my grandfather's ninetieth",
  "the village bake-off",
  "Easter lunch",
  "my neighbour's housewarming",
  "a supper for the whole choir",
];
const NAMES = [
  "Martha",
  "Oskar",
  "Leila",
  "Bert",
  "Yusuf",
  "Greta",
  "Tomas",
  "Ailsa",
  "Conrad",
  "Ines",
  "Pavel",
  "Hettie",
];
const FEELINGS = [
  "I'm really disappointed.",
  "I am so upset about it.",
  "This is very frustrating.",
  "I was really looking forward to it.",
  "I'm worried that it won't be sorted in time.",
];
const ASKS = ["What can you do?", "Can you help?", "What happens now?", "Could somebody look into this?"];
const STOCK = [
  "We apologise for the inconvenience.",
  "Sorry for any inconvenience caused.",
  "Apologies for the inconvenience.",
];
const THANKS = [
  "Thank you, that works for me.",
  "Great, thanks, that is sorted then.",
  "Perfect, thank you so much.",
  "Lovely, thank you, that settles it.",
];
const DOUBTS = [
  "I see. And when?",
  "That does not really help me.",
  "So what am I supposed to do until then?",
  "Okay.",
];

/** Conversations of a made-up kitchen shop over five weeks; from the fourth week on two agents take up feelings less. */
export function weeksOfKettles(): readonly Record<string, unknown>[] {
  const random = randomFrom(20260302);
  const pick = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
  const chance = (share: number) => random() < share;
  const all: { readonly at: number; readonly talk: Record<string, unknown> }[] = [];
  for (let week = 0; week < 5; week++)
    for (const style of STYLES)
      for (let i = 0; i < style.perWeek; i++) {
        // The last week ends on its Wednesday.
        const day = Math.floor(random() * (week === 4 ? 3 : 6));
        const at = Date.UTC(2026, 2, 2 + week * 7 + day, 8 + Math.floor(random() * 9), Math.floor(random() * 60));
        all.push({ at, talk: talkOf(style, week, at) });
      }
  all.sort((a, b) => a.at - b.at);
  return all.map(({ talk }, i) => ({ id: `k${String(i + 1).padStart(3, "0")}`, ...talk }));

  function talkOf(style: Style, week: number, at: number): Record<string, unknown> {
    const [thing, fault, occasion, name] = [pick(THINGS), pick(FAULTS), pick(DAYS), pick(NAMES)];
    const order = String(10_000 + Math.floor(random() * 89_999));
    const hello = chance(style.byName) ? `Hi ${name}. ` : "Hello. ";
    const heart = chance(style.acknowledges(week))
      ? pick([
          `Oh no, I can see why you are upset: ${withYour(occasion)} and then the ${thing} ${fault}.`,
          `That must be so disappointing, with ${withYour(occasion)} so close.`,
          `I'm so sorry that the ${thing} ${fault}, and just before ${withYour(occasion)}.`,
          `How frustrating, a ${thing} that ${fault} is the last thing you need before ${withYour(occasion)}.`,
        ])
      : pick(STOCK);
    const touch = chance(style.personal)
      ? pick([
          ` I bake for the same sort of day, so I will pick the ${thing} out myself.`,
          ` Let's make sure that ${withYour(occasion)} does not go without it.`,
          ` Don't worry, we will get a ${thing} to you in time, I promise.`,
        ])
      : "";
    const settled = chance(style.settles);
    const fix = settled
      ? pick([
          `I've sent a new ${thing} by express under order ${order}; it will be with you tomorrow before noon.`,
          `I have refunded order ${order} in full, and the money is back on your card today.`,
          `A new ${thing} has just left our shelf for you, order ${order}; you can keep the old one.`,
        ])
      : chance(style.nextStep)
        ? `I have passed order ${order} to Dana in the warehouse, who will e-mail you by Thursday noon.`
        : `Order ${order} has been passed on. Somebody will get back to you soon.`;
    const lines: readonly (readonly [string, string])[] = [
      [
        "customer",
        `Hello, ${name} here. My ${thing} ${fault}, and it was meant for ${occasion}. ${pick(FEELINGS)} ${pick(ASKS)}`,
      ],
      ["agent", `${hello}${heart}${touch} Could you tell me the order number?`],
      ["customer", `It is ${order}.`],
      ["agent", fix],
      ["customer", settled ? pick(THANKS) : pick(DOUBTS)],
    ];
    return {
      agent: style.agent,
      team: style.agent === "Ivo Brandt" ? "Weekend" : "Weekdays",
      site: style.agent === "Ruth Calder" ? "Leeds" : "Porto",
      customer: `u${100 + Math.floor(random() * 600)}`,
      channel: chance(0.7) ? "chat" : "email",
      language: "en",
      subject: `${thing} ${fault}`,
      messages: lines.map(([role, text], place) => ({
        role,
        text,
        at: new Date(at + place * 90_000).toISOString().replace(".000Z", "Z"),
      })),
    };
  }
}

/** The occasion as the agent says it. */
function withYour(occasion: string): string {
  return occasion.replace(/^my /, "your ").replace(/^our /, "your ");
}
