import { toConversation } from "../../../model/conversation.js";
import type { Reader } from "../../../model/reading.js";

const nine = Date.UTC(2026, 2, 2, 9);

/** Small tables of chats and what is in them. */
export const salesforceExamples: Reader["examples"] = [
  {
    text: `Id,OwnerId,Body
5701,005A,"<p align=""center"">Chat Started: Monday, March 02, 2026, 10:00:00 (+0100)</p><p align=""center"">Chat Origin: Shop</p><p align=""center"">Agent Ana</p>( 4s ) Ana: Hello!<br>( 1m 2s ) Ida: It leaks &amp; drips.<br>"
`,
    conversations: [
      toConversation({
        id: "5701",
        customer: "Ida",
        channel: "chat",
        messages: [
          { role: "system", text: "Assigned to Ana.", at: nine },
          { role: "agent", author: "Ana", text: "Hello!", at: nine + 4000 },
          { role: "customer", author: "Ida", text: "It leaks & drips.", at: nine + 62_000 },
        ],
        meta: { origin: "Shop" },
      }),
    ],
  },
];
