#!/usr/bin/env node
import { once } from "node:events";
// Writes a CSV export, one row per message, of any size: `node generate.mjs CONVERSATIONS FILE [--interleaved]`.
// Seeded: the same arguments give the same bytes. 60,000 conversations are about 750,000 messages and 136 MB.
import { createWriteStream } from "node:fs";

const [count, file, ...flags] = process.argv.slice(2);
if (!count || !file) {
  console.error("usage: node generate.mjs CONVERSATIONS FILE [--interleaved]");
  process.exit(2);
}

let state = 20260302;
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
};
const pick = (list) => list[Math.floor(random() * list.length)];

const things = [
  "kettle",
  "sofa",
  "invoice",
  "router",
  "parcel",
  "mattress",
  "account",
  "refund",
  "lamp",
  "plan",
  "dishwasher",
  "delivery",
];
const people = ["Ana", "Marcus", "Priya", "Tom", "Joy", "Élodie", "Bo", "Ida", "Kwame", "Mei", "Lars", "Noor"];
const openings = [
  "Hi, my THING arrived broken and I have been waiting for an answer since Tuesday.",
  "Hello there",
  "I was charged twice for the THING, this is the third time I write!!",
  "Can you tell me whether the THING comes in blue?",
  "The THING doesn't work, and honestly I'm really frustrated with this.",
];
const customer = [
  "I already tried that, it made no difference to the THING at all.",
  "ok",
  "Thank you so much, you've been really helpful, I'll tell my friends about this.",
  'Well, I do not understand why nobody told me about the THING before, "standard procedure" is what I was told.',
  "My order number is 4471-22, the THING was ordered on the 12th and paid by card; the receipt says it was shipped on the 14th.",
  "Great, another THING that never arrives, thanks for nothing...",
  "It's for my mother's birthday, so I would need it before Friday if at all possible.",
  "yes please",
  "No, that is not what I asked.",
];
const agent = [
  "I'm so sorry to hear that your THING arrived broken, that's not the experience we want you to have.",
  "Let me check that for you, one moment please.",
  "I have gone ahead and refunded the THING in full; you should see it on your card within three working days.",
  "Thank you for your patience. Our policy doesn't allow a return of the THING after thirty days, I'm afraid.",
  "I will pass this on to my colleague in the billing team who will call you back today before five o'clock.",
  "Could you please confirm the order number and the e-mail address, so that I can find the THING in our system?",
  "You can read more about it here: https://help.example.com/articles/1234-how-to-reset, and let me know if it doesn't help.",
  "Is there anything else I can help you with today?",
  "I understand how annoying it is to wait for a THING that should have been there on Monday, especially before a birthday.",
];
const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const out = createWriteStream(file);
const write = async (text) => {
  if (!out.write(text)) await once(out, "drain");
};
await write("conversation_id,timestamp,agent,customer,channel,role,text\n");
const width = flags.includes("--interleaved") ? 200 : 1;
let open = [];
let buffer = "";
const start = Date.UTC(2026, 2, 2, 6);
for (let i = 0; i < Number(count); i++) {
  const id = `C-${100000 + i}`;
  const who = pick(people);
  const whom = `u${Math.floor(random() * Number(count) * 0.9)}`;
  const channel = pick(["chat", "email", "phone", "social"]);
  const length = 3 + Math.floor(random() * 20);
  const rows = [];
  let at = start + i * 9000;
  for (let n = 0; n < length; n++) {
    const isAgent = n % 2 === 1;
    const sentences = n === 0 ? [pick(openings)] : [];
    const many = 1 + Math.floor(random() * 2);
    for (let s = 0; s < many; s++) sentences.push(pick(isAgent ? agent : customer));
    const thing = pick(things);
    at += 5000 + Math.floor(random() * 120000);
    const text = sentences.join(" ").replaceAll("THING", thing);
    rows.push(
      `${id},${new Date(at).toISOString()},${who},${whom},${channel},${isAgent ? "agent" : "customer"},${cell(text)}\n`,
    );
  }
  open.push(rows);
  if (open.length >= width) {
    while (open.some((r) => r.length > 0)) for (const r of open) if (r.length > 0) buffer += r.shift();
    open = [];
  }
  if (buffer.length > 1 << 20) {
    await write(buffer);
    buffer = "";
  }
}
for (const rows of open) buffer += rows.join("");
await write(buffer);
out.end();
await once(out, "finish");
