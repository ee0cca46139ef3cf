// Exports of any size, conversation by conversation. Seeded: the same ones each time.

let state = 20260302;
function random(count) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * count);
}
const pick = (list) => list[random(list.length)];

const SAID = {
  customer: [
    "Hi, my kettle arrived broken and I have been waiting for an answer since Tuesday.",
    "I was charged twice for the plan, this is the third time I write!!",
    "I already tried that, it made no difference at all.",
    "ok",
    "Thank you so much, you've been really helpful.",
    "My order number is 4471-22, it was ordered on the 12th and paid by card; the receipt says it was shipped on the 14th.",
  ],
  agent: [
    "I'm so sorry to hear that it arrived broken, that's not the experience we want you to have.",
    "Let me check that for you, one moment please.",
    "I have refunded it in full; you should see it on your card within three working days.",
    "I will pass this on to my colleague in the billing team, who will call you back today before five o'clock.",
    "Is there anything else I can help you with today?",
  ],
};
const AGENTS = ["Ana", "Marcus", "Priya", "Tom", "Joy", "Élodie"];

/** Messages of a conversation by its number: who, what, when (epoch seconds). */
function talk(number) {
  const start = 1772442000 + number * 9;
  return Array.from({ length: 3 + random(20) }, (_, i) => {
    const role = i % 2 === 0 ? "customer" : "agent";
    return { role, text: `${pick(SAID[role])} ${pick(SAID[role])} (${number}.${i})`, at: start + i * 70 };
  });
}

const iso = (seconds) => new Date(seconds * 1000).toISOString();
const native = (number) =>
  JSON.stringify({ id: `c${number}`, agent: pick(AGENTS), customer: `u${random(9e6)}`, channel: "chat", messages: talk(number) }); // biome-ignore format: one record
const cell = (text) => `"${text.replaceAll('"', '""')}"`;
/** Pieces of a list in a wrapper. */
const list = (start, end, one) => ({ start, end, one: (number) => `${number === 0 ? "" : ",\n"}${one(number)}` });

function ticket(number) {
  const [customer, agent] = [1e6 + random(9e6), 1 + random(40)];
  const said = talk(number);
  return JSON.stringify({
    id: number + 1,
    subject: "About an order",
    description: said[0].text,
    requester_id: customer,
    assignee_id: agent,
    status: "solved",
    tags: ["order"],
    created_at: iso(said[0].at),
    via: { channel: "email" },
    metric_set: { reopens: 0, assignee_stations: 1 },
    comments: said.map(({ role, text, at }, i) => ({
      id: number * 100 + i,
      type: "Comment",
      author_id: role === "agent" ? agent : customer,
      body: text,
      html_body: `<div class="zd-comment"><p>${text}</p></div>`,
      plain_body: text,
      public: true,
      created_at: iso(at),
    })),
  });
}

const USERS = JSON.stringify(
  Array.from({ length: 40 }, (_, i) => ({ id: i + 1, name: `Agent ${i + 1}`, role: "agent" })),
);

function history(number) {
  const said = talk(number);
  return JSON.stringify({
    info: {
      conversationId: `l${number}`,
      startTimeL: said[0].at * 1000,
      latestAgentId: "801",
      latestAgentFullName: pick(AGENTS),
      status: "CLOSE",
    },
    messageRecords: said.map(({ role, text, at }, seq) => ({
      type: "TEXT_PLAIN",
      messageData: { msg: { text } },
      messageId: `ms::${number}:${seq}`,
      seq,
      participantId: role === "agent" ? "801" : `p${number}`,
      timeL: at * 1000,
      sentBy: role === "agent" ? "Agent" : "Consumer",
    })),
    agentParticipants: [{ agentFullName: "Ana Lima", agentId: "801" }],
    consumerParticipants: [{ participantId: `p${number}`, firstName: "Ida" }],
  });
}

function rows(number) {
  const [agent, customer] = [pick(AGENTS), `u${random(9e6)}`];
  return talk(number)
    .map(({ role, text, at }) => `c${number},${iso(at)},${agent},${customer},chat,${role},${cell(text)}\n`)
    .join("");
}

/** Twenty threads at once, their tweets mixed. */
function tweets(number) {
  const lines = Array.from({ length: 20 }, (_, thread) => {
    const id = (number * 20 + thread) * 30 + 1;
    return talk(number * 20 + thread).map(({ role, text, at }, i, all) => {
      const when = new Date(at * 1000)
        .toUTCString()
        .replace(/^(\w+), (\d+) (\w+) (\d+) (.*) GMT$/, "$1 $3 $2 $5 +0000 $4");
      const author = role === "agent" ? "acme" : String(800000 + id);
      return `${id + i},${author},${role === "customer" ? "True" : "False"},${when},${cell(text)},${i + 1 < all.length ? id + i + 1 : ""},${i > 0 ? id + i - 1 : ""}\n`;
    });
  });
  let mixed = "";
  while (lines.some((each) => each.length > 0)) for (const each of lines) mixed += each.shift() ?? "";
  return mixed;
}

/** By file name: what it begins and ends with, and the conversations by number. */
export const LAYOUTS = {
  "native.ndjson": { start: "", end: "", one: (number) => `${native(number)}\n` },
  "native-array.json": list("[", "]", native),
  "native-wrapper.json": list('{"conversations": [', "]}", native),
  "zendesk-incremental.json": list('{"tickets": [', `], "users": ${USERS}, "count": 1, "end_of_stream": true}`, ticket),
  "zendesk.ndjson": { start: "", end: "", one: (number) => `${ticket(number)}\n` },
  "liveperson.json": list('{"_metadata": {}, "conversationHistoryRecords": [', "]}", history),
  "messages.csv": { start: "conversation_id,timestamp,agent,customer,channel,role,text\n", end: "", one: rows },
  "twcs.csv": {
    start: "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n",
    end: "",
    one: tweets,
  },
};
