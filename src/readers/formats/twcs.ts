import type { Conversation } from "../../model/conversation.js";
import { toConversation } from "../../model/conversation.js";
import type { Reader, ReadLog, Source } from "../../model/reading.js";
import { type Dialect, dialectOf } from "../csv/dialect.js";
import { headerKey } from "../csv/fields.js";
import { headerCells } from "../csv/header-cells.js";
import { type Row, rowBatches } from "../csv/records.js";
import { SUSPECT_QUOTE, watchRows } from "../csv/row-counts.js";
import { isFilled, readSample } from "../csv/sample.js";
import { jsonShape } from "../json/shape.js";
import type { Skip } from "../messages.js";
import type { ReaderOptions } from "../options.js";
import { readFlag, roleReader } from "../people/roles.js";
import { type TimeStyle, timeStyle } from "../times/style.js";
import { type Tweet, threadConversation } from "./twcs/thread.js";
import { Threads, type TweetId, tweetId, tweetIds } from "./twcs/threads.js";

const COLUMNS = [
  "tweet_id",
  "author_id",
  "inbound",
  "created_at",
  "text",
  "response_tweet_id",
  "in_response_to_tweet_id",
] as const;
/** What each column says, as `wow inspect` shows it. */
const MEANT: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  tweet_id: "tweet",
  author_id: "author",
  inbound: "inbound",
  created_at: "at",
  text: "text",
  response_tweet_id: "answered by",
  in_response_to_tweet_id: "answers",
};
type Column = (typeof COLUMNS)[number];
type Columns = Readonly<Record<Column, number>>;

/** The table “Customer Support on Twitter”: a row per tweet, threads by which tweet answers which. */
export const twcs: Reader = {
  id: "twcs",
  title: "Customer Support on Twitter (twcs.csv)",
  gives: ["times", "authors", "agent", "customer", "channel"],
  recognise(head) {
    if (jsonShape(head) !== null) return null;
    const { tweet_id, text, response_tweet_id, in_response_to_tweet_id } = columnsOf(
      headerCells(head, dialectOf(head)),
    );
    const answers = Math.max(response_tweet_id, in_response_to_tweet_id);
    return tweet_id !== -1 && text !== -1 && answers !== -1 ? "tweets with the tweets that they answer" : null;
  },
  read: (source, options, log) => readTweets(source, options, log),
  examples: [
    {
      text: `tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
3,HillGas,False,Mon Jan 05 09:02:00 +0000 2026,@700001 Sorry! Which street?,,2
2,700001,True,Mon Jan 05 09:00:00 +0000 2026,@HillGas it is cold &amp; dark,3,
`,
      conversations: [
        toConversation({
          id: "2",
          agent: "HillGas",
          customer: "700001",
          channel: "twitter",
          messages: [
            { role: "customer", author: "700001", text: "@HillGas it is cold & dark", at: "2026-01-05T09:00:00Z" },
            { role: "agent", author: "HillGas", text: "@700001 Sorry! Which street?", at: "2026-01-05T09:02:00Z" },
          ],
        }),
      ],
    },
  ],
};

/** A thread whose tweets are coming, or all here. */
interface Open {
  readonly root: TweetId;
  readonly line: number;
  tweets: Tweet[];
  conversation: Conversation | null;
}

async function* readTweets(source: Source, options: ReaderOptions, log: ReadLog): AsyncGenerator<Conversation> {
  const dialect = dialectOf(source.head);
  const sample = await readSample(source, dialect);
  const columns = columnsOf(sample.header);
  const used = COLUMNS.filter((column) => columns[column] !== -1);
  log.layout({
    fields: Object.fromEntries(used.map((column) => [MEANT[column], sample.header[columns[column]]!])),
    unused: sample.header.filter((_, at) => !used.some((column) => columns[column] === at)),
    notes: ["Each row is a tweet; tweets that answer one another are a conversation."],
  });
  const threads = await threadsOf(source, dialect, columns, log);
  const times = timeStyle(options, log);
  const roles = roleReader(options.roles);
  const skipAt = (row: number) => (reason: string, detail: string) => log.skip({ row, reason, detail });
  const open = new Map<TweetId, Open>();
  const queue: Open[] = [];
  for await (const batch of rowBatches(source, dialect, sample.start)) {
    for (const row of batch) {
      if (!isFilled(row)) continue;
      const id = tweetId(cellAt(row, columns.tweet_id));
      const root = id === null ? null : threads.take(id);
      if (id === null) skipAt(row.line)("no-id", "the row names no tweet");
      else if (root === null) skipAt(row.line)("duplicate", "the tweet stands in the file before");
      if (id === null || root === null) continue;
      let one = open.get(root);
      if (row.cells.length > sample.width) {
        skipAt(row.line)("bad-row", `the row has ${row.cells.length} cells, not ${sample.width}`);
      } else {
        if (one === undefined) {
          one = { root, line: row.line, tweets: [], conversation: null };
          open.set(root, one);
          queue.push(one);
        }
        one.tweets.push(tweetOf(id, row, columns, times, skipAt(row.line)));
      }
      if (one === undefined || threads.missing(root) > 0) continue;
      one.conversation = threadConversation(root, one.tweets, threads, roles, skipAt);
      one.tweets = [];
      open.delete(root);
    }
    let done = 0;
    while (queue[done]?.conversation) done++;
    for (const { line, conversation } of queue.splice(0, done)) {
      log.place(line);
      yield conversation!;
    }
  }
  for (const { root, line, tweets, conversation } of queue) {
    log.place(line);
    yield conversation ?? threadConversation(root, tweets, threads, roles, skipAt);
  }
}

function tweetOf(id: TweetId, row: Row, columns: Columns, times: TimeStyle, skip: Skip): Tweet {
  const time = cellAt(row, columns.created_at);
  const at = times.read(time);
  if (at === null && time !== "") skip("unreadable-time", "the time can't be read");
  return {
    id,
    author: cellAt(row, columns.author_id).replace(/^(\d+)\.0*$/, "$1") || null,
    inbound: readFlag(cellAt(row, columns.inbound)),
    text: row.cells[columns.text] ?? "",
    at,
    row: row.line,
  };
}

/** Who answers whom, in a pass of its own over the raw bytes. */
async function threadsOf(source: Source, dialect: Dialect, columns: Columns, log: ReadLog): Promise<Threads> {
  const threads = new Threads();
  const wanted = [columns.tweet_id, columns.in_response_to_tweet_id, columns.response_tweet_id];
  const suspects = await watchRows(source, dialect, wanted, ([id = "", answers = "", answered = ""]) => {
    const tweet = tweetId(id);
    if (tweet !== null) threads.see(tweet, tweetId(answers), tweetIds(answered));
  });
  for (const row of suspects) log.skip({ row, ...SUSPECT_QUOTE });
  return threads;
}

function cellAt(row: Row, column: number): string {
  return row.cells[column]?.trim() ?? "";
}

function columnsOf(header: readonly string[]): Columns {
  const keys = header.map(headerKey);
  return Object.fromEntries(COLUMNS.map((column) => [column, keys.indexOf(headerKey(column))])) as Columns;
}
