import type { Conversation } from "../../../src/model/conversation.js";

type Swap = (text: string) => string;

/** The conversation with every text written anew, and every field that names a person. */
export function rewrite(given: Conversation, text: Swap, name: Swap = (one) => one): Conversation {
  const named = (field: string | null) => (field === null ? null : name(field));
  return {
    ...given,
    agent: named(given.agent),
    agents: given.agents.map(name),
    customer: named(given.customer),
    messages: given.messages.map((message) => ({
      ...message,
      text: text(message.text),
      author: named(message.author),
    })),
  };
}

/** The people whom the fields name: given name and surname. */
export function peopleIn({ agent, agents, customer, messages }: Conversation): readonly string[] {
  const fields = [
    agent,
    customer,
    ...agents,
    ...messages.filter(({ role }) => role !== "bot").map(({ author }) => author),
  ];
  return [...new Set(fields)].filter((field) => field !== null && /^\p{Lu}[\p{L}'’]+(?: \p{L}[\p{L}'’-]+)+$/u.test(field)) as string[]; // biome-ignore format: one rule
}

/** Writes other names for people, in fields and texts, wherever the name is capitalised. */
export function renaming(
  people: readonly string[],
  given: (n: number) => string,
  surname: (n: number) => string,
): Swap {
  const names = new Map<string, string>();
  people.forEach((person, n) => {
    const parts = person.split(" ");
    if (!names.has(parts[0]!)) names.set(parts[0]!, given(n));
    for (const [i, part] of parts.slice(1).entries()) if (!names.has(part)) names.set(part, surname(n + i));
  });
  if (names.size === 0) return (text) => text;
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}@._-])(?:${[...names.keys()].join("|")})(?![\\p{L}\\p{N}]|[._@-]\\p{L})`,
    "gu",
  );
  return (text) => text.replace(any, (name) => names.get(name)!);
}

/** Writes another company for `company`; in a handle its words stand together. */
export function trading(company: string, other: string): Swap {
  const any = new RegExp(`(?<![\\p{L}\\p{N}._-])(@?)${company}(?![\\p{L}\\p{N}]|[._@-]\\p{L})`, "gu");
  return (text) => text.replace(any, (_all, at: string) => (at === "@" ? `@${other.replaceAll(" ", "")}` : other));
}

const GENDERED = "he she,himself herself,husband wife,mom dad,mum dad,mother father,son daughter,sir madam,mr mrs,guy lady,guys ladies,brother sister,boyfriend girlfriend,grandmother grandfather,grandma grandpa,nan grandad,gran grandad,aunt uncle,nephew niece,man woman,men women,boy girl,boys girls,groom bride,widower widow,gentleman gentlewoman".split(","); // biome-ignore format: a list
const SPELLED = "apologise apologize,apologised apologized,apologising apologizing,realise realize,realised realized,recognise recognize,organise organize,organised organized,organisation organization,organising organizing,customise customize,customised customized,prioritise prioritize,sympathise sympathize,specialise specialize,minimise minimize,summarise summarize,authorised authorized,finalised finalized,analyse analyze,analysed analyzed,cancelled canceled,cancelling canceling,travelling traveling,traveller traveler,labelled labeled,fuelled fueled,marvellous marvelous,jewellery jewelry,colour color,colours colors,coloured colored,favour favor,favourite favorite,behaviour behavior,honour honor,honoured honored,humour humor,neighbour neighbor,neighbours neighbors,labour labor,rumour rumor,flavour flavor,centre center,metre meter,litre liter,theatre theater,catalogue catalog,dialogue dialog,programme program,judgement judgment,acknowledgement acknowledgment,fulfil fulfill,fulfilment fulfillment,instalment installment,instalments installments,skilful skillful,grey gray,licence license,defence defense,offence offense,mum mom,mums moms,mummy mommy,mouldy moldy,mould mold,learnt learned,whilst while,towards toward,cosy cozy,pyjamas pajamas,aluminium aluminum,ageing aging,sceptical skeptical,tyre tire,tyres tires,enrol enroll,enrolment enrollment,counsellor counselor,modelling modeling,dialled dialed,arse ass,storey story".split(",").filter((pair) => !/^(?:tyre|storey|arse|tyres)/.test(pair)); // biome-ignore format: a list

/** Words of the other gender; "her" is read as "his" before a noun. */
export const genders: Swap = both(
  GENDERED,
  (text) =>
  text.replace(/\b(him|his|hers?)\b(?= (?!(?:to|and|or|for|at|in|on|with|when|about|again|a|the|that|if|by)\b)\p{L})|\b(him|his|hers?)\b/giu, (word, before) => cased(word, { him: "her", his: "her", her: before ? "his" : "him", hers: "his" }[word.toLowerCase() as "him"])), // biome-ignore format: one rule
);

/** Every word in the British, and in the American spelling. */
export const british: Swap = (text) => oneWay(text, SPELLED.map((pair) => pair.split(" ").reverse())); // biome-ignore format: one rule
export const american: Swap = (text) =>
  oneWay(
    text,
    SPELLED.map((pair) => pair.split(" ")),
  );

function both(pairs: readonly string[], then: Swap): Swap {
  const others = new Map(pairs.flatMap((pair) => [pair.split(" "), pair.split(" ").reverse()]) as [string, string][]);
  return (text) => then(replaceWords(text, others));
}

function oneWay(text: string, pairs: readonly (readonly string[])[]): string {
  return replaceWords(text, new Map(pairs as [string, string][]));
}

function replaceWords(text: string, others: ReadonlyMap<string, string>): string {
  return text.replace(/[\p{L}]+/gu, (word) => {
    const other = others.get(word.toLowerCase());
    return other === undefined ? word : cased(word, other);
  });
}

function cased(like: string, word: string): string {
  if (like === like.toUpperCase() && like.length > 1) return word.toUpperCase();
  return like[0] === like[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}
