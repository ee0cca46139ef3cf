import { type Conversation, type MessageInput, toConversation } from "../../../model/conversation.js";
import { messageOf, type Skip } from "../../messages.js";
import type { RoleReader } from "../../people/roles.js";
import type { Threads, TweetId } from "./threads.js";

/** A tweet as its row says it. */
export interface Tweet {
  readonly id: TweetId;
  /** A brand's name, or a customer's number. */
  readonly author: string | null;
  /** Whether it is addressed to a brand; null where the row does not say. */
  readonly inbound: boolean | null;
  readonly text: string;
  readonly at: number | null;
  readonly row: number;
}

/**
 * The conversation of a thread's tweets. The customer is who began it, or the first customer who came to a brand's own
 * tweet; whoever else is no brand speaks on the customer's side, and every brand but the one that began it as a
 * customer on the agent's.
 */
export function threadConversation(
  root: TweetId,
  tweets: readonly Tweet[],
  threads: Threads,
  roles: RoleReader,
  skipAt: (row: number) => Skip,
): Conversation {
  const ordered = answersLast(tweets, threads);
  const first = ordered.find(({ id }) => id === root);
  const beginner = first !== undefined && isCustomers(first) ? first.author : null;
  const roleOf = (tweet: Tweet) =>
    tweet.author === null && tweet.inbound === null
      ? null
      : (beginner !== null && tweet.author === beginner) || (isCustomers(tweet) && !isBrand(tweet.author))
        ? "customer"
        : "agent";
  const messages: MessageInput[] = ordered.map((tweet) =>
    messageOf(
      {
        role: roleOf(tweet),
        text: /\S/.test(tweet.text) ? plain(tweet.text) : null,
        at: tweet.at,
        author: tweet.author,
      },
      roles,
      skipAt(tweet.row),
    ),
  );
  return toConversation({
    id: root,
    customer: beginner ?? ordered.find((tweet) => roleOf(tweet) === "customer")?.author,
    channel: "twitter",
    messages,
  });
}

function isCustomers({ author, inbound }: Tweet): boolean {
  return inbound ?? !isBrand(author);
}

function isBrand(author: string | null): boolean {
  return author !== null && !/^\d+$/.test(author);
}

/** Each tweet behind what it answers, for tweets that say no time or the same. */
function answersLast(tweets: readonly Tweet[], threads: Threads): readonly Tweet[] {
  const depths = new Map<TweetId, number>(tweets.map(({ id }) => [id, -1]));
  for (const { id } of tweets) {
    const path: TweetId[] = [];
    let at: TweetId | null = id;
    while (at !== null && depths.get(at) === -1) {
      depths.set(at, 0);
      path.push(at);
      at = threads.parent(at);
    }
    let depth = at === null ? -1 : (depths.get(at) ?? -1);
    for (const each of path.reverse()) depths.set(each, ++depth);
  }
  return [...tweets].sort((a, b) => depths.get(a.id)! - depths.get(b.id)!);
}

/** Twitter escapes these three, and nothing else. */
function plain(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
