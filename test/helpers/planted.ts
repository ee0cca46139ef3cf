import { type Conversation, toConversation } from "../../src/model/conversation.js";

/** Something personal, with a sentence that it is said in; `#` stands for it. */
export interface Planted {
  readonly kind: string;
  readonly secret: string;
  readonly sentence: string;
}

const GIVEN = ["Thandeka", "Oluwaseun", "Zsófia", "Bartholomew", "Guðrún", "Nomvula", "Teodora", "Ximena", "Wilhelmina", "Kasimir", "Anneliese", "Jean-Baptiste", "Siobhán", "Grace", "Will", "Rose", "Mark", "May", "Joy", "Hope"]; // biome-ignore format: one list
const FAMILY = ["Mokoena", "O'Shaughnessy", "Lindqvist", "Papadopoulos", "Van der Merwe", "Echeverría", "Grönlund", "Achterberg", "Quackenbush", "Featherstone"]; // biome-ignore format: one list
const NAMED = ["Hi #, the lamp is here.", "My name is # and I am waiting.", "Thank you for the tea.\n\nKind regards,\n#", "Dear #,\n\nit left today.", "I spoke with # on Monday."]; // biome-ignore format: one list

/** A number whose last digit makes it a card's (Luhn). */
function luhn(body: string): string {
  for (let check = 0; ; check++) {
    const digits = `${body}${check}`;
    const sum = [...digits].reverse().reduce((total, digit, at) => total + (at % 2 === 0 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(digit)]!), 0); // biome-ignore format: one sum
    if (sum % 10 === 0) return digits;
  }
}

/** An IBAN with the check digits that fit. */
function iban(country: string, account: string): string {
  const number = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(number) % 97n)).padStart(2, "0")}${account}`;
}

const groups = (digits: string, by: string) => digits.replace(/(.{4})(?=.)/g, `$1${by}`);

/** 200 things that must not be seen again, 20 of each kind. */
export const PLANTED: readonly Planted[] = Array.from({ length: 20 }, (_, at): Planted[] => {
  const given = GIVEN[at]!;
  const family = FAMILY[at % FAMILY.length]!;
  const nine = String(100_000_007 + at * 41_152_263).slice(0, 9);
  const card = luhn(`4${nine}${nine.slice(0, 5)}`);
  const account = at % 2 === 0 ? iban("DE", `37040044${nine}0`.padEnd(18, "3").slice(0, 18)) : iban("GB", `NWBK60161${nine}`.slice(0, 18)); // biome-ignore format: one choice
  return [
    { kind: "name", secret: `${given} ${family}`, sentence: NAMED[at % NAMED.length]! },
    { kind: "email", secret: `someone.${at}+box@post${at}.example`, sentence: "Write to # or call." },
    { kind: "phone", secret: [`+44 7700 900${100 + at}`, `(555) 01${at % 10}-4${100 + at}`, `0231 55501${10 + at}`, `06 12 34 5${at % 10} 78`][at % 4]!, sentence: "My phone: #." }, // biome-ignore format: one choice
    { kind: "card", secret: groups(card, [" ", "-", "", "."][at % 4]!), sentence: "I paid with #, twice." },
    { kind: "iban", secret: at % 3 === 0 ? groups(account, " ") : account, sentence: "Please refund to # today." },
    { kind: "address", secret: [`${14 + at} Marsh Lane, Leeds LS${1 + (at % 9)} 8AB`, `Lindenstraße ${at + 1}, 441${10 + at} Dortmund`, `${at + 3} rue des Lilas, 750${10 + at} Paris`, `Calle Mayor, ${at + 2}, 280${10 + at} Madrid`][at % 4]!, sentence: "Send it to #." }, // biome-ignore format: one choice
    { kind: "number", secret: [`KB-${70_000 + at}`, `9${100_000 + at}`, `INC00${48_000 + at}`, `#${48_000 + at}`][at % 4]!, sentence: "About order #: it never came." }, // biome-ignore format: one choice
    {
      kind: "link",
      secret: `https://t${at}.parcels.example/s/9f8a7c${10 + at}5d4e3f21?who=me`,
      sentence: "Here: # as you asked.",
    },
    { kind: "ip", secret: `203.0.113.${at + 1}`, sentence: "A login from # was not me." },
    { kind: "date", secret: `${at + 1} July 19${60 + at}`, sentence: "I was born on #, by the way." },
  ];
}).flat();

/** The conversation with a thing said in one more message, as subject, tag, author or field that nobody knows. */
export function planted(conversation: Conversation, { kind, secret, sentence }: Planted, at: number): Conversation {
  const said = sentence.replace("#", () => secret);
  const role = at % 2 === 0 ? "customer" : "agent";
  const named = kind === "name" && at % 4 < 2;
  const message = { role, text: said, author: named ? secret : null } as const;
  return toConversation({
    ...conversation,
    id: at % 5 === 0 ? `${conversation.id} ${secret}` : conversation.id,
    customer: named && role === "customer" ? secret : conversation.customer,
    subject: at % 3 === 0 ? said : conversation.subject,
    tags: at % 3 === 1 ? [...conversation.tags, said] : conversation.tags,
    meta: { note: said, [secret]: true },
    messages: [...conversation.messages, message, { ...message, text: `${said} ${said}` }],
  });
}
