import { toConversation } from "../../model/conversation.js";
import type { Reader, Source } from "../../model/reading.js";
import { RoleTally } from "../csv/role-tally.js";
import { lines } from "../json/lines.js";
import type { ReaderOptions } from "../options.js";
import { DAYLESS } from "../transcript/turn-times.js";
import { type Block, blocksOf, type Row } from "./text/blocks.js";
import { type Context, conversationOf } from "./text/conversation.js";
import { transcriptIn } from "./text/recognise.js";
import { withoutMarks } from "./text/stamp.js";
import { surveyOf } from "./text/survey.js";

/** Transcripts as plain text: a label before each turn, or a line with name and time above it. */
export const text: Reader = {
  id: "text",
  title: "plain text transcripts: Agent: … / Customer: …, copies of chats",
  gives: [
    "times",
    "authors",
    "agent",
    "customer",
    "channel",
    "subject",
    "tags",
    "status",
    "csat",
    "transfers",
    "notes",
    "bots",
  ],
  generic: true,
  recognise: transcriptIn,

  async *read(source, options, log) {
    const survey = await surveyOf(source, options, log, rowsOf);
    const tally = new RoleTally();
    let days = true;
    const write = () => log.layout({ fields: {}, unused: [], notes: [...survey.notes, ...(days ? [] : [DAYLESS])] });
    write();
    const conversation = ({ row, ...block }: Block, id: string) => {
      const context: Context = {
        options,
        roles: survey.roles,
        times: survey.times,
        people: survey.people,
        count: (known, name) => tally.count(known, name),
        dayless() {
          if (days) {
            days = false;
            write();
          }
        },
        skip: (reason, detail) => log.skip({ row, reason, detail }),
      };
      return conversationOf({ row, ...block }, id, context);
    };
    let held: Block | null = null;
    let number = 0;
    for await (const block of blocksOf(rowsOf(source), survey.borders, survey.opens)) {
      if (held !== null) {
        const found = conversation(held, `${source.id}:${++number}`);
        log.place(held.row);
        if (found !== null) yield found;
      }
      held = block;
    }
    if (held !== null) {
      const found = conversation(held, number === 0 ? source.id : `${source.id}:${number + 1}`);
      log.place(held.row);
      if (found !== null) yield found;
    }
    tally.check(source.name, [], (options as ReaderOptions).quotes ?? true);
  },

  examples: [
    {
      text: "Ticket #tx-1: Kettle\nAgent: Bo Lund\nDate: 2 March 2026\n\n[09:00] Customer: It leaks.\nEvery morning.\n[09:01] Agent: I am sorry.\nA new one is on its way.\n",
      conversations: [
        toConversation({
          id: "tx-1",
          agent: "Bo Lund",
          subject: "Kettle",
          messages: [
            { role: "customer", text: "It leaks.\nEvery morning.", at: "2026-03-02T09:00:00Z" },
            {
              role: "agent",
              author: "Bo Lund",
              text: "I am sorry.\nA new one is on its way.",
              at: "2026-03-02T09:01:00Z",
            },
          ],
        }),
      ],
    },
    {
      text: "[02/03/2026, 09:01:12] Ida: Hello?\n[13/03/2026, 09:02:00] Bo: Hi Ida\n",
      options: { roles: { Bo: "agent", Ida: "customer" } },
      conversations: [
        toConversation({
          id: "input",
          messages: [
            { role: "customer", author: "Ida", text: "Hello?", at: "2026-03-02T09:01:12Z" },
            { role: "agent", author: "Bo", text: "Hi Ida", at: "2026-03-13T09:02:00Z" },
          ],
        }),
      ],
    },
  ],
};

async function* rowsOf(source: Source): AsyncGenerator<Row> {
  for await (const { row, text } of lines(source.open())) {
    const line = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (line.includes("\r")) for (const part of line.split("\r")) yield { row, text: withoutMarks(part) };
    else yield { row, text: withoutMarks(line) };
  }
}
