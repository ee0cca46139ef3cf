import { toConversation } from "../../model/conversation.js";
import type { Reader } from "../../model/reading.js";

const leak = toConversation({
  id: "c1",
  agent: "Ana",
  customer: "u77",
  messages: [
    { role: "customer", text: "It leaks, again.", at: "2026-03-02T09:00:00Z" },
    { role: "agent", author: "Ana", text: "I am sorry.", at: "2026-03-02T09:01:10Z" },
  ],
});

const late = toConversation({
  id: "c2",
  agent: "Bo",
  customer: "u78",
  messages: [{ role: "customer", text: "Where is it?", at: "2026-03-02T09:00:30Z" }],
});

/** Small CSV inputs and what is in them. */
export const csvExamples: Reader["examples"] = [
  {
    text: `conversation_id,timestamp,agent,customer,role,text
c1,2026-03-02T09:00:00Z,Ana,u77,customer,"It leaks, again."
c2,2026-03-02T09:00:30Z,Bo,u78,customer,Where is it?
c1,2026-03-02T09:01:10Z,Ana,u77,agent,I am sorry.
`,
    conversations: [leak, late],
  },
  {
    text: `Ticket ID;Sent at;Assignee;Requester;From;Body
c1;02.03.2026 09:00;Ana;u77;End-user;It leaks, again.
c1;02.03.2026 09:01:10;Ana;u77;Rep;I am sorry.
`,
    conversations: [leak],
  },
  {
    text: `id,agent,transcript
c3,Bo,"Customer: It leaks.
Agent: Sorry to hear that.
New one sent today.
Customer: Wow, thanks!"
`,
    conversations: [
      toConversation({
        id: "c3",
        agent: "Bo",
        messages: [
          { role: "customer", text: "It leaks." },
          { role: "agent", author: "Bo", text: "Sorry to hear that.\nNew one sent today." },
          { role: "customer", text: "Wow, thanks!" },
        ],
      }),
    ],
  },
];

/** Small TSV inputs and what is in them. */
export const tsvExamples: Reader["examples"] = [
  {
    text: "chat_id\ttime\tagent_name\tvisitor\tinbound\tmessage\nc1\t1772442000\tAna\tu77\ttrue\tIt leaks, again.\nc1\t1772442070\tAna\tu77\tfalse\tI am sorry.\n",
    conversations: [leak],
  },
];
